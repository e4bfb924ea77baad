"""Steps on a way, from the top down: a number in a circle, words, a small drawing."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

from loa.drawing.canvas import SIZE, WIDTH, Shape, circle, sheet, stroke, way, words
from loa.drawing.lettering import LEADING, wrapped

RADIUS = 18.0
MIDDLE = RADIUS + 3
"""Of the circles, from the edge."""
TEXT = 2 * MIDDLE + 12
ICON = 34.0
SHEET = 24.0
"""On which icons are drawn."""
GAP = 22.0
"""Between the rows; the arrow goes there."""

ICONS = {
    "house": "M3 11 12 3l9 8v10H3zM9 21v-7h6v7",
    "village": "M2 13l5-5 5 5v8H2zM12 21h10V9l-5-5-4 4",
    "office": "M3 21h18M5 21V11M19 21V11M3 11l9-6 9 6zM10 21V11M14 21V11M12 5V1h4v2h-4",
    "talk": "M3 4h18v12H11l-5 5v-5H3zM7 8.5h10M7 12h6",
    "phone": "M7 2h10v20H7zM11 19h2",
    "ear": "M7 10a5.5 5.5 0 0 1 11 0c0 4-4 4-4 8a3 3 0 0 1-6 .5M10 10a2.5 2.5 0 0 1 5 0c0 1.5-1.5 2-1.5 3",
    "people": "M8 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 20a6 6 0 0 1 12 0zM15.5 4.3a3 3 0 1 1 1 5.7M17 14a6 6 0 0 1 5 6h-5",
    "paper": "M5 2h10l4 4v16H5zM9 9h6M9 13h6M9 17h4",
    "flag": "M5 22V2M5 4h14l-4 4 4 4H5",
}
"""Drawn by us, as lines only."""


@dataclass(frozen=True)
class Step:
    """What is done; `icon` is a name of `ICONS`."""

    label: str
    icon: str | None = None
    open: bool = False
    """Not known: a broken circle with a question mark."""


def draw(steps: tuple[Step, ...], alt: str) -> str:
    tops = [2.0]
    for step in steps:
        tops.append(tops[-1] + _tall(step) + GAP)
    rows = (_row(number, step, top) for number, (step, top) in enumerate(zip(steps, tops, strict=False), 1))
    centres = [top + _tall(step) / 2 for step, top in zip(steps, tops, strict=False)]
    arrows = (_arrow(*pair) for pair in pairwise(centres))
    return sheet(chain(*rows, arrows), tops[-1] - GAP + 2, alt)


def _lines(step: Step) -> tuple[str, ...]:
    return wrapped(step.label, WIDTH - TEXT - (ICON + 12 if step.icon else 4), SIZE)


def _tall(step: Step) -> float:
    return max(2 * RADIUS, len(_lines(step)) * SIZE * LEADING)


def _row(number: int, step: Step, top: float) -> Iterator[Shape]:
    lines, centre = _lines(step), top + _tall(step) / 2
    yield circle(MIDDLE, centre, RADIUS, "open" if step.open else "stop", line=2, broken=step.open)
    sign = "?" if step.open else str(number)
    yield from words((sign,), MIDDLE, centre - (SIZE + 2) * 0.68, SIZE + 2, bold=True, anchor="middle")
    yield from words(lines, TEXT, centre - len(lines) * SIZE * LEADING / 2)
    if step.icon:
        at = (WIDTH - ICON - 1, centre - ICON / 2)
        yield stroke(ICONS[step.icon], "icon", line=1.3, at=at, times=round(ICON / SHEET, 2))


def _arrow(start: float, end: float) -> Shape:
    """From circle to circle, with a point at its end."""
    tip = end - RADIUS - 3
    return stroke(
        way("M", MIDDLE, start + RADIUS + 3, "V", tip, "m", -5, -6, "l", 5, 6, "l", 5, -6), "line", line=2
    )
