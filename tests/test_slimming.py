"""Of all rules a page gets those that may say something of it, and no other."""

import re

import pytest

from loa.slimming.css import parsed, slimmed
from loa.slimming.elements import seen_in
from loa.slimming.policy import policy

PAGE = """<!doctype html><html lang="vi"><body class="page"><nav><a href="x" class="way">x</a></nav>
<details><summary>m</summary><p id="first">n</p></details><template><li class="made" role="option"></li></template>
<button aria-expanded="false" class="opener">o</button></body></html>"""


def rules(css: str, html: str = PAGE) -> str:
    return slimmed(parsed(css), seen_in(html).elements)


@pytest.mark.parametrize(
    "selector",
    [
        "*",
        "a",
        ".way",
        "#first",
        "[href]",
        "[aria-expanded='true']",
        "a.way[href^='https']",
        "nav > a:hover",
        "p + p",
        "a:not(.gone)",
        "details[open] > summary::after",
        "details:not([open])",
        "summary::-webkit-details-marker",
        "[hidden]",
        ":root",
        ":is(.gone, .way)",
        ":is(nav, header) :is(.way, .gone):focus-visible",
        ":where(.page) a",
        "body:has(> nav .way)",
        ".made[role=option][aria-selected='true']",
        "a:nth-child(2)",
        ".page:target",
        "li::marker",
    ],
)
def test_a_rule_that_may_say_something_is_kept(selector):
    """States, values and places of elements are not asked: they may come while the page is read."""
    html = PAGE.replace('role="option"', 'role="option" aria-selected="false"')

    written = selector.replace("'", '"')
    assert rules(f"{selector} {{ color: red }}", html) == f"{written}{{color:red}}"


@pytest.mark.parametrize(
    "selector",
    [
        "article",
        ".gone",
        "#other",
        "[data-x]",
        "nav .gone",
        ".gone > a",
        "a.page",
        "p.way",
        "p[href]",
        ":is(.gone, #other)",
        "a:is(.page, nav)",
        ":where(.gone) a",
        "body:has(.gone)",
        "nav:not(p) .gone::before",
        "a.way.page",
    ],
)
def test_a_rule_about_nothing_on_the_page_is_dropped(selector):
    """No element has that name, class, id or attribute, or not all of them together."""
    assert rules(f"{selector} {{ color: red }}") == ""


def test_of_a_list_only_the_selectors_that_count_remain():
    assert rules(".gone, .way, a:hover { color: red; margin: 0 auto !important }") == (
        ".way,a:hover{color:red;margin:0 auto!important}"
    )


def test_a_condition_stays_with_what_is_left_under_it():
    """And goes with the last of its rules."""
    css = "@media (min-width: 40em) { .gone { color: red } @supports (a: b) { .way { top: 0 } } } @media print { .gone { top: 0 } }"

    assert rules(css) == "@media (min-width: 40em){@supports (a: b){.way{top:0}}}"


def test_a_custom_property_nobody_reads_is_dropped_and_so_is_what_only_it_read():
    css = (
        ":root { --a: var(--b); --b: 1px; --c: url('data:image/svg+xml;x}') ; --d: 2px; color: red }"
        " .gone { top: var(--c) } a { top: var(--d) }"
    )

    assert rules(css) == ":root{--d:2px;color:red}a{top:var(--d)}"


def test_keyframes_are_kept_for_those_that_name_them():
    css = "@keyframes in { to { top: 0 } } @keyframes out { to { top: 1px } } a { animation: in 1s }"

    assert rules(css) == "@keyframes in{to { top: 0 }}a{animation:in 1s}"


def test_the_margins_of_paper_are_kept():
    assert rules("@page { margin: 18mm }") == "@page{margin:18mm}"


def test_order_is_as_it_was():
    """What comes later wins, so nothing may change places."""
    css = "a{color:red}@media print{a{color:blue}}.way{color:green}a{top:0}"

    assert rules(css) == css


def test_what_the_same_selector_takes_back_is_dropped():
    """Only where it is taken back for good: under no condition, and by the very same selector."""
    css = (
        "a, nav { color: red; top: 0 } @media print { a { color: blue } } .way { top: 2px } a { color: black } nav { color: green }"
        " @media print { a { color: white } } p { top: 0 !important } p { top: 1px } p { left: 0; left: 1lh }"
    )

    assert rules(css) == (
        "a,nav{top:0}.way{top:2px}a{color:black}nav{color:green}@media print{a{color:white}}"
        "p{top:0!important}p{top:1px}p{left:0;left:1lh}"
    )


@pytest.mark.parametrize("css", ["a { color: red", "a { color }", "} a { top: 0 }"])
def test_a_sheet_that_cannot_be_read_is_refused_or_read_as_browsers_do(css):
    """An open block ends with the sheet, as in a browser; the rest names its place."""
    if css.count("{") > css.count("}"):
        assert rules(css) == "a{color:red}"
    else:
        with pytest.raises(ValueError, match=r"^\d+:\d+: "):
            parsed(css)


def test_a_policy_allows_by_hash_what_stands_in_the_page_and_nothing_else():
    """The hash of an empty text is known; data blocks are not scripts."""
    html = "<style></style><script></script><script src=x.js></script><script type='application/ld+json'>{}</script>"

    told = dict(part.split(" ", 1) for part in policy(seen_in(html)).split("; "))

    empty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    assert told["script-src"] == f"'self' {empty}"
    assert told["style-src"] == empty
    assert told["default-src"] == "'none'"
    assert not re.search("unsafe|https?:|\\*", " ".join(told.values()))
