"""A picture that is drawn when the site is built, from figures and words."""

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from loa.facts.base import Fact, Model, Slug, Text

Where = tuple[str | int, ...]

MOST = 24
"""Parts of one picture; more cannot be told apart on a phone."""


class Icon(StrEnum):
    """A small drawing of ours beside a step."""

    HOUSE = "house"
    VILLAGE = "village"
    OFFICE = "office"
    TALK = "talk"
    PHONE = "phone"
    EAR = "ear"
    PEOPLE = "people"
    PAPER = "paper"
    FLAG = "flag"


class Number(Model):
    """A figure that is drawn: a bar, an age."""

    figure: Slug
    label: Text | None = None
    """What it is called in the picture; the year of its value where it is not given."""


class Ages(Model):
    """Ages on lines of time: what comes before each, and the number from which it is allowed."""

    numbers: Annotated[tuple[Number, ...], Field(min_length=1, max_length=MOST)]
    before: Text
    """What holds until then: «chưa đủ tuổi»."""
    of: Text
    """What a row of the table beneath is: «Ai»."""
    counted: Text
    """What its number is: «Tuổi kết hôn»."""


class Bars(Model):
    """Figures of one unit as bars that begin at nought."""

    numbers: Annotated[tuple[Number, ...], Field(min_length=1, max_length=MOST)]
    full: Annotated[Decimal, Field(gt=0, le=10**12)] | None = None
    """What the whole width stands for; the largest figure where it is not given."""
    of: Text
    """What a row of the table beneath is: «Dân tộc»."""
    counted: Text
    """What its number is: «Tỷ lệ tảo hôn»."""


class Step(Model):
    """One step on a way."""

    label: Text
    icon: Icon | None = None
    open: bool = False
    """Not known, or not yet done: drawn with a broken line and a question mark."""


class Person(Model):
    """A person or some of the same standing, in a tree of generations."""

    id: Slug
    label: Text
    parent: Slug | None = None
    """The one above, who stands earlier in the list; none for the top."""
    me: bool = False
    barred: bool = False
    """Whether «me» may not marry them."""


class Family(Model):
    """A tree of generations as one person sees it."""

    generations: Annotated[tuple[Text, ...], Field(min_length=1, max_length=MOST)]
    """Their names from the top: «Đời thứ nhất»."""
    people: Annotated[tuple[Person, ...], Field(min_length=1, max_length=MOST)]
    barred: Text
    """What the cross on a person means: «không được lấy bạn»."""

    @model_validator(mode="after")
    def _parents_come_first(self) -> Self:
        known: set[str] = set()
        for person in self.people:
            if person.id in known or (person.parent is None) != (not known):
                raise ValueError("parent")
            if person.parent is not None and person.parent not in known:
                raise ValueError("parent")
            known.add(person.id)
        return self


class Picture(Fact):
    """One picture; exactly one of its drawings is given. Its texts may hold marks, as a page does, but not name a picture."""

    title: Text
    alt: Text
    """The picture in words, for whoever does not see it."""
    ages: Ages | None = None
    bars: Bars | None = None
    steps: Annotated[tuple[Step, ...], Field(min_length=1, max_length=MOST)] | None = None
    family: Family | None = None

    @model_validator(mode="after")
    def _draws_one_thing(self) -> Self:
        if sum(drawing is not None for drawing in (self.ages, self.bars, self.steps, self.family)) != 1:
            raise ValueError("drawing")
        if any("[[pictures/" in words for _, text in self.texts for words in text.values()):
            raise ValueError("picture")
        return self

    @property
    def numbers(self) -> Iterator[tuple[Where, Number]]:
        """Each figure that is drawn, and where it stands in the record."""
        for name, chart in (("ages", self.ages), ("bars", self.bars)):
            for index, number in enumerate(chart.numbers if chart else ()):
                yield (name, "numbers", index, "figure"), number

    @property
    def texts(self) -> Iterator[tuple[Where, Text]]:
        """Every text of the record, and where it stands."""
        yield from _texts(self, ())


def _texts(model: Model, way: Where) -> Iterator[tuple[Where, Text]]:
    for name in type(model).model_fields:
        yield from _texts_of(getattr(model, name), (*way, name))


def _texts_of(value: object, way: Where) -> Iterator[tuple[Where, Text]]:
    if isinstance(value, Model):
        yield from _texts(value, way)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts_of(item, (*way, index))
    elif isinstance(value, dict):
        yield way, value
