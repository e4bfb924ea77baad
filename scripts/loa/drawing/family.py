"""A tree of generations, from the oldest down; a cross on whoever may not marry the one in the middle of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, chain

from loa.drawing.canvas import SIZE, WIDTH, Shape, box, group, sheet, stroke, way, words
from loa.drawing.lettering import LEADING, height, wrapped

GUTTER = 70.0
"""On the left, for the names of the generations."""
PAD = 8.0
"""Within a box, and around it within its band."""
GAP = 12.0
"""Between bands."""
BADGE = 14.0


@dataclass(frozen=True)
class Person:
    """Somebody, or some of the same standing."""

    id: str
    label: str
    parent: str | None = None
    me: bool = False
    barred: bool = False


@dataclass(frozen=True)
class Place:
    """Where somebody stands: from `left`, `wide`, in the row of a generation."""

    person: Person
    row: int
    left: float
    wide: float

    @property
    def lines(self) -> tuple[str, ...]:
        badge = BADGE if self.person.barred and self.wide > 120 else 0
        return wrapped(self.person.label, self.wide - 2 * PAD - 2 * badge, SIZE, bold=self.person.me)

    @property
    def tall(self) -> float:
        return height(self.lines, SIZE) + 2 * PAD

    @property
    def centre(self) -> float:
        return self.left + self.wide / 2


def draw(people: tuple[Person, ...], generations: tuple[str, ...], barred: str, alt: str) -> str:
    """`people` from the top, each parent before its children; `barred` says what the cross means."""
    places = tuple(_places(people[0], people, 0, GUTTER, WIDTH - GUTTER))
    rows = range(max(place.row for place in places) + 1)
    names = [wrapped(name, GUTTER - 8, SIZE, bold=True) for name in generations[: len(rows)]]
    names += [()] * (len(rows) - len(names))
    tall = [
        max(*(place.tall for place in places if place.row == row), height(names[row], SIZE), 0)
        for row in rows
    ]
    tops = list(accumulate((one + 2 * PAD + GAP for one in tall), initial=1.0))
    bands = (_band(names[row], tops[row], tall[row] + 2 * PAD) for row in rows)
    lines = (_line(place, places, tops, tall) for place in places if place.person.parent)
    boxes = (_box(place, tops[place.row] + PAD, tall[place.row]) for place in places)
    legend = wrapped(barred, WIDTH - 34, SIZE)
    shapes = chain(*bands, lines, boxes, _legend(legend, tops[-1]))
    return sheet(shapes, tops[-1] + height(legend, SIZE) + 6, alt)


def _places(
    person: Person, people: tuple[Person, ...], row: int, left: float, wide: float
) -> Iterator[Place]:
    """Somebody stands above all who come from them; a row is shared by how many stand at its end."""
    below = [one for one in people if one.parent == person.id]
    yield Place(person, row, left + 3, wide - 6)
    slots = [_slots(one, people) for one in below]
    for one, share, before in zip(below, slots, accumulate(slots, initial=0), strict=False):
        part = wide / sum(slots)
        yield from _places(one, people, row + 1, left + before * part, share * part)


def _slots(person: Person, people: tuple[Person, ...]) -> int:
    return sum(_slots(one, people) for one in people if one.parent == person.id) or 1


def _band(name: tuple[str, ...], top: float, tall: float) -> Iterator[Shape]:
    yield box(0.5, top, WIDTH - 1, tall, "band", line=0.75, corner=8)
    yield from words(name, 7, top + (tall - height(name, SIZE)) / 2, SIZE, bold=True, name="soft")


def _box(place: Place, top: float, tall: float) -> Shape:
    person = place.person
    name = "me" if person.me else "barred" if person.barred else "person"
    outline = box(
        place.left, top, place.wide, tall, name, line=4 if person.me else 2 if person.barred else 1, corner=6
    )
    label = words(
        place.lines,
        place.centre,
        top + (tall - height(place.lines, SIZE)) / 2,
        SIZE,
        bold=person.me,
        anchor="middle",
    )
    cross = [_cross(place.left + place.wide - 8, top + 1)] if person.barred else []
    return group((outline, *label, *cross), "box")


def _cross(x: float, y: float) -> Shape:
    """On the corner of a box, over its line."""
    return stroke("M-5-5 5 5M5-5-5 5", "cross", line=3, at=(x, y))


def _line(place: Place, places: tuple[Place, ...], tops: list[float], tall: list[float]) -> Shape:
    """From a parent's box down to a child's, by the gap between the bands."""
    parent = next(one for one in places if one.person.id == place.person.parent)
    start = tops[parent.row] + PAD + tall[parent.row]
    between, end = tops[place.row] - GAP / 2, tops[place.row] + PAD
    return stroke(way("M", parent.centre, start, "V", between, "H", place.centre, "V", end), "line", line=2)


def _legend(lines: tuple[str, ...], top: float) -> Iterator[Shape]:
    yield _cross(14, top + SIZE * LEADING / 2)
    yield from words(lines, 30, top)
