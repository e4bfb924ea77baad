"""Numbers as few signs, and long lists as many small files."""

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from loa.slimming.searching.postings import Places, in_order

LAST = "#%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOP"
"""The signs that end a number, lowest first. No sign of either row is special between backticks."""
MORE = "QRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~"
"""The signs after which a number goes on."""
IN_HEADING = "!"
SHARD = 4_000
"""Bytes of a shard before compression: about 2 KB after it."""


def packed(number: int) -> str:
    """A number from 0 up; those below 45 take one sign."""
    if number < len(LAST):
        return LAST[number]
    rest, sign = divmod(number - len(LAST), len(LAST))
    return _more(rest) + LAST[sign]


def _more(number: int) -> str:
    rest, sign = divmod(number, len(MORE))
    return (_more(rest - 1) if rest else "") + MORE[sign]


def packed_places(places: Places) -> str:
    """Each place by its distance from the one before."""
    numbers = sorted(places)
    steps = (after - before for before, after in pairwise([0, *numbers]))
    return "".join(IN_HEADING * places[at] + packed(step) for at, step in zip(numbers, steps, strict=True))


def shards(table: dict[str, Places]) -> Iterator[tuple[str, str]]:
    """The lines of a table in pieces of about the same size, each with the bare letters from which it begins.

    All that looks alike without marks stands in one piece; no piece is larger than its share, but for a single word
    that alone exceeds it."""
    lines: list[str] = []
    start, size, before = "", 0, ""
    for bare, group in groupby(in_order(table), key=lambda entry: entry[0]):
        block = [f"{written}\t{packed_places(table[written])}" for _, written in group]
        more = sum(len(line.encode()) + 1 for line in block)
        if lines and size + more > SHARD:
            yield start, "\n".join(lines)
            start, lines, size = _between(before, bare), [], 0
        lines, size, before = lines + block, size + more, bare
    if lines:
        yield start, "\n".join(lines)


def _between(before: str, after: str) -> str:
    """The shortest beginning of `after` that comes after `before`."""
    return next((after[:end] for end in range(1, len(after)) if after[:end] > before), after)


def chunks(sizes: Iterable[int], most: int) -> Iterator[int]:
    """How many neighbours go together so that none but a lone one exceeds `most`."""
    count = total = 0
    for size in sizes:
        if count and total + size > most:
            yield count
            count = total = 0
        count, total = count + 1, total + size
    if count:
        yield count
