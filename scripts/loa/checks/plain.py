"""Plain language: short sentences, no unexplained abbreviation, no word of the law without its explanation."""

import re
from collections.abc import Iterator
from unicodedata import normalize

from loa.checks.examination import Examination, each_page
from loa.checks.passages import NAME, cut, passages_of
from loa.facts import LegalTerm
from loa.marks import MARK
from loa.pages import Page
from loa.problem import Origin, Problem, Severity
from loa.telling import Setting
from loa.weaving import explained_in

LONGEST = 25
"""Words of a sentence; in Vietnamese a word is what stands between two spaces."""
ASIDE = re.compile(r"\([\s.;,]*(?:\ue001[\s.;,]*)+\)")
END = re.compile(r"(?<=[.?!…:;])[”»\"')\]*_]*\s+")
CAPITALS = re.compile(r"(?<![\w.&@-])[^\W\d_]{2,}(?![\w&@-])")
ROMAN = re.compile(r"[IVXLC]+")
SPOKEN = re.compile(r"[\u0300-\u0303\u0306\u0309\u0323]")
"""The marks of a vowel that is read out; an abbreviation has none, but for the horn of «TƯ»."""


@each_page
def sentences_are_short(page: Page, examination: Examination) -> Iterator[Problem]:
    """PLAIN01: more than 25 words are more than one breath."""
    for passage in passages_of(page, examination):
        yield from _long(page.at(passage.line), passage.text)


def sentences_in_records_are_short(examination: Examination) -> Iterator[Problem]:
    """PLAIN01 of the texts of records that are told like a page."""
    for spoken in examination.spoken:
        setting = Setting(examination.project, spoken.folder, spoken.folder, "index", examination.day)
        for passage in cut(spoken.where.line, spoken.text, setting):
            yield from _long(spoken.where, passage.text)


@each_page
def abbreviations_are_explained(page: Page, examination: Examination) -> Iterator[Problem]:
    """PLAIN02: «Ủy ban nhân dân (UBND)» explains it for the whole page."""
    for passage in passages_of(page, examination):
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
    for passage in passages_of(page, examination):
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
