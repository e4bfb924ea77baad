"""What a page rests on: a document is one line, and no address is lost."""

import re
from html import unescape

import pytest

from loa.edition import edition_of
from loa.kit import kit_at
from loa.project import read_project
from loa.sources import sources_of
from loa.views import READINGS, Looks, view_of
from loa.weaving import weave
from tests.conftest import ROOT, TODAY, spaced

FRONT = "---\ntitle: T\ndescription: D\n---\n"
LAW = """id: nd-mau
title: {{vi: Nghị định Mẫu, en: Sample Decree}}
number: 56/2090/NĐ-CP
type: decree
issuer: {{vi: Chính phủ, en: Government}}
confidence: confirmed
source: {{document: "{document}", urls: ["https://luat.example/1", "https://luat.example/2"]}}
checked: {{on: 2026-11-20, by: Lan, how: đọc bản gốc}}
provisions:
  - {{id: '25', summary: {{vi: Ai biết thì báo., en: Whoever knows reports.}}}}
"""
LINE = """id: so-mau
name: {{vi: Tổng đài, en: Line}}
number: '4321'
dial: '4321'
helps: {{vi: Ai cũng gọi được., en: Anybody may call.}}
confidence: {confidence}
source: {{document: Nghị định số 56/2090/NĐ-CP, provision: "{place}", urls: ["https://so.example/"]}}
checked: {{on: 2026-11-05, by: Lan, how: đọc}}
note: {{vi: Chưa gọi thử., en: Not tried.}}
"""


@pytest.fixture
def lines(small):
    """What a page rests on that names a provision of a decree and a number that was read in it."""

    def rests(
        place="Điều 23 khoản 1", confidence="confirmed", document="Nghị định số 56/2090/NĐ-CP", to="vi"
    ):
        small.write("content/laws/nd-mau.yml", LAW.format(document=document))
        small.write("content/hotlines/so-mau.yml", LINE.format(place=place, confidence=confidence))
        small.write(f"docs/{to}/luat/index.md", f"{FRONT}[[laws/nd-mau#25]], [[hotlines/so-mau]].\n")
        project, problems = read_project(small.root)
        assert project and not problems
        page = project.pages.get(to, "luat/index")
        return sources_of(page, edition_of(project, TODAY, "https://x.example/").setting(to, page.path))

    return rests


def test_the_first_address_is_where_the_page_s_own_fact_was_read(lines, small):
    """A page that names only the number shows the number's own page, not one about another article."""
    lines()
    small.write("docs/vi/luat/index.md", f"{FRONT}[[hotlines/so-mau]].\n")
    project, _ = read_project(small.root)
    page = project.pages.get("vi", "luat/index")

    [line] = sources_of(page, edition_of(project, TODAY, "https://x.example/").setting("vi", page.path))

    assert (spaced(line.cite), line.urls[0]) == (
        "Nghị định 56/2090/NĐ-CP: Điều 23 khoản 1",
        "https://so.example/",
    )


@pytest.mark.parametrize(
    ("language", "cite"),
    [
        ("vi", "Nghị định 56/2090/NĐ-CP: Điều 25; Điều 23 khoản 1"),
        ("en", "Decree 56/2090/NĐ-CP: Article 25; Article 23, clause 1"),
    ],
)
def test_what_was_read_in_a_law_stands_on_the_line_of_the_law(lines, language, cite):
    """The decree and the number that rests on it: one document, its places, addresses, notes, the oldest day."""
    [line] = lines(to=language)

    assert (spaced(line.cite), line.lang, line.checking) == (cite, None, False)
    assert line.urls == ("https://luat.example/1", "https://luat.example/2", "https://so.example/")
    assert line.note in ("Chưa gọi thử.", "Not tried.")
    assert "5" in line.checked and "20" not in line.checked.split("2026")[0]


def test_the_line_of_a_law_is_as_sure_as_the_least_that_was_read_in_it(lines):
    [line] = lines(confidence="recalled")

    assert line.checking


def test_a_place_that_is_no_provision_keeps_its_own_line(lines):
    """«Mục II» cannot be told in another language, and must not be lost."""
    assert [spaced(line.cite) for line in lines(place="Mục II")] == [
        "Nghị định 56/2090/NĐ-CP: Điều 25",
        "Nghị định số 56/2090/NĐ-CP, Mục II",
    ]


@pytest.fixture(scope="module")
def edition():
    project, problems = read_project(ROOT)
    assert project and not problems
    return edition_of(project, TODAY, "https://x.example/")


def drawn(edition, page, readings=True):
    """The list of sources at the foot of a page, as HTML."""
    view = view_of(edition, page.folder, page, Looks((), "", {}))
    macro = kit_at((ROOT / "overrides",)).environment.get_template("kit/sources.html").module.sources
    return view.sources, macro(view.sources, view.words, view.checked, view.readings if readings else None)


def test_each_document_names_one_address_and_the_page_of_sources_has_all(edition):
    """A page stays light however many places a document was read in; no address is lost on the way."""
    for folder in ("vi", "en"):
        listed = edition.project.pages.get(folder, READINGS)
        kit = kit_at((ROOT / "overrides",))
        every = addresses(weave(listed, edition.setting(folder, listed.path), kit))
        for page in edition.project.pages:
            if page.folder == folder:
                sources, html = drawn(edition, page)
                shown = addresses(html)
                assert shown == [line.urls[0] for line in sources if line.urls], page.file
                assert {url for line in sources for url in line.urls} <= {*shown, *every}, page.file
                assert ("ve-trang/nguon" in html or page.path.startswith("ve-trang/")) or not any(
                    len(line.urls) > 1 for line in sources
                ), page.file


def test_where_no_page_holds_the_addresses_each_line_does(edition):
    """Another site made with the kit loses nothing for want of one page."""
    page = edition.project.pages.get("vi", "luat/tao-hon")

    sources, html = drawn(edition, page, readings=False)

    assert addresses(html) == [url for line in sources for url in line.urls]
    assert len(addresses(html)) > len(sources)


def addresses(html):
    return [unescape(url) for url in re.findall(r'<a href="(https?://[^"]+)"', html)]
