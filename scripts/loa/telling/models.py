"""A model at work, told."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from loa.facts import GrassrootsModel
from loa.facts.model import Milestone
from loa.telling.setting import Block, Inline, Setting, Told


class Step(NamedTuple):
    when: str
    text: str
    checking: bool


@dataclass(frozen=True)
class Milestones:
    items: tuple[Step, ...]


def title(model: GrassrootsModel, part: str | None, setting: Setting) -> Told:
    return setting.told(model.title, model)


def decided(model: GrassrootsModel, part: str | None, setting: Setting) -> Told:
    return Told(model.decided or setting.words.plain("unknown"), checking=not model.confirmed)


def decided_on(model: GrassrootsModel, part: str | None, setting: Setting) -> Told:
    return _day(model, model.decided_on, setting)


def launched_on(model: GrassrootsModel, part: str | None, setting: Setting) -> Told:
    return _day(model, model.launched_on, setting)


def _day(model: GrassrootsModel, day: date | None, setting: Setting) -> Told:
    return Told(setting.date(day) if day else setting.words.plain("unknown"), checking=not model.confirmed)


def milestones(model: GrassrootsModel, part: str | None, setting: Setting) -> Milestones:
    return Milestones(tuple(_step(step, model, setting) for step in model.milestones))


def _step(step: Milestone, model: GrassrootsModel, setting: Setting) -> Step:
    confidence = step.confidence or model.confidence
    return Step(_when(step.on, setting), setting.told(step.text).text, confidence != "confirmed")


def _when(on: str, setting: Setting) -> str:
    """A day, a month or a year, as exactly as it is known."""
    year, month, day = ([int(part) for part in on.split("-")] + [1, 1])[:3]
    key = ("format.year", "format.month", "format.date")[on.count("-")]
    return setting.date(date(year, month, day), key)


INLINE: Inline = {"": title, "decided": decided, "decided_on": decided_on, "launched_on": launched_on}
BLOCK: Block = {"milestones": ("milestones", milestones)}
