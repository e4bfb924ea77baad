"""Shapes and words on a sheet as wide as a phone; the only door to the SVG library."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from html import escape
from typing import Literal

import svg

from loa.drawing.lettering import LEADING

WIDTH = 328.0
"""Of every picture: the room that a phone of 360 leaves between its margins, so a unit there is a pixel."""
SIZE = 16.0
"""Of a letter; never smaller."""

Shape = svg.Element
Anchor = Literal["start", "middle", "end"]


def sheet(shapes: Iterable[Shape], height: float, alt: str) -> str:
    """The picture as SVG. To whoever hears the page it is one image, told by `alt`."""
    return svg.SVG(
        viewBox=svg.ViewBoxSpec(0, 0, _short(WIDTH), _short(height)),
        class_=_class("drawing"),
        extra={"fill": "currentColor", "role": "img", "aria-label": escape(alt)},
        elements=list(shapes),
    ).as_str()


def group(shapes: Iterable[Shape], name: str) -> Shape:
    return svg.G(class_=_class(name), elements=list(shapes))


def words(
    lines: Sequence[str],
    x: float,
    top: float,
    size: float = SIZE,
    *,
    bold: bool = False,
    anchor: Anchor = "start",
    name: str | None = None,
) -> list[Shape]:
    """Lines of text below `top`, the first at `x` as its anchor says."""
    return [
        svg.Text(
            x=_short(x),
            y=_short(top + size * (LEADING * index + 1.03)),
            font_size=_short(size),
            font_weight="bold" if bold else None,
            text_anchor=None if anchor == "start" else anchor,
            class_=_class(name),
            text=escape(line, quote=False),
        )
        for index, line in enumerate(lines)
    ]


def number(told: str, unit: str, x: float, base: float, size: float) -> Shape:
    """A large number on the line `base`, and its unit after it."""
    after = svg.TSpan(dx=6, font_size=_short(SIZE + 1), text=escape(unit, quote=False))
    large = svg.TSpan(
        font_size=_short(size), font_weight="bold", class_=_class("number"), text=escape(told, quote=False)
    )
    return svg.Text(x=_short(x), y=_short(base), elements=[large, after] if unit else [large])


def box(
    x: float,
    y: float,
    width: float,
    height: float,
    name: str,
    *,
    line: float | None = None,
    broken: bool = False,
    corner: float = 0,
) -> Shape:
    """A filled box, or its outline where `line` says how heavy."""
    return svg.Rect(
        x=_short(x),
        y=_short(y),
        width=_short(width),
        height=_short(height),
        rx=_short(corner) if corner else None,
        fill=None if line is None else "none",
        stroke=None if line is None else "currentColor",
        stroke_width=line and _short(line),
        stroke_dasharray=_dashes(broken),
        class_=_class(name),
    )


def circle(x: float, y: float, radius: float, name: str, *, line: float, broken: bool = False) -> Shape:
    return svg.Circle(
        cx=_short(x),
        cy=_short(y),
        r=_short(radius),
        fill="none",
        stroke="currentColor",
        stroke_width=_short(line),
        stroke_dasharray=_dashes(broken),
        class_=_class(name),
    )


def stroke(
    way: str,
    name: str,
    *,
    line: float,
    broken: bool = False,
    at: tuple[float, float] | None = None,
    times: float = 1,
) -> Shape:
    """A line along an SVG path, moved to `at` and so many times as large."""
    moved: list[svg.Transform] = [svg.Translate(_short(at[0]), _short(at[1]))] if at else []
    grown: list[svg.Transform] = [svg.Scale(times)] if times != 1 else []
    return svg.Path(
        fill="none",
        stroke="currentColor",
        stroke_width=_short(line),
        stroke_linecap="round",
        stroke_linejoin="round",
        stroke_dasharray=_dashes(broken),
        transform=[*moved, *grown] or None,
        class_=_class(name),
        extra={"d": way},
    )


def solid(way: str, name: str) -> Shape:
    """A filled form along an SVG path."""
    return svg.Path(class_=_class(name), extra={"d": way})


def way(*steps: str | float) -> str:
    """`way("M", 1, 2, "V", 9)` as an SVG path."""
    return " ".join(step if isinstance(step, str) else str(_short(step)) for step in steps)


def _short(number: float) -> float | int:
    """A tenth is finer than any screen shows."""
    rounded = round(number, 1)
    return int(rounded) if rounded == int(rounded) else rounded


def _dashes(broken: bool) -> list[Decimal | float | int] | None:
    return [5, 4] if broken else None


def _class(name: str | None) -> list[str] | None:
    return [f"kit-picture__{name}"] if name else None
