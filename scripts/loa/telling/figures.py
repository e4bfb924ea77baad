"""A number with its unit, told."""

from dataclasses import dataclass
from decimal import Decimal

from loa import numerals
from loa.facts import Figure, Law, Unit
from loa.facts.figure import DatedValue, Span
from loa.telling import laws
from loa.telling.setting import Block, Inline, Setting, Told

SCALES = (("billion", 10**9), ("million", 10**6), ("thousand", 10**3))


class NotInForceError(LookupError):
    """A figure has no value on the day of the build; `loa check` names it as TIME01."""


@dataclass(frozen=True)
class FigureCard:
    label: str
    value: str
    unit: str
    title: str
    checking: bool


def in_force(figure: Figure, setting: Setting) -> DatedValue:
    value = figure.on(setting.day)
    if value is None:
        raise NotInForceError(figure.id)
    return value


def value(figure: Figure, part: str | None, setting: Setting) -> Told:
    """«18 tuổi», «từ 1 đến 3 triệu đồng»."""
    return _told(figure, setting, "range")


def short(figure: Figure, part: str | None, setting: Setting) -> Told:
    """«1–3 triệu đồng»."""
    return _told(figure, setting, "range.short")


def number(figure: Figure, part: str | None, setting: Setting) -> Told:
    text = " – ".join(setting.number(n) for n in in_force(figure, setting).numbers)
    return Told(text, checking=unsure(figure, setting))


def year(figure: Figure, part: str | None, setting: Setting) -> Told:
    """The year of the value's first day: «2018»."""
    return Told(str(in_force(figure, setting).start.year))


def since(figure: Figure, part: str | None, setting: Setting) -> Told:
    return Told(setting.date(in_force(figure, setting).start), checking=unsure(figure, setting))


def law(figure: Figure, part: str | None, setting: Setting) -> Told:
    """The provision on which the value in force rests."""
    ref, _, provision = (in_force(figure, setting).law or "").partition("#")
    found = setting.project.library.get(Law, ref)
    return laws.cite(found, provision or None, setting) if found else Told(figure.source.document)


def _told(figure: Figure, setting: Setting, pattern: str) -> Told:
    text = quantity(in_force(figure, setting), figure.unit, setting, pattern)
    return Told(text, checking=unsure(figure, setting))


def unsure(figure: Figure, setting: Setting) -> bool:
    """Whether the value in force still has to be verified."""
    return not figure.sure(in_force(figure, setting))


def quantity(dated: DatedValue, unit: Unit, setting: Setting, pattern: str = "range") -> str:
    """The value in words of the unit, money on its own scale."""
    if not isinstance(dated.value, Span):
        return _measured(dated.value, unit, setting)
    low, high = (
        _measured(dated.value.min, unit, setting, lead=True),
        _measured(dated.value.max, unit, setting),
    )
    if pattern == "range.short" and _scale(dated.value.min, unit) == _scale(dated.value.max, unit):
        low = setting.number(dated.value.min / _scale(dated.value.min, unit)[1])
    return setting.words.plain(pattern, min=low, max=high)


def _measured(value: Decimal, unit: Unit, setting: Setting, lead: bool = False) -> str:
    """One number with its unit; as the lead of a span without what the other end says anyway."""
    name, scale = _scale(value, unit)
    category = numerals.category(value / scale, setting.language.cldr)
    key = setting.words.one_of(f"unit.{unit}{name}", category)
    if lead and f"unit.{unit}{name}.lead" in setting.words:
        key = f"unit.{unit}{name}.lead"
    return setting.words.plain(key, n=setting.number(value / scale))


def _scale(value: Decimal, unit: Unit) -> tuple[str, int]:
    """Money is told in thousands, millions or billions; everything else as it is."""
    scales = SCALES if unit is Unit.VND else ()
    return next(((f".{name}", scale) for name, scale in scales if value >= scale), ("", 1))


def card(figure: Figure, part: str | None, setting: Setting) -> FigureCard:
    """The number large, its lead before it, its unit after it."""
    told, alone = value(figure, None, setting), number(figure, None, setting)
    label = setting.told(figure.label or figure.title)
    before, _, after = told.text.partition(alone.text)
    return FigureCard(
        label=f"{label.text} {before}".strip(),
        value=alone.text if after or before else told.text,
        unit=after.strip(),
        title=setting.told(figure.title).text,
        checking=told.checking,
    )


INLINE: Inline = {"": value, "number": number, "short": short, "since": since, "year": year, "law": law}
BLOCK: Block = {"card": ("figure", card)}
