"""Every figure that is a penalty, as one table: what was done, what follows, since when, by which provision."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from loa.facts import Confidence, Figure
from loa.facts.figure import Penalty, PenaltyGroup
from loa.telling import figures
from loa.telling.setting import Block, Setting, Told


class Row(NamedTuple):
    act: Told
    amount: str
    since: str
    provision: Told
    also: Told | None
    checking: bool


@dataclass(frozen=True)
class Group:
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class PenaltyTable:
    groups: tuple[Group, ...]


def in_force(all: tuple[Figure, ...], group: str | None, setting: Setting) -> tuple[Figure, ...]:
    """The penalties of a group (of all, where none is named) that hold on the day, in the order of the groups."""
    order = list(PenaltyGroup)
    found = [f for f in all if f.penalty and group in (None, f.penalty.group) and f.on(setting.day)]
    return tuple(sorted(found, key=lambda f: (order.index(_penalty(f).group), _lowest(f, setting), f.id)))


def table(all: tuple[Figure, ...], group: str | None, setting: Setting) -> PenaltyTable:
    shown = in_force(all, group, setting)
    groups = dict.fromkeys(_penalty(figure).group for figure in shown)
    return PenaltyTable(
        tuple(
            Group(
                setting.words.plain(f"penalty.{one}"),
                tuple(_row(figure, setting) for figure in shown if _penalty(figure).group is one),
            )
            for one in groups
        )
    )


def _row(figure: Figure, setting: Setting) -> Row:
    penalty, amount = _penalty(figure), figures.short(figure, None, setting)
    return Row(
        act=setting.told(penalty.act),
        amount=amount.text,
        since=figures.since(figure, None, setting).text,
        provision=figures.law(figure, None, setting),
        also=_also(penalty, setting),
        checking=amount.checking,
    )


def _also(penalty: Penalty, setting: Setting) -> Told | None:
    unsure = penalty.also_confidence not in (None, Confidence.CONFIRMED)
    return replace(setting.told(penalty.also), checking=unsure) if penalty.also else None


def _penalty(figure: Figure) -> Penalty:
    assert figure.penalty
    return figure.penalty


def _lowest(figure: Figure, setting: Setting) -> tuple[str, object]:
    value = figures.in_force(figure, setting)
    return figure.unit, min(value.numbers)


GROUPS = tuple(PenaltyGroup)
WHOLE: Block = {"penalties": ("penalties", table)}
