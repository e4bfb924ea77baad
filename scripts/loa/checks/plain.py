"""Plain language: short sentences, no unexplained abbreviation, no word of the law without its explanation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from unicodedata import normalize

from loa.checks.examination import Examination, each_page
from loa.checks.tangles import is_tangled
from loa.facts import LegalTerm
from loa.languages import Stage
from loa.marks import MARK, Mark, as_mark
from loa.pages import LINK, Page, prose
from loa.problem import Origin, Problem, Severity
from loa.telling import Setting, inline_forms, tell
from loa.weaving import explained_in

LONGEST = 25
"""Words of a sentence; in Vietnamese a word is what stands between two spaces."""
NAME = "\ue001"
"""What stands for a name in a sentence: a law, a page, a campaign; it counts as one word."""
NAMES = frozenset(["laws", "pages", "campaigns", "models", "hotlines", "reports"])
"""Kinds whose marks tell a name, but for these forms."""
SENTENCES = ("text", "says")
CODE = re.compile(r"`[^`\n]*`")
ADDRESS = re.compile(r"https?://\S*[\w/]|\b\d[\w.-]{0,20}(?:/[\w-]{1,20}){1,3}")
"""Of a page, or the number of a document, «53/KH-UBND»."""
TAG = re.compile(r"</?[a-z][^<>\n]*>")
ATTRIBUTES = re.compile(r"\{[#.:][^{}\n]*\}")
ITEM = re.compile(r"^ ?(?:[-*+>]|\d+[.)]) |^#{1,6} | ?\| ?")
BREAK = re.compile(r"^\s*(?:$|[-*+>|#]|\d+[.)]\s)")
FORCED = re.compile(r"(?:  |\\)$")
"""A line that Markdown ends where it ends."""
ASIDE = re.compile(r"\([\s.;,]*(?:\ue001[\s.;,]*)+\)")
END = re.compile(r"(?<=[.?!…:;])[”»\"')\]*_]*\s+")
SPACE = re.compile(r"\s+")
CAPITALS = re.compile(r"(?<![\w.&@-])[^\W\d_]{2,}(?![\w&@-])")
ROMAN = re.compile(r"[IVXLC]+")
SPOKEN = re.compile(r"[\u0300-\u0303\u0306\u0309\u0323]")
"""The marks of a vowel that is read out; an abbreviation has none, but for the horn of «TƯ»."""


@dataclass(frozen=True)
class Passage:
    """A paragraph, an item or a cell as a reader sees it, and the line of the file on which it begins."""

    line: int
    text: str


@each_page
def sentences_are_short(page: Page, examination: Examination) -> Iterator[Problem]:
    """PLAIN01: more than 25 words are more than one breath."""
    for passage in _passages(page, examination):
        yield from _long(page.at(passage.line), passage.text)


def sentences_in_records_are_short(examination: Examination) -> Iterator[Problem]:
    """PLAIN01 of the texts of records that are told like a page."""
    for spoken in examination.spoken:
        setting = Setting(examination.project, spoken.folder, spoken.folder, "index", examination.day)
        for passage in _cut(spoken.where.line, spoken.text, setting):
            yield from _long(spoken.where, passage.text)


@each_page
def abbreviations_are_explained(page: Page, examination: Examination) -> Iterator[Problem]:
    """PLAIN02: «Ủy ban nhân dân (UBND)» explains it for the whole page."""
    for passage in _passages(page, examination):
        for short in _shorts(passage.text, page.body, page.folder, examination):
            yield _abbreviated(page.at(passage.line), short)


def abbreviations_in_records_are_explained(examination: Examination) -> Iterator[Problem]:
    """PLAIN02 of the texts of records that are told like a page."""
    for spoken in examination.spoken:
        text = MARK.sub(NAME, spoken.text)
        yield from (
            _abbreviated(spoken.where, short) for short in _shorts(text, text, spoken.folder, examination)
        )


def _shorts(text: str, around: str, folder: str, examination: Examination) -> Iterator[str]:
    """The abbreviations of a text that are neither known to everybody nor explained around it."""
    known = examination.project.words[folder].plain("plain.known").split("|")
    for short in dict.fromkeys(CAPITALS.findall(text)):
        spoken = SPOKEN.search(normalize("NFD", short)) or ROMAN.fullmatch(short)
        if short.isupper() and not spoken and short not in known and f"({short})" not in around:
            yield short


@each_page
def words_of_the_law_are_explained(page: Page, examination: Examination) -> Iterator[Problem]:
    """PLAIN03: a page that uses a term of the glossary explains it once, by its mark."""
    marked = explained_in(page.body)
    writings = _writings(page.folder, examination)
    if not writings or "all" in marked:
        return
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, writings))})(?!\w)")
    for passage in _passages(page, examination):
        for found in pattern.findall(passage.text.casefold()):
            if writings[found] not in marked:
                marked.add(writings[found])
                yield _unexplained(page, passage.line, found, writings[found])


def _writings(folder: str, examination: Examination) -> dict[str, str]:
    """Every writing of every term that is looked for → its id, the longest first."""
    terms = (entry.record for entry in examination.project.library.of_kind("terms"))
    pairs = [
        (writing.casefold(), term.id)
        for term in terms
        if isinstance(term, LegalTerm) and not term.everyday and folder in term.name
        for writing in (term.name[folder], *term.also.get(folder, ()))
    ]
    return dict(sorted(pairs, key=lambda pair: -len(pair[0])))


def _passages(page: Page, examination: Examination) -> Iterator[Passage]:
    """The body's passages; none where the language is not written in sentences of ours, or the page cannot be read."""
    if examination.project.library.languages[page.folder].stage is Stage.WORDS or is_tangled(page):
        return
    setting = Setting(examination.project, page.folder, page.folder, page.path, examination.day)
    for line, text in _paragraphs(page):
        yield from _cut(line, text, setting)


def _paragraphs(page: Page) -> Iterator[tuple[int, str]]:
    """Lines that a reader sees as one, and the number of the first."""
    collected: list[str] = []
    for number, line in enumerate([*prose(page.body).split("\n"), ""], page.first_line):
        if collected and (BREAK.match(line) or FORCED.search(collected[-1])):
            yield number - len(collected), " ".join(collected)
            collected = []
        if line.strip():
            collected.append(line)


def _cut(line: int, text: str, setting: Setting) -> Iterator[Passage]:
    told = MARK.sub(lambda match: _told(as_mark(match), setting), text)
    bare = ATTRIBUTES.sub("", LINK.sub(lambda match: match["text"], CODE.sub(NAME, told)))
    text = SPACE.sub(" ", unescape(TAG.sub(" ", ADDRESS.sub(NAME, bare))))
    yield from (Passage(line, cell) for cell in ITEM.split(text) if cell.strip(" -:"))


def _told(mark: Mark, setting: Setting) -> str:
    if mark.form not in inline_forms(mark):
        return ""
    try:
        return NAME if _is_name(mark) else tell(mark, setting).text
    except LookupError:
        return NAME


def _is_name(mark: Mark) -> bool:
    """A citation, also by way of a figure, or a title: one word, however long it is."""
    return (mark.kind in NAMES and mark.form not in SENTENCES) or (mark.kind, mark.form) == ("figures", "law")


def _long(where: Origin, text: str) -> Iterator[Problem]:
    for sentence in END.split(ASIDE.sub("", text)):
        words = [word for word in sentence.split() if any(sign.isalnum() or sign == NAME for sign in word)]
        if len(words) > LONGEST:
            start = " ".join(words[:6]).replace(NAME, "…")
            yield Problem(
                where,
                "PLAIN01",
                vi=f"Câu dài {len(words)} chữ, tối đa {LONGEST}: «{start} …». Tách thành hai câu.",
                en=f"A sentence of {len(words)} words, at most {LONGEST}: “{start} …”. Make two of it.",
                severity=Severity.WARNING,
            )


def _abbreviated(where: Origin, short: str) -> Problem:
    return Problem(
        where,
        "PLAIN02",
        vi=f"«{short}» viết tắt mà chưa giải thích. Viết đủ chữ, hoặc lần đầu viết đủ rồi đặt ({short}) sau đó.",
        en=f"“{short}” is an abbreviation that nobody explained. Write it out, or the first time put ({short}) after the full words.",
        severity=Severity.WARNING,
    )


def _unexplained(page: Page, line: int, found: str, id: str) -> Problem:
    return Problem(
        page.at(line),
        "PLAIN03",
        vi=f"«{found}» là từ khó, trang này chưa giải thích. Chỗ dùng đầu tiên, ngoài đề mục và liên kết, viết [[terms/{id}]].",
        en=f"“{found}” is a word of the law not explained here. Where it is first used, outside headings and links, write [[terms/{id}]].",
        severity=Severity.WARNING,
    )
