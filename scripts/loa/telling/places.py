"""A place, told."""

from loa.facts import Place
from loa.telling.setting import Inline, Setting, Told


def title(place: Place, part: str | None, setting: Setting) -> Told:
    return setting.told(place.title, place)


def name(place: Place, part: str | None, setting: Setting) -> Told:
    return Told(place.name, checking=not place.confirmed)


def since(place: Place, part: str | None, setting: Setting) -> Told:
    text = setting.date(place.in_force_from) if place.in_force_from else setting.words.plain("unknown")
    return Told(text, checking=not place.confirmed)


def until(place: Place, part: str | None, setting: Setting) -> Told:
    text = setting.date(place.in_force_until) if place.in_force_until else setting.words.plain("unknown")
    return Told(text, checking=not place.confirmed)


INLINE: Inline = {"": title, "name": name, "from": since, "until": until}
