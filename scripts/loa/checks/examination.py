"""What a rule is given: the project, the day, and the marks of each page."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, wraps
from itertools import islice

from loa.files import MANY
from loa.marks import MARK, Mark, as_mark
from loa.pages import Page
from loa.problem import Origin, Problem
from loa.project import Project


@dataclass(frozen=True)
class Placed:
    """A mark and where it stands."""

    mark: Mark
    where: Origin
    page: Page = field(repr=False)
    alone: bool
    """Whether it has a line of the body to itself."""


@dataclass(frozen=True)
class Examination:
    project: Project
    day: date

    @cached_property
    def _marks(self) -> dict[str, tuple[Placed, ...]]:
        return {page.file: tuple(_placed(page)) for page in self.project.pages}

    def marks(self, page: Page) -> tuple[Placed, ...]:
        """Every well-formed mark of a page."""
        return self._marks[page.file]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Everything a mark can name."""
        pages = sorted({f"pages/{path}" for _, path in self.project.pages.all})
        return (*self.project.library.entries, *pages, "languages/all")


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


def _placed(page: Page) -> Iterator[Placed]:
    for where, text in texts(page):
        if "[[" in text:
            for match in MARK.finditer(text):
                alone = match[0] == text.strip() and where.line >= page.first_line
                yield Placed(as_mark(match), where, page, alone)
