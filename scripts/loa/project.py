"""Everything the build reads: facts, pages, words."""

from dataclasses import dataclass
from pathlib import Path

from loa.library import Library, read_library
from loa.pages import Pages, read_pages
from loa.problem import Problem
from loa.words import Words, words_of


@dataclass(frozen=True)
class Project:
    """Read once, never changed."""

    root: Path
    library: Library
    pages: Pages
    words: dict[str, Words]
    """By language folder."""


def read_project(root: Path) -> tuple[Project | None, list[Problem]]:
    """The whole project, and everything that could not be read."""
    library, problems = read_library(root)
    if library is None:
        return None, problems
    pages, found = read_pages(root, library.languages)
    words = {language.folder: words_of(library, language.folder) for language in library.languages}
    return Project(root, library, pages, words), [*problems, *found]
