"""Numbers as bars: every bar begins at nought, and its length is its number."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from loa.drawing.canvas import SIZE, WIDTH, Shape, box, sheet, stroke, way, words
from loa.drawing.lettering import LEADING, width, wrapped

EDGE = 2.0
THICK = 24.0


@dataclass(frozen=True)
class Bar:
    """One number, what it is of, and how it is told."""

    value: float
    label: str
    told: str
    sure: bool = True
    """Otherwise it is drawn hollow, with a broken line."""


def draw(bars: tuple[Bar, ...], alt: str, full: tuple[float, str] | None = None) -> str:
    """`full` is what the whole width stands for, and how that is told; else the longest bar fills it."""
    room = WIDTH - 2 * EDGE - 8 - max(width(bar.told, SIZE + 1, bold=True) for bar in bars)
    per_one = room / max(full[0] if full else 0, *(bar.value for bar in bars), 1e-9)
    tops = [0.0]
    for bar in bars:
        tops.append(tops[-1] + len(_label(bar)) * SIZE * LEADING + THICK + 16)
    rows = (_row(bar, per_one, room, top) for bar, top in zip(bars, tops, strict=False))
    scale = _scale(room, full[1], tops[-1] - 10) if full else ()
    return sheet(chain(*rows, scale), tops[-1] + (14 if full else -14), alt)


def _label(bar: Bar) -> tuple[str, ...]:
    return wrapped(bar.label, WIDTH - 2 * EDGE, SIZE)


def _row(bar: Bar, per_one: float, room: float, top: float) -> Iterator[Shape]:
    lines, long = _label(bar), max(bar.value, 0) * per_one
    yield from words(lines, EDGE, top)
    line = top + len(lines) * SIZE * LEADING + 3
    yield box(EDGE, line, room, THICK, "track", line=1)
    if bar.sure:
        yield box(EDGE, line, long, THICK, "bar")
    else:
        yield box(EDGE, line, long, THICK, "unsure", line=2, broken=True)
    end = line + (THICK - (SIZE + 1) * LEADING) / 2 - 1
    name = None if bar.sure else "unsure-value"
    yield from words((bar.told,), EDGE + long + 8, end, SIZE + 1, bold=True, name=name)


def _scale(room: float, told: str, top: float) -> Iterator[Shape]:
    ends = way(
        "M", EDGE, top, "H", EDGE + room, "M", EDGE, top - 4, "v", 8, "M", EDGE + room, top - 4, "v", 8
    )
    yield stroke(ends, "line", line=1)
    yield from words(("0",), EDGE, top + 4, SIZE, name="soft")
    right = min(EDGE + room + width(told, SIZE) / 2, WIDTH - EDGE)
    yield from words((told,), right, top + 4, SIZE, anchor="end", name="soft")
