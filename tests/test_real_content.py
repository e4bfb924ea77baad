"""The real content, on the real dates on which the law changed."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from html import unescape

import pytest

from loa.checks import examine
from loa.edition import edition_of
from loa.facts import Campaign, Figure, Term
from loa.kit import kit_at
from loa.marks import marks_in
from loa.problem import Severity
from loa.project import read_project
from loa.telling import plain
from loa.views import view_of
from loa.weaving import weave
from tests.conftest import ROOT, TODAY, copied, spaced


@pytest.fixture(scope="module")
def project():
    project, problems = read_project(ROOT)
    assert project and not problems
    return project


def test_the_real_content_has_no_problem(project):
    """Not an error, not a warning; a note only for a language at the stage of words."""
    problems = examine(project, TODAY)

    assert [problem for problem in problems if problem.severity is not Severity.NOTE] == []


def test_one_mistyped_date_is_one_error(tmp_path):
    """The editor is sent to the line of the slip, not to the pages that tell the record."""
    copy = copied(ROOT, tmp_path / "real", "content", "docs")
    copy.edit("content/figures/tuoi-ket-hon-nu.yml", "from: 2015-01-01", "from: 2015-13-01")

    errors = [one for one in copy.problems() if one.severity is Severity.ERROR]

    assert [(str(one.where), one.code) for one in errors] == [
        ("content/figures/tuoi-ket-hon-nu.yml:10", "YAML06")
    ]


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
    assert spaced(plain(f"[[figures/{figure}]]", replace(setting, day=day))) == told


def test_no_fine_is_told_for_a_day_it_did_not_exist(project):
    """Before a value begins there is none, and the build says so instead of guessing."""
    figure = project.library.get(Figure, "figures/phat-ep-tre-em-tao-hon")

    assert figure and figure.on(date(2021, 12, 31)) is None


VIETNAMESE_ONLY = ("can-bo/", "ve-trang/bien-tap/")
"""What officials and editors of the province read."""


def test_every_article_is_there_in_full_in_both_languages(project):
    """A reader outside finds law, models, action month, help and about in English; what is for officials is Vietnamese."""
    vi, en = (set(project.pages.paths(folder)) for folder in ("vi", "en"))

    assert {path for path in vi - en if not path.startswith(VIETNAMESE_ONLY)} == set()
    assert en - vi == set()


def test_a_translation_rests_on_the_same_records(project):
    """Section by section: no fact is lost on the way into English, none is added; a page explains the same terms."""

    def facts_of(page):
        parts = re.split(r"^#{2,3} .*$", page.body, flags=re.MULTILINE)
        facts = [{(m.ref, m.part) for m in marks_in(p) if m.kind not in ("pages", "terms")} for p in parts]
        return facts, {m.ref for m in marks_in(page.body) if m.kind == "terms"}

    pairs = [(page, project.pages.get("vi", page.path)) for page in project.pages if page.folder == "en"]

    assert [page.file for page, source in pairs if facts_of(page) != facts_of(source)] == []


QUESTIONS = ("tuoi-cuoi", "ho-hang", "bi-ep", "vo-chong-con-cai", "tien-phat", "nho-ai-giup")
"""The pages of questions and answers, in their order."""


def test_every_task_of_the_plan_has_its_page(project):
    """The plan of 2022: law, models, the pilot, the month, minority languages, inspection, the committee, the review."""
    assert {
        *(f"luat/{name}" for name in ("binh-dang-gioi", "ket-hon", "tao-hon", "can-huyet", "ep-ket-hon")),
        *(f"luat/{name}" for name in ("bao-luc-gia-dinh", "bao-luc-tren-co-so-gioi", "muc-phat")),
        *(f"luat/hoi-dap/{name}" for name in ("index", *QUESTIONS)),
        *(f"luat/{name}" for name in ("tu-kho", "van-ban", "muoi-lam-nam")),
        *(f"mo-hinh/{name}" for name in ("ai-quoc", "ngan-bao-luc", "dia-chi-tin-cay", "cau-lac-bo")),
        *(f"mo-hinh/{name}" for name in ("nguoi-co-uy-tin", "nam-gioi", "lam-o-xa-minh")),
        *(f"thang-hanh-dong/{name}" for name in ("index", "nam-nay", "lich", "xa-tham-gia", "chu-de")),
        *(
            f"ho-tro/{name}"
            for name in ("index", "bay-gio", "noi-voi-nguoi-lon", "hang-xom", "nguoi-tiep-chuyen")
        ),
        *(f"can-bo/{name}" for name in ("nhiem-vu", "thong-tin-co-so", "kiem-tra-bao-cao", "noi-chuyen")),
        *(f"can-bo/{name}" for name in ("vi-su-tien-bo-phu-nu", "chuong-trinh-840", "xa-nao")),
        *(
            f"can-bo/thay-doi/{name}"
            for name in ("index", "noi-chon-co-quan", "luat-muc-phat", "chuong-trinh")
        ),
        *(f"ve-trang/{name}" for name in ("kiem-chung", "rieng-tu", "truy-cap", "cac-tieng", "sua-loi")),
        *(f"ve-trang/bien-tap/{name}" for name in ("sua-cau", "sua-so-lieu", "them-trang", "them-anh")),
        *(f"ve-trang/bien-tap/{name}" for name in ("them-tieng", "ma-loi")),
    } <= set(project.pages.paths("vi"))


MEANING = r'<span class="kit-word__meaning".*?</strong>[^<]*(?:<span[^>]*>[^<]*</span>)?</span>'
"""What opens only by a tap."""
LABEL = r'<span class="kit-checking">[^<]*</span>'
KIT = kit_at((ROOT / "overrides",))


def words_of(project, page):
    """The words a reader meets in the body, marks told."""
    setting = edition_of(project, TODAY, "https://x.example/").setting(page.folder, page.path)
    seen = re.sub(f"{MEANING}|{LABEL}|<[^>]+>", " ", weave(page, setting, KIT))
    return [word for word in seen.split() if any(sign.isalnum() for sign in word)]


def test_no_page_is_thin(project):
    """250 words of substance, but for the pages that lead to others."""
    thin = {
        page.file: len(words_of(project, page))
        for page in project.pages
        if page.folder in ("vi", "en") and not page.path.endswith(("index", "so-do"))
    }

    assert {file: count for file, count in thin.items() if count < 250} == {}


def questions_of(project, folder):
    """Every question of the pages of questions: page, heading, answer as written."""
    for name in QUESTIONS:
        page = project.pages.get(folder, f"luat/hoi-dap/{name}")
        parts = re.split(r"^#{2,3} .*$", page.body, flags=re.MULTILINE)[1:]
        for heading, answer in zip(page.headings, parts, strict=True):
            if heading.level == 3:
                yield page, heading, answer


@pytest.mark.parametrize("folder", ["vi", "en"])
def test_questions_are_answered_shortly_and_with_their_provision(project, folder):
    """Forty at least, some on every page, each answered in under 120 words, each resting on a record."""
    questions = list(questions_of(project, folder))

    assert len(questions) >= 40
    assert {page.path for page, _, _ in questions} == set(project.pages.below(folder, "luat/hoi-dap"))
    for page, heading, answer in questions:
        words = words_of(project, replace(page, body=answer))
        assert heading.text.endswith("?"), heading.text
        assert 15 <= len(words) < 120, (heading.text, len(words))
        assert re.search(r"\[\[(laws|figures|hotlines)/", answer), heading.text


@pytest.mark.parametrize("folder", ["vi", "en"])
def test_the_first_page_of_questions_leads_to_each_and_keeps_its_address(project, folder):
    """Once all stood on one page: an address that names a question there still finds it, in its old order."""
    index = project.pages.get(folder, "luat/hoi-dap/index")
    setting = edition_of(project, TODAY, "https://x.example/").setting(folder, index.path)

    html = unescape(weave(index, setting, KIT))
    listed = re.findall(r'<li id="([^"]+)"><a href="([^"]+)">([^<]+)</a>', html)
    sections = re.findall(r'<h2 id="([^"]+)">([^<]+)</h2>', html)

    assert listed == [
        (heading.id, f"{page.path.rpartition('/')[2]}/#{heading.id}", heading.text)
        for page, heading, _ in questions_of(project, folder)
    ]
    pages = [project.pages.get(folder, f"luat/hoi-dap/{name}") for name in QUESTIONS]
    assert sections == [(h.id, h.text) for page in pages for h in page.headings if h.level == 2]


def test_the_month_has_a_message_for_each_of_its_days(project):
    """31 days in a row, each in both languages, short enough to be read out, each resting on a page."""
    campaign = project.library.get(Campaign, "campaigns/thang-hanh-dong-2026")

    days = [message.day for message in campaign.messages]
    assert days == [campaign.start + timedelta(number) for number in range(31)]
    assert days[-1] == campaign.until
    for message in campaign.messages:
        assert message.text.keys() == {"vi", "en"}
        assert len(message.text["vi"]) <= 240
        assert project.pages.named(message.page.partition("#")[0])
    assert len({message.text["vi"] for message in campaign.messages}) == 31


@pytest.mark.parametrize(
    ("day", "announced"),
    [
        (date(2026, 11, 14), False),
        (date(2026, 11, 15), True),
        (date(2026, 12, 15), True),
        (date(2026, 12, 16), False),
    ],
)
def test_the_banner_comes_and_goes_by_itself(project, day, announced):
    """From the first day of the month to its last, by the day of the build."""
    edition = edition_of(project, day, "https://x.example/")

    view = view_of(edition, "vi", project.pages.get("vi", "luat/ket-hon"), ())

    assert bool(view.banner) is announced


def test_all_communes_and_wards_of_the_province_are_there(project):
    """65 units since 1/7/2025: 61 communes, 4 wards; one row is disputed and says so."""
    units = [e.record for e in project.library.of_kind("places") if e.record.parts]

    assert Counter(unit.type for unit in units) == {"commune": 61, "ward": 4}
    assert {unit.in_force_from for unit in units} == {date(2025, 7, 1)}
    assert {(u.id, part.name) for u in units for part in u.parts if part.disputed} == {
        ("xa-quoc-khanh", "Thất Khê")
    }
    old = Counter((part.name, part.type, part.district) for unit in units for part in unit.parts)
    twice = {name for (name, *_), count in old.items() if count > 1}
    assert twice == {"Bính Xá", "Kiên Mộc", "Thất Khê"}
    assert "Ái Quốc" in {part.name for unit in units if unit.id == "xa-xuan-duong" for part in unit.parts}


def test_what_is_not_confirmed_says_so_wherever_it_is_told(project):
    """Recalled, conflicting or inferred: the label stands beside it in both languages."""
    for folder, label in (("vi", "đang đối chiếu"), ("en", "being verified")):
        setting = edition_of(project, TODAY, "https://x.example/").setting(folder, "index")
        for entry in project.library.of_kind("figures"):
            value = entry.record.on(TODAY)
            if value:
                told = plain(f"[[{entry.ref}]]", setting)
                assert (label in told) is not entry.record.sure(value), entry.ref


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
    unkind = re.compile(r"\b(điểm nóng|hot ?spot|lạc hậu|backward|hủ tục)", re.IGNORECASE)

    assert [page.file for page in project.pages if unkind.search(page.body)] == []
