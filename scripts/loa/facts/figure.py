"""A number the law or a survey gives, with the dates between which it holds."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from loa.facts.base import Confidence, Fact, Line, Model, Text


class Unit(StrEnum):
    """What a figure counts. Each has its words in `content/words/<lang>.yml` (`unit.<name>`)."""

    AGE = "age"
    VND = "vnd"
    PERCENT = "percent"
    PERMILLE = "permille"
    HOURS = "hours"
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"
    PEOPLE = "people"
    HOUSEHOLDS = "households"
    VILLAGES = "villages"
    COUNT = "count"


class Span(Model):
    """From `min` to `max`, both included."""

    min: Decimal
    max: Decimal

    @model_validator(mode="after")
    def _rises(self) -> Self:
        if self.max <= self.min:
            raise ValueError("min < max")
        return self


class DatedValue(Model):
    """A value, and the first and last day on which it holds."""

    start: date = Field(alias="from")
    until: date | None = None
    value: Decimal | Span
    law: Line | None = None
    """The provision it rests on from that day, `laws/nd-82-2020#58.1`."""
    confidence: Confidence | None = None
    """The figure's own confidence where it is not given."""

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        return (self.value.min, self.value.max) if isinstance(self.value, Span) else (self.value,)


class PenaltyGroup(StrEnum):
    """The part of the table of penalties in which a row stands; its words are `penalty.<group>`."""

    CHILD_MARRIAGE = "child-marriage"
    MARRIAGE = "marriage"
    EQUALITY = "equality"
    VIOLENCE = "violence"
    CRIME = "crime"


class Penalty(Model):
    """What makes a figure a row of the table of penalties."""

    act: Text
    """What is punished, as a reader would say it."""
    group: PenaltyGroup
    also: Text | None = None
    """What follows besides: «và trả tiền khám chữa bệnh cho em»."""
    also_confidence: Confidence | None = None
    """The figure's own confidence where it is not given."""


class Figure(Fact):
    """One number with its history, oldest value first."""

    title: Text
    """What is counted, as the row of a table: «Tuổi kết hôn của nữ»."""
    label: Text | None = None
    """Short lead on a card, before the number: «Con gái từ đủ»."""
    unit: Unit
    penalty: Penalty | None = None
    values: tuple[DatedValue, ...] = Field(min_length=1)

    def on(self, day: date) -> DatedValue | None:
        """The value in force on that day, if there is one."""
        begun = [value for value in self.values if value.start <= day]
        if not begun or (begun[-1].until is not None and begun[-1].until < day):
            return None
        return begun[-1]

    def sure(self, value: DatedValue) -> bool:
        return (value.confidence or self.confidence) is Confidence.CONFIRMED
