"""Ages on lines of time: until then a broken box, from then on an arrow that goes on."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from math import ceil

from loa.drawing.canvas import SIZE, WIDTH, Shape, box, number, sheet, solid, stroke, way, words
from loa.drawing.lettering import LEADING, width, wrapped

EDGE = 8.0
NUMBER = 38.0
STROKES = 8
"""Of the scale, at most."""
TALL = 34.0
"""Of a line of time."""


@dataclass(frozen=True)
class Age:
    """One age as it is told: «Con gái từ đủ» «18» «tuổi»."""

    years: float
    label: str
    number: str
    unit: str


def draw(ages: tuple[Age, ...], before: str, alt: str) -> str:
    """`before` says what holds until each age."""
    longest = max(1.0, *(age.years for age in ages)) * 1.15
    step = 5 * ceil(longest / 5 / STROKES)
    end = step * ceil(longest / step)
    per_year = (WIDTH - 2 * EDGE) / end
    tops = [0.0]
    for age in ages:
        tops.append(tops[-1] + _head(age) + TALL + 22)
    rows = (_row(age, before, per_year, top) for age, top in zip(ages, tops, strict=False))
    scale = _scale(range(0, end + 1, step), per_year, tops[-1] - 12)
    return sheet(chain(*rows, scale), tops[-1] + 24, alt)


def _label(age: Age) -> tuple[str, ...]:
    return wrapped(age.label, WIDTH - 2 * EDGE - _number_width(age) - 12, SIZE + 1, bold=True)


def _number_width(age: Age) -> float:
    return width(age.number, NUMBER, bold=True) + 6 + width(age.unit, SIZE + 1)


def _head(age: Age) -> float:
    """The room of label and number above a line of time."""
    return max(NUMBER * 1.3, len(_label(age)) * (SIZE + 1) * LEADING + 6)


def _row(age: Age, before: str, per_year: float, top: float) -> Iterator[Shape]:
    reached, line = EDGE + age.years * per_year, top + _head(age)
    lines = _label(age)
    yield from words(lines, EDGE, line - 3 - len(lines) * (SIZE + 1) * LEADING, SIZE + 1, bold=True)
    left = min(reached - width(age.number, NUMBER, bold=True) / 2, WIDTH - EDGE - _number_width(age))
    yield number(age.number, age.unit, max(left, EDGE), line - 8, NUMBER)
    yield box(EDGE, line, reached - EDGE, TALL, "before", line=1.5, broken=True)
    room = wrapped(before, reached - EDGE - 12, SIZE)[:1]
    yield from words(
        room, (EDGE + reached) / 2, line + (TALL - SIZE * LEADING) / 2 - 1, anchor="middle", name="soft"
    )
    tip = WIDTH - EDGE
    arrow = ("M", reached, line, "H", tip - 14, "L", tip, line + TALL / 2, "L", tip - 14, line + TALL)
    yield solid(way(*arrow, "H", reached, "Z"), "solid")


def _scale(years: range, per_year: float, top: float) -> Iterator[Shape]:
    """Strokes and numbers from birth on, so that the lengths can be believed."""
    yield stroke(way("M", EDGE, top, "H", WIDTH - EDGE), "line", line=1)
    for year in years:
        x = EDGE + year * per_year
        yield stroke(way("M", x, top, "v", 5), "line", line=1)
        told = min(x, WIDTH - EDGE - width(str(year), SIZE) / 2)
        yield from words((str(year),), told, top + 8, SIZE, anchor="middle", name="soft")
