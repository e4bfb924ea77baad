"""What helps a search in one language: words that say the same, and words that say nothing."""

from collections.abc import Iterator, Mapping

from pydantic import field_validator

from loa.facts.base import Line, Model
from loa.problem import Origin, Problem
from loa.reading import Sheet, Where
from loa.schema import validated


class Thesaurus(Model):
    """`content/search/<language>.yml`; both lists may be left out."""

    stop: tuple[Line, ...] = ()
    """Words nobody searches for by themselves."""
    same: tuple[tuple[Line, ...], ...] = ()
    """Ways to say the same; the pages say it the first way."""

    @field_validator("same")
    @classmethod
    def _says_it_twice(cls, groups: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
        if any(len(group) < 2 for group in groups):
            raise ValueError("same")
        return groups


def thesauri_of(sheets: Mapping[str, Sheet]) -> tuple[dict[str, Thesaurus], list[Problem]]:
    """By language folder, from the sheets by language folder."""
    found: dict[str, Thesaurus] = {}
    problems: list[Problem] = []
    for folder, sheet in sheets.items():
        thesaurus, wrong = validated(Thesaurus, sheet)
        problems += wrong
        if thesaurus:
            found[folder] = thesaurus
            problems += _repeated(thesaurus, sheet)
    return found, problems


def _repeated(thesaurus: Thesaurus, sheet: Sheet) -> Iterator[Problem]:
    """SEARCH01: each word stands in one place, so that nobody changes one and forgets the other."""
    seen: dict[tuple[str | int, str], Origin] = {}
    for way, word in _places(thesaurus):
        key = (way[0], word.casefold())
        if key in seen:
            yield _twice(sheet.at(*way), word, seen[key])
        seen.setdefault(key, sheet.at(*way))


def _places(thesaurus: Thesaurus) -> Iterator[tuple[Where, str]]:
    yield from ((("stop", i), word) for i, word in enumerate(thesaurus.stop))
    for i, group in enumerate(thesaurus.same):
        yield from ((("same", i, j), word) for j, word in enumerate(group))


def _twice(where: Origin, word: str, first: Origin) -> Problem:
    return Problem(
        where,
        "SEARCH01",
        vi=f"«{word}» đã có ở {first}. Giữ một chỗ, xoá chỗ kia.",
        en=f"“{word}” already stands at {first}. Keep one of the two and delete the other.",
    )
