"""A word or a passage of a language, as somebody attested it."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from loa.facts.base import Checked, Line, Model, Slug, Text


class TermType(StrEnum):
    WORD = "word"
    PASSAGE = "passage"


class Witness(Model):
    """A source for words: a lesson, a list, a broadcaster."""

    id: Slug
    title: Line
    where: Line
    licence: Line
    tier: Line = Field(pattern="^[ABC]$")
    independent_group: Line
    """Witnesses that copy each other share a group and count once."""
    note: Line | None = None


class Attestation(Model):
    """One witness, and the form exactly as it stands there."""

    witness: Slug
    form: Line
    note: Line | None = None


class Reader(Model):
    """A named speaker who read and confirmed."""

    name: Line
    place: Line
    on: date


class Term(Model):
    """A word (or passage) that may be shown because it is attested, never because we made it."""

    id: Slug
    type: TermType = TermType.WORD
    language: Slug
    """Folder of its language in `content/languages.yml`."""
    form: Line
    meaning: Text
    attested: tuple[Attestation, ...] = Field(min_length=1)
    reader: Reader | None = None
    checked: Checked
    note: Text | None = None
