"""The real content, on the real dates on which the law changed."""

from datetime import date

import pytest

from loa.checks import examine
from loa.edition import edition_of
from loa.facts import Figure, Term
from loa.problem import Severity
from loa.project import read_project
from loa.telling import plain
from tests.conftest import ROOT, TODAY


@pytest.fixture(scope="module")
def project():
    project, problems = read_project(ROOT)
    assert project and not problems
    return project


def test_the_real_content_has_no_problem(project):
    """Not an error, not a warning; a note only for a language at the stage of words."""
    problems = examine(project, TODAY)

    assert [problem for problem in problems if problem.severity is not Severity.NOTE] == []


@pytest.mark.parametrize(
    ("figure", "day", "told"),
    [
        ("phat-to-chuc-tao-hon", date(2020, 8, 31), "từ 500 nghìn đến 1 triệu đồng"),
        ("phat-to-chuc-tao-hon", date(2020, 9, 1), "từ 1 triệu đến 3 triệu đồng"),
        ("phat-duy-tri-tao-hon", date(2020, 8, 31), "từ 1 triệu đến 3 triệu đồng"),
        ("phat-duy-tri-tao-hon", date(2020, 9, 1), "từ 3 triệu đến 5 triệu đồng"),
        ("phat-ep-tre-em-tao-hon", date(2022, 1, 1), "từ 3 triệu đến 5 triệu đồng"),
        ("phat-ep-ket-hon", date(2020, 9, 1), "từ 10 triệu đến 20 triệu đồng"),
        ("tuoi-ket-hon-nu", date(2015, 1, 1), "18 tuổi"),
        ("tuoi-ket-hon-nam", date(2015, 1, 1), "20 tuổi"),
    ],
)
def test_a_figure_changes_on_the_very_day_the_law_did(project, figure, day, told):
    """The dates of the decrees, day before and day after."""
    setting = edition_of(project, TODAY, "https://x.example/").setting("vi", "index")
    from dataclasses import replace

    assert plain(f"[[figures/{figure}]]", replace(setting, day=day)) == told


def test_no_fine_is_told_for_a_day_it_did_not_exist(project):
    """Before a value begins there is none, and the build says so instead of guessing."""
    figure = project.library.get(Figure, "figures/phat-ep-tre-em-tao-hon")

    assert figure and figure.on(date(2021, 12, 31)) is None


def test_every_article_is_there_in_full_in_both_languages(project):
    """Nothing of the first release is only half translated."""
    assert sorted(project.pages.paths("en")) == sorted(project.pages.paths("vi"))
    assert {
        "index",
        "luat/ket-hon",
        "luat/tao-hon",
        "mo-hinh/ai-quoc",
        "thang-hanh-dong/index",
        "ho-tro/index",
    } <= set(project.pages.paths("vi"))


def test_the_number_that_nobody_confirmed_is_marked(project):
    """113 is known, but not yet held against a source."""
    setting = edition_of(project, TODAY, "https://x.example/").setting("vi", "index")

    assert plain("[[hotlines/113]]", setting) == "113 (đang đối chiếu)"


def test_only_attested_words_of_tay_are_shown(project):
    """Each from two independent witnesses; a passage is credited."""
    terms = [entry.record for entry in project.library.of_kind("glossary")]

    assert len(terms) >= 15
    for term in terms:
        assert isinstance(term, Term)
        assert term.reader or term.type == "passage" or len({a.witness for a in term.attested}) >= 2


def test_the_pilot_is_told_with_respect(project):
    """Never «điểm nóng», never backwardness, in any language."""
    for page in project.pages:
        text = page.body.lower()
        assert not any(
            word in text for word in ("điểm nóng", "hot spot", "hotspot", "lạc hậu", "backward", "hủ tục")
        )
