"""A page of others, told: its name as a link, and what we take from it."""

from dataclasses import replace

from loa.facts import Report
from loa.telling.setting import Inline, Setting, Told


def title(report: Report, part: str | None, setting: Setting) -> Told:
    return replace(setting.told(report.title, report), href=report.source.urls[0])


def says(report: Report, part: str | None, setting: Setting) -> Told:
    return setting.told(report.says, report)


INLINE: Inline = {"": title, "says": says}
