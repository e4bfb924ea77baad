"""Two builds, on the eve of a change in the law and on its day, differ exactly where they should."""

import re
from datetime import date, timedelta

import pytest

from loa.cli import main
from loa.project import read_project
from tests.conftest import ROOT, copied, spaced
from tests.site import pages_of

pytestmark = pytest.mark.site

EVE, DAY = date(2025, 12, 14), date(2025, 12, 15)
"""Decree 282/2025 takes the place of Decree 144/2021 on 15/12/2025."""
RESTING = (
    "luat/bao-luc-gia-dinh/",
    "luat/muc-phat/",
    "luat/van-ban/",
    "luat/hoi-dap/nho-ai-giup/",
    "can-bo/thay-doi/luat-muc-phat/",
)


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """The real content on each of the two days; a line that rests on what began later still is left out of both."""
    project = copied(ROOT, tmp_path_factory.mktemp("law") / "loa", "content", "docs")
    for problem in {(p.where.path, p.where.line) for p in project.problems(EVE) if p.code == "TIME01"}:
        without_line(project, *problem)

    def built(day):
        assert main(["build", "--root", str(project.root), "--date", str(day), "--out", f"site-{day}"]) == 0
        return {path: page.text for path, page in pages_of(project.root / f"site-{day}").items()}

    return built(EVE), built(DAY)


def without_line(project, path, number):
    lines = (project.root / path).read_text("utf-8").split("\n")
    assert "nd-282" not in lines[number - 1] and "nd-144" not in lines[number - 1]
    lines[number - 1] = ""
    project.write(path, "\n".join(lines))


def lines_of(html: str) -> list[str]:
    """What a reader sees, a tag's content a line."""
    return [line.strip() for line in re.split(r"<[^>]*>|\n", html) if line.strip()]


def test_only_the_pages_that_rest_on_the_decree_differ(sites):
    """The table, the register, the pages that tell one of its fines; to the byte no other."""
    before, after = sites

    changed = {path for path in before if before[path] != after[path]}

    assert before.keys() == after.keys()
    assert changed == {f"{language}{path}" for language in ("", "en/") for path in RESTING}


@pytest.mark.parametrize("language", ["", "en/"])
def test_the_fines_are_told_by_the_decree_of_the_day(sites, language):
    """On the eve by the old decree, what was not seen of it being left out; on the day by the new one."""
    before, after = (table_of(site[f"{language}luat/muc-phat/"]) for site in sites)

    old, new = "144/2021/NĐ-CP", "282/2025/NĐ-CP"
    assert old in before and new not in before
    assert new in after and old not in after
    assert after.count("<tr>") > before.count("<tr>")


def table_of(html: str) -> str:
    return html[html.index("<table>") : html.index("</table>")]


@pytest.mark.parametrize(
    ("language", "ended"),
    [("", "Hết hiệu lực từ ngày 15/12/2025."), ("en/", "No longer in force since 15 December 2025.")],
)
def test_the_register_says_that_the_old_decree_has_ended(sites, language, ended):
    """On the day, not a day before."""
    before, after = (list(map(spaced, lines_of(site[f"{language}luat/van-ban/"]))) for site in sites)

    assert ended not in before
    assert ended in after


CHANGES = {
    date(2015, 1, 1): ("tuoi-ket-hon-nam tuoi-ket-hon-nu", "+luat-hngd-2014"),
    date(2018, 1, 1): (
        "cai-tao-to-chuc-tao-hon phat-hinh-su-to-chuc tu-13-den-16-tuoi tu-13-den-16-tuoi-co-thai"
        " tu-cuong-ep-ket-hon tu-duoi-13-tuoi tu-loan-luan tu-mot-vo-mot-chong",
        "+blhs-2015",
    ),
    date(2020, 9, 1): (
        "phat-ba-doi phat-con-nuoi phat-duy-tri-tao-hon phat-ep-ket-hon phat-ket-hon-gia phat-song-nhu-vo-chong"
        " phat-to-chuc-tao-hon phat-truc-he phat-tung-la-nguoi-nha phat-yeu-sach-cua-cai",
        "+nd-82-2020 -nd-110-2013 -nd-67-2015",
    ),
    date(2022, 1, 1): (
        "muc-cao-nhat-bao-luc-gia-dinh phat-ap-dat-viec-nha phat-bao-luc-kinh-te phat-bat-binh-dang-gia-dinh"
        " phat-danh-nguoi-nha phat-ep-chon-nganh phat-ep-nghi-hoc phat-ep-quan-he-vo-chong"
        " phat-ep-tre-em-tao-hon phat-vu-luc-can-tro",
        "+nd-125-2021 +nd-130-2021 +nd-144-2021 -nd-167-2013 -nd-55-2009",
    ),
    date(2023, 7, 1): (
        "gio-xem-xet-cam-tiep-xuc ngay-cam-tiep-xuc-xa thang-cam-tiep-xuc-toa",
        "+luat-pcblgd-2022 -luat-pcblgd-2007",
    ),
    date(2024, 7, 1): ("", "+nd-49-2024 -qd-52-2016"),
    date(2025, 7, 1): (
        "muc-phat-chu-tich-xa",
        "+luat-86-2025 +luat-mua-ban-nguoi-2024 +nd-189-2025",
    ),
    date(2025, 12, 15): (
        "muc-cao-nhat-bao-luc-gia-dinh phat-bao-luc-kinh-te phat-co-lap phat-danh-nguoi-nha phat-de-doa-nguoi-nha"
        " phat-ep-chung-kien phat-ep-quan-he-vo-chong phat-ep-trinh-dien-khieu-dam phat-ep-xem-khieu-dam"
        " phat-giam-cam phat-hanh-ha-nguoi-nha phat-khong-day-do-tre phat-lang-ma phat-phat-tan-doi-tu",
        "+nd-282-2025 -nd-144-2021",
    ),
    date(2026, 1, 1): ("", "+luat-91-2025 +nd-356-2025 -nd-13-2023"),
}
"""The figures that a law sets and the documents that change on a day: every one of them, and no other."""


def _set_by_law(figure):
    return any(value.law for value in figure.values)


@pytest.mark.parametrize("day", CHANGES, ids=str)
def test_exactly_these_facts_change_on_the_day(day):
    """The dates of the register of law: the day before one value, on the day the other."""
    project, _ = read_project(ROOT)
    figures = [entry.record for entry in project.library.of_kind("figures")]
    laws = [entry.record for entry in project.library.of_kind("laws")]
    eve = day - timedelta(1)

    changed = {f.id for f in figures if _set_by_law(f) and f.on(day) != f.on(eve)}
    turned = {
        f"{'+' if law.covers(day) else '-'}{law.id}" for law in laws if law.covers(day) != law.covers(eve)
    }

    told, documents = CHANGES[day]
    assert (changed, turned) == (set(told.split()), set(documents.split()))
