"""A page cut into what a reader takes in at once: paragraphs, items, cells, with their marks told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from loa.checks.examination import Examination
from loa.checks.tangles import is_tangled
from loa.languages import Stage
from loa.marks import MARK, Mark, as_mark
from loa.pages import LINK, Page, prose
from loa.telling import Setting, inline_forms, tell

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
SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Passage:
    """A paragraph, an item or a cell as a reader sees it, and the line of the file on which it begins."""

    line: int
    text: str


def passages_of(page: Page, examination: Examination) -> tuple[Passage, ...]:
    """The body's passages, cut once for all rules."""
    if page.file not in examination.passages:
        examination.passages[page.file] = tuple(_passages(page, examination))
    found: tuple[Passage, ...] = examination.passages[page.file]
    return found


def _passages(page: Page, examination: Examination) -> Iterator[Passage]:
    """None where the language is not written in sentences of ours, or the page cannot be read."""
    if examination.project.library.languages[page.folder].stage is Stage.WORDS or is_tangled(page):
        return
    setting = Setting(examination.project, page.folder, page.folder, page.path, examination.day)
    for line, text in _paragraphs(page):
        yield from cut(line, text, setting)


def _paragraphs(page: Page) -> Iterator[tuple[int, str]]:
    """Lines that a reader sees as one, and the number of the first."""
    collected: list[str] = []
    for number, line in enumerate([*prose(page.body).split("\n"), ""], page.first_line):
        if collected and (BREAK.match(line) or FORCED.search(collected[-1])):
            yield number - len(collected), " ".join(collected)
            collected = []
        if line.strip():
            collected.append(line)


def cut(line: int, text: str, setting: Setting) -> Iterator[Passage]:
    """The passages of a text that begins on a line, its marks told, its markup left out."""
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
