"""Marks become words: each fact told in the language of its page, and nothing in it becomes markup."""

import re

import pytest

from loa.addresses import relative
from loa.edition import edition_of
from loa.kit import kit_at
from loa.marks import marks_in
from loa.project import read_project
from loa.telling import tell
from loa.unbroken import unbroken
from loa.weaving import weave
from tests.conftest import ROOT, TODAY, spaced

HELD = '<span class="kit-number">73/2030/QH99</span>'


@pytest.fixture
def woven(small):
    """Weave a body as the page `luat/index` of a language, on a day."""

    def weave_body(body, language="vi", day=TODAY):
        small.write(f"docs/{language}/luat/index.md", f"---\ntitle: T\ndescription: D\n---\n{body}")
        project, problems = read_project(small.root)
        assert project and not problems
        edition = edition_of(project, day, "https://x.example/")
        page = project.pages.all[language, "luat/index"]
        setting = edition.setting(language, "luat/index")
        return spaced(weave(page, setting, kit_at((ROOT / "overrides",)))).strip()

    return weave_body


@pytest.mark.parametrize(
    ("mark", "vi", "en"),
    [
        ("[[figures/tuoi-mau]]", "18 tuổi", "18 years"),
        ("[[figures/tuoi-mau|number]]", "18", "18"),
        ("[[figures/phat-mau]]", "từ 1 triệu đến 3 triệu đồng", "from 1 million to 3 million đồng"),
        ("[[figures/phat-mau|since]]", "1/9/2020", "1 September 2020"),
        (
            "[[figures/phat-mau|law]]",
            "Điều 8 khoản 1 điểm a Luật Mẫu",
            "Article 8, clause 1, point a, Sample Act",
        ),
        ("[[laws/luat-mau|number]]", HELD, HELD),
        ("[[laws/luat-mau|from]]", "1/1/2015", "1 January 2015"),
        ("[[laws/luat-mau#8.1.a|text]]", "Đủ tuổi mới cưới.", "Only adults marry."),
        ("[[hotlines/duong-day-mau|hours]]", "Ngày đêm.", "Day and night."),
        ("[[hotlines/duong-day-mau]]", '<a href="tel:1234">1234</a>', '<a href="tel:1234">1234</a>'),
    ],
)
def test_a_fact_is_told_in_the_language_of_its_page(woven, mark, vi, en):
    """Numbers, money, dates and citations as each language writes them."""
    assert woven(mark) == vi
    assert woven(mark, "en") == en


def test_a_value_is_that_of_the_day_of_the_build(woven):
    """One record, two days, two fines: the site changes by itself when the law does."""
    from datetime import date

    assert woven("[[figures/phat-mau]]", day=date(2020, 8, 31)) == "từ 500 nghìn đến 1 triệu đồng"
    assert woven("[[figures/phat-mau]]", day=date(2020, 9, 1)) == "từ 1 triệu đến 3 triệu đồng"


def test_an_unconfirmed_fact_says_so(woven, small):
    """Unknown is better than wrong: the label follows the record wherever it is told."""
    small.edit("content/figures/tuoi-mau.yml", "confidence: confirmed", "confidence: recalled")

    assert "đang đối chiếu" in woven("Từ [[figures/tuoi-mau]].")


def test_a_word_of_another_language_is_marked_with_its_tag(woven):
    """A screen reader must know that the word is not Vietnamese."""
    assert woven("Bản là [[glossary/tu-mau]].") == 'Bản là <span lang="en">village</span>.'


def test_neighbouring_cards_stand_in_one_row(woven):
    """Two cards on neighbouring lines are one group, drawn by the same component."""
    html = woven("[[figures/tuoi-mau|card]]\n[[figures/phat-mau|card]]")

    assert html.count('class="kit-cards kit-cards--figures"') == 1
    assert html.count('class="kit-figure"') == 2


def test_what_a_record_says_cannot_become_markup(woven, small):
    """A title with a tag or a star in it is printed, not run."""
    small.edit("content/laws/luat-mau.yml", "Đủ tuổi mới cưới.", '"<b onclick=x>*Đủ* [tuổi](y)"')

    assert woven("[[laws/luat-mau#8.1.a|text]]") == r"&lt;b onclick=x&gt;\*Đủ\* \[tuổi\]\(y\)"


def test_a_link_leads_to_the_same_page_in_the_readers_language(woven):
    """Editors write one path; the site finds the address."""
    assert woven("[về](../index.md#can-cu)") == "[về](../#can-cu)"
    assert woven("[back](../index.md#can-cu)", "en") == "[back](../#can-cu)"


def test_a_text_a_record_lacks_is_told_in_vietnamese_and_says_so(woven, small):
    """The fallback is honest down to the single sentence."""
    small.edit("content/laws/luat-mau.yml", ", en: Only adults marry.", "")

    assert woven("[[laws/luat-mau#8.1.a|text]]", "en") == '<span lang="vi">Đủ tuổi mới cưới.</span>'


@pytest.mark.parametrize(
    ("start", "to", "link"),
    [
        ("", "", "./"),
        ("", "luat/mot/", "luat/mot/"),
        ("luat/mot/", "", "../../"),
        ("luat/mot/", "luat/hai/", "../hai/"),
        ("luat/mot/", "luat/", "../"),
        ("luat/", "luat/mot/", "mot/"),
        ("luat/mot/", "luat/mot/", "./"),
        ("en/luat/mot/", "luat/mot/", "../../../luat/mot/"),
        ("luat/mot/", "assets/kit.css", "../../assets/kit.css"),
    ],
)
def test_links_are_relative_and_short(start, to, link):
    """So that the site opens under any sub-path, and from a folder."""
    assert relative(start, to) == link


WORD = """
id: tao-hon
name: {vi: tảo hôn, en: child marriage}
meaning: {vi: Cưới khi chưa đủ tuổi., en: To marry too young.}
confidence: confirmed
source: {document: Luật mẫu}
checked: {on: 2026-11-20, by: Lan, how: đọc bản gốc}
"""


@pytest.mark.parametrize(
    ("body", "around"),
    [
        ("Là [[terms/tao-hon]].", "Là <span><button>.</span>"),
        ("Là ([[terms/tao-hon]]), sớm.", "Là <span>(<button>),</span> sớm."),
        ("Là “[[terms/tao-hon]]”.", "Là <span>“<button>”.</span>"),
        ("**[[terms/tao-hon]]**: sớm.", "<span>**<button>**:</span> sớm."),
        ("**Về [[terms/tao-hon]].** Sớm.", "**Về <span><button>.</span>** Sớm."),
        ("**[[terms/tao-hon]] là gì.**", "**<button> là gì.**"),
    ],
)
def test_a_word_keeps_the_signs_that_touch_it(small, woven, body, around):
    """A browser breaks a line on either side of a button: no full stop may stand alone on the next."""
    small.write("content/terms/tao-hon.yml", WORD)

    html = woven(body).replace(' class="kit-kept"', "")

    assert re.sub(r"<button.*?</button><span[^>]*>.*?</strong>[^<]*</span>", "<button>", html) == around


@pytest.mark.parametrize(
    ("body", "labels"),
    [
        ("[[laws/luat-mau#8.1.a|text]] ([[laws/luat-mau#8.1.a]].)", 1),
        ("[[laws/luat-mau#8.1.a|text]] ([[laws/luat-mau]].)", 2),
        ("[[laws/luat-mau#8.1.a|text]] Xem [[laws/luat-mau#8.1.a]].", 2),
        ("[[laws/luat-mau#8.1.a|text]]", 1),
        ("[[laws/luat-mau#8.1.a]] ([[laws/luat-mau#8.1.a]])", 2),
        ("[[laws/luat-mau#8.1.a|text]] ([[laws/luat-mau#8.1.a]].) [[laws/luat-mau#8.1.a|text]]", 2),
    ],
)
def test_a_provision_and_its_own_citation_share_one_label(small, woven, body, labels):
    """The citation bears it; whatever stands by itself says it by itself, and all of it stays off paper."""
    small.edit("content/laws/luat-mau.yml", "confidence: confirmed", "confidence: recalled")

    html = woven(body)

    assert html.count("(đang đối chiếu)") == labels
    assert html.count('class="kit-unsure"') == body.count("[[")


def test_numbers_do_not_part_from_what_they_count(small):
    """In our own words and in those of a record; a document's number is one word where it has room."""
    small.edit("content/laws/luat-mau.yml", "Đủ tuổi mới cưới.", "Từ 13 tuổi theo Điều 5.")
    project, _ = read_project(small.root)
    setting = edition_of(project, TODAY, "https://x.example/").setting("vi", "index")

    def told(mark):
        return tell(next(marks_in(mark)), setting).text

    assert told("[[figures/tuoi-mau]]") == "18\u00a0tuổi"
    assert told("[[figures/phat-mau]]") == "từ 1\u00a0triệu đến 3\u00a0triệu đồng"
    assert told("[[laws/luat-mau#8.1.a]]") == "Điều\u00a08 khoản\u00a01 điểm\u00a0a Luật Mẫu"
    assert told("[[laws/luat-mau#8.1.a|text]]") == "Từ 13\u00a0tuổi theo Điều\u00a05."


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Nghị định 82/2020/NĐ-CP.", "Nghị định [82/2020/NĐ-CP]."),
        ("(21-NQ/TW)", "([21-NQ/TW])"),
        ("ngày 15/12/2026", "ngày 15/12/2026"),
        ("739/BNV-CTTN&amp;BĐG", "739/BNV-CTTN&amp;BĐG"),
        ("01/2016/TTLT-TANDTC-VKSNDTC-BTP", "01/2016/TTLT-TANDTC-VKSNDTC-BTP"),
    ],
)
def test_the_number_of_a_document_is_held_together(text, held):
    """But for one that would leave a phone no room."""
    assert re.sub('<span class="kit-number">(.*?)</span>', r"[\1]", unbroken(text)) == held
