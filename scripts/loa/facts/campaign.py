"""A campaign with its days and, once confirmed, its theme."""

from datetime import date
from typing import Self

from pydantic import Field, model_validator

from loa.facts.base import Fact, Line, Model, Text


class Message(Model):
    """What is said on one day of a campaign, and the page on which it rests."""

    day: date = Field(alias="on")
    text: Text
    """May hold marks, as a page does."""
    page: Line
    """`luat/ket-hon`, or with a section: `luat/ket-hon#tuoi`."""


class Campaign(Fact):
    """One year's campaign."""

    title: Text
    label: Text | None = None
    """Short name, where there is little room: «Tháng hành động»."""
    start: date = Field(alias="from")
    until: date
    theme: Text | None = None
    """`None` while no document confirms it: the site says so and does not guess."""
    banner: bool = False
    """Whether every page announces it while it runs."""
    page: Line
    """The page that tells more, without language or ending: `thang-hanh-dong`."""
    messages: tuple[Message, ...] = ()
    """Oldest day first."""

    @model_validator(mode="after")
    def _ends_after_start(self) -> Self:
        if self.until < self.start:
            raise ValueError("until")
        return self

    def day_of(self, day: date) -> int | None:
        """1 on the first day; `None` before and after."""
        return (day - self.start).days + 1 if self.start <= day <= self.until else None
