"""What lists, draws and explains itself, in a real browser: by thumb, by keyboard, by ear, on paper."""

import pytest

from tests.browsing import PHONE, Visit, wear
from tests.site import every_page

pytestmark = [pytest.mark.site, pytest.mark.browser]

LAW = "luat/tao-hon/"
HELP = "ho-tro/nguoi-tiep-chuyen/"
"""A sensitive page with words of the law."""
AS_IT_IS = "html {}"
LARGE = "html { font-size: 200% !important }"
SMALLEST = (
    "e => Math.min(...[...e.querySelectorAll('text')]"
    ".map(t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a))"
)
"""The height of the smallest letters of a drawing, in pixels of the screen."""
LYING = {"width": 740, "height": 360}
"""The phone on its side."""


def names(page, role):
    """What a screen reader says of everything of a role, and whether it says open or closed."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    found = [node for node in tree if node.get("role", {}).get("value") == role and not node["ignored"]]
    return [(node["name"]["value"], _property(node, "expanded")) for node in found]


def _property(node, name):
    return next((one["value"]["value"] for one in node["properties"] if one["name"] == name), None)


def under(page, selector):
    """The class of what a thumb meets in the middle of an element."""
    return page.evaluate(
        "s => { const b = document.querySelector(s).getBoundingClientRect();"
        " return document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2)?.closest('[class]').className }",
        selector,
    )


def test_a_word_is_explained_from_the_keyboard(visit):
    """Tab reaches it and moves nothing, Enter opens, Escape closes, and the reader is where they were."""
    page = visit.open(LAW)
    word, meaning = page.locator(".kit-word").first, page.locator(".kit-word__meaning").first
    tall = page.evaluate("document.body.scrollHeight")

    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className") == "kit-word":
            break
    assert page.evaluate("document.body.scrollHeight") == tall
    assert not meaning.is_visible()
    page.keyboard.press("Enter")
    assert meaning.is_visible()
    page.keyboard.press("Escape")
    assert not meaning.is_visible()
    assert word.evaluate("e => e === document.activeElement")


def test_a_word_says_to_the_ear_what_it_is(visit):
    """A button named by the word, closed, then open; what it opens follows it at once."""
    page = visit.open(LAW)
    word = page.locator(".kit-word").first

    assert (word.inner_text(), False) in names(page, "button")
    word.click()
    assert (word.inner_text(), True) in names(page, "button")
    assert word.evaluate("e => e.nextElementSibling.matches(':popover-open')")


def test_a_tap_beside_it_closes_an_explanation(visit):
    """There is no small cross to be found; the next word can be asked at once."""
    page = visit.open(LAW)

    page.locator(".kit-word").first.click()
    page.mouse.click(PHONE["width"] / 2, 4)

    assert page.locator(":popover-open").count() == 0


def test_after_escape_the_next_word_opens_at_the_first_click(visit):
    """Nothing jumps away from under the pointer when the focus leaves a word."""
    page = visit.open(HELP)

    for word in page.locator(".kit-word").all():
        word.click()
        assert page.locator(":popover-open").count() == 1, word.inner_text()
        page.keyboard.press("Escape")


@pytest.mark.parametrize("viewport", [PHONE, LYING], ids=["upright", "lying"])
@pytest.mark.parametrize("style", [AS_IT_IS, LARGE], ids=["letters", "large letters"])
def test_no_explanation_covers_the_way_out(browser, real_address, real_site, viewport, style):
    """On every sensitive page, every word, the exit stays whole, in view and under the thumb."""
    visit = Visit(browser, real_address, viewport=viewport)
    for path in [path for path in every_page(real_site) if "ho-tro/" in path]:
        page = visit.open(path)
        wear(page, style)
        for word in page.locator(".kit-word").all():
            word.focus()
            page.keyboard.press("Enter")
            bottom = page.locator(":popover-open").bounding_box()
            way_out = page.locator(".kit-exit").bounding_box()
            assert under(page, ".kit-exit").startswith("kit-exit"), (path, word.inner_text())
            if (style, viewport) != (LARGE, LYING):
                assert bottom["y"] + bottom["height"] <= way_out["y"], (path, word.inner_text())
            page.keyboard.press("Escape")


def test_the_exit_takes_one_tap_from_an_open_explanation(visit):
    """Nobody has to close it first."""
    page = visit.open(HELP)
    page.route("https://**", lambda route: route.fulfill(body="elsewhere", content_type="text/html"))

    page.locator(".kit-word").first.click()
    page.locator(".kit-exit").click()

    page.wait_for_url("https://**")


def test_a_word_is_explained_without_javascript(browser, real_address):
    """The browser itself opens it."""
    page = Visit(browser, real_address, java_script_enabled=False).open(LAW)

    page.locator(".kit-word").first.click()

    assert page.locator(".kit-word__meaning").first.is_visible()


def test_on_paper_a_word_is_a_word(visit):
    """Nobody can tap a sheet: no dotted line, no hidden sentence."""
    page = visit.open(LAW)
    page.emulate_media(media="print")

    line = "e => getComputedStyle(e).textDecorationLine"
    assert {word.evaluate(line) for word in page.locator(".kit-word").all()} == {"none"}
    assert not any(meaning.is_visible() for meaning in page.locator(".kit-word__meaning").all())


def test_where_colours_are_taken_away_lines_remain(browser, real_address):
    """A word is still underlined, its explanation framed, the day of today too."""
    visit = Visit(browser, real_address, forced_colors="active")

    page = visit.open(LAW)
    page.locator(".kit-word").first.click()
    assert (
        page.locator(".kit-word").first.evaluate("e => getComputedStyle(e).textDecorationLine") == "underline"
    )
    assert page.locator(":popover-open").evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"
    today = visit.open("thang-hanh-dong/lich/").locator(".kit-calendar__day--today")
    assert today.evaluate("e => parseFloat(getComputedStyle(e).borderTopWidth)") >= 3


def test_the_calendar_is_a_list_that_knows_its_day(visit):
    """31 items; one is today; each says its date to a machine too."""
    page = visit.open("thang-hanh-dong/lich/")
    days = page.locator(".kit-calendar > li")

    assert days.count() == page.locator(".kit-calendar time[datetime]").count() == 31
    assert page.locator(".kit-calendar [aria-current=date]").count() == 1
    assert page.locator("[aria-current=date] time").get_attribute("datetime") == "2026-11-23"


def test_the_register_unfolds_from_the_keyboard(visit):
    """What rests on a document: a line to open, its number of pages said, then links."""
    page = visit.open("luat/van-ban/")
    unfold = page.locator(".kit-register details").first

    unfold.locator("summary").focus()
    page.keyboard.press("Enter")

    assert unfold.get_attribute("open") is not None
    links = unfold.get_by_role("link")
    assert str(links.count()) in unfold.locator("summary").inner_text()
    assert links.first.is_visible()


def test_a_letter_leads_to_its_names(visit):
    """Heard as «Chữ A»; the names of that letter are then on the screen, none is beside the way."""
    page = visit.open("can-bo/xa-nao/")

    for link in page.locator(".kit-letters a").all():
        letter = link.inner_text().split()[-1]
        assert (f"Chữ {letter}", None) in names(page, "link")
        link.focus()
        page.keyboard.press("Enter")
        heading = page.locator(f"[id='{link.get_attribute('href').lstrip('#')}']")
        assert heading.inner_text() == letter
        assert 0 <= heading.bounding_box()["y"] < PHONE["height"], letter


@pytest.mark.long
def test_every_picture_is_told_to_the_ear(visit, real_site):
    """One image with words for it; its letters are as large as the page's; its numbers stand in a table."""
    seen = 0
    for path in every_page(real_site):
        page = visit.open(path)
        for picture in page.locator(".kit-picture").all():
            seen += 1
            drawing = picture.locator("svg")
            assert drawing.get_attribute("role") == "img"
            assert len(drawing.get_attribute("aria-label")) > 40, path
            assert drawing.evaluate(SMALLEST) >= 13, path
            bars = picture.locator(".kit-picture__bar, .kit-picture__number").count()
            assert not bars or picture.locator("table").count() == 1, path
    assert seen >= 8


@pytest.mark.long
def test_every_id_is_there_once(visit, real_site):
    """A letter, a button, a link within the page: each leads to one place."""
    twice = (
        "Object.entries(Object.groupBy(document.querySelectorAll('[id]'), e => e.id))"
        ".filter(([, all]) => all.length > 1).map(([id]) => id)"
    )
    for path in every_page(real_site):
        assert visit.open(path).evaluate(twice) == [], path


@pytest.mark.parametrize(
    "path",
    ["luat/tao-hon/", "luat/muc-phat/", "luat/so-lieu/", "ho-tro/bay-gio/", "en/luat/hoi-dap/tien-phat/"],
)
def test_what_is_not_confirmed_stays_off_paper(visit, path):
    """On the screen with its label; on paper the label alone says that something is missing."""
    page = visit.open(path)
    unsure = "[...document.querySelectorAll('article .kit-unsure')].filter(e => e.checkVisibility()).length"

    assert page.evaluate(unsure) > 0
    page.emulate_media(media="print")
    assert page.evaluate(unsure) == 0
    assert page.evaluate(
        "[...document.querySelectorAll('article *')].every(e => !e.matches('.kit-picture__unsure') || !e.checkVisibility())"
    )
