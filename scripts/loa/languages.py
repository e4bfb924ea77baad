"""The registry of languages: the one place that knows a language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from loa.facts.base import Line, Model, Text

WELL_FORMED = re.compile(
    r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-x(-[a-z0-9]{1,8})+)?$"
)
"""BCP 47 (RFC 5646) without extensions, in its canonical letter case; ISO 639-3 included."""

Folder = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,8}$")]


def _well_formed(tag: str) -> str:
    if not WELL_FORMED.fullmatch(tag):
        raise ValueError("bcp47")
    return tag


Tag = Annotated[str, AfterValidator(_well_formed)]


class Stage(StrEnum):
    """How far a language has come on this site."""

    SOURCE = "source"
    """Every page is written in it first."""
    FULL = "full"
    """Translated; a page it lacks is shown in the source language with a notice."""
    WORDS = "words"
    """Attested words beside the source language: own pages only, no copies, no claim."""


class Language(Model):
    """One language."""

    folder: Folder
    """Its folder under `docs/` and its step in the address; the source language has no step."""
    tag: Tag
    """The full BCP 47 tag, for `lang` and hreflang."""
    name: Line
    """Its own name for itself."""
    names: Text
    """What others call it."""
    stage: Stage
    fallback: tuple[Folder, ...] = ()
    """Where its missing words are taken from, nearest first."""
    cldr: Line
    """The CLDR locale that tells it how to write numbers and dates."""
    direction: Annotated[str, StringConstraints(pattern="^(ltr|rtl)$")] = "ltr"
    review_by: Text | None = None
    """Who is asked to check its pages."""


@dataclass(frozen=True)
class Languages:
    """All languages, in the order of the menu."""

    all: tuple[Language, ...]

    def __iter__(self) -> Iterator[Language]:
        return iter(self.all)

    def __getitem__(self, folder: str) -> Language:
        return self._by_folder[folder]

    def __contains__(self, folder: object) -> bool:
        return folder in self._by_folder

    @cached_property
    def _by_folder(self) -> dict[str, Language]:
        return {language.folder: language for language in self.all}

    @cached_property
    def source(self) -> Language:
        return next(language for language in self.all if language.stage is Stage.SOURCE)

    def chain(self, folder: str) -> tuple[str, ...]:
        """The folders in which a word of this language is looked for, nearest first."""
        own = self[folder]
        return tuple(dict.fromkeys((folder, *own.fallback, self.source.folder)))

    def written(self, folder: str) -> Language:
        """The language in which this folder's running text really is."""
        own = self[folder]
        return self.source if own.stage is Stage.WORDS else own
