"""The site in a real browser, as a villager, an official and a screen reader meet it."""

from itertools import pairwise

import pytest

from loa.cli import main
from tests.browsing import DESKTOP, PHONE, Visit, served, wear
from tests.conftest import ROOT, TODAY
from tests.site import every_page

pytestmark = [pytest.mark.site, pytest.mark.browser]


def test_a_reader_moves_between_languages_on_the_same_page(toy_visit):
    """Vietnamese → English → Vietnamese, without leaving the article."""
    page = toy_visit.open("luat/mot/")
    switcher = page.locator("header details").last

    switcher.locator("summary").click()
    switcher.get_by_role("link", name="English").click()

    page.wait_for_url(f"{toy_visit.base}en/luat/mot/")
    assert page.locator("h1").inner_text() == "Article one"
    page.locator("header details").last.locator("summary").click()
    page.locator("header").get_by_role("link", name="Tiếng Việt").click()
    page.wait_for_url(f"{toy_visit.base}luat/mot/")


def test_a_page_not_yet_translated_keeps_the_readers_frame(toy_visit):
    """English menu and notice, Vietnamese text marked as Vietnamese; links stay in English."""
    page = toy_visit.open("en/luat/hai/")

    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator("article").get_attribute("lang") == "vi"
    assert page.get_by_role("note").is_visible()
    page.get_by_role("article").get_by_role("link", name="bài một").click()
    page.wait_for_url(f"{toy_visit.base}en/luat/mot/")


def test_a_word_page_leads_on_into_vietnamese(toy_visit):
    """Its menu has its own page, and the Vietnamese ones marked as Vietnamese."""
    page = toy_visit.open("qaa/")

    page.locator("header details").first.locator("summary").click()
    menu = page.locator("header nav").first
    assert {a.get_attribute("hreflang") for a in menu.get_by_role("link").all()[1:]} == {"vi"}
    link = menu.get_by_role("link", name="Luật", exact=True)
    link.click()

    page.wait_for_url(f"{toy_visit.base}luat/")


def test_a_wrong_address_is_answered_in_every_language(toy_visit):
    """Whoever mistyped finds the way home and the way to help."""
    page = toy_visit.open("en/no/such/page/")

    sections = page.locator("section[lang]")
    assert [sections.nth(i).get_attribute("lang") for i in range(sections.count())] == ["vi", "en"]
    page.locator("section[lang=en]").get_by_role("link").first.click()
    page.wait_for_url(f"{toy_visit.base}en/")


def test_the_site_works_under_a_sub_path(browser, toy, tmp_path):
    """The same files at https://host/some/path/: pages, styles, the page for a wrong address."""
    arguments = ["--root", str(toy.root), "--date", str(TODAY), "--site-url", "https://h.example/some/path/"]
    assert main(["build", *arguments]) == 0

    with served(toy.root / "site", prefix="/some/path/") as address:
        visit = Visit(browser, address)
        page = visit.open("luat/mot/")
        page.locator("header details").last.locator("summary").click()
        page.locator("header").get_by_role("link", name="English").click()
        page.wait_for_url(f"{address}en/luat/mot/")
        assert (
            page.evaluate("getComputedStyle(document.querySelector('header')).backgroundColor")
            != "rgba(0, 0, 0, 0)"
        )
        visit.open("khong/co/")
        page.locator("section[lang=vi]").get_by_role("link").first.click()
        page.wait_for_url(address)
        assert not [url for url in visit.asked if not url.startswith(address)]


def test_it_opens_from_a_folder_too(browser, toy_site):
    """Copied to a memory card, without any server, a page is readable and styled."""
    visit = Visit(browser, toy_site.as_uri() + "/")
    page = visit.open("luat/mot/index.html")

    assert page.locator("h1").inner_text() == "Bài một"
    assert (
        page.evaluate("getComputedStyle(document.querySelector('header')).backgroundColor")
        != "rgba(0, 0, 0, 0)"
    )


@pytest.mark.long
def test_no_page_says_an_error_or_asks_another_host(visit, real_site):
    """Every real page, in every language."""
    for path in every_page(real_site):
        visit.open(path)

    assert visit.errors == []
    assert [url for url in visit.asked if not url.startswith(visit.base)] == []


@pytest.mark.long
def test_nothing_is_kept_on_the_phone(visit, real_site):
    """No cookie, no storage, no worker: what was read leaves no trace but the browser's own history."""
    for path in every_page(real_site):
        visit.open(path)

    kept = visit.page.evaluate(
        "async () => [localStorage.length, sessionStorage.length, (await caches.keys()).length,"
        " (await navigator.serviceWorker.getRegistrations()).length, (await indexedDB.databases()).length]"
    )
    assert visit.context.cookies() == []
    assert kept == [0, 0, 0, 0, 0]


def test_every_page_is_whole_without_javascript(browser, real_address):
    """Menu, languages and doors are plain links."""
    visit = Visit(browser, real_address, java_script_enabled=False)
    page = visit.open("")

    page.locator("header summary").first.click()
    assert page.locator("header nav").first.get_by_role("link").first.is_visible()
    page.locator("header summary").first.click()
    page.locator("main .kit-door a").first.click()
    page.wait_for_url(f"{real_address}luat/")


@pytest.mark.parametrize("language", ["", "en/"])
def test_home_leads_with_three_doors_and_the_hotline_on_the_first_screen(visit, language):
    """At 360 × 740, before any scrolling: 111, know the law, the models, find help."""
    page = visit.open(language)

    wanted = [
        page.locator("main a[href='tel:111']"),
        *page.locator("main .kit-cards--pages").first.locator(".kit-door").all(),
    ]
    assert len(wanted) == 4
    for element in wanted:
        box = element.bounding_box()
        assert box and box["y"] >= 0
        assert box["y"] + box["height"] <= PHONE["height"], element.inner_text()


def test_the_keyboard_reaches_everything_and_shows_where_it_is(visit):
    """Skip link first, then menu, name, languages; Enter opens; the focus is always visible."""
    page = visit.open("luat/tao-hon/")

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#noi-dung"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "noi-dung"
    page = visit.open("luat/ket-hon/")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("Enter")
    assert page.locator("header details").first.get_attribute("open") is not None

    reached, links = set(), page.locator("a:visible, summary:visible").count()
    for _ in range(links + 20):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            "(() => { const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();"
            " return [e.tagName, e.getAttribute('href') || '', s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0,"
            " b.width > 0 && b.height > 0] })()"
        )
        if seen[0] != "BODY":
            reached.add((seen[0], seen[1]))
            assert seen[2], f"no visible focus on {seen}"
            assert seen[3], f"the focus is on something that cannot be seen: {seen}"
    assert len([href for tag, href in reached if tag == "A"]) > 10


SHIFTS = """window.shifts = [];
new PerformanceObserver(list => { for (const one of list.getEntries()) shifts.push(
  [one.value, ...one.sources.map(({ node }) => node && (node.outerHTML || node.data || "").slice(0, 80))]);
}).observe({ type: "layout-shift", buffered: true })"""


@pytest.mark.parametrize("path", ["", "en/luat/tao-hon/", "ho-tro/", "thang-hanh-dong/lich/", "tyz/"])
def test_nothing_moves_while_a_slow_network_brings_the_page(browser, real_site, path):
    """Whatever is shown keeps its place until the last byte."""
    with served(real_site, pause=0.03) as address:
        visit = Visit(browser, address)
        visit.context.add_init_script(SHIFTS)
        page = visit.open(path)
        page.wait_for_timeout(200)

        assert page.evaluate("shifts") == []


@pytest.mark.long
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_no_page_scrolls_sideways(browser, real_address, real_site, width):
    """At 320 px too, which is 1280 px at 400 % zoom."""
    visit = Visit(browser, real_address, viewport={"width": width, "height": 740})
    for path in every_page(real_site):
        page = visit.open(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


@pytest.mark.long
def test_text_can_be_twice_as_large(browser, real_address, real_site):
    """A browser set to large letters: nothing is cut off or pushed out."""
    visit = Visit(browser, real_address, bypass_csp=True)
    for path in every_page(real_site):
        page = visit.open(path)
        wear(page, "html { font-size: 200% !important }")
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], path


SMALL = """() => {
  const sentence = e => getComputedStyle(e).display === "inline" || e.closest(".kit-word, .kit-sources li");
  document.querySelectorAll("main details").forEach(one => one.open = true);
  return [...document.querySelectorAll("a[href], button, summary, input, select")]
    .filter(e => e.checkVisibility() && !sentence(e) && !e.matches(".kit-skip"))
    .map(e => [e.textContent.trim(), e.getBoundingClientRect()])
    .filter(([, box]) => box.height < 44 || box.width < 24).map(([told, box]) => `${told} ${box.width} × ${box.height}`);
}"""


@pytest.mark.long
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_everything_that_can_be_tapped_is_large_enough(browser, real_address, real_site, viewport):
    """44 px high, whatever it is, but for links and words within a sentence (WCAG 2.2, 2.5.8 and more)."""
    visit = Visit(browser, real_address, viewport=viewport)
    for path in [*every_page(real_site), "khong-co/"]:
        page = visit.open(path)
        assert page.evaluate(SMALL) == [], path
        for panel in page.locator("header details").all():
            panel.evaluate("e => e.open = true")
            assert page.evaluate(SMALL) == [], path


@pytest.mark.long
def test_quick_exit_is_in_view_on_sensitive_pages_and_only_there(visit, real_site):
    """A plain link, at the lower right of the first screen at 360 px, that leads away."""
    exits = {}
    for path in every_page(real_site):
        page = visit.open(path)
        exits[path] = page.locator(".kit-exit").count()
        if exits[path]:
            box = page.locator(".kit-exit").bounding_box()
            assert box["y"] + box["height"] <= PHONE["height"]
            assert box["x"] + box["width"] <= PHONE["width"]
            assert page.locator(".kit-exit").get_attribute("href").startswith("https://")

    assert {path for path, count in exits.items() if count} == {
        path for path in exits if path.startswith(("ho-tro/", "en/ho-tro/"))
    }
    assert len([path for path, count in exits.items() if count]) >= 10


def test_motion_and_forced_colours_are_respected(browser, real_address):
    """Nothing moves for those who asked for stillness; borders remain where colours are taken away."""
    visit = Visit(browser, real_address, reduced_motion="reduce", forced_colors="active")
    page = visit.open("")

    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e);"
        " return parseFloat(s.transitionDuration) > 0.01 || parseFloat(s.animationDuration) > 0.01 })"
        ".map(e => e.className)"
    )
    assert moving == []
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.kit-door__link')).borderTopStyle") != "none"
    )


@pytest.mark.long
def test_headings_and_landmarks_are_in_order(visit, real_site):
    """One h1, no level skipped, one main, navigation with names of their own."""
    for path in every_page(real_site):
        page = visit.open(path)
        levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
        assert levels[0] == 1 and levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), path
        assert page.locator("main").count() == 1
        names = page.evaluate(
            "[...document.querySelectorAll('nav')].map(n => n.getAttribute('aria-label')"
            " ?? document.getElementById(n.getAttribute('aria-labelledby'))?.textContent ?? null)"
        )
        assert None not in names and len(names) == len(set(names)), f"{path}: {names}"


@pytest.mark.long
def test_every_text_is_in_the_language_it_says(visit, real_site):
    """English frames hold no unmarked Vietnamese word: letters that English lacks, in a word that is no name."""
    strangers = (
        "[...document.querySelectorAll('html[lang=en] body :not(script)')].filter(e => e.closest('[lang]').lang === 'en')"
        ".flatMap(e => [...e.childNodes].filter(n => n.nodeType === 3).flatMap(n => n.data.split(/[^\\p{L}]+/u)))"
        ".filter(w => /^\\p{Ll}/u.test(w) && /[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/.test(w) && !['đồng', 'đ'].includes(w))"
    )
    for path in every_page(real_site):
        assert visit.open(path).evaluate(strangers) == [], path


def test_the_screenshot_of_the_readme_exists():
    assert (ROOT / ".github/screenshot.png").stat().st_size < 200_000
