"""The facts on which a mark rests: the record itself, or the law behind a number."""

from collections.abc import Iterator
from operator import itemgetter
from typing import Any

from loa.facts import Campaign, Fact, Figure, Law, LegalTerm, Picture
from loa.facts.base import SOURCE
from loa.library import Library
from loa.marks import MARK, Mark, as_mark, marks_in
from loa.pages import Page, links_in
from loa.telling import campaigns, figures, penalties, pictures
from loa.telling.setting import Setting

Ground = tuple[Fact, str | None]
"""A fact, and the part of it."""


def marks_of(page: Page, library: Library) -> list[Mark]:
    """The marks that name a record, each once; a link to a report names it as its mark would."""
    text = f"{page.meta.title}\n{page.meta.description}\n{page.body}"
    found = [(match.start(), as_mark(match)) for match in MARK.finditer(text)]
    for link in links_in(text):
        if report := library.report_at(link.target):
            found.append((link.start, Mark("reports", report.id, None, "")))
    marks = dict.fromkeys(mark for _, mark in sorted(found, key=itemgetter(0)))
    return [mark for mark in marks if mark.kind not in ("pages", "languages", "rules", "sources")]


def within(mark: Mark, setting: Setting) -> Iterator[Mark]:
    """The mark itself; of a picture also what it draws and names."""
    yield mark
    picture = setting.project.library.get(Picture, mark.ref)
    yield from pictures.marks_of(picture) if picture else ()


def records(mark: Mark, setting: Setting) -> tuple[Any, ...]:
    """The records that a mark shows: one, or for `kind/all` those that stand in the list on the day."""
    library = setting.project.library
    if mark.id != "all":
        return (library.entries[mark.ref].record,)
    all = tuple(entry.record for entry in library.of_kind(mark.kind))
    if mark.form == "penalties":
        return penalties.in_force(all, mark.part, setting)  # type: ignore[arg-type]
    return all


def of(mark: Mark, setting: Setting) -> Iterator[Ground]:
    """What a mark rests on; the register of documents rests on nothing but itself."""
    if mark.form == "register":
        return
    for one in within(mark, setting):
        for record in records(one, setting):
            yield from _of_record(record, one, setting)


def _of_record(record: object, mark: Mark, setting: Setting) -> Iterator[Ground]:
    if isinstance(record, Figure):
        yield from _of_ref(record, figures.in_force(record, setting).law, setting)
    elif isinstance(record, LegalTerm):
        yield from _of_ref(record, record.law, setting) if mark.id != "all" else ()
    elif isinstance(record, Campaign):
        yield record, None
        for message in campaigns.shown(record, mark.form, setting):
            yield from (ground for inner in marks_in(message.text[SOURCE]) for ground in of(inner, setting))
    elif isinstance(record, Fact) and not isinstance(record, Picture):
        yield record, mark.part


def _of_ref(record: Fact, ref: str | None, setting: Setting) -> Iterator[Ground]:
    """The law that a record names, with its provision; the record itself where it names none."""
    law_ref, _, part = (ref or "").partition("#")
    law = setting.project.library.get(Law, law_ref)
    yield (law, part or None) if law else (record, None)
