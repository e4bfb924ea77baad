"""The search in a real browser: what villagers and officials type, found, read out, and paid for in bytes."""

import gzip
import random
import re
import shutil
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from loa.edition import edition_of
from loa.project import read_project
from loa.slimming.searching import documents_of, index_files
from loa.slimming.searching.documents import Document, Section
from loa.slimming.searching.folding import fold, phrases
from tests.browsing import DESKTOP, PHONE, Visit, served, sought
from tests.conftest import ROOT, TODAY

pytestmark = [pytest.mark.site, pytest.mark.browser]

BUDGET, LARGE_BUDGET = 40_000, 100_000
"""Bytes, gzip -6, of all that is fetched up to the first results: at 60 pages a language, at 1 000."""
LARGE = 1_000

WANTED = [
    ("tao hon", "luat/tao-hon/"),
    ("TẢO HÔN", "luat/tao-hon/"),
    (unicodedata.normalize("NFD", "tảo hôn"), "luat/tao-hon/"),
    ("dien thoai bao luc", "ho-tro/"),
    ("cưới sớm", "luat/tao-hon/"),
    ("cuoi som", "luat/tao-hon/"),
    ("tao hom", "luat/tao-hon/"),
    ("taohon", "luat/tao-hon/"),
    ("ta o hon", "luat/tao-hon/"),
    ("bao luc gia dihn", "luat/bao-luc-gia-dinh/"),
    ("đía chỉ tin cậy", "mo-hinh/dia-chi-tin-cay/"),
    ("điều 183", "luat/tao-hon/"),
    ("82/2020/NĐ-CP", "luat/(van-ban|muc-phat)/|can-bo/thay-doi/"),
    ("binh dang gioi", "luat/binh-dang-gioi/"),
    ("chồng đánh thì báo ai", "luat/hoi-dap/|ho-tro/"),
    ("vợ bị đánh", "luat/(hoi-dap|bao-luc-gia-dinh)/|ho-tro/"),
    ("bao nhieu tuoi duoc cuoi", "luat/(hoi-dap|ket-hon)/"),
    ("con toi 17 tuoi", "luat/hoi-dap/"),
    ("bi ep lay chong", "luat/(hoi-dap|ep-ket-hon)/"),
    ("bắt vợ", "luat/(hoi-dap|ep-ket-hon)/"),
    ("thach cuoi", "luat/(hoi-dap|ep-ket-hon)/"),
    ("anh em ho lay nhau", "luat/(hoi-dap|can-huyet)/"),
    ("lỡ có bầu", "luat/hoi-dap/|can-bo/noi-chuyen/"),
    ("lam khai sinh cho con", "luat/(hoi-dap|tao-hon)/"),
    ("có bị đi tù không", "luat/(hoi-dap|tao-hon|muc-phat)/"),
    ("phat bao nhieu tien", "luat/(hoi-dap|muc-phat)/"),
    ("số điện thoại gọi ai", "ho-tro/"),
    ("nhà tạm lánh", "mo-hinh/dia-chi-tin-cay/"),
    ("hang xom bi danh", "ho-tro/hang-xom/"),
    ("ái quốc", "mo-hinh/ai-quoc/|can-bo/xa-nao/"),
    ("xã cũ", "can-bo/xa-nao/"),
    ("trưởng thôn làm gì", "mo-hinh/|luat/hoi-dap/|can-bo/"),
    ("khẩu hiệu", "thang-hanh-dong/chu-de/"),
    ("quyền riêng tư", "ve-trang/rieng-tu/"),
]
"""What is typed on a Vietnamese page, and the page that must be among the first three."""
WANTED_IN_ENGLISH = [
    ("child marriage", "en/luat/tao-hon/"),
    ("Early Marriages", "en/luat/tao-hon/"),
    ("child mariage", "en/luat/tao-hon/"),
    ("domestic violence", "en/luat/bao-luc-gia-dinh/"),
    ("article 183", "en/luat/(tao-hon|muc-phat|hoi-dap|tu-kho)/"),
    ("hotline", "en/ho-tro/"),
    ("forced to marry", "en/luat/(ep-ket-hon|hoi-dap)/"),
    ("cousins", "en/luat/can-huyet/"),
    ("cheif of the village", "en/(mo-hinh|luat/hoi-dap|ho-tro)/"),
    ("beaten by my husband", "en/luat/(hoi-dap|bao-luc-gia-dinh)/|en/ho-tro/"),
    ("tao hon", "luat/tao-hon/"),
]


@pytest.fixture(scope="module", params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def asked(browser, real_address, request):
    """A reader who asks one thing after another, on pages of two languages."""
    visits = {start: Visit(browser, real_address, viewport=request.param) for start in ("luat/", "en/luat/")}
    for start, visit in visits.items():
        visit.open(start).locator(".kit-search summary").click()
    yield lambda start, words: found_by(visits[start], words)
    for visit in visits.values():
        assert visit.errors == []
        visit.context.close()


def found_by(visit, words):
    """The addresses found, from the site's root."""
    sought(visit.page, words)
    return [link.removeprefix(visit.base) for link in links(visit.page)]


def links(page):
    return page.evaluate("[...document.querySelectorAll('.kit-search a[role=option]')].map(a => a.href)")


def opened(visit, path):
    page = visit.open(path)
    page.locator(".kit-search summary").click()
    return page


def weight(visit, site):
    """Bytes, gzip -6, of what was asked for."""
    paths = [re.sub(r"[?#].*", "", url.removeprefix(visit.base)) for url in visit.asked]
    return sum(len(gzip.compress(Path(site, path).read_bytes(), 6)) for path in paths)


@pytest.mark.parametrize(("words", "page"), WANTED, ids=[words for words, _ in WANTED])
def test_the_right_page_is_among_the_first_three(asked, words, page):
    """Without marks, in capitals, decomposed, misspelt, in everyday words."""
    first = asked("luat/", words)[:3]

    assert any(re.match(page, link) for link in first), first


@pytest.mark.parametrize(("words", "page"), WANTED_IN_ENGLISH, ids=[words for words, _ in WANTED_IN_ENGLISH])
def test_the_right_english_page_is_among_the_first_three(asked, words, page):
    first = asked("en/luat/", words)[:3]

    assert any(re.match(page, link) for link in first), first


@pytest.mark.parametrize(
    ("start", "words"),
    [
        *(("luat/", words) for words, _ in [*WANTED, ("xyzqw", "")]),
        *(("en/luat/", words) for words, _ in [*WANTED_IN_ENGLISH, ("xyzqw", "")]),
        ("tyz/", "au lua"),
    ],
)
def test_the_first_results_cost_at_most_40_kilobytes(visit, real_site, start, words):
    """Engine, index, text of the results: all that is fetched once the field is turned to."""
    page = visit.open(start)
    visit.asked.clear()
    page.locator(".kit-search summary").click()
    sought(page, words)

    assert 8_000 < weight(visit, real_site) <= BUDGET


def test_typing_slowly_costs_little_more(visit, real_site):
    """Each pause asks; what was asked before is not fetched again."""
    page = visit.open("luat/")
    visit.asked.clear()
    page.locator(".kit-search summary").click()
    page.locator(".kit-search input:focus").wait_for()
    page.keyboard.type("tao hon", delay=300)
    page.locator(".kit-search a[role=option][href*='tao-hon']").first.wait_for()

    assert weight(visit, real_site) <= BUDGET
    assert len(visit.asked) == len(set(visit.asked))


@pytest.fixture(scope="module", params=["vi", "en"])
def large(request, tmp_path_factory, real_site):
    """A site whose index holds 1 000 pages of one language: the real sentences, shuffled from page to page."""
    folder = request.param
    project, _ = read_project(ROOT)
    edition = edition_of(project, TODAY, "https://loa.example/")
    language = project.library.languages[folder]
    documents = grown(list(documents_of(edition, language, real_site)))
    start = "luat/" if folder == "vi" else "en/luat/"
    site = made(tmp_path_factory.mktemp(f"large-{folder}"), real_site, start, folder, documents)
    return site, start, documents


def made(site, real_site, start, folder, documents):
    """One page of the real site, with an index of other pages."""
    edition = edition_of(read_project(ROOT)[0], TODAY, "https://loa.example/")
    shutil.copytree(real_site / "assets", site / "assets")
    (site / start).mkdir(parents=True)
    shutil.copy(real_site / start / "index.html", site / start / "index.html")
    shutil.copy(real_site / "404.html", site / "404.html")
    [engine] = (site / "assets/search").iterdir()
    shutil.rmtree(engine / folder)
    for name, text in index_files(edition, edition.project.library.languages[folder], documents).items():
        (engine / name).parent.mkdir(parents=True, exist_ok=True)
        (engine / name).write_text(text, "utf-8")
    return site


def grown(documents):
    dice = random.Random(183)
    pool = [sentence for page in documents for section in page.sections for sentence in section.sentences]

    def shuffled(section):
        return replace(section, sentences=tuple(dice.choice(pool) for _ in section.sentences))

    return [
        replace(page, address=f"{page.address}{number}/", sections=tuple(map(shuffled, page.sections)))
        for number in range(LARGE)
        for page in [documents[number % len(documents)]]
    ]


@pytest.mark.long
def test_at_a_thousand_pages_a_result_costs_at_most_100_kilobytes(browser, large):
    """The shards are more, not larger."""
    site, start, _ = large
    questions = {"luat/": WANTED, "en/luat/": WANTED_IN_ENGLISH}[start]
    with served(site) as address:
        for words, _ in questions:
            visit = Visit(browser, address)
            page = visit.open(start)
            visit.asked.clear()
            page.locator(".kit-search summary").click()
            sought(page, words)
            assert weight(visit, site) <= LARGE_BUDGET, words
            visit.context.close()


def test_no_file_of_the_index_grows_with_the_site(large, real_site):
    """But for the entry, which only counts."""
    site, _, documents = large
    folder = "en" if documents[0].address.startswith("en/") else "vi"
    [engine] = (site / "assets/search").iterdir()
    small = max_weight(real_site / "assets/search" / engine.name / folder)

    assert max_weight(engine / folder) <= 1.5 * small
    assert len(gzip.compress((engine / f"{folder}.js").read_bytes(), 6)) < 10_000


def max_weight(folder):
    return max(len(gzip.compress(file.read_bytes(), 6)) for file in folder.rglob("*.js"))


def has(document, *words):
    """Whether these words, folded, stand together somewhere on a page."""
    texts = [document.title, document.description]
    texts += [text for section in document.sections for text in (section.heading, *section.sentences)]
    lines = [" ".join(map(fold, phrase)) for text in texts for phrase in phrases(text)]
    return any(f" {' '.join(words)} " in f" {line} " for line in lines)


@pytest.mark.long
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_every_page_of_a_thousand_with_these_words_is_found(browser, large, viewport):
    """Words that begin with đ too, without their marks; Pagefind, cut by spelling, finds 2 of 254."""
    site, start, documents = large
    words = ("binh", "dang", "gioi") if start == "luat/" else ("gender", "equality")
    expected = {page.address for page in documents if has(page, *words)}

    with served(site) as address:
        visit = Visit(browser, address, viewport=viewport)
        page = opened(visit, start)
        news = sought(page, " ".join(words))
        more = page.locator(".kit-search span[role=option]")
        while more.count():
            count = len(links(page))
            more.click()
            page.locator(".kit-search a[role=option]").nth(count).wait_for()
        found = {re.sub(r"#.*", "", link.removeprefix(address)) for link in links(page)}

    assert len(expected) > 200
    assert expected <= found
    assert f" {len(found)} " in f" {news} "


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("hại", "harm/"),
        ("hai", "two/"),
        ("HẠI", "harm/"),
        ("bị hại", "harm/"),
        ("hoà", "peace/"),
        ("hòa", "peace/"),
    ],
)
def test_exact_marks_rank_above_others(browser, real_site, tmp_path, words, first):
    """«hại» is harm and «hai» is two: who types the mark means it, though another page has more of the other word.
    Where in the syllable the mark is typed does not matter."""
    pages = [
        Document("two/", "Bị hai hai", "Bị hai.", (Section("a", "Bị hai", ("Bị hai người.",)),)),
        Document("harm/", "Khác", "Lời.", (Section("a", "Mục", ("Người bị hại kể lại chuyện cũ.",)),)),
        Document("flower/", "Hoa", "Hoa hoa.", (Section("a", "Hoa", ("Hoa nở.",)),)),
        Document("peace/", "Nữa", "Lời.", (Section("a", "Mục", ("Hai nhà hòa với nhau.",)),)),
    ]
    with served(made(tmp_path, real_site, "luat/", "vi", pages)) as address:
        visit = Visit(browser, address)
        found = found_by(opened(visit, "luat/") and visit, words)

    assert found[0].startswith(first)
    assert len(found) > 1, "the other marks are found too, below"


def test_nothing_is_asked_for_until_the_field_is_turned_to(visit):
    """A page that is only read costs nothing for the search."""
    page = visit.open("luat/tao-hon/")
    page.wait_for_load_state("networkidle")

    assert not [url for url in visit.asked if "search" in url]
    page.locator(".kit-search summary").click()
    page.locator(".kit-search input[aria-autocomplete]").wait_for()
    assert [url for url in visit.asked if url.endswith("engine.js")]


def test_no_request_carries_what_was_typed_and_nothing_is_kept(visit):
    """Not in an address, not in the history, not in a store."""
    page = opened(visit, "luat/")
    sought(page, "tao hon bi mat")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: not url.endswith("/luat/"))

    assert not [url for url in visit.asked if re.search("bi.?mat|%20|\\+", url)]
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_what_was_typed_is_gone_when_the_page_is_left(visit):
    """A browser may keep a page as it was, to show it again on Back; what was typed and found is not kept with it."""
    page = opened(visit, "luat/")
    sought(page, "tao hon")

    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")

    assert page.locator(".kit-search input").input_value() == ""
    assert "ảo hôn" not in page.locator(".kit-search").inner_html()
    assert page.locator(".kit-search").get_attribute("open") is None


def test_it_is_worked_by_keyboard_alone(visit):
    """`/` opens it, arrows choose, Enter goes to the very section; the field keeps the focus meanwhile."""
    page = visit.open("luat/")
    field = page.locator(".kit-search input")

    page.keyboard.press("/")
    page.locator(".kit-search input:focus").wait_for()
    assert field.input_value() == ""
    assert field.get_attribute("aria-expanded") == "false"
    page.keyboard.type("tao hon/")
    page.locator(".kit-search [role=option]").first.wait_for()
    assert field.input_value() == "tao hon/"
    assert field.get_attribute("aria-expanded") == "true"

    def active():
        id = field.get_attribute("aria-activedescendant")
        return page.locator(f"#{id}") if id else None

    assert active() is None
    options = page.locator(".kit-search [role=option]")
    steps = [
        ("ArrowDown", 0),
        ("ArrowDown", 1),
        ("End", options.count() - 1),
        ("ArrowDown", 0),
        ("ArrowUp", 5),
    ]
    for key, expected in [*steps, ("Home", 0)]:
        page.keyboard.press(key)
        assert active().get_attribute("aria-selected") == "true"
        assert active().evaluate("e => parseFloat(getComputedStyle(e).outlineWidth)") >= 2, "it is seen"
        assert active().get_attribute("id") == options.nth(expected).get_attribute("id"), key
        assert page.evaluate("document.querySelectorAll('.kit-search [aria-selected=true]').length") == 1
        assert page.evaluate("document.activeElement.matches('.kit-search input')")
    href = active().get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(href)
    assert "#" in href


def test_escape_closes_the_panel(visit):
    """The focus returns to the button; other scripts still hear the key (three times it is the quick exit)."""
    page = opened(visit, "luat/")
    page.evaluate(
        "addEventListener('keydown', e => { if (e.key === 'Escape') window.heard = !e.defaultPrevented })"
    )
    sought(page, "tao hon")

    page.keyboard.press("Escape")

    assert page.locator(".kit-search").get_attribute("open") is None
    assert page.evaluate("document.activeElement.matches('.kit-search summary')")
    assert page.evaluate("window.heard")


def test_the_panel_closes_when_the_keyboard_goes_on(visit):
    """Nothing lies over what has the focus."""
    page = opened(visit, "luat/")
    sought(page, "tao hon")

    for _ in range(3):
        page.keyboard.press("Tab")

    assert page.evaluate("!document.activeElement.closest('.kit-search')")
    assert page.locator(".kit-search").get_attribute("open") is None


def test_more_results_come_at_the_end_of_the_list(visit):
    """By keyboard: the next ones follow, and the first new one is chosen."""
    page = opened(visit, "luat/")
    sought(page, "tao hon")

    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.locator("#kit-found-9").wait_for()

    assert page.locator(".kit-search a[role=option]").count() == 10
    assert page.locator("#kit-found-5").get_attribute("aria-selected") == "true"
    page.locator("#kit-found-6").click()
    page.wait_for_url(lambda url: not url.endswith("/luat/"))


def test_a_result_shows_its_page_its_section_and_the_sentence_with_the_hit(visit):
    """Only what stands together is marked: not the «hơn» of another word."""
    page = opened(visit, "luat/")
    sought(page, "tao hon")

    for option in page.locator(".kit-search a[role=option]").all():
        marks = [mark.lower() for mark in option.locator("mark").all_inner_texts()]
        assert marks and set(marks) == {"tảo hôn"}
    first = page.locator(".kit-search a[role=option]").first
    assert first.locator("span").all_inner_texts() == [
        "Tảo hôn: cưới khi chưa đủ tuổi",
        "Thế nào là tảo hôn",
        "Tảo hôn là lấy vợ, lấy chồng khi một bên hoặc cả hai bên chưa đủ tuổi kết hôn.",
    ]


def test_the_news_says_how_many_and_what_was_understood(visit):
    """In the reader's language, in one polite line."""
    page = opened(visit, "luat/")

    assert re.fullmatch(r"Thấy \d+ trang\.", sought(page, "tao hon"))
    assert re.fullmatch(
        r"Không thấy «tao hom»\. Đây là «tảo hôn»\. Thấy \d+ trang\.", sought(page, "tao hom")
    )


def test_a_language_that_knows_little_is_followed_by_vietnamese(visit):
    """Labelled with the language's own name, and marked with its tag."""
    page = opened(visit, "en/luat/")
    news = sought(page, "hủ tục")

    options = page.locator(".kit-search a[role=option]")
    assert re.search(r"\d+ pages? in Vietnamese found\.", news)
    last = options.last
    assert last.get_attribute("lang") == "vi"
    assert last.locator("span").first.inner_text().startswith("Tiếng Việt · ")


def test_a_language_of_words_searches_its_own_page_and_the_vietnamese_ones(visit):
    """Tày words fold too."""
    page = opened(visit, "tyz/")

    sought(page, "au lua")
    assert links(page)[0].startswith(f"{visit.base}tyz/")
    sought(page, "tao hon")
    assert f"{visit.base}luat/tao-hon/" in links(page)[0] + links(page)[1]


def test_pages_lent_to_a_language_are_not_in_its_index(real_site):
    """An English page that is Vietnamese is found as what it is."""
    [engine] = (real_site / "assets/search").iterdir()
    told = "".join(file.read_text("utf-8") for file in (engine / "en").rglob("t*.js"))

    assert "en/luat/tao-hon/" in told
    assert "can-bo" not in re.findall(r'loaSearch\("[^"]+",\["(en/[^"]+)', told)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("words", ["", "cưới sớm", "xyzqw"])
def test_axe_finds_nothing_in_the_open_panel(browser, real_address, scheme, viewport, words):
    """Empty, with results of which one is chosen, and with none (WCAG 2.2 AA)."""
    visit = Visit(browser, real_address, color_scheme=scheme, viewport=viewport)
    page = opened(visit, "luat/")
    if words:
        sought(page, words)
        page.keyboard.press("ArrowDown")
    tags = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}

    found = Axe().run(page, context=".kit-search", options=tags).response["violations"]

    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_what_can_be_tapped_is_large_enough(visit):
    """44 px: button, field, results, hotlines, topics."""
    page = opened(visit, "luat/")
    for words in ("tao hon", "xyzqw"):
        sought(page, words)
        small = page.evaluate(
            "[...document.querySelectorAll('.kit-search :is(summary, input, button, a, [role=option])')]"
            ".filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44).map(e => e.outerHTML)"
        )
        assert small == []


@pytest.mark.parametrize("start", ["luat/", "en/luat/"])
def test_who_finds_nothing_is_shown_whom_to_call_and_the_topics(visit, start):
    """The numbers of the records, to tap; the sections of the site; told in the status line."""
    page = opened(visit, start)
    news = sought(page, "xyzqw")

    assert news
    hrefs = page.evaluate("[...document.querySelectorAll('.kit-search .kit-drop__list a')].map(a => a.href)")
    assert hrefs[:2] == ["tel:111", "tel:113"]
    prefix = start.removesuffix("luat/")
    assert f"{visit.base}{prefix}ho-tro/" in hrefs and f"{visit.base}{prefix}luat/" in hrefs
    sought(page, "tao hon")
    assert page.locator(".kit-search .kit-drop__list").count() == 0


@pytest.mark.parametrize("folder", ["real_site", "real_copy"])
def test_it_works_from_a_folder(browser, folder, request):
    """The site or the edition for it, copied to a memory card: results lead to files, not to folders."""
    visit = Visit(browser, request.getfixturevalue(folder).as_uri() + "/")
    page = opened(visit, "luat/index.html")
    sought(page, "tao hon")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/luat/tao-hon/index.html#*")

    assert page.locator("h1").inner_text() == "Tảo hôn: cưới khi chưa đủ tuổi"
    assert visit.errors == []


def test_it_works_under_a_sub_path_and_on_the_page_for_wrong_addresses(browser, toy, tmp_path):
    """The engine knows the site's root by its own address."""
    from loa.cli import main

    arguments = ["--root", str(toy.root), "--date", str(TODAY), "--site-url", "https://h.example/some/path/"]
    assert main(["build", *arguments]) == 0

    with served(toy.root / "site", prefix="/some/path/") as address:
        visit = Visit(browser, address)
        for path in ("luat/mot/", "khong/co/"):
            page = opened(visit, path)
            sought(page, "bai mot")
            assert f"{address}luat/mot/" in links(page)[0]
        assert not [url for url in visit.asked if not url.startswith(address)]


def test_without_javascript_the_form_leads_to_the_site_map(browser, real_address):
    """With an address that says nothing of what was typed."""
    visit = Visit(browser, real_address, java_script_enabled=False)
    page = opened(visit, "en/luat/")
    page.locator(".kit-search input").fill("tao hon")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "so-do" in url)

    assert page.url.removesuffix("?") == f"{real_address}en/so-do/"


def test_from_help_page_to_help_page_the_history_does_not_grow(visit):
    """One entry: Back leads out, not through what was read."""
    visit.open("luat/")
    page = opened(visit, "ho-tro/")
    before = page.evaluate("history.length")
    sought(page, "hàng xóm")
    page.locator(".kit-search a[href*='ho-tro/hang-xom']").click()
    page.wait_for_url("**/ho-tro/hang-xom/**")

    assert page.evaluate("history.length") == before
    page.go_back()
    assert page.url == f"{visit.base}luat/"


def test_an_entry_from_yesterday_finds_todays_files(visit):
    """A cache that keeps the entry after the site was published anew: the engine asks for the entry again."""

    def stale(route):
        answer = route.fetch()
        old = re.sub(r'"folder":"[^"]+"', '"folder":"vi/00000000"', answer.text())
        route.fulfill(response=answer, body=answer.text() if "?" in route.request.url else old)

    visit.context.route(re.compile(r"/vi\.js"), stale)
    page = opened(visit, "luat/")
    sought(page, "tao hon")

    assert "luat/tao-hon/" in links(page)[0]


def test_the_engine_folds_as_the_index_does(visit, real_site):
    """The same words from the same text, in both languages the code is written in."""
    script = (ROOT / "overrides/assets/search/10-folding.js").read_text("utf-8")
    lines = [*(ROOT / "docs/vi/luat/tao-hon.md").read_text("utf-8").splitlines()]
    lines += (ROOT / "docs/tyz/index.md").read_text("utf-8").splitlines()
    lines += [
        "le̱ ă̱ l'e l’e",
        unicodedata.normalize("NFD", "ĐẲNG ơ ư ĭ ŭ"),
        "82/2020/NĐ-CP. 1.000.000 «Ớt»…",
        "Hmôngz ŋ ı ł",
    ]

    page = visit.open("luat/")
    theirs = page.evaluate(
        f"lines => {{ {script}; return lines.map(line => phrases(line).map(words => words.map(fold))) }}",
        lines,
    )

    assert theirs == [[[fold(word) for word in phrase] for phrase in phrases(line)] for line in lines]
