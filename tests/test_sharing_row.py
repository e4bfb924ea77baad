"""The row that passes a page on, in a real browser: the phone's own sheet, the clipboard, the code."""

import base64

import pytest
import zxingcpp

from tests.browsing import DESKTOP, PHONE, Visit, until
from tests.conftest import ROOT
from tests.site import pages_of

pytestmark = [pytest.mark.site, pytest.mark.browser]

COLOURS = """async (png) => {
  const picture = new Image();
  picture.src = `data:image/png;base64,${png}`;
  await picture.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: picture.width, height: picture.height });
  const pen = canvas.getContext("2d");
  pen.drawImage(picture, 0, 0);
  const dots = pen.getImageData(0, 0, canvas.width, canvas.height).data.filter((_, at) => at % 4 < 3);
  return [canvas.width, canvas.height, Array.from(dots, (dot) => String.fromCharCode(dot)).join("")];
}"""


def dots(browser, png: bytes) -> tuple[int, int, bytes]:
    """Width, height and three bytes a dot of a picture, read on a blank page."""
    blank = browser.new_page()
    width, height, colours = blank.evaluate(COLOURS, base64.b64encode(png).decode())
    blank.close()
    return width, height, colours.encode("latin-1")


def decoded(browser, png: bytes) -> str:
    """The text of the one code on a picture."""
    width, height, colours = dots(browser, png)
    [code] = zxingcpp.read_barcodes(memoryview(colours).cast("B", (height, width, 3)))
    return code.text


@pytest.fixture(scope="module")
def real(real_site):
    return pages_of(real_site)


@pytest.fixture
def visit(browser, real_address):
    """A visit with these scripts run before any of the page's, and these options."""
    visits = []

    def opened(path, *scripts, **options):
        visits.append(Visit(browser, real_address, **options))
        for script in scripts:
            visits[-1].context.add_init_script(script)
        visits[-1].open(path)
        return visits[-1]

    yield opened
    for one in visits:
        one.context.close()


WITH_SHEET = "navigator.share = async (data) => { window.sent = data }"
WITHOUT_SHEET = "navigator.share = undefined"
WITHOUT_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
CLIPBOARD = ["clipboard-read", "clipboard-write"]
TEXT = "Tảo hôn: cưới khi chưa đủ tuổi · Bình đẳng giới Lạng Sơn"


def row(visit):
    return visit.page.locator(".kit-share")


def pasted(page):
    """What a paste brings, by hand."""
    page.evaluate("document.body.append(Object.assign(document.createElement('textarea'), { id: 'here' }))")
    page.locator("#here").focus()
    page.keyboard.press("Control+V")
    return page.locator("#here").input_value()


def copied_words(page):
    description = page.locator("meta[name=description]").get_attribute("content")
    return f"{page.title()}\n{description}\n{page.locator('link[rel=canonical]').get_attribute('href')}"


def test_the_phones_own_sheet_gets_title_text_and_public_address(visit):
    """One tap; the address is the page's canonical one, wherever it is read."""
    there = visit("luat/tao-hon/", WITH_SHEET)

    row(there).get_by_role("button", name="Gửi cho người khác").click()

    assert there.page.evaluate("window.sent") == {
        "title": TEXT,
        "text": there.page.locator("meta[name=description]").get_attribute("content"),
        "url": "https://loa.example/luat/tao-hon/",
    }


def test_a_page_lent_to_english_is_sent_as_the_original(visit):
    """Whoever receives it gets the page itself, not the frame around it."""
    there = visit("en/can-bo/nhiem-vu/", WITH_SHEET)

    row(there).get_by_role("button", name="Send to somebody").click()

    assert there.page.evaluate("window.sent.url") == "https://loa.example/can-bo/nhiem-vu/"


def test_a_reader_who_closes_the_sheet_meets_no_error(visit):
    there = visit("luat/tao-hon/", "navigator.share = () => Promise.reject(new Error('no'))")

    row(there).get_by_role("button", name="Gửi cho người khác").click()
    there.page.wait_for_timeout(100)

    assert there.errors == []


def test_without_a_sheet_there_is_no_button_for_it(visit):
    """A button that does nothing teaches people not to press buttons."""
    there = visit("luat/tao-hon/", WITHOUT_SHEET)

    assert row(there).get_by_role("button", name="Gửi cho người khác").count() == 0
    assert row(there).get_by_role("button", name="Chép địa chỉ").is_visible()


def test_copying_takes_title_text_and_address_and_says_so(visit):
    """Three lines, ready to be pasted into a message."""
    there = visit("luat/tao-hon/", permissions=CLIPBOARD)

    row(there).get_by_role("button", name="Chép địa chỉ").click()

    row(there).get_by_role("status").get_by_text("Đã chép.").wait_for()
    copied = there.page.evaluate("navigator.clipboard.readText()")
    assert copied == copied_words(there.page)
    assert copied.split("\n")[0] == TEXT
    assert copied.split("\n")[2] == "https://loa.example/luat/tao-hon/"


@pytest.mark.parametrize(
    "lack",
    [WITHOUT_CLIPBOARD, "navigator.clipboard.writeText = () => Promise.reject(new Error('no'))"],
    ids=["none", "refused"],
)
def test_an_old_browser_copies_too(visit, lack):
    """Over plain http, and in the browsers within other apps, there is no clipboard to ask."""
    there = visit("luat/tao-hon/", lack)

    row(there).get_by_role("button", name="Chép địa chỉ").click()

    row(there).get_by_role("status").get_by_text("Đã chép.").wait_for()
    assert pasted(there.page) == copied_words(there.page)


def test_where_nothing_can_copy_the_words_stand_there_selected(visit):
    """A long press does the rest; nothing is claimed that did not happen."""
    there = visit("luat/tao-hon/", WITHOUT_CLIPBOARD, "document.execCommand = () => false")

    row(there).get_by_role("button", name="Chép địa chỉ").click()

    assert row(there).get_by_role("status").text_content() == copied_words(there.page)
    assert there.page.evaluate("getSelection().toString().trim()") == copied_words(there.page)


def test_without_javascript_the_code_still_opens(visit):
    """The two buttons that need a script do not show."""
    there = visit("luat/tao-hon/", java_script_enabled=False)

    assert row(there).get_by_role("button").count() == 0
    row(there).locator("summary").click()
    assert row(there).get_by_role("img", name="Mã QR của trang này").is_visible()


def test_the_keyboard_does_all_of_it(visit):
    """Tab from one to the next, Enter to act, the focus always seen."""
    there = visit("luat/tao-hon/", WITH_SHEET, permissions=CLIPBOARD)
    keys, page = there.page.keyboard, there.page

    row(there).get_by_role("button", name="Gửi cho người khác").focus()
    keys.press("Enter")
    keys.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Chép địa chỉ"
    assert page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)") > 0
    keys.press("Enter")
    row(there).get_by_role("status").get_by_text("Đã chép.").wait_for()
    assert page.evaluate("document.activeElement.textContent") == "Chép địa chỉ", "the place is kept"
    keys.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    keys.press("Enter")
    assert row(there).get_by_role("img").is_visible()
    assert page.evaluate("window.sent.url") == "https://loa.example/luat/tao-hon/"


def test_the_code_is_not_asked_for_until_it_is_opened(visit):
    """Not even when the reader scrolls past it."""
    there = visit("luat/tao-hon/")
    row(there).scroll_into_view_if_needed()
    there.page.wait_for_timeout(300)
    before = [url for url in there.asked if "assets/qr" in url]

    with there.page.expect_response("**/assets/qr/*.png"):
        row(there).locator("summary").click()

    assert before == []


@pytest.mark.parametrize(
    ("path", "viewport", "scheme"),
    [
        ("luat/tao-hon/", PHONE, "dark"),
        ("en/luat/tao-hon/", {"width": 320, "height": 640}, "light"),
        ("en/can-bo/nhiem-vu/", DESKTOP, "dark"),
        ("", PHONE, "light"),
    ],
)
def test_another_telephone_reads_the_screen(visit, browser, real, path, viewport, scheme):
    """By day and by night, on a small screen too; it is the canonical address."""
    there = visit(path, viewport=viewport, color_scheme=scheme)
    row(there).locator("summary").click()
    picture = row(there).get_by_role("img")
    until(there.page, "document.querySelector('.kit-share img').naturalWidth > 0")

    assert decoded(browser, picture.screenshot()) == real[path].canonical
    assert picture.bounding_box()["width"] == 240


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_row_fits_a_thumb_and_the_screen(visit, width):
    """44 px at least, nothing beyond the edge, with all three open and said."""
    there = visit("luat/tao-hon/", WITH_SHEET, WITHOUT_CLIPBOARD, viewport={"width": width, "height": 740})
    there.page.evaluate("document.execCommand = () => false")
    row(there).get_by_role("button", name="Chép địa chỉ").click()
    row(there).locator("summary").click()

    heights = [one.bounding_box()["height"] for one in row(there).locator("button, summary").all()]
    assert len(heights) == 3 and min(heights) >= 44
    assert there.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", ["ho-tro/", "en/ho-tro/bay-gio/", "so-do/", "no/such/page/"])
def test_help_the_site_map_and_a_wrong_address_have_no_row(visit, path):
    """A help page in somebody's sent messages can betray; the others are nothing to send."""
    there = visit(path, WITH_SHEET)

    assert row(there).count() == 0
    assert [error for error in there.errors if "404" not in error] == []


def test_paper_has_no_buttons(visit):
    there = visit("luat/tao-hon/")
    there.page.emulate_media(media="print")

    assert not row(there).is_visible()


def test_the_card_is_what_its_drawing_shows(browser):
    """Whoever changes the drawing makes the picture anew."""
    page = browser.new_page(viewport={"width": 1200, "height": 630})
    page.goto((ROOT / "overrides/assets/card/card.svg").as_uri())

    drawn = dots(browser, page.screenshot())
    kept = dots(browser, (ROOT / "overrides/assets/card/card.png").read_bytes())

    page.close()
    assert drawn[:2] == kept[:2] == (1200, 630)
    far = sum(abs(one - other) > 16 for one, other in zip(drawn[2], kept[2], strict=True))
    assert far < 200, "a few dots along the edges may differ from one browser to the next"
