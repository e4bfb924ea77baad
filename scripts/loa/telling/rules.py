"""The codes of `loa check`, each explained, from the rulebook."""

from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from loa.rulebook import RULEBOOK
from loa.telling.setting import Block, Setting


class Explained(NamedTuple):
    code: str
    text: str


@dataclass(frozen=True)
class Chapter:
    title: str
    items: tuple[Explained, ...]


@dataclass(frozen=True)
class Rulebook:
    chapters: tuple[Chapter, ...]


def table(all: object, part: str | None, setting: Setting) -> Rulebook:
    """By what they are about; the letters of a code say it."""
    chapters = groupby(sorted(RULEBOOK), key=lambda code: code.rstrip("0123456789"))
    return Rulebook(
        tuple(
            Chapter(
                setting.words.plain(f"rule.{letters}"),
                tuple(Explained(code, setting.told(RULEBOOK[code]).text) for code in codes),
            )
            for letters, codes in chapters
        )
    )


WHOLE: Block = {"table": ("rules", table)}
