"""What a page takes from elsewhere is a record: the link rests on it, the list of sources names it."""

import re

import pytest

from loa.edition import edition_of
from loa.facts import Report
from loa.project import read_project
from loa.schema import LONGEST
from loa.sources import last_checked, sources_of
from tests.conftest import ROOT, TODAY, spaced
from tests.test_weaving import woven

__all__ = ["woven"]

PAGE = "docs/vi/luat/index.md"
ADDRESS = "https://bao.example/bai-1"
REPORT = f"""id: bao-mot
title: {{vi: "Báo Một, về làng Một", en: "The One, on village One"}}
says: {{vi: Làng Một có câu lạc bộ., en: Village One has a club.}}
confidence: confirmed
source:
  document: Báo Một, tháng 3/2026
  urls: [{ADDRESS}]
checked: {{on: 2026-10-05, by: Lan, how: đọc bài báo}}
"""
FIGURE = f"""id: so-thanh-vien
title: {{vi: Số thành viên, en: Members}}
unit: people
values:
  - {{from: 2026-03-01, value: 22}}
confidence: recalled
source:
  document: Báo Một, tháng 3/2026
  urls: [{ADDRESS}]
checked: {{on: 2026-10-01, by: Lan, how: đọc bài báo}}
"""
LABEL = '<span class="kit-checking">(đang đối chiếu)</span>'


@pytest.fixture
def reported(small):
    """The small project with one more report."""
    return small.write("content/reports/bao-mot.yml", REPORT)


@pytest.fixture
def resting(reported):
    """What the page `luat/index` of a language rests on, and when that was last checked."""

    def rests(body, language="vi"):
        reported.write(f"docs/{language}/luat/index.md", f"---\ntitle: T\ndescription: D\n---\n{body}\n")
        project, problems = read_project(reported.root)
        assert project and not problems
        page = project.pages.all[language, "luat/index"]
        setting = edition_of(project, TODAY, "https://x.example/").setting(language, "luat/index")
        return sources_of(page, setting), last_checked(page, setting)

    return rests


def test_a_page_rests_on_the_report_to_which_it_links(resting):
    """Its title, its address and the day it was checked, in the page's language."""
    [line], checked = resting(f"Theo [một bài báo]({ADDRESS}).")
    [english], _ = resting(f"As [an article]({ADDRESS}) says.", "en")

    assert (line.cite, line.lang, line.urls) == ("Báo Một, về làng Một", None, (ADDRESS,))
    assert (line.checked, line.checking, checked) == ("5/10/2026", False, "5/10/2026")
    assert (english.cite, english.lang) == ("The One, on village One", None)


@pytest.mark.parametrize(
    "link",
    [
        f'[x]({ADDRESS} "Tên")',
        f"[x](<{ADDRESS}>)",
        f"<{ADDRESS}>",
        f"[x][y]\n\n[y]: {ADDRESS}",
        "[[reports/bao-mot]]",
    ],
    ids=["titled", "in brackets", "bare", "by reference", "by its mark"],
)
def test_it_rests_on_it_however_the_link_is_written(link, resting):
    """The address counts, not the spelling."""
    [line], _ = resting(link)

    assert line.cite == "Báo Một, về làng Một"


def test_a_report_stands_once_where_it_is_first_used(resting):
    """Between the facts before it and those after it, within a sentence as well."""
    lines, _ = resting(
        f"Từ [[figures/phat-mau]], [một]({ADDRESS}) và [[hotlines/duong-day-mau]].\n\n"
        f"Lại [một]({ADDRESS}), [hai](https://example.org/bai-mau), [[laws/luat-mau]]."
    )

    assert [spaced(line.cite) for line in lines] == [
        "Luật Mẫu (số 73/2030/QH99): Điều 8 khoản 1 điểm a",
        "Báo Một, về làng Một",
        "Nghị định mẫu",
        "Báo Mẫu, về làng mẫu",
    ]


def test_a_link_that_is_only_shown_counts_for_nothing(resting):
    """A guide for editors may show how a link is written."""
    assert resting(f"Viết `[chữ]({ADDRESS})`.") == ((), None)


def test_a_number_from_the_same_article_shares_its_line(resting, reported):
    """One document is one line, as fresh as the older check and as sure as the less sure fact."""
    reported.write("content/figures/so-thanh-vien.yml", FIGURE)

    [line], _ = resting(f"Có [[figures/so-thanh-vien]], theo [bài báo]({ADDRESS}).")

    assert (line.cite, line.checked, line.checking) == ("Báo Một, về làng Một", "1/10/2026", True)


def test_a_document_that_an_article_only_quotes_keeps_its_own_line(resting, reported):
    """A survey is not the newspaper in which we read of it."""
    reported.write(
        "content/figures/so-thanh-vien.yml", FIGURE.replace("Báo Một, tháng 3/2026", "Điều tra mẫu")
    )

    lines, _ = resting(f"Có [[figures/so-thanh-vien]], theo [bài báo]({ADDRESS}).")

    assert [line.cite for line in lines] == ["Điều tra mẫu", "Báo Một, về làng Một"]


def test_a_law_that_a_record_names_in_words_is_that_law(resting, reported):
    """By its number: one line for both, with the provision, as fresh as the older and as sure as the less sure."""
    named = FIGURE.replace("Báo Một, tháng 3/2026", "Luật số 73/2030/QH99\n  provision: Điều 9 khoản 2")
    reported.write("content/figures/so-thanh-vien.yml", named.replace("confirmed", "recalled"))

    [line], _ = resting("Có [[figures/so-thanh-vien]], theo [[laws/luat-mau#8.1.a]].")

    assert spaced(line.cite) == "Luật Mẫu (số 73/2030/QH99): Điều 9 khoản 2; Điều 8 khoản 1 điểm a"
    assert (line.checked, line.checking) == ("1/10/2026", True)
    assert ADDRESS in line.urls


def test_what_we_explain_ourselves_is_named_in_the_language_of_the_page(resting, reported):
    """The one source that is no document has a name in the site's own words."""
    ours = FIGURE.replace("Báo Một, tháng 3/2026", "Giải thích của nhóm biên soạn")
    reported.write("content/figures/so-thanh-vien.yml", ours)

    [line], _ = resting("There are [[figures/so-thanh-vien]].", "en")

    assert (line.cite, line.lang) == ("Explanation by the editors of this site", None)


@pytest.fixture
def unsure(reported):
    """The report is not confirmed."""
    return reported.edit("content/reports/bao-mot.yml", "confidence: confirmed", "confidence: conflicting")


def test_an_unconfirmed_report_says_so_where_it_is_linked(unsure, woven, resting):
    """The label follows the link, and the line in the list of sources."""
    body = f"Có [bài báo]({ADDRESS}){{ lang=en }} kể, [bài khác](https://example.org/bai-mau) cũng kể."

    [line, other], _ = resting(body)

    assert woven(body) == body.replace("{ lang=en }", f"{{ lang=en }} {LABEL}")
    assert "(being verified)" in woven(f"[An article]({ADDRESS}) says so.", "en")
    assert (line.checking, other.checking) == (True, False)


def test_a_confirmed_report_and_code_are_left_as_they_stand(reported, unsure, woven):
    """No label without a doubt, and none in what is only shown."""
    shown = f"Viết `[chữ]({ADDRESS})`."

    assert woven(shown) == shown
    unsure.edit("content/reports/bao-mot.yml", "confidence: conflicting", "confidence: confirmed")
    assert woven(f"[x]({ADDRESS})") == f"[x]({ADDRESS})"


def test_a_mark_tells_the_title_as_a_link_or_what_it_says(reported, woven):
    """For whoever would rather name the article than find words of his own."""
    assert woven("[[reports/bao-mot]]") == f'<a href="{ADDRESS}">Báo Một, về làng Một</a>'
    assert woven("[[reports/bao-mot|says]]", "en") == "Village One has a club."


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("https://bao.example/bai-1/", ADDRESS),
        ("http://bao.example/bai-1", ADDRESS),
        ("https://example.org/bai-mauu", "https://example.org/bai-mau"),
        ("https://khac.example/chuyen-gi-do", None),
    ],
)
def test_a_slip_in_an_address_is_recognised(address, meant, reported):
    """LINK04 asks whether the recorded one was meant, and says where to make a record."""
    reported.edit(PAGE, "Phạt [[", f"Xem [bài]({address}). Phạt [[")

    [problem] = reported.problems()

    assert (problem.code, str(problem.where)) == ("LINK04", f"{PAGE}:7")
    assert "content/reports" in problem.vi and address in problem.en
    assert re.findall("Did you mean “(.+?)”", problem.en) == ([meant] if meant else [])


def test_a_slip_at_the_end_of_a_long_address_is_recognised(reported):
    """A comparison that stops after its first letters still finds it."""
    long = f"https://bao.example/{'dai-' * LONGEST}het"
    reported.edit("content/reports/bao-mot.yml", f"[{ADDRESS}]", f"[{long}]")
    reported.edit(PAGE, "Phạt [[", f"Xem [bài]({long}.htm). Phạt [[")

    [problem] = reported.problems()

    assert f"Did you mean “{long}”?" in problem.en


def test_an_address_may_stand_in_a_record_of_any_kind(reported):
    """The page of a law is no press report."""
    reported.edit(PAGE, "Phạt [[", "Xem [luật](https://example.org/luat-mau). Phạt [[")

    assert reported.problems() == []


def test_a_broken_record_is_named_once_and_not_at_every_link(reported):
    """Whether an address is recorded cannot be told while a record cannot be read."""
    reported.edit("content/reports/bao-mot.yml", "says:", "syas:")
    reported.edit(PAGE, "Phạt [[", f"Xem [bài]({ADDRESS}). Phạt [[")

    assert {problem.where.path for problem in reported.problems()} == {"content/reports/bao-mot.yml"}


def test_a_report_without_an_address_is_no_report(reported):
    """Nobody could open it."""
    reported.edit("content/reports/bao-mot.yml", f"[{ADDRESS}]", "[]")

    assert reported.codes() == ["REC03"]


@pytest.fixture(scope="module")
def real():
    project, problems = read_project(ROOT)
    assert project and not problems
    return project


def test_what_reports_say_is_plain_and_whole(real):
    """Both languages, no marks, no sentence longer than one breath; each address in one report only."""
    reports = [entry.record for entry in real.library.of_kind("reports")]
    addresses = [url for report in reports for url in report.source.urls]

    assert len(reports) > 50 and all(isinstance(report, Report) for report in reports)
    assert len(set(addresses)) == len(addresses)
    for report in reports:
        assert report.title.keys() == report.says.keys() == {"vi", "en"}, report.id
        for text in report.says.values():
            assert "[[" not in text and text.endswith("."), report.id
            assert max(len(part.split()) for part in re.split(r"[.;:] ", text)) <= 25, report.id


def test_every_report_that_the_real_site_links_stands_in_the_list_of_sources(real):
    """The promise of the site: what it takes from others is named, with its day and its certainty."""
    edition = edition_of(real, TODAY, "https://x.example/")
    for page in real.pages:
        linked = {r.target for r in page.references if real.library.report_at(r.target)}
        lines = sources_of(page, edition.setting(page.folder, page.path))

        assert linked <= {url for line in lines for url in line.urls}, page.file
