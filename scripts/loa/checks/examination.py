"""What a rule is given: the project, the day, and the marks of each page."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, wraps
from itertools import islice
from typing import Any, NamedTuple

from loa.facts import Campaign, LegalTerm, Model, Picture, Text
from loa.files import MANY
from loa.library import Entry
from loa.marks import MARK, Mark, as_mark
from loa.pages import Page
from loa.problem import Origin, Problem
from loa.project import Project
from loa.reading import Where
from loa.telling import WHOLE, Setting, plain


@dataclass(frozen=True)
class Placed:
    """A mark and where it stands."""

    mark: Mark
    where: Origin
    folder: str
    """The language in which it is told."""
    alone: bool
    """Whether it has a line of the body to itself."""


class Spoken(NamedTuple):
    """A text of a record in one language, and where it stands."""

    where: Origin
    folder: str
    text: str


@dataclass(frozen=True)
class Examination:
    project: Project
    day: date
    passages: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """By file, what `passages_of` has cut."""

    @cached_property
    def _marks(self) -> dict[str, tuple[Placed, ...]]:
        return {page.file: tuple(_placed(page)) for page in self.project.pages}

    def marks(self, page: Page) -> tuple[Placed, ...]:
        """Every well-formed mark of a page."""
        return self._marks[page.file]

    @cached_property
    def spoken(self) -> tuple[Spoken, ...]:
        """The texts of records that may hold marks, as a page does; LANG02 names those in no language of the site."""
        library = self.project.library
        texts = (text for entry in library.entries.values() for text in _spoken(entry))
        return tuple(text for text in texts if text.folder in library.languages)

    @cached_property
    def spoken_marks(self) -> tuple[Placed, ...]:
        return tuple(
            Placed(as_mark(match), spoken.where, spoken.folder, alone=False)
            for spoken in self.spoken
            for match in MARK.finditer(spoken.text)
        )

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Everything a mark can name."""
        pages = sorted({f"pages/{path}" for _, path in self.project.pages.all})
        return (*self.project.library.entries, *pages, *(f"{kind}/all" for kind in WHOLE))


def each_page(
    rule: Callable[[Page, Examination], Iterable[Problem]],
) -> Callable[[Examination], Iterator[Problem]]:
    """A rule for one page, asked of every page; what one page gets wrong a hundred times is told a hundred times."""

    @wraps(rule)
    def asked(examination: Examination) -> Iterator[Problem]:
        for page in examination.project.pages:
            yield from islice(rule(page, examination), MANY)

    return asked


def texts(page: Page) -> Iterator[tuple[Origin, str]]:
    """Title, description and each line of the body, with where they stand."""
    yield page.sheet.at("title"), page.meta.title
    yield page.sheet.at("description"), page.meta.description
    for number, line in page.lines():
        yield page.at(number), line


def told(text: str, page: Page, examination: Examination) -> str:
    """A title or description as a reader sees it; as written, where a mark in it cannot be told."""
    setting = Setting(examination.project, page.folder, page.folder, page.path, examination.day)
    try:
        return plain(text, setting)
    except LookupError:
        return text


def _placed(page: Page) -> Iterator[Placed]:
    for where, text in texts(page):
        if "[[" in text:
            for match in MARK.finditer(text):
                alone = match[0] == text.strip() and where.line >= page.first_line
                yield Placed(as_mark(match), where, page.folder, alone)


def spoken_by(record: Model) -> Iterator[tuple[Where, Text]]:
    """The texts of a record that may hold marks, and the way to each."""
    if isinstance(record, LegalTerm):
        yield ("meaning",), record.meaning
    elif isinstance(record, Campaign):
        yield from ((("messages", index, "text"), one.text) for index, one in enumerate(record.messages))
    elif isinstance(record, Picture):
        yield from record.texts


def _spoken(entry: Entry) -> Iterator[Spoken]:
    for way, text in spoken_by(entry.record):
        yield from (Spoken(entry.sheet.at(*way, folder), folder, words) for folder, words in text.items())
