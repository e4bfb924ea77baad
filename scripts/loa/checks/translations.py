"""The languages of a record's texts."""

from collections.abc import Iterator
from typing import Any

from loa.checks.examination import Examination
from loa.facts.base import SOURCE
from loa.library import unknown_language
from loa.problem import Problem
from loa.reading import Sheet, Where


def every_text_is_in_a_known_language(examination: Examination) -> Iterator[Problem]:
    """LANG02: a translation under a name that no language has would never be shown."""
    library = examination.project.library
    for entry in library.entries.values():
        for way, text in _texts(entry.sheet.data, ()):
            yield from (_unknown(entry.sheet, way, key) for key in text if key not in library.languages)


def _texts(data: Any, way: Where) -> Iterator[tuple[Where, dict[str, Any]]]:
    """Every map from languages to words, told by its Vietnamese entry, and the way to it."""
    if isinstance(data, dict):
        if SOURCE in data:
            yield way, data
        for key, value in data.items():
            yield from _texts(value, (*way, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts(value, (*way, index))


def _unknown(sheet: Sheet, way: Where, key: str) -> Problem:
    return unknown_language(sheet.at(*way, key), key)
