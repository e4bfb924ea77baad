"""WCAG 2.2 AA in a real browser: what a machine can judge of it, on every page."""

import re
from collections import defaultdict
from itertools import pairwise

import pytest

from tests import axe
from tests.browsing import DESKTOP, PHONE, Visit, until, wear
from tests.site import every_page

pytestmark = [pytest.mark.site, pytest.mark.browser]

KINDS = [
    "",
    "luat/",
    "luat/tao-hon/",
    "luat/muc-phat/",
    "luat/van-ban/",
    "luat/tu-kho/",
    "luat/so-lieu/",
    "ho-tro/bay-gio/",
    "can-bo/xa-nao/",
    "thang-hanh-dong/lich/",
    "so-do/",
    "mo-hinh/ai-quoc/",
    "en/ho-tro/nguoi-tiep-chuyen/",
    "en/can-bo/thay-doi/",
    "tyz/",
    "khong-co/",
]
"""A page of every kind, in every language."""
LOOKS_OF = """within => {
  const name = e => e.tagName + [...e.classList].map(one => "." + one).join("") + (e.ariaCurrent ? "!" : "");
  const chain = e => e === document.body ? "" : `${chain(e.parentElement)} ${name(e)}`;
  const own = e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
  return [...document.querySelectorAll(`:is(${within}) *`)].filter(e => e.checkVisibility() && own(e)).map(chain);
}"""
"""Where texts stand, by the tags and classes around them: texts with the same ones look alike."""
STATES = {
    "body": ("", ""),
    "header details:first-of-type": ("e.open = true", "e.open = false"),
    "header details:last-of-type": ("e.open = true", "e.open = false"),
    ".kit-word__meaning": (
        "e.showPopover(); e.style.visibility = 'visible'; document.body.style.visibility = 'hidden'",
        "e.hidePopover(); document.body.style.visibility = ''",
    ),
    "main details": ("e.open = true", "e.open = false"),
}
"""What a page shows, and how that opens and closes. A meaning lies over the page: axe would doubt its ground."""
WAYS = [("dark", PHONE), ("dark", DESKTOP), ("light", DESKTOP)]


@pytest.fixture
def still(browser, real_address):
    """A visit in which no colour is on its way to another."""
    visit = Visit(browser, real_address, reduced_motion="reduce")
    yield visit
    visit.context.close()


def judged(page, state, known):
    """What axe finds in a state of a page. Dark colours and the wide screen, and what opens, are judged
    wherever the page shows a text in surroundings that no page before it has shown."""
    looks = set(page.evaluate(LOOKS_OF, state))
    fresh = not looks <= known
    known |= looks
    if fresh or state == "body":
        yield "light 360", axe.findings(page, axe.ALL, state)
    for scheme, viewport in WAYS if fresh else ():
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size(viewport)
        yield f"{scheme} {viewport['width']}", axe.findings(page, axe.LOOKS, state)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(PHONE)


@pytest.mark.long
def test_axe_finds_nothing(still, real_site):
    """Every page, closed and opened, on a phone and a wide screen, in light and in dark."""
    known, found = defaultdict(set), defaultdict(list)
    for path in [*every_page(real_site), "khong-co/"]:
        page = still.open(path)
        axe.prepare(page)
        for state, (opens, closes) in STATES.items():
            one = page.locator(state).first
            if state == "body" or one.count():
                one.evaluate(f"e => {{ {opens} }}")
                for way, findings in judged(page, state, known[state]):
                    found[path, state, way] += findings
                one.evaluate(f"e => {{ {closes} }}")

    assert {place: findings for place, findings in found.items() if findings} == {}
    assert min(len(looks) for looks in known.values()) > 1


HOVERED = ["", "luat/tao-hon/", "luat/van-ban/", "ho-tro/bay-gio/", "can-bo/xa-nao/", "thang-hanh-dong/lich/"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_one_points_at_stands_out_too(still, scheme):
    """Links, buttons and whatever unfolds, all of them hovered and focused at once."""
    session = still.context.new_cdp_session(still.page)
    still.page.emulate_media(color_scheme=scheme)
    for path in HOVERED:
        page = still.open(path)
        page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
        axe.prepare(page)
        session.send("DOM.enable")
        session.send("CSS.enable")
        root = session.send("DOM.getDocument")["root"]["nodeId"]
        for node in session.send("DOM.querySelectorAll", {"nodeId": root, "selector": "a, button, summary"})[
            "nodeIds"
        ]:
            states = {"nodeId": node, "forcedPseudoClasses": ["hover", "focus", "focus-visible"]}
            session.send("CSS.forcePseudoState", states)
        page.evaluate("document.querySelector('.kit-skip').hidden = true")
        assert axe.findings(page, axe.LOOKS, "body") == [], path


PAINTS = """() => [...document.querySelectorAll("svg[role=img]")].map(drawing => {
  const fills = wanted => [...new Set([...drawing.querySelectorAll(wanted)].map(one => getComputedStyle(one).fill))];
  const paper = getComputedStyle(document.body).backgroundColor;
  return [fills("text, tspan"), [paper, ...fills("rect:not([class$=bar]), circle").filter(fill => fill.startsWith("rgb"))]];
})"""


def ratio(one, other):
    """How far two colours stand apart (WCAG 2.2): from 1, the same, to 21."""

    def luminance(colour):
        parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letters_in_a_picture_stand_out(still, scheme):
    """Which axe does not see: every letter against every ground that a drawing has, but for a bar, which bears none."""
    still.page.emulate_media(color_scheme=scheme)
    drawings = [
        one
        for path in ("luat/ket-hon/", "luat/can-huyet/", "luat/so-lieu/", "ho-tro/")
        for one in still.open(path).evaluate(PAINTS)
    ]

    assert len(drawings) >= 6
    assert min(ratio(ink, ground) for inks, grounds in drawings for ink in inks for ground in grounds) >= 4.5


STOP = """() => {
  const e = document.activeElement, style = getComputedStyle(e), boxes = [...e.getClientRects()];
  if (e === document.body) return null;
  const hit = box => [0.5, 0.1, 0.9].some(part => {
    const there = document.elementFromPoint(box.x + box.width * part, box.y + box.height / 2);
    return there && e.contains(there);
  });
  const all = [...document.querySelectorAll("a[href], button, summary, [tabindex='0']")];
  return {
    place: all.indexOf(e), fixed: style.position !== "static" && !e.closest(".kit-drop, .kit-table"),
    told: `${e.tagName} ${e.textContent.trim().slice(0, 30)}`, top: boxes[0].top + scrollY, bottom: boxes.at(-1).bottom + scrollY,
    marked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2, seen: boxes.some(hit),
  };
}"""
REACHABLE = """async () => {
  for (const _ of "ab") await new Promise(requestAnimationFrame);  // boxes that scroll are known once they are painted
  return [...document.querySelectorAll("a[href], button, summary, [tabindex='0']")]
    .filter(e => e.checkVisibility() && e.tabIndex >= 0).length;
}"""


def walked(page, key="Tab"):
    """Every stop of the keyboard, from one end of the page to the other: then the page is left, or begins again."""
    places = set()
    page.keyboard.press(key)
    while (stop := page.evaluate(STOP)) is not None and stop["place"] not in places:
        places.add(stop["place"])
        yield stop
        page.keyboard.press(key)


@pytest.mark.parametrize("path", KINDS)
def test_the_keyboard_reaches_and_leaves_everything_in_order(visit, path):
    """As it is written and as it is seen; what has the focus is marked and not covered; there and back."""
    page = visit.open(path)
    reachable = page.evaluate(REACHABLE)
    stops = list(walked(page))

    page = visit.open(path)
    assert page.evaluate(REACHABLE) == reachable
    back = list(walked(page, "Shift+Tab"))

    assert len(stops) == len(back) == reachable
    assert [stop["place"] for stop in stops] == sorted(stop["place"] for stop in back)
    flowing = [stop for stop in stops if not stop["fixed"]]
    assert [(a["told"], b["told"]) for a, b in pairwise(flowing) if b["bottom"] <= a["top"]] == []
    assert [stop["told"] for stop in (*stops, *back) if not stop["marked"]] == []
    assert [stop["told"] for stop in (*stops, *back) if not stop["seen"]] == []


def test_an_open_panel_closes_when_the_reader_goes_on(visit):
    """By Escape, which leads back to its button; by Tab out of it; by a tap beside it. It covers nothing."""
    page = visit.open("luat/tao-hon/")
    menu, _, languages = page.locator("header details").all()
    is_open = "e => e.open"

    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert menu.evaluate(is_open) and page.evaluate("document.activeElement.tagName") == "A"
    page.keyboard.press("Escape")
    assert not menu.evaluate(is_open)
    assert menu.locator("summary").evaluate("e => e === document.activeElement")

    page.keyboard.press("Enter")
    for _ in range(menu.get_by_role("link").count() + 1):
        assert menu.evaluate(is_open)
        page.keyboard.press("Tab")
    assert not menu.evaluate(is_open)

    languages.locator("summary").click()
    assert languages.evaluate(is_open)
    page.mouse.click(PHONE["width"] / 2, PHONE["height"] - 20)
    assert not languages.evaluate(is_open)


def test_a_box_takes_the_keyboard_only_while_it_scrolls(visit):
    """It says so by itself when letters grow; and without script it always takes it, so nobody is shut out."""
    page = visit.open("luat/ket-hon/")
    drawing = page.locator(".kit-picture__sheet").first
    tab = "e => e.tabIndex"

    until(page, "document.querySelector('.kit-picture__sheet').tabIndex === -1")
    wear(page, LARGE)
    until(page, "document.querySelector('.kit-picture__sheet').tabIndex === 0")
    drawing.focus()
    page.keyboard.press("ArrowRight")
    until(page, "document.querySelector('.kit-picture__sheet').scrollLeft > 0")
    assert drawing.get_attribute("aria-label") and drawing.get_attribute("role") == "group"
    assert drawing.evaluate(tab) == 0


@pytest.mark.long
def test_every_box_that_scrolls_has_a_name_and_takes_the_keyboard(browser, real_address, real_site):
    """Without script too, on the narrowest screen."""
    visit = Visit(browser, real_address, viewport={"width": 320, "height": 740}, java_script_enabled=False)
    scrolling = (
        "[...document.querySelectorAll('main *')].filter(e => e.scrollWidth > e.clientWidth + 1"
        " && ['auto', 'scroll'].includes(getComputedStyle(e).overflowX)).map(e => [e.tabIndex, e.ariaLabel, e.role])"
    )
    seen = []
    for path in every_page(real_site):
        seen += visit.open(path).evaluate(scrolling)

    assert all(tab == 0 and name and role == "group" for tab, name, role in seen)
    assert len(seen) < 10, "on a phone at its narrowest, tables fit but for a few"


SIZE = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"


def size(page):
    return page.locator(".kit-size a:visible")


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("path", ["", "luat/tao-hon/", "en/ho-tro/", "tyz/", "khong-co/"])
def test_letters_grow_by_a_link(browser, real_address, path, script):
    """One link, on the first screen; then one back; nothing is kept anywhere."""
    visit = Visit(browser, real_address, java_script_enabled=script)
    page = visit.open(path)
    before = page.evaluate(SIZE)

    assert size(page).bounding_box()["y"] < PHONE["height"] / 3
    size(page).click()
    assert page.evaluate(SIZE) >= before * 1.35
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    size(page).click()
    assert page.evaluate(SIZE) == before
    assert visit.context.cookies() == []


def test_large_letters_are_there_in_a_folder_too(browser, real_site):
    """Copied to a memory card, without any server."""
    page = Visit(browser, real_site.as_uri() + "/").open("luat/tao-hon/index.html")

    size(page).click()

    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "22.4px"


def test_large_letters_outlast_a_jump_and_go_along(visit):
    """To a place in the page and on to another page, but never to another site or a telephone; and so does going back."""
    page = visit.open("can-bo/xa-nao/")
    ordinary = page.evaluate(SIZE)

    size(page).click()
    page.locator(".kit-letters a").last.click()
    assert not page.url.endswith("#kit-chu-to")
    assert page.evaluate(SIZE) > ordinary
    page.locator(".kit-path a").last.click()
    page.wait_for_url(re.compile("can-bo/#kit-chu-to$"))
    assert page.evaluate(SIZE) > ordinary

    size(page).click()
    page.locator(".kit-path a").first.click()
    page.wait_for_url(visit.base)
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "16px"


def test_only_pages_of_ours_are_asked_for_large_letters(visit):
    """A fragment would spoil a number to call, and tell another site how somebody reads."""
    page = visit.open("ho-tro/bay-gio/#kit-chu-to")
    page.evaluate("addEventListener('click', event => event.preventDefault())")

    for link in ("a[href^='tel:']", ".kit-sources a", ".kit-exit"):
        before, after = page.evaluate(
            "link => { const e = document.querySelector(link), href = e.href; e.click(); return [href, e.href] }",
            link,
        )
        assert after == before


LARGE = "html { font-size: 200% !important }"
WHOLE = r"""() => {
  const parts = /\d+\/\d+(?:\/\d{4})?|\d[\d.,]*[%‰]?|\S+(?:\u00a0\S+)+/gu, broken = [], range = document.createRange();
  const lines = (node, from, to) => {
    range.setStart(node, from); range.setEnd(node, to);
    return new Set([...range.getClientRects()].filter(box => box.width > 0.5).map(box => Math.round(box.top / 8))).size;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, host = node.parentElement;
    if (!host.checkVisibility() || host.closest("svg, code, .kit-hidden, [class*=register__law]")) continue;
    for (const part of node.data.matchAll(parts)) if (lines(node, part.index, part.index + part[0].length) > 1) broken.push(part[0]);
  }
  for (const number of document.querySelectorAll(".kit-number")) {
    const rects = new Set([...number.getClientRects()].map(box => Math.round(box.top / 8)));
    if (rects.size > 1 && !number.closest("table:has(th:nth-child(3))")) broken.push(number.textContent);
  }
  for (const kept of document.querySelectorAll(".kit-kept")) {
    const word = kept.querySelector(".kit-word").getBoundingClientRect();
    for (const node of [...kept.childNodes].filter(one => one.nodeType === 3 && one.data.trim())) {
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.top > word.bottom - 2 || box.bottom < word.top + 2) broken.push(kept.textContent.slice(0, 40));
    }
  }
  return broken;
}"""


@pytest.mark.long
@pytest.mark.parametrize("width", [320, 360])
def test_no_number_and_no_sign_is_left_alone(browser, real_address, real_site, width):
    """Dates, amounts, provisions and numbers of documents stand on one line; a full stop keeps to its word."""
    visit = Visit(browser, real_address, viewport={"width": width, "height": 740})
    for path in every_page(real_site):
        assert visit.open(path).evaluate(WHOLE) == [], path


AIRLESS = r"""() => {
  const out = [];
  for (const e of document.querySelectorAll("body *")) {
    const own = [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join("");
    if (!/\p{L}/u.test(own) || !e.checkVisibility() || e.closest("svg")) continue;
    const style = getComputedStyle(e), air = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
    const least = +style.fontWeight >= 600 ? 1.2 : 1.4;
    if (!(air >= least)) out.push(`${air.toFixed(2)} ${e.className || e.tagName}: ${own.trim().slice(0, 30)}`);
  }
  return out;
}"""
CUT = """() => [...document.querySelectorAll("body *")].filter(e => {
  const style = getComputedStyle(e), hidden = /hidden|clip/;
  return e.checkVisibility() && !e.closest(".kit-hidden, .kit-drop__word, svg") && (
    hidden.test(style.overflowY) && e.scrollHeight > e.clientHeight + 1
    || hidden.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1);
}).map(e => e.className)"""


@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize("style", ["html {}", LARGE], ids=["letters", "large letters"])
def test_marks_above_and_below_letters_have_room(visit, path, style):
    """«ế», «ỗ», «ữ»: lines of text stand 1.4 apart at least, headings 1.2; no box cuts anything off, no syllable is parted."""
    page = visit.open(path)
    wear(page, style)
    page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")

    assert page.evaluate(AIRLESS) == []
    assert page.evaluate(CUT) == []
    assert "\u00ad" not in page.content()
    assert page.evaluate("getComputedStyle(document.querySelector('main p')).hyphens") != "auto"


def test_a_picture_grows_with_the_text(visit):
    """Its letters are never smaller than 16 px on a phone, and as much larger as the text is; its box scrolls, not the page."""
    smallest = (
        "Math.min(...[...document.querySelectorAll('svg[role=img] text')]"
        ".map(t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a))"
    )
    for path in ("luat/ket-hon/", "luat/can-huyet/", "luat/so-lieu/", "ho-tro/", "en/luat/can-huyet/"):
        page = visit.open(path)
        assert page.evaluate(smallest) >= 15.9, path
        wear(page, LARGE)
        assert page.evaluate(smallest) >= 28, path
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], path
