"""WCAG 2.2 AA in a real browser: what a machine can judge of it, on every page."""

from collections import defaultdict

import pytest

from tests import axe
from tests.browsing import DESKTOP, PHONE, Visit
from tests.test_browser import browser, every_page, real_address, visit

__all__ = ["browser", "real_address", "visit"]

pytestmark = [pytest.mark.site, pytest.mark.browser, pytest.mark.long]

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
