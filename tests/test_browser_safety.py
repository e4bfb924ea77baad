"""The way out, in a real browser: what a reader in fear does, and what somebody sees who looks afterwards."""

import json
import re
import socketserver
import sqlite3
import threading
from contextlib import suppress
from datetime import datetime
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect

from loa.cli import main
from tests.browsing import CHROMIUM, FLAGS, PHONE, Visit, another, served, until, wear
from tests.conftest import ROOT, TODAY
from tests.site import every_page, pages_of

pytestmark = [pytest.mark.site, pytest.mark.browser]

HELP = "ho-tro/bay-gio/"
EXIT = "https://www.google.com/"
ELSEWHERE = re.compile("^https:")
LEAVING = "Đang mở trang khác."
SAID = ".kit-exit__said"
LYING = {"width": 740, "height": 360}
LARGE = "html { font-size: 200% !important }"


@pytest.fixture(scope="module")
def outside(tmp_path_factory):
    """Another site of this machine, on which the reader was before."""
    site = tmp_path_factory.mktemp("outside")
    (site / "index.html").write_text("<!doctype html><title>Outside</title><a href='#'>On</a>", "utf-8")
    (site / "404.html").write_text("<!doctype html><title>Nothing</title>", "utf-8")
    with served(site) as address:
        yield address


@pytest.fixture
def reader(visit):
    """A visit for whom every other site is one short page."""
    answer_elsewhere(visit)
    return visit


def answer_elsewhere(visit):
    page = "<!doctype html><title>Elsewhere</title>elsewhere"
    visit.context.route(ELSEWHERE, lambda route: route.fulfill(body=page, content_type="text/html"))


def coming_from(outside, visit, path):
    """The help page, reached by a tap on another site, and the length of the tab's list before that tap."""
    page = visit.page
    page.goto(outside)
    length = page.evaluate("history.length")
    page.evaluate("to => { document.querySelector('a').href = to }", visit.base + path)
    page.locator("a").click()
    page.wait_for_url(visit.base + path)
    return page, length


def back(page):
    """As the Back button does; a page kept in memory loads nothing that could be waited for."""
    page.evaluate("setTimeout(() => history.back())")


def pressed(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def has_left(page):
    return page.evaluate("document.querySelector('main') === null")


WAYS_OUT = {
    "tap": lambda page: page.locator(".kit-exit").click(),
    "Enter": lambda page: (page.locator(".kit-exit").focus(), pressed(page, "Enter")),
    "Shift": lambda page: pressed(page, "Shift", "Shift", "Shift"),
    "Esc": lambda page: pressed(page, "Escape", "Escape", "Escape"),
    "click for a new tab": lambda page: page.locator(".kit-exit").click(modifiers=["Control"]),
    "middle button": lambda page: page.locator(".kit-exit").click(button="middle"),
}


@pytest.mark.parametrize("way", ["tap", "Shift", "Esc"])
def test_five_help_pages_and_the_exit_are_one_step_of_the_tab(reader, outside, way):
    """By links of every kind: Back then shows the page outside, and the list grew by one."""
    page, length = coming_from(outside, reader, "ho-tro/")
    article, header = page.locator("article"), page.locator("header")

    article.get_by_role("link", name="Khi em gọi thì sao").click()
    page.wait_for_url("**/noi-voi-nguoi-lon/#khi-goi")
    article.get_by_role("link", name="Khi dùng điện thoại").click()
    page.wait_for_url("**/dung-dien-thoai/")
    page.locator(".kit-siblings").get_by_role("link", name="Hàng xóm").click()
    page.wait_for_url("**/hang-xom/")
    header.locator("summary").last.click()
    header.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/ho-tro/hang-xom/")
    page.locator("footer").get_by_role("link", name="Whom to call").click()
    page.wait_for_url("**/en/ho-tro/")
    WAYS_OUT[way](page)
    page.wait_for_url(EXIT)

    assert page.evaluate("history.length") == length + 1
    back(page)
    expect(page).to_have_title("Outside")


@pytest.mark.parametrize("path", ["", "luat/"])
def test_no_help_page_stays_behind_a_page_of_ours_that_has_no_exit(reader, outside, path):
    """Its own links lead back to help; the Back button need not."""
    page, length = coming_from(outside, reader, HELP)

    page.locator("header summary").first.click()
    page.locator("header nav").first.locator(f"a[href='../../{path}']").click()
    page.wait_for_url(reader.base + path)

    assert page.evaluate("history.length") == length + 1
    back(page)
    expect(page).to_have_title("Outside")


def test_jumping_within_a_page_adds_nothing_to_the_list(reader, outside):
    """Sections and the skip link; the keyboard goes on from where they lead."""
    page, length = coming_from(outside, reader, "ho-tro/")

    pressed(page, "Tab", "Enter")
    assert page.evaluate("document.activeElement.id") == "noi-dung"
    page.evaluate("document.querySelector('article p a').href = '#ngoi-nha'")
    page.locator("article p a").first.click()
    page.wait_for_url("**/ho-tro/#ngoi-nha")

    assert page.evaluate("scrollY") > 0
    assert page.evaluate("history.length") == length + 1


def test_a_page_without_exit_keeps_an_ordinary_list(reader, outside):
    """From the home page, Back goes where it always goes."""
    page, length = coming_from(outside, reader, "")

    page.locator("main .kit-door a").first.click()
    page.wait_for_url("**/luat/")

    assert page.evaluate("history.length") == length + 2


def test_scripts_of_the_site_go_the_same_way_as_links(reader, outside):
    """What the search opens from a help page takes its place too."""
    page, length = coming_from(outside, reader, HELP)
    page.evaluate("go('../hang-xom/')")
    page.wait_for_url("**/ho-tro/hang-xom/")
    assert page.evaluate("history.length") == length + 1

    page, length = coming_from(outside, reader, "luat/")
    page.evaluate("go('tao-hon/')")
    page.wait_for_url("**/luat/tao-hon/")
    assert page.evaluate("history.length") == length + 2


@pytest.mark.parametrize("how", [{"modifiers": ["Control"]}, {"button": "middle"}], ids=["Ctrl", "middle"])
def test_a_link_opened_in_a_new_tab_is_left_alone(reader, how):
    """Both pages are there, as the reader wished."""
    page = reader.open(HELP)

    with reader.context.expect_page() as opened:
        page.locator(".kit-siblings a").last.click(**how)

    opened.value.wait_for_url("**/ho-tro/*/")
    assert page.url == reader.base + HELP


def test_another_site_can_be_left_by_going_back(reader):
    """It has no way back of its own, so the help page stays behind it; the page on phones says so."""
    page = reader.open("ho-tro/nguoi-tiep-chuyen/")
    link = page.locator("article a[href^='https://']").first
    link.evaluate("e => { e.href = 'https://other.example/' }")

    link.click()
    page.wait_for_url(ELSEWHERE)
    back(page)

    page.wait_for_url("**/nguoi-tiep-chuyen/")


BLANK_AT = """
let drawn = 0;
const blank = () => document.readyState === "complete" && !document.querySelector("main");
const frame = () => { drawn += blank() ? 1 : 0; requestAnimationFrame(frame); };
requestAnimationFrame(frame);
navigation.addEventListener("navigate", () => console.info(JSON.stringify(
  [drawn, document.title, document.documentElement.innerText, document.body.children.length])));
"""
"""Tells, at the moment something is asked for, how many frames have begun without the page, and what is left of it."""


@pytest.mark.parametrize("way", WAYS_OUT)
def test_the_page_is_blank_before_anything_is_asked(reader, way):
    """One whole frame without it is drawn first; title and text are gone, and the request says not from where."""
    page, told = reader.page, []
    page.add_init_script(BLANK_AT)
    reader.open(HELP)
    page.on("console", lambda message: told.append(json.loads(message.text)))

    with page.expect_request(ELSEWHERE) as asked:
        WAYS_OUT[way](page)
    page.wait_for_url(EXIT)

    assert told == [[2, LEAVING, LEAVING, 1]]
    assert "referer" not in asked.value.headers


WRONG_KEYS = {
    "twice": ["Shift", "Shift"],
    "another key between": ["Shift", "Shift", "a", "Shift"],
    "capitals": ["Shift+A", "Shift+B", "Shift+C", "Shift+D"],
    "backwards by Tab": ["Shift+Tab", "Shift+Tab", "Shift+Tab"],
    "the other key between": ["Shift", "Escape", "Shift", "Escape", "Shift"],
    "the switch of Vietnamese typing": ["Control+Shift", "Control+Shift", "Control+Shift"],
    "other keys": ["Control", "Control", "Control", "Alt", "Alt", "Alt"],
}


@pytest.mark.parametrize("keys", WRONG_KEYS.values(), ids=WRONG_KEYS)
def test_nobody_is_thrown_out_by_typing(reader, keys):
    """Only a key pressed and let go alone, three times in a row, means it."""
    page = reader.open(HELP)

    pressed(page, *keys)

    assert not has_left(page)
    assert page.title() == "Việc cần làm trước"


@pytest.mark.parametrize("keys", ["Shift+A", "Shift+Tab", "Control+Shift", "Alt+Shift"])
def test_nobody_is_told_of_a_way_out_while_typing(reader, keys):
    """A chord is no press: Ctrl and Shift switch the way Vietnamese is typed."""
    page = reader.open(HELP)

    pressed(page, keys)

    assert page.locator(SAID).inner_text() == ""


@pytest.mark.parametrize("key", ["Shift", "Escape"])
def test_a_key_held_down_does_not_count(reader, key):
    """Neither what it repeats by itself nor a long press."""
    page = reader.page
    page.clock.install()
    reader.open(HELP)

    for _ in range(3):
        for _ in range(4):
            page.keyboard.down(key)
        page.keyboard.up(key)
    for _ in range(3):
        page.keyboard.down(key)
        page.clock.fast_forward(1500)
        page.keyboard.up(key)

    assert not has_left(page)


def test_a_tap_between_begins_the_count_anew(reader):
    """Shift and a click select text."""
    page = reader.open(HELP)

    pressed(page, "Shift", "Shift")
    page.locator("h1").click()
    pressed(page, "Shift")

    assert not has_left(page)
    pressed(page, "Shift", "Shift")
    page.wait_for_url(EXIT)


def test_after_five_seconds_the_count_begins_anew(reader):
    """As long as each press comes within five seconds of the one before, a slow hand is fast enough."""
    page = reader.page
    page.clock.install(time=datetime(2026, 11, 23, 8))
    reader.open(HELP)
    page.clock.pause_at(datetime(2026, 11, 23, 9))

    pressed(page, "Escape", "Escape")
    page.clock.fast_forward(5100)
    assert page.locator(SAID).inner_text() == ""
    pressed(page, "Escape", "Escape")
    page.clock.fast_forward(4900)
    assert not has_left(page)
    pressed(page, "Escape")
    page.clock.run_for(100)

    page.wait_for_url(EXIT)


@pytest.mark.parametrize(
    ("path", "key", "two", "one", "leaving"),
    [
        (HELP, "Shift", "Bấm Shift thêm 2 lần nữa để thoát.", "Bấm Shift thêm 1 lần nữa để thoát.", LEAVING),
        (HELP, "Escape", "Bấm Esc thêm 2 lần nữa để thoát.", "Bấm Esc thêm 1 lần nữa để thoát.", LEAVING),
        (
            f"en/{HELP}",
            "Shift",
            "Press Shift 2 more times to leave.",
            "Press Shift once more to leave.",
            "Opening another page.",
        ),
    ],
)
def test_each_press_is_told_to_eye_and_ear(reader, path, key, two, one, leaving):
    """Politely, in the language of the page; another key takes it back; that the page is gone is told at once."""
    page = reader.open(path)
    said = page.locator(SAID)
    page.context.route(ELSEWHERE, lambda route: route.fulfill(status=204))
    assert said.get_attribute("role") == "status"
    assert said.inner_text() == ""

    pressed(page, key)
    assert said.inner_text() == two
    assert said.is_visible()
    pressed(page, key)
    assert said.inner_text() == one
    pressed(page, "a")
    assert said.inner_text() == ""
    pressed(page, key, key, key)

    assert page.locator("body > [role=alert]").inner_text() == leaving


def test_pressing_on_in_panic_does_not_stop_the_exit(reader):
    """Esc would tell the browser to stop loading; once the page is gone it does nothing more."""
    page = reader.open(HELP)
    page.context.route(ELSEWHERE, lambda route: route.fulfill(status=204))
    page.evaluate("window.stopped = []; addEventListener('keydown', e => stopped.push(e.defaultPrevented))")

    pressed(page, "Escape", "Escape", "Escape", "Escape", "Escape")

    assert page.evaluate("stopped") == [False, False, False, True, True]
    assert page.evaluate("document.documentElement.innerText") == LEAVING


def test_the_exit_works_while_the_page_is_still_arriving(browser, real_site):
    """A weak network: half of the page has come. Of the other half nothing is shown, even before the way out is asked for."""
    whole = (real_site / HELP / "index.html").read_bytes()
    half = whole.partition(b'<h2 id="goi-ai">')[0]
    rest, sent = threading.Event(), threading.Event()

    class Slow(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200 if self.path == "/" else 404)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            if self.path == "/":
                self.wfile.write(half)
                self.wfile.flush()
                rest.wait(20)
                with suppress(ConnectionError):
                    self.wfile.write(whole[len(half) :])
                sent.set()

        def log_message(self, *args):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Slow) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        visit = Visit(browser, f"http://127.0.0.1:{server.server_port}/")
        page = visit.page
        page.clock.install(time=datetime(2026, 11, 23, 8))
        page.goto(visit.base, wait_until="commit")
        page.clock.pause_at(datetime(2026, 11, 23, 9))
        page.locator(".kit-exit").click()
        rest.set()
        sent.wait(20)

        assert page.evaluate("document.documentElement.innerText") == LEAVING
        visit.context.close()
        server.shutdown()


def test_without_javascript_the_exit_is_a_plain_link(browser, real_address, outside):
    """It leads away and tells nobody from where; the help page stays behind it, and the page on phones says so."""
    visit = Visit(browser, real_address, java_script_enabled=False)
    answer_elsewhere(visit)
    page = visit.open(HELP)

    link = page.locator(".kit-exit")
    assert link.get_attribute("rel") == "noreferrer noopener"
    with page.expect_request(ELSEWHERE) as asked:
        link.click()
    page.wait_for_url(EXIT)
    page.go_back()

    assert "referer" not in asked.value.headers
    assert page.url == visit.base + HELP
    visit.context.close()


def test_a_page_that_comes_back_from_memory_shows_only_what_was_left(browser, real_address, outside):
    """A page that was not left by the exit can still be left by it; one that was, stays blank until it is loaded anew."""
    with another(browser, ignore_default_args=["--disable-back-forward-cache"]) as beside:
        visit = Visit(beside, real_address)
        answer_elsewhere(visit)
        page, _ = coming_from(outside, visit, HELP)
        page.evaluate("addEventListener('pageshow', e => { window.persisted = e.persisted })")
        page.evaluate("setTimeout(() => { location.href = 'https://other.example/' })")
        page.wait_for_url("https://other.example/")
        back(page)
        until(page, "window.persisted")
        assert not has_left(page)
        visit.context.route(ELSEWHERE, lambda route: route.fulfill(status=204))
        with page.expect_event("requestfailed"):
            pressed(page, "Shift", "Shift", "Shift")
        page.evaluate("window.persisted = false")
        page.evaluate("to => setTimeout(() => { location.href = to })", outside)
        expect(page).to_have_title("Outside")
        back(page)
        until(page, "window.persisted")

        assert page.evaluate("document.documentElement.innerText") == LEAVING
        page.reload()
        assert page.locator("h1").inner_text() == "Việc cần làm trước"


def test_the_exit_keeps_nothing_and_erases_nothing(browser, real_address, tmp_path):
    """No cookie, store, worker or cache of ours; the browser's own record of addresses stays: so the page on phones says."""
    context = browser.browser_type.launch_persistent_context(
        str(tmp_path), executable_path=CHROMIUM, args=FLAGS, viewport=PHONE
    )
    context.route(ELSEWHERE, lambda route: route.fulfill(body="elsewhere", content_type="text/html"))
    page = context.pages[0]
    page.goto(f"{real_address}ho-tro/")
    page.locator(".kit-siblings a, main a[href$='bay-gio/']").first.click()
    page.wait_for_url("**/bay-gio/")
    pressed(page, "Shift", "Shift", "Shift")
    page.wait_for_url(EXIT)
    page.goto(f"{real_address}404.html")
    kept = page.evaluate(
        "async () => [localStorage.length, sessionStorage.length, (await caches.keys()).length,"
        " (await navigator.serviceWorker.getRegistrations()).length, (await indexedDB.databases()).length]"
    )
    assert (context.cookies(), kept) == ([], [0, 0, 0, 0, 0])
    context.close()

    known = [url for (url,) in sqlite3.connect(tmp_path / "Default/History").execute("select url from urls")]
    assert f"{real_address}{HELP}" in known


VIEWS = {
    "phone": (PHONE, ""),
    "narrow": ({"width": 320, "height": 568}, ""),
    "lying": (LYING, ""),
    "large letters": (PHONE, LARGE),
    "large letters, narrow": ({"width": 320, "height": 568}, LARGE),
}


@pytest.mark.parametrize(("viewport", "style"), VIEWS.values(), ids=VIEWS)
def test_the_exit_is_always_in_view_and_never_over_the_end(browser, real_address, real_site, viewport, style):
    """At the top, at the end, however small the screen and large the letters; the last words stand clear of it."""
    visit = Visit(browser, real_address, viewport=viewport)
    for path in [path for path in every_page(real_site) if "ho-tro/" in path]:
        page = visit.open(path)
        wear(page, style or "html {}")
        for place in ("0", "document.body.scrollHeight"):
            page.evaluate(f"scrollTo(0, {place})")
            box = page.locator(".kit-exit").bounding_box()
            assert box["x"] >= 0 and box["x"] + box["width"] <= viewport["width"], path
            assert box["y"] >= 0 and box["y"] + box["height"] <= viewport["height"], path
        ends = page.evaluate(
            "[...document.querySelectorAll('footer *')].filter(e => e.checkVisibility() && !e.childElementCount)"
            ".map(e => e.getBoundingClientRect().bottom)"
        )
        assert max(ends) <= page.locator(".kit-exit").bounding_box()["y"], path
    visit.context.close()


@pytest.mark.parametrize(
    ("viewport", "style"), [VIEWS["phone"], VIEWS["large letters"]], ids=["phone", "large letters"]
)
def test_what_the_keyboard_reaches_does_not_stop_under_the_exit(browser, real_address, viewport, style):
    """WCAG 2.2, 2.4.11: the focus is seen, never wholly covered."""
    visit = Visit(browser, real_address, viewport=viewport)
    page = visit.open("ho-tro/")
    wear(page, style or "html {}")
    for _ in range(page.locator("a:visible, summary:visible, button:visible").count() + 2):
        page.keyboard.press("Tab")
        covered = page.evaluate(
            "(() => { const e = document.activeElement, x = document.querySelector('.kit-exit').getBoundingClientRect();"
            " if (e === document.body || e.matches('.kit-exit')) return false;"
            " return [...e.getClientRects()].every(b =>"
            " b.left >= x.left && b.right <= x.right && b.top >= x.top && b.bottom <= x.bottom) })()"
        )
        assert not covered, page.evaluate("document.activeElement.outerHTML")
    visit.context.close()


def test_the_exit_is_seen_without_colours_and_not_printed(browser, real_address):
    """In forced colours it keeps a border; on paper neither it nor what it says is of use."""
    visit = Visit(browser, real_address, forced_colors="active")
    page = visit.open(HELP)
    pressed(page, "Shift")
    border = page.locator(".kit-exit").evaluate(
        "e => [getComputedStyle(e).borderTopColor, getComputedStyle(e).backgroundColor]"
    )
    assert border[0] != border[1]

    page.emulate_media(media="print")

    assert not page.locator(".kit-exit").is_visible()
    assert not page.locator(SAID).is_visible()
    visit.context.close()


def test_a_sensitive_page_may_have_any_address(browser, toy):
    """What makes it one is a line of its front matter."""
    toy.write(
        "docs/vi/luat/kin.md",
        "---\ntitle: Kín\ndescription: Trang kín.\nsensitive: true\n---\n[Một](mot.md), [gọi ai](../ho-tro/index.md)\n",
    )
    assert main(["build", "--root", str(toy.root), "--date", str(TODAY)]) == 0

    with served(toy.root / "site") as address:
        visit = Visit(browser, address)
        answer_elsewhere(visit)
        page = visit.open("luat/kin/")
        length = page.evaluate("history.length")
        page.get_by_role("article").get_by_role("link", name="gọi ai").click()
        page.wait_for_url("**/ho-tro/")
        pressed(page, "Escape", "Escape", "Escape")
        page.wait_for_url(EXIT)

        assert page.evaluate("history.length") == length
        visit.context.close()


def telling_words():
    """All words of the list, in every language."""
    from loa.project import read_project

    project, _ = read_project(ROOT)
    assert project
    words = {word for own in project.words.values() for word in own.plain("sensitive.telling").split("|")}
    assert {"bạo lực", "cưới", "violence", "forced"} <= words
    return words


def test_nothing_in_the_head_of_a_sensitive_page_tells(real_site):
    """Whatever a tab, a history, a preview in a chat or a search engine may take from it, in any language."""
    words, seen = telling_words(), 0
    for path, page in pages_of(real_site).items():
        if "kit-page--sensitive" in page.text:
            seen += 1
            head = re.sub(
                "<style.*?</style>", "", page.text.partition("</head>")[0], flags=re.DOTALL
            ).casefold()
            spoken = " ".join(re.findall(r"[^\W\d_]+", head))
            assert [word for word in words if f" {word} " in f" {spoken} "] == [], path
    assert seen >= 12


def test_a_print_job_is_named_by_the_harmless_title(visit):
    """A queue on the office's printer shows it: the title of the page, without the name of the site."""
    page = visit.open("ho-tro/nguoi-tiep-chuyen/")

    named = page.title().encode("utf-16-be").hex().upper()

    assert page.title() == "Khi có người đến kể chuyện"
    assert f"/Title <FEFF{named}>".encode() in page.pdf()


OF_CHROMIUM = re.compile(
    r"\b(?:[\w-]+\.googleapis|accounts\.google|clients\d?\.google|redirector\.gvt1)\.com\b"
)
"""What Chromium asks for itself whatever page is open; nothing of the site names these hosts."""


HINTS = {"dns-prefetch", "preconnect", "prefetch", "preload", "modulepreload", "prerender"}
"""By these a page lets a browser reach out in advance, which no proxy sees."""


@pytest.fixture
def gate():
    """A proxy through which all that is not this machine would have to go; nothing does."""
    asked = []

    class Gate(SimpleHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(403)

        do_CONNECT = do_POST = do_HEAD = do_GET

        def log_message(self, *args):
            pass

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Gate) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}", asked
        server.shutdown()


@pytest.mark.long
def test_no_page_even_tries_to_reach_another_host(browser, gate, real_address, real_site):
    """Every page of every language, to its end; whatever leaves this machine is denied and noted."""
    proxy, asked = gate
    with another(browser, proxy={"server": proxy, "bypass": "127.0.0.1"}) as beside:
        visit = Visit(beside, real_address)
        for path in every_page(real_site):
            page = visit.open(path)
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            page.evaluate("scrollTo(0, document.body.scrollHeight)")
            pressed(page, "Tab", "Tab", "Tab")
        visit.page.wait_for_load_state("networkidle")
        tried = list(asked)
        visit.page.goto("http://tried.example/")
        assert len(asked) > len(tried), "the gate sees what leaves"

    hints = [
        link for page in pages_of(real_site).values() for link in page.all("link") if link["rel"] in HINTS
    ]
    assert hints == []
    assert [url for url in tried if not OF_CHROMIUM.search(url)] == []
    assert not [
        file for file in real_site.rglob("*.*") if OF_CHROMIUM.search(file.read_text("utf-8", "replace"))
    ]
    assert {url for url in visit.asked if not url.startswith(visit.base)} <= {"http://tried.example/"}
