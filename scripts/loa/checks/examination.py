"""What a rule is given: the project, the day, and the marks of each page."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from loa.marks import Mark, marks_in
from loa.pages import Page
from loa.problem import Origin
from loa.project import Project


@dataclass(frozen=True)
class Placed:
    """A mark and where it stands."""

    mark: Mark
    where: Origin
    page: Page = field(repr=False)


@dataclass(frozen=True)
class Examination:
    project: Project
    day: date

    @cached_property
    def marks(self) -> tuple[Placed, ...]:
        """Every well-formed mark of every page."""
        return tuple(placed for page in self.project.pages for placed in _placed(page))


def texts(page: Page) -> Iterator[tuple[Origin, str]]:
    """Title, description and each line of the body, with where they stand."""
    yield page.sheet.at("title"), page.meta.title
    yield page.sheet.at("description"), page.meta.description
    for number, line in page.lines():
        yield page.at(number), line


def _placed(page: Page) -> Iterator[Placed]:
    for where, text in texts(page):
        if "[[" in text:
            yield from (Placed(mark, where, page) for mark in marks_in(text))
