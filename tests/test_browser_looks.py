"""Slimming takes nothing away that a reader could see: in Chromium, with all rules and with a page's own, page by page."""

import re

import pytest

from loa.kit import MATERIAL_TEMPLATES
from loa.slimming.stylesheets import bundle
from tests.browsing import Visit
from tests.conftest import ROOT
from tests.site import pages_of

pytestmark = [pytest.mark.site, pytest.mark.browser, pytest.mark.long]

VIEWS = [(360, "light", False), (360, "dark", True), (1280, "light", True), (1280, "dark", False)]
"""Width, colours, and whether every state is shown as if it were there."""
STATES = re.compile(r":(hover|focus|focus-visible|focus-within|active|visited|target|popover-open)\b")
SHOWN = "[popover], [hidden] { display: block !important }"
"""Whatever is closed or hidden until asked for stands open."""

DECLARED = """css => {
  const sheet = new CSSStyleSheet(), known = new Set(getComputedStyle(document.body)), found = new Set();
  sheet.replaceSync(css);
  const walk = rules => { for (const rule of rules) {
    for (const name of rule.style ?? []) if (known.has(name)) found.add(name);
    walk(rule.cssRules ?? []);
  } };
  walk(sheet.cssRules);
  return [...found].filter(name => !name.startsWith("--"));
}"""
"""Every property that some rule declares; what none declares cannot differ."""


@pytest.fixture(scope="module")
def every_rule():
    """All CSS that the site could use."""
    [material] = MATERIAL_TEMPLATES.glob("assets/stylesheets/main.*.min.css")
    return f"{material.read_text('utf-8')}\n{bundle(ROOT / 'overrides')}"


def in_every_state(css: str) -> str:
    """What holds under the pointer, in focus, opened … holds always."""
    return f"{STATES.sub(':where(*)', css)}\n{SHOWN}"


def computed(cdp, names: list[str]) -> tuple[list[int], list[list[int]], list[str]]:
    """What is laid out, by its number in the document, and its style as numbers into a list of values."""
    snapshot = cdp.send("DOMSnapshot.captureSnapshot", {"computedStyles": names})
    [layout] = [document["layout"] for document in snapshot["documents"]]
    return layout["nodeIndex"], layout["styles"], snapshot["strings"]


def differences(before, after, names: list[str]) -> set[tuple[str, str, str]]:
    """Property, value with every rule, value with the page's own."""
    (nodes, styles, values), (other_nodes, other_styles, other_values) = before, after
    assert nodes == other_nodes
    same_numbers = styles == other_styles and len(values) == len(other_values)
    if same_numbers and sum(a != b for a, b in zip(values, other_values, strict=True)) <= 1:
        return set()  # the one value that differs is the text of the style itself
    return {
        (name, values[a], other_values[b])
        for style, other in zip(styles, other_styles, strict=True)
        if style or other  # a text has no style of its own
        for name, a, b in zip(names, style, other, strict=True)
        if values[a] != other_values[b]
    }


def test_no_element_of_any_page_looks_different(browser, real_address, real_site, every_rule):
    """At 360 and 1280, light and dark, at rest and in every state, with everything opened."""
    visit = Visit(browser, real_address, bypass_csp=True)
    cdp, names = visit.context.new_cdp_session(visit.page), []
    for path in [*pages_of(real_site).keys() - {"404.html"}, "khong-co/"]:
        page = visit.open(path)
        own = page.evaluate("document.querySelector('style').textContent")
        names = names or page.evaluate(DECLARED, every_rule)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        for width, scheme, states in VIEWS:
            page.set_viewport_size({"width": width, "height": 740})
            page.emulate_media(color_scheme=scheme)
            found = []
            for css in (every_rule, own):
                wear = in_every_state(css) if states else css
                page.evaluate("css => { document.querySelector('style').textContent = css }", wear)
                found.append(computed(cdp, names))
            assert differences(*found, names) == set(), f"{path} {width} {scheme}"
