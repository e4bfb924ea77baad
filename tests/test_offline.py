"""The edition that is copied by hand: whole in itself, and silent about what somebody reads in fear."""

from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from zipfile import ZipFile

import pytest

from loa.cli import main
from loa.slimming.searching.documents import sections_of
from tests.browsing import Visit, sought
from tests.conftest import TODAY, OnDisk, spaced
from tests.site import Html, pages_of

pytestmark = pytest.mark.site

LIVE = "https://loa.example/"
LABEL = "ban-chep.txt"
LEADING = ("href", "src", "action", "data-engine")
"""The attributes that lead somewhere."""
AFTER = ("icon", "alternate", "canonical")
"""What a `<link>` names without asking for it."""


def run(command: str, root: Path, *more: str) -> int:
    return main([command, "--root", str(root), "--date", str(TODAY), "--site-url", LIVE, *more])


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


def sensitive_in(site: Path) -> dict[str, Html]:
    return {path: page for path, page in pages_of(site).items() if 'kit-page--sensitive"' in page.text}


class Text(HTMLParser):
    """Every word of a page, whatever stands around it."""

    def __init__(self, html: str):
        super().__init__()
        self.words = ""
        self.feed(html)

    def handle_data(self, data: str) -> None:
        self.words += data


def read(html: str) -> str:
    return plain(Text(html).words)


def plain(text: str) -> str:
    return " ".join(spaced(text).split())


def said_on(page: Html) -> set[str]:
    """The sentences and headings of an article."""
    sections = sections_of(page.text)
    told = {line for section in sections for line in (section.heading, *section.sentences)}
    return {plain(line) for line in told if line.count(" ") > 3}


def description_of(page: Html) -> str:
    return next(
        plain(unescape(meta["content"])) for meta in page.all("meta") if meta.get("name") == "description"
    )


def links_on(page: Html) -> list[str]:
    tags = [(name, given) for name, given in page.tags if given.get("rel") not in AFTER]
    return [unescape(given[name]) for _, given in tags for name in LEADING if name in given]


def test_nothing_of_a_sensitive_page_is_in_it(real_copy, real_site):
    """Neither page nor sentence: not in the search, not in what machines are told, not behind a door."""
    hidden = sensitive_in(real_site)
    open_pages = [page for path, page in pages_of(real_site).items() if path not in hidden]
    ordinary = " ".join(text for page in open_pages for text in (read(page.text), *said_on(page)))
    sentences = {line for page in hidden.values() for line in said_on(page) if line not in ordinary}
    described = {description_of(page) for page in hidden.values()}
    assert len(hidden) >= 12 and len(sentences) > 200

    for path, data in files_of(real_copy).items():
        written = data.decode("utf-8", "replace")
        texts = [plain(unescape(written)), *([read(written)] if path.endswith(".html") else [])]
        assert [line for line in sentences | described if any(line in text for text in texts)] == [], path
    assert hidden.keys() & pages_of(real_copy).keys() == set()
    assert pages_of(real_copy).keys() == pages_of(real_site).keys() - hidden.keys() - {"404.html"}


def test_every_link_leads_to_a_file_or_to_the_living_site(real_copy, real_site):
    """A server adds `index.html`, a folder does not; what is left out is where it always was."""
    inside, outside = pages_of(real_copy), pages_of(real_site)
    known = {link for page in outside.values() for link in links_on(page) if "://" in link}

    for path, page in inside.items():
        here = (real_copy / path).as_uri() + "/index.html"
        for link in links_on(page):
            to, _, id = urljoin(here, link).partition("#")
            if to.startswith("file:"):
                file = Path(unquote(urlsplit(to).path))
                assert file.is_file() and file.is_relative_to(real_copy), (path, link)
                where = inside.get(file.relative_to(real_copy).as_posix().removesuffix("index.html"))
                assert not id or id in where.ids, (path, link)
            elif to.startswith(LIVE):
                where = outside[to.removeprefix(LIVE)]
                assert not id or id in where.ids, (path, link)
            else:
                assert link in known or link.startswith(("tel:", "data:")), (path, link)


def test_nothing_is_in_it_that_nobody_asks_for(real_copy):
    """No map for search engines, no feed, no card, no code of a page that is not there."""
    asked = {
        Path(unquote(urlsplit(urljoin((real_copy / path).as_uri() + "/", link)).path))
        .relative_to(real_copy)
        .as_posix()
        for path, page in pages_of(real_copy).items()
        for link in links_on(page)
        if ":" not in link
    }
    search = {path for path in files_of(real_copy) if path.startswith("assets/search/")}

    assert files_of(real_copy).keys() - asked - search == {LABEL}


def test_every_page_says_how_old_it_is_and_where_the_newest_stands(real_copy, real_site):
    """In its own language; and no day in a copy is called today."""
    days = {"vi": "Bản chép ngày 23/11/2026.", "en": "Copied on 23 November 2026."}

    for page in pages_of(real_copy).values():
        assert days.get(page.lang, days["vi"]) in read(page.text)
        assert f'<a href="{page.canonical}">{page.canonical}</a>' in page.text
        assert "kit-banner" not in page.text and 'aria-current="date"' not in page.text
        assert "kit-campaign__message" not in page.text
    assert [path for path, page in pages_of(real_site).items() if "kit-copied" in page.text] == []
    assert (real_copy / LABEL).read_text("utf-8").splitlines()[0] == f"{days['vi']} Bản mới nhất: {LIVE}"


@pytest.mark.browser
def test_from_a_folder_a_reader_walks_on(browser, real_copy):
    """From file to file, with nothing asked of anybody and no complaint in the console."""
    visit = Visit(browser, real_copy.as_uri() + "/")
    page = visit.open("index.html")
    assert page.locator("a[href='tel:111']").first.is_visible()
    page.locator("main a[href='luat/index.html']").first.click()
    page.locator("main a[href$='/ket-hon/index.html'], main a[href='ket-hon/index.html']").first.click()
    page.wait_for_url("**/luat/ket-hon/index.html")

    assert page.locator("h1").inner_text() == "Muốn kết hôn cần những gì"
    assert visit.errors == []
    assert [url for url in visit.asked if not url.startswith((visit.base, "data:"))] == []


@pytest.mark.browser
def test_who_finds_nothing_is_given_numbers_files_and_the_living_page(browser, real_copy):
    """Whom to call needs no network; help is where it always was."""
    visit = Visit(browser, real_copy.as_uri() + "/")
    page = visit.open("so-do/index.html")
    page.locator(".kit-search summary").click()
    sought(page, "xyzqw")
    ways = page.evaluate("[...document.querySelectorAll('.kit-search .kit-drop__list a')].map(a => a.href)")

    assert "tel:111" in ways
    assert {f"{visit.base}luat/index.html", f"{LIVE}ho-tro/"} <= set(ways)


@pytest.fixture
def mixed(toy: OnDisk) -> OnDisk:
    """The toy site with a sensitive page below an ordinary one, and a picture on each."""
    head = "title: {0}\ndescription: Lời về {0}."
    toy.write(
        "docs/vi/hoi/index.md",
        f"---\n{head.format('Hỏi')}\n---\n![Cây](cay.png)\n\n[[pages/hoi|questions]]\n",
    )
    toy.write(
        "docs/vi/hoi/rieng.md",
        f"---\n{head.format('Riêng')}\nsensitive: true\n---\n![Nhà](nha.png)\n\n## Mục {{#muc}}\n\n### Có ai nghe không? {{#nghe}}\n",
    )
    for picture in ("cay", "nha"):
        toy.write(f"docs/vi/hoi/{picture}.png", b"\x89PNG")
    return toy


def test_neither_pictures_nor_questions_of_a_sensitive_page_are_in_it(mixed):
    """A file tells as much as a sentence."""
    assert run("build", mixed.root) == run("offline", mixed.root) == 0
    site, copy = files_of(mixed.root / "site"), files_of(mixed.root / "ngoai-mang")

    assert {"hoi/cay.png", "hoi/nha.png", "hoi/rieng/index.html"} <= site.keys()
    assert "Có ai nghe" in site["hoi/index.html"].decode()
    assert {path for path in copy if path.startswith("hoi/")} == {"hoi/cay.png", "hoi/index.html"}
    assert "Có ai nghe" not in copy["hoi/index.html"].decode()


def test_the_same_day_gives_the_same_bytes_and_nothing_old_remains(toy):
    """Folder and archive: whoever has both can compare them."""
    copy, archive = toy.root / "ngoai-mang", toy.root / "ngoai-mang.zip"
    assert run("offline", toy.root, "--zip") == 0
    first = files_of(copy), archive.read_bytes()
    toy.write("ngoai-mang/old.html", "old")
    assert run("offline", toy.root, "--zip") == 0

    assert (files_of(copy), archive.read_bytes()) == first
    with ZipFile(archive) as packed:
        assert {entry.date_time[:3] for entry in packed.infolist()} == {(TODAY.year, TODAY.month, TODAY.day)}
        assert {name: packed.read(name) for name in packed.namelist()} == {
            f"ngoai-mang/{path}": data for path, data in first[0].items()
        }


@pytest.mark.parametrize("out", ["docs", "site"])
def test_a_folder_with_something_else_is_never_replaced(toy, out, capsys):
    """Not the project, and not the site: each is known by a file of its own."""
    toy.write("site/sitemap.xml", "")

    assert run("offline", toy.root, "--out", out, "--zip") == 1
    told = capsys.readouterr().err
    assert "không phải một bản chép" in told and "something else than such a copy" in told
    assert (toy.root / "docs/vi/index.md").exists() and (toy.root / "site/sitemap.xml").exists()
    assert not (toy.root / f"{out}.zip").exists()


def test_the_site_does_not_take_the_place_of_a_copy(toy):
    assert run("offline", toy.root) == 0
    assert run("build", toy.root, "--out", "ngoai-mang") == 1
    assert (toy.root / "ngoai-mang" / LABEL).exists()
