"""The questions that the pages below answer, each a link: a section's headings that end with a question mark."""

from collections.abc import Iterator
from dataclasses import dataclass

from loa import telling
from loa.pages import Heading, Page
from loa.telling import navigation
from loa.telling.navigation import Link
from loa.telling.setting import Block, Setting


@dataclass(frozen=True)
class Question:
    id: str
    text: str


@dataclass(frozen=True)
class Chapter:
    """One section of a page and its questions."""

    id: str
    title: str
    page: Link
    questions: tuple[Question, ...]


def chapters(page: Page, part: str | None, setting: Setting) -> tuple[Chapter, ...]:
    """Of all pages below, in their order; one that is left out keeps what it says to itself."""
    pages = setting.project.pages
    paths = navigation.children(pages, navigation.own_paths(setting), page.path)
    below = (shown for path in paths if (shown := pages.shown(setting.frame, path)))
    told = (page for page in below if not setting.leaves_out(page.path))
    return tuple(chapter for page in told for chapter in _chapters(page, setting))


def _chapters(page: Page, setting: Setting) -> Iterator[Chapter]:
    link = navigation.link_to(page.path, setting)
    for title, headings in _sections(page):
        if link and headings:
            questions = tuple(Question(h.id or "", telling.plain(h.text, setting)) for h in headings)
            yield Chapter(title.id or "", telling.plain(title.text, setting), link, questions)


def _sections(page: Page) -> Iterator[tuple[Heading, list[Heading]]]:
    """Each heading of the second level with the questions under it."""
    starts = [number for number, heading in enumerate(page.headings) if heading.level == 2]
    for start, end in zip(starts, [*starts[1:], None], strict=False):
        title, *below = page.headings[start:end]
        yield title, [heading for heading in below if heading.text.endswith("?")]


BLOCK: Block = {"questions": ("questions", chapters)}
