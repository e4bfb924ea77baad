"""A commune, ward, district or province, old or new."""

from enum import StrEnum

from loa.facts.base import Fact, Line, Model, Period, Slug, Text


class PlaceType(StrEnum):
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    WARD = "ward"
    TOWN = "town"


class Part(Model):
    """An old unit, by its old name, that went whole or partly into a new one."""

    name: Line
    type: PlaceType | None = None
    """Given where the name alone does not tell it apart."""
    district: Line | None = None
    """Its old district, where two old units had the same name."""
    partly: bool = False
    disputed: bool = False
    """Sources disagree whether it went here."""


class Place(Fact, Period):
    """A unit and the days it existed."""

    name: Line
    type: PlaceType
    title: Text
    """Name with its kind, «xã Xuân Dương»."""
    within: Slug | None = None
    became: tuple[Slug, ...] = ()
    """The units that hold its land today."""
    parts: tuple[Part, ...] = ()
    """The old units it was made of."""
