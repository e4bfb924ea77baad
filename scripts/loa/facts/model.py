"""A model at work in a village or commune."""

from datetime import date

from pydantic import Field

from loa.facts.base import Confidence, Fact, Line, Model, Slug, Text


class Milestone(Model):
    """A dated step; `on` is a day, a month or a year: `2021-09-22`, `2021-09`, `2021`."""

    on: Line = Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")
    text: Text
    confidence: Confidence | None = None


class GrassrootsModel(Fact):
    """What was decided, where, since when, and what is known."""

    title: Text
    place: Slug
    decided: Line | None = None
    """Number of the decision."""
    decided_on: date | None = None
    launched_on: date | None = None
    until: Line | None = None
    milestones: tuple[Milestone, ...] = ()
