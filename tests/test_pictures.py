"""Pictures are drawn from records: their words and lengths follow them, and everybody can read them."""

import gzip
import re
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from loa.drawing import ages, bars, family, steps
from loa.drawing.canvas import WIDTH
from loa.drawing.lettering import width, wrapped
from loa.edition import edition_of
from loa.facts import Picture
from loa.kit import kit_at
from loa.library import read_library
from loa.pages import Pages
from loa.project import Project, read_project
from loa.slimming.stylesheets import bundle
from loa.sources import last_checked, sources_of
from loa.telling import Setting, pictures
from loa.weaving import weave
from loa.words import words_of
from tests.conftest import ROOT, TODAY

IDS = sorted(file.stem for file in (ROOT / "content/pictures").glob("*.yml"))
SVG = "{http://www.w3.org/2000/svg}"

PICTURE = """
id: thanh-mau
title: {vi: Thanh mẫu, en: Sample bars}
alt: {vi: "Một thanh: [[figures/mot]].", en: "One bar: [[figures/mot]]."}
bars:
  numbers:
    - {figure: mot, label: {vi: Nhóm một, en: Group one}}
    - {figure: hai, label: {vi: Nhóm hai, en: Group two}}
  full: 100
  of: {vi: Nhóm, en: Group}
  counted: {vi: Tỷ lệ, en: Rate}
note: {vi: Chưa thấy số của Lạng Sơn., en: None for Lạng Sơn was found.}
confidence: confirmed
source: {document: Điều tra mẫu}
checked: {on: 2026-11-20, by: Lan, how: đọc bản gốc}
"""
FIGURE = """
id: %s
title: {vi: Tỷ lệ, en: Rate}
unit: percent
values:
  - {from: 2018-01-01, value: %s}
confidence: confirmed
source: {document: Điều tra mẫu}
checked: {on: 2026-11-%s, by: Lan, how: đọc bản gốc}
"""


@pytest.fixture
def drawn(small):
    """The small project with a picture of two bars on its page about the law."""
    page = "---\ntitle: T\ndescription: D\n---\n[[pictures/thanh-mau|drawing]]\n\n## Phạt {#muc-phat}\n"
    small.write("content/figures/mot.yml", FIGURE % ("mot", 60, 19))
    small.write("content/figures/hai.yml", FIGURE % ("hai", 20, 12))
    small.write("content/pictures/thanh-mau.yml", PICTURE)
    return small.write("docs/vi/luat/index.md", page).write("docs/en/luat/index.md", page)


@pytest.fixture
def html(drawn):
    def woven(language="vi"):
        project, _ = read_project(drawn.root)
        edition = edition_of(project, TODAY, "https://x.example/")
        page = project.pages.all[language, "luat/index"]
        return weave(page, edition.setting(language, "luat/index"), kit_at((ROOT / "overrides",)))

    return woven


@pytest.fixture(scope="session")
def told():
    """A picture of the real site in one language, as its component gets it."""
    library, _ = read_library(ROOT)
    words = {language.folder: words_of(library, language.folder) for language in library.languages}
    project = Project(ROOT, library, Pages(library.languages, {}), words)

    def tell(id, language):
        setting = Setting(project, language, language, "index", TODAY)
        return pictures.card(library.get(Picture, f"pictures/{id}"), None, setting), setting

    return tell


def within(html):
    """The drawing that a page holds."""
    return re.search("<svg.*</svg>", html)[0]


def shapes(svg, tag, name=None):
    found = ElementTree.fromstring(svg).iter(f"{SVG}{tag}")
    return [one for one in found if name is None or one.get("class") == f"kit-picture__{name}"]


def lengths(svg, *names):
    return [float(box.get("width")) for box in shapes(svg, "rect") if box.get("class")[13:] in names]


def read(svg):
    return " ".join(" ".join(text.itertext()) for text in shapes(svg, "text"))


def test_the_site_has_the_pictures_its_pages_ask_for():
    """The ids are fixed; pages name them."""
    charts = ["bieu-do-can-huyet", "bieu-do-dan-toc-2014", "bieu-do-dan-toc-2018", "bieu-do-tao-hon"]

    assert sorted([*charts, "ba-doi", "duong-ai-quoc", "hai-tuoi", "tim-giup"]) == IDS


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("id", IDS)
def test_a_picture_is_one_image_told_in_words(id, language, told):
    """Whoever hears the page hears the same facts, in the language of the page."""
    card, _ = told(id, language)
    root = ElementTree.fromstring(card.drawing)

    assert root.get("role") == "img"
    assert len(root.get("aria-label").split()) >= 10
    assert "[[" not in f"{card.drawing}{card.title}{card.note}"
    assert card.lang is None
    assert (
        re.search("[ạảãàáâậấầẩẫăắằóòọỏôộổơớờợéèẹêếềệúùủưứừựíìịđ]", root.get("aria-label")) or language == "en"
    )


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("id", IDS)
def test_a_picture_is_light_and_carries_nothing_but_shapes_and_words(id, language, told):
    """A strict policy lets it pass: no styles, scripts, links or ids; colours come from the page."""
    svg = told(id, language)[0].drawing
    attributes = {name for one in ElementTree.fromstring(svg).iter() for name in one.attrib}
    paints = {one.get(paint) for one in ElementTree.fromstring(svg).iter() for paint in ("fill", "stroke")}

    assert len(gzip.compress(svg.encode())) <= 4096
    assert not attributes & {"style", "id", "href", "onload", "onclick"}
    assert {one.tag for one in ElementTree.fromstring(svg).iter()} <= {
        f"{SVG}{tag}" for tag in ("svg", "g", "rect", "circle", "path", "text", "tspan")
    }
    assert paints <= {None, "none", "currentColor"}


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("id", IDS)
def test_letters_are_large_enough_for_a_phone(id, language, told):
    """The sheet is as wide as a phone, and no letter is below 16."""
    svg = told(id, language)[0].drawing
    sizes = [
        float(one.get("font-size")) for one in ElementTree.fromstring(svg).iter() if one.get("font-size")
    ]

    assert ElementTree.fromstring(svg).get("viewBox").split()[:3] == ["0", "0", "328"]
    assert min(sizes) >= 16


def test_words_in_a_picture_are_those_of_the_language(html):
    """Labels, table and note come from the record."""
    vi, en = html("vi"), html("en")

    assert all(words in vi for words in ("Nhóm một", "<strong>60%</strong>", "Chưa thấy số của Lạng Sơn."))
    assert all(words in en for words in ("Group one", "<strong>60%</strong>", "None for Lạng Sơn was found."))
    assert "Nhóm" not in en
    assert 'aria-label="One bar: 60%."' in en


def test_the_numbers_of_a_chart_stand_in_a_table_beneath(html):
    """Label, number and year; the head says what each is."""
    _, _, below = html().partition("</svg>")

    assert re.findall(r'<th scope="col">(.+?)</th>', below) == ["Nhóm", "Tỷ lệ", "Năm"]
    assert re.findall(r"<td>(?:<strong>)?([^<]+)", below) == [
        "Nhóm một",
        "60%",
        "2018",
        "Nhóm hai",
        "20%",
        "2018",
    ]


def test_a_bar_is_as_long_as_its_number(drawn, html):
    """Three times the number, three times the length; a changed record changes the drawing."""
    before = lengths(within(html()), "bar")
    drawn.edit("content/figures/hai.yml", "value: 20", "value: 45")
    after = lengths(within(html()), "bar")

    assert before[0] / before[1] == pytest.approx(3, rel=0.01)
    assert after[0] / after[1] == pytest.approx(60 / 45, rel=0.01)
    assert before[0] == after[0]


@pytest.mark.parametrize("id", [id for id in IDS if id.startswith("bieu-do")])
def test_the_real_bars_tell_the_truth(id, told):
    """Every bar begins at the same nought and has the length of its record."""
    card, setting = told(id, "vi")
    chart = setting.project.library.get(Picture, f"pictures/{id}").bars
    values = [pictures._figure(number, setting).on(TODAY).value for number in chart.numbers]
    found = lengths(card.drawing, "bar", "unsure")
    [track] = set(lengths(card.drawing, "track"))

    assert [length / track for length in found] == pytest.approx(
        [float(Decimal(value) / chart.full) for value in values], abs=0.001
    )
    assert len({box.get("x") for box in shapes(card.drawing, "rect")}) == 1
    assert all(words in card.note for words in ("Tày, Nùng, Dao", "Lạng Sơn"))


def test_a_number_still_being_verified_is_drawn_hollow_and_says_so(drawn, html):
    """By its broken line, not by a colour; and in the table by the words."""
    drawn.edit("content/figures/hai.yml", "confidence: confirmed", "confidence: recalled")

    [hollow] = shapes(within(html()), "rect", "unsure")

    assert hollow.get("fill") == "none" and hollow.get("stroke-dasharray")
    assert "20%</strong> <span" in html() and "đang đối chiếu" in html()


def test_a_picture_still_being_verified_says_so_in_its_title(drawn, html):
    """Its numbers may be sure and the picture not."""
    drawn.edit("content/pictures/thanh-mau.yml", "confidence: confirmed", "confidence: recalled")

    assert 'Thanh mẫu <span class="kit-checking">' in html()


def test_bars_without_labels_are_named_by_their_years(drawn, html):
    """Once: the table has no column that says the year again."""
    for label in (", label: {vi: Nhóm một, en: Group one}", ", label: {vi: Nhóm hai, en: Group two}"):
        drawn.edit("content/pictures/thanh-mau.yml", label, "")

    _, _, below = html().partition("</svg>")

    assert re.findall(r'<th scope="col">(.+?)</th>', below) == ["Nhóm", "Tỷ lệ"]
    assert below.count("2018") == 2


def test_an_age_stands_where_its_years_end():
    """The broken box of a twenty is as much longer than that of an eighteen as twenty is more."""
    svg = ages.draw(
        (ages.Age(18, "Con gái từ đủ", "18", "tuổi"), ages.Age(20, "Con trai", "20", "tuổi")), "chưa", "A"
    )
    eighteen, twenty = lengths(svg, "before")

    assert twenty / eighteen == pytest.approx(20 / 18, rel=0.01)
    assert "18" in read(svg) and "chưa" in read(svg)


def test_a_tree_stands_in_generations_with_a_cross_on_whoever_is_barred():
    """Parents above children, «me» in the heaviest line, one cross for each and one for the legend."""
    people = (
        family.Person("a", "Ông bà", barred=True),
        family.Person("b", "Cha mẹ", "a", barred=True),
        family.Person("c", "Bạn", "b", me=True),
    )
    svg = family.draw(people, ("Đời thứ nhất", "Đời thứ hai"), "không được", "A")
    old, middle = shapes(svg, "rect", "barred")
    [me] = shapes(svg, "rect", "me")

    assert float(old.get("y")) < float(middle.get("y")) < float(me.get("y"))
    assert float(me.get("stroke-width")) > float(old.get("stroke-width"))
    assert len(shapes(svg, "path", "cross")) == 3


def test_steps_are_numbered_and_the_unknown_is_left_open():
    """A question mark in a broken circle, instead of a number."""
    svg = steps.draw((steps.Step("Một", "house"), steps.Step("Hai"), steps.Step("Ba", open=True)), "A")

    assert read(svg).split() == ["1", "Một", "2", "Hai", "?", "Ba"]
    assert shapes(svg, "circle", "open")[0].get("stroke-dasharray")
    assert len(shapes(svg, "path", "icon")) == 1


def test_words_of_a_record_cannot_become_markup():
    """Neither in the drawing nor in what is told of it."""
    svg = bars.draw((bars.Bar(1, "<script>&", "1%"),), 'A "quoted" <alt>')

    assert ElementTree.fromstring(svg).get("aria-label") == 'A "quoted" <alt>'
    assert "<script>&" in read(svg)


def test_lines_are_few_and_about_as_long():
    """No single syllable is left over on a line of its own where the lines can share."""
    lines = wrapped("Bạn không được kết hôn với người này", 300, 16)

    assert len(lines) == 2
    assert min(len(line) for line in lines) > 10
    assert all(width(line, 16) <= 300 for line in lines)


def test_a_page_with_a_picture_rests_on_what_the_picture_rests_on(drawn):
    """The documents of its figures are named, and the page is as fresh as the oldest of them."""
    project, _ = read_project(drawn.root)
    setting = edition_of(project, TODAY, "https://x.example/").setting("vi", "luat/index")
    page = project.pages.all["vi", "luat/index"]

    assert [line.cite for line in sources_of(page, setting)] == ["Điều tra mẫu"]
    assert last_checked(page, setting) == "12/11/2026"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("figure: hai", "figure: ba", "7: REC06"),
        ("figure: hai", "figure: tuoi-mau", "7: REC03"),
        ("vi: Nhóm hai", 'vi: "[[figures/mot"', "7: MARK04"),
        ("vi: Nhóm hai", 'vi: "[[figures/muoi]]"', "7: MARK01"),
        ("vi: Nhóm hai", 'vi: "[[figures/mot|card]]"', "7: MARK03"),
        ("vi: Nhóm hai", 'vi: "Nhóm 60%"', "7: NUM01"),
        ("vi: Nhóm hai", 'vi: "[[pictures/thanh-mau]]"', "1: REC03"),
        ("  full: 100", "  full: 0", "8: REC03"),
        ("note: {", "steps: [{label: {vi: Một}}]\nnote: {", "1: REC03"),
        ("  of: {", "  off: {", "9: REC01"),
    ],
)
def test_a_mistake_in_a_picture_is_named_at_its_line(drawn, old, new, expected):
    """The check says which line to mend; the build never meets it."""
    drawn.write("content/pictures/thanh-mau.yml", PICTURE.lstrip().replace(old, new))

    found = {str(problem.where) + f": {problem.code}" for problem in drawn.problems()}

    assert f"content/pictures/thanh-mau.yml:{expected}" in found


def test_a_tree_needs_its_parents_first(drawn):
    """So that no one can be his own grandfather."""
    tree = (
        "family:\n  generations: [{vi: Đời một}]\n  barred: {vi: không}\n  people:\n"
        "    - {id: a, label: {vi: A}}\n    - {id: b, label: {vi: B}, parent: c}\n"
    )
    head, _, rest = PICTURE.partition("bars:")
    drawn.write("content/pictures/thanh-mau.yml", f"{head}{tree}note:{rest.partition('note:')[2]}")

    assert "REC03" in drawn.codes()


def test_a_picture_needs_all_its_values_on_the_day(drawn):
    """TIME01 where the page draws it, TIME02 while there is still time."""
    drawn.edit("content/figures/hai.yml", "value: 20", "until: 2026-12-31, value: 20")

    def told(day):
        return [f"{problem.where} {problem.code}" for problem in drawn.problems(day)]

    pages = ("docs/en/luat/index.md:5", "docs/vi/luat/index.md:5")
    assert told(date(2026, 11, 23)) == [f"{page} TIME02" for page in pages]
    assert told(date(2027, 1, 1)) == [f"{page} TIME01" for page in pages]


FITS = """() => [...document.querySelectorAll("svg text")].flatMap(text => {
  const box = text.getBBox(), sheet = text.ownerSVGElement.viewBox.baseVal;
  const own = text.parentNode.tagName == "g" ? text.parentNode.querySelector("rect").getBBox() : sheet;
  const out = box.x < own.x - 0.5 || box.x + box.width > own.x + own.width + 0.5
    || box.y < own.y - 2 || box.y + box.height > own.y + own.height + 2;
  return out ? [text.textContent] : [];
})"""
APART = """() => [...document.querySelectorAll("svg")].flatMap(svg => {
  const boxes = [...svg.querySelectorAll("text")].map(text => [text.textContent, text.getBBox()]);
  return boxes.flatMap(([one, a], i) => boxes.slice(i + 1).filter(([_, b]) =>
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1
    && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > a.height / 2).map(([two]) => [one, two]));
})"""


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", [320, 360, 1280])
def test_no_word_leaves_its_box_in_a_real_browser(browser, screen, scheme, told):
    """With whatever fonts the system has, in every language; and the page never scrolls sideways."""
    kit, css = kit_at((ROOT / "overrides",)), bundle(ROOT / "overrides")
    cards = [told(id, language) for id in IDS for language in ("vi", "en")]
    body = "".join(kit.draw("picture", card, setting.words) for card, setting in cards)

    page = browser.new_page(viewport={"width": screen, "height": 800}, color_scheme=scheme)
    page.set_content(f"<!doctype html><style>{css}</style><article>{body}</article>")

    assert page.evaluate(FITS) == []
    assert page.evaluate(APART) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= screen
    assert page.evaluate("document.querySelector('svg').getBoundingClientRect().width") <= min(
        screen, 28 * 16
    )
    ink, paper = page.evaluate(
        "['text', 'rect.kit-picture__person, rect.kit-picture__barred'].map(one => "
        "getComputedStyle(document.querySelector('.kit-picture g').querySelector(one)).fill)"
    )
    assert ink != paper
    assert WIDTH == 328
