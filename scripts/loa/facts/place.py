"""A commune, ward, district or province, old or new."""

from enum import StrEnum

from loa.facts.base import Fact, Line, Period, Slug, Text


class PlaceType(StrEnum):
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    WARD = "ward"
    TOWN = "town"


class Place(Fact, Period):
    """A unit and the days it existed."""

    name: Line
    type: PlaceType
    title: Text
    """Name with its kind, «xã Xuân Dương»."""
    within: Slug | None = None
    became: tuple[Slug, ...] = ()
    """The units that hold its land today."""
    parts: tuple[Line, ...] = ()
    """The old units it was made of, by their old names."""
    disputed: bool = False
