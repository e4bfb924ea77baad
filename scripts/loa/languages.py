"""The registry of languages: the one place that knows a language."""

import re
import unicodedata
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

TONES = "\u0300\u0301\u0303\u0309\u0323"
"""The five tone marks of Vietnamese as combining characters."""

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
    alphabet: Line = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
    """Its letters in their order, for lists that are looked through."""
    direction: Annotated[str, StringConstraints(pattern="^(ltr|rtl)$")] = "ltr"
    review_by: Text | None = None
    """Who is asked to check its pages."""

    def collated(self, text: str) -> tuple[tuple[int, ...], str]:
        """The key by which texts stand in the order of this alphabet; tone marks decide last."""
        return tuple(self._rank(letter) for letter in text.casefold()), text

    def initial(self, text: str) -> str:
        """The letter of the alphabet under which a text stands; its own where the alphabet lacks it."""
        rank = self._rank(text[:1].casefold())
        return (self.alphabet.split()[rank] if rank >= 0 else text[:1]).upper()

    def _rank(self, letter: str) -> int:
        letters = self.alphabet.split()
        return next((letters.index(form) for form in _without_tone(letter) if form in letters), -1)


def _without_tone(letter: str) -> Iterator[str]:
    """The letter itself, then without its tone, then without any mark: «ấ», «â», «a»."""
    marks = unicodedata.normalize("NFD", letter)
    yield letter
    yield unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in TONES))
    yield marks[:1]


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
