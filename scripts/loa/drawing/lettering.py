"""How much room words take, without asking a browser: by the widest font that a reader is likely to have."""

import unicodedata
from functools import cache

LEADING = 1.32
"""From line to line; stacked Vietnamese marks need the air."""
BOLD = 1.13
"""How much wider bold letters are."""

_WIDTHS = {
    0.30: "ijlIJ'|",
    0.35: " .,:;!·",
    0.42: "frt()[]-/",
    0.53: "szc–“”",
    0.60: "kvxyLF?«»",
    0.71: "ABCKRSVXZ",
    0.80: "DĐGHNOQU",
    0.83: "w",
    0.93: "ƠƯ",
    1.00: "mMW%…—",
    1.35: "‰",
}
"""In ems, rounded up from DejaVu Sans, which is wider than what phones have."""
_OTHER = 0.65

_ADVANCE = {letter: width for width, letters in _WIDTHS.items() for letter in letters}


@cache
def _advance(letter: str) -> float:
    """A letter is as wide as the letter under its marks, but for the horned ones."""
    if unicodedata.combining(letter):
        return 0.0
    parts = unicodedata.normalize("NFD", letter)
    horned = unicodedata.normalize("NFC", parts[:1] + "".join(mark for mark in parts if mark == "\u031b"))
    return _ADVANCE.get(horned, _ADVANCE.get(parts[0], _OTHER))


def width(text: str, size: float, bold: bool = False) -> float:
    """The most that a text may take on one line."""
    return sum(map(_advance, text)) * size * (BOLD if bold else 1)


def wrapped(text: str, room: float, size: float, bold: bool = False) -> tuple[str, ...]:
    """The text in as few lines of at most `room` as can be, all about as long; a single word is never cut."""
    lines = _filled(text, room, size, bold)
    while room > size:
        room -= size / 2
        shorter = _filled(text, room, size, bold)
        if len(shorter) > len(lines) or any(width(line, size, bold) > room for line in shorter):
            break
        lines = shorter
    return lines


def _filled(text: str, room: float, size: float, bold: bool) -> tuple[str, ...]:
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def height(lines: tuple[str, ...], size: float) -> float:
    return len(lines) * size * LEADING
