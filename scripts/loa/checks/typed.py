"""A number that a record holds is never typed by hand: the record changes, the typed one stays."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from html import unescape
from itertools import islice

from loa import numerals
from loa.checks.examination import Examination, texts
from loa.facts import Campaign, Figure, GrassrootsModel, Hotline, Law, Place, Unit
from loa.files import MANY
from loa.library import Entry
from loa.marks import MARK
from loa.pages import LINK
from loa.problem import Origin, Problem
from loa.telling.figures import SCALES
from loa.words import Words

WORD = re.compile(r"\w+")
SPACE = re.compile(r"\s+")
ATTRIBUTES = re.compile(r"\{[^{}]*\}")
SILENT = re.compile(r"[*_\\\u00ad\u200b-\u200f\u2060\ufeff]")
"""What stands in a text and is not seen in it."""
URL = re.compile(r"https?://\S+")
AFTER = re.compile(r"\w|[.,/]\d")
BEFORE = re.compile(r"\w$|\d[.,/]$")


@dataclass(frozen=True)
class Held:
    """One way of writing something a record holds."""

    text: str
    ref: str


def no_held_number_is_typed(examination: Examination) -> Iterator[Problem]:
    """NUM01: in digits or in words, in any language of the site."""
    held = _held(examination)
    for page in examination.project.pages:
        yield from islice(_on(texts(page), held), MANY)
    yield from _on(((spoken.where, spoken.text) for spoken in examination.spoken), held)


def _on(lines: Iterable[tuple[Origin, str]], held: dict[str, list[Held]]) -> Iterator[Problem]:
    for where, text in lines:
        for found in dict.fromkeys(_typed(_bare(text), held)):
            yield Problem(
                where,
                "NUM01",
                vi=f"«{found.text}» gõ bằng tay, mà bản ghi đang giữ. Viết [[{found.ref}]] để sửa một chỗ là đúng mọi nơi.",
                en=f"“{found.text}” is typed by hand, but a record holds it. Write [[{found.ref}]], so that it changes everywhere.",
            )


def _bare(text: str) -> str:
    """What a reader reads: no marks, no targets of links, no attributes."""
    text = LINK.sub(lambda match: match["text"], MARK.sub("\0", text))
    text = unescape(URL.sub("\0", ATTRIBUTES.sub("\0", text)))
    return SPACE.sub(" ", SILENT.sub("", text)).casefold()


def _typed(text: str, held: dict[str, list[Held]]) -> Iterator[Held]:
    end = 0
    for word in WORD.finditer(text):
        start = word.start()
        for one in held.get(word[0], ()) if start >= end else ():
            if text.startswith(one.text, start) and _whole(text, start, start + len(one.text)):
                end = start + len(one.text)
                yield one
                break


def _whole(text: str, start: int, end: int) -> bool:
    """Not a piece of a longer number, date or document number."""
    return not AFTER.match(text, end) and not BEFORE.search(text[max(start - 2, 0) : start])


def _held(examination: Examination) -> dict[str, list[Held]]:
    """Every writing of everything held, by its first word, longest first."""
    index: dict[str, set[Held]] = defaultdict(set)
    library = examination.project.library
    for words in examination.project.words.values():
        for entry in library.entries.values():
            for text in _writings(entry, words):
                told = SPACE.sub(" ", text).casefold()
                if first := WORD.search(told):
                    index[first[0]].add(Held(told[first.start() :], entry.ref))
    return {first: sorted(all, key=lambda one: (-len(one.text), one.ref)) for first, all in index.items()}


def _writings(entry: Entry, words: Words) -> Iterator[str]:
    record = entry.record
    if isinstance(record, Figure):
        yield from (
            text
            for dated in record.values
            for n in dated.numbers
            for text in _quantities(n, record.unit, words)
        )
    elif isinstance(record, Hotline):
        yield from (record.number, record.dial)
    elif isinstance(record, Law):
        yield record.number
    yield from (text for day in _days(record) for text in _dates(day, words))


def _days(record: object) -> Iterator[date]:
    days: tuple[date | None, ...] = ()
    if isinstance(record, Figure):
        days = tuple(day for dated in record.values for day in (dated.start, dated.until))
    elif isinstance(record, Law):
        provisions = (p.in_force_from for p in record.provisions)
        days = (record.issued, record.in_force_from, record.in_force_until, *provisions)
    elif isinstance(record, Place):
        days = (record.in_force_from, record.in_force_until)
    elif isinstance(record, Campaign):
        days = (record.start, record.until)
    elif isinstance(record, GrassrootsModel):
        days = (record.decided_on, record.launched_on)
    yield from (day for day in days if day)


def _dates(day: date, words: Words) -> Iterator[str]:
    cldr = words.languages.written(words.folder).cldr
    for pattern in words.plain("typed.date").split("|") if "typed.date" in words else ():
        yield numerals.day(day, pattern, cldr)


def _quantities(value: Decimal, unit: Unit, words: Words) -> Iterator[str]:
    """The value with its unit, and as people shorten it: «18 tuổi», «đủ 18», «mười tám tuổi»."""
    scales = [(f".{name}", scale) for name, scale in SCALES] if unit is Unit.VND else []
    for name, scale in [("", 1), *scales]:
        if value % scale == 0 or (unit is Unit.VND and scale < value):
            for pattern in _patterns(f"{unit}{name}", words):
                yield from (pattern.replace("{n}", n) for n in _numbers(value / scale, words))


def _patterns(unit: str, words: Words) -> Iterator[str]:
    for key in (f"unit.{unit}", f"unit.{unit}.one", f"unit.{unit}.other", f"typed.{unit}"):
        if key in words:
            yield from words.plain(key).split("|")


def _numbers(value: Decimal, words: Words) -> Iterator[str]:
    cldr = words.languages.written(words.folder).cldr
    yield f"{value.normalize():f}"
    yield numerals.number(value, cldr)
    if spelled := numerals.spelled(value, cldr):
        yield spelled
