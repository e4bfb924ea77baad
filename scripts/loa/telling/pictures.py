"""A picture told: drawn as SVG with the words of one language, its numbers in a table beneath."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from loa import telling
from loa.drawing import ages, bars, family, steps
from loa.facts import Figure, Picture, Text
from loa.facts.figure import DatedValue
from loa.facts.picture import Ages, Bars, Family, Number, Step
from loa.marks import Mark, marks_in
from loa.telling import figures
from loa.telling.setting import Block, Inline, Setting, Told

Say = Callable[[Text], str]
"""Tells a text of the record as plain words, its marks too."""


@dataclass(frozen=True)
class Row:
    label: str
    value: Told
    when: str | None


@dataclass(frozen=True)
class Table:
    """The numbers that are drawn, to read and to copy."""

    of: str
    counted: str
    when: str | None
    """Heads the third column; `None` where there is none."""
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class PictureCard:
    title: str
    lang: str | None
    drawing: str
    table: Table | None
    note: str | None
    checking: bool


def marks_of(picture: Picture) -> tuple[Mark, ...]:
    """What a picture rests on: the figures it draws, and whatever its words name."""
    drawn = [Mark("figures", number.figure, None, "") for _, number in picture.numbers]
    named = [mark for _, text in picture.texts for words in text.values() for mark in marks_in(words)]
    return tuple(mark for mark in dict.fromkeys((*drawn, *named)) if mark.kind != "pages")


def title(picture: Picture, part: str | None, setting: Setting) -> Told:
    told = setting.told(picture.title, picture)
    return replace(told, text=telling.plain(told.text, setting))


def card(picture: Picture, part: str | None, setting: Setting) -> PictureCard:
    def say(text: Text) -> str:
        return telling.plain(setting.told(text).text, setting)

    drawing, table = _drawn(picture, say, setting)
    return PictureCard(
        title=say(picture.title),
        lang=setting.told(picture.title).lang,
        drawing=drawing,
        table=table,
        note=say(picture.note) if picture.note else None,
        checking=not picture.confirmed,
    )


def _drawn(picture: Picture, say: Say, setting: Setting) -> tuple[str, Table | None]:
    alt = say(picture.alt)
    if picture.ages:
        return _ages(picture.ages, alt, say, setting)
    if picture.bars:
        return _bars(picture.bars, alt, say, setting)
    if picture.family:
        return _family(picture.family, alt, say), None
    return steps.draw(tuple(_step(step, say) for step in picture.steps or ()), alt), None


def _ages(chart: Ages, alt: str, say: Say, setting: Setting) -> tuple[str, Table]:
    drawn, rows = [], []
    for number in chart.numbers:
        figure = _figure(number, setting)
        shown = figures.card(figure, None, setting)
        label = say(number.label) if number.label else shown.label
        years = figures.in_force(figure, setting).numbers[0]
        drawn.append(ages.Age(float(years), label, shown.value, shown.unit))
        since = figures.since(figure, None, setting).text
        rows.append(Row(label, figures.value(figure, None, setting), since))
    table = Table(say(chart.of), say(chart.counted), setting.words.plain("picture.since"), tuple(rows))
    return ages.draw(tuple(drawn), say(chart.before), alt), table


def _bars(chart: Bars, alt: str, say: Say, setting: Setting) -> tuple[str, Table]:
    drawn, rows = [], []
    for number in chart.numbers:
        figure = _figure(number, setting)
        dated, told = figures.in_force(figure, setting), figures.value(figure, None, setting)
        when = setting.date(dated.start, "format.year")
        label = say(number.label) if number.label else when[:1].upper() + when[1:]
        drawn.append(bars.Bar(float(dated.numbers[-1]), label, told.text, not told.checking))
        rows.append(Row(label, told, str(dated.start.year) if number.label else None))
    by_year = setting.words.plain("picture.year") if any(row.when for row in rows) else None
    table = Table(say(chart.of), say(chart.counted), by_year, tuple(rows))
    return bars.draw(tuple(drawn), alt, _full(chart, setting)), table


def _full(chart: Bars, setting: Setting) -> tuple[float, str] | None:
    """What the whole width stands for, told in the unit of the bars."""
    if chart.full is None:
        return None
    unit = _figure(chart.numbers[0], setting).unit
    whole = DatedValue.model_validate({"from": setting.day, "value": chart.full})
    return float(chart.full), figures.quantity(whole, unit, setting)


def _figure(number: Number, setting: Setting) -> Figure:
    figure = setting.project.library.get(Figure, f"figures/{number.figure}")
    if figure is None:
        raise LookupError(number.figure)
    return figure


def _step(step: Step, say: Say) -> steps.Step:
    return steps.Step(say(step.label), step.icon, step.open)


def _family(tree: Family, alt: str, say: Say) -> str:
    people = tuple(
        family.Person(person.id, say(person.label), person.parent, person.me, person.barred)
        for person in tree.people
    )
    return family.draw(people, tuple(map(say, tree.generations)), say(tree.barred), alt)


INLINE: Inline = {"": title}
BLOCK: Block = {"drawing": ("picture", card)}
