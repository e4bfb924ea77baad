"""A place, told."""

from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from loa.facts import Place
from loa.facts.place import Part
from loa.telling.setting import Block, Inline, Setting, Told


def title(place: Place, part: str | None, setting: Setting) -> Told:
    return setting.told(place.title, place)


def name(place: Place, part: str | None, setting: Setting) -> Told:
    return Told(place.name, checking=not place.confirmed)


def since(place: Place, part: str | None, setting: Setting) -> Told:
    text = setting.date(place.in_force_from) if place.in_force_from else setting.words.plain("unknown")
    return Told(text, checking=not place.confirmed)


def until(place: Place, part: str | None, setting: Setting) -> Told:
    text = setting.date(place.in_force_until) if place.in_force_until else setting.words.plain("unknown")
    return Told(text, checking=not place.confirmed)


INLINE: Inline = {"": title, "name": name, "from": since, "until": until}


class Way(NamedTuple):
    """Where an old unit, or a part of it, went."""

    to: Told
    partly: bool
    disputed: bool


@dataclass(frozen=True)
class OldUnit:
    name: str
    more: str
    """Its kind or its old district, where two had the same name."""
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class Letter:
    letter: str
    items: tuple[OldUnit, ...]


@dataclass(frozen=True)
class Lookup:
    letters: tuple[Letter, ...]


@dataclass(frozen=True)
class Unit:
    name: Told
    parts: tuple[OldUnit, ...]


@dataclass(frozen=True)
class Units:
    items: tuple[Unit, ...]


def made_of_others(all: tuple[Place, ...]) -> tuple[Place, ...]:
    return tuple(place for place in all if place.parts)


def lookup(all: tuple[Place, ...], part: str | None, setting: Setting) -> Lookup:
    """Old name → the unit it belongs to now, by the first letter of the old name."""
    pairs = [(_old(old, setting), old, place) for place in made_of_others(all) for old in place.parts]
    pairs.sort(key=lambda pair: (setting.language.collated(pair[0][0]), pair[0][1], pair[1].disputed))
    units = [
        OldUnit(name, more, tuple(_way(old, place, setting) for _, old, place in group))
        for (name, more), group in groupby(pairs, key=lambda pair: pair[0])
    ]
    letters = groupby(units, key=lambda unit: setting.language.initial(unit.name))
    return Lookup(tuple(Letter(letter, tuple(items)) for letter, items in letters))


def units(all: tuple[Place, ...], part: str | None, setting: Setting) -> Units:
    """Every unit of today with its old parts."""
    places = sorted(made_of_others(all), key=lambda place: setting.language.collated(place.name))
    return Units(tuple(_unit(place, setting) for place in places))


def _unit(place: Place, setting: Setting) -> Unit:
    named = ((*_old(old, setting), _way(old, place, setting)) for old in place.parts)
    parts = (OldUnit(name, more, (way,)) for name, more, way in named)
    return Unit(title(place, None, setting), tuple(parts))


def _old(old: Part, setting: Setting) -> tuple[str, str]:
    kind = setting.words.plain(f"place.{old.type}") if old.type else ""
    district = setting.words.plain("place.old_district", name=old.district) if old.district else ""
    return old.name, kind or district


def _way(old: Part, place: Place, setting: Setting) -> Way:
    return Way(title(place, None, setting), old.partly, old.disputed)


WHOLE: Block = {"lookup": ("lookup", lookup), "units": ("units", units)}
