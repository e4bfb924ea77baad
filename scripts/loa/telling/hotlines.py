"""A number to call, told."""

from dataclasses import dataclass

from loa.facts import Hotline, Text
from loa.telling.setting import Block, Inline, Setting, Told


@dataclass(frozen=True)
class HotlineCard:
    number: str
    dial: str
    name: str
    helps: str
    hours: str | None
    cost: str | None
    invitation: str | None
    checking: bool
    lang: str | None


def tappable(line: Hotline, part: str | None, setting: Setting) -> Told:
    return Told(line.number, href=f"tel:{line.dial}", checking=not line.confirmed)


def dial(line: Hotline, part: str | None, setting: Setting) -> Told:
    """The bare digits, for the address of a link."""
    return Told(line.dial)


def name(line: Hotline, part: str | None, setting: Setting) -> Told:
    return setting.told(line.name, line)


def helps(line: Hotline, part: str | None, setting: Setting) -> Told:
    return setting.told(line.helps, line)


def hours(line: Hotline, part: str | None, setting: Setting) -> Told:
    return _or_unknown(line.hours, line, setting)


def cost(line: Hotline, part: str | None, setting: Setting) -> Told:
    return _or_unknown(line.cost, line, setting)


def _or_unknown(text: Text | None, line: Hotline, setting: Setting) -> Told:
    return setting.told(text, line) if text else Told(setting.words.plain("unknown"))


def card(line: Hotline, part: str | None, setting: Setting) -> HotlineCard:
    def told(text: Text | None) -> str | None:
        return setting.told(text).text.replace("{number}", line.number) if text else None

    return HotlineCard(
        number=line.number,
        dial=line.dial,
        name=setting.told(line.name).text,
        helps=setting.told(line.helps).text,
        hours=told(line.hours),
        cost=told(line.cost),
        invitation=told(line.invitation),
        checking=not line.confirmed,
        lang=setting.told(line.name).lang,
    )


INLINE: Inline = {"": tappable, "name": name, "helps": helps, "hours": hours, "cost": cost, "dial": dial}
BLOCK: Block = {"card": ("hotline", card)}
