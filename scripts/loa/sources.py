"""What a page rests on: the documents behind its marks, and the day they were last checked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from loa.facts import Fact, Law, Report, Term
from loa.library import Library
from loa.pages import Page
from loa.telling import Setting, grounds, laws
from loa.telling.grounds import Ground

PROVISION = re.compile(r"Điều (\w+)(?: khoản (\w+))?(?: điểm (\w+))?")
"""How a record of another kind names its place in a law."""


@dataclass(frozen=True)
class SourceLine:
    """One document on which a page rests."""

    cite: str
    lang: str | None
    urls: tuple[str, ...]
    """Where it was read, and what rests on it; a page may have room for the first only."""
    checked: str
    checking: bool
    note: str | None


def sources_of(page: Page, setting: Setting) -> tuple[SourceLine, ...]:
    """Each document once with all its provisions, in the order in which a reader meets it."""
    return tuple(_line(document, resting, setting) for document, resting in _documents(page, setting))


def laws_of(page: Page, setting: Setting) -> tuple[Law, ...]:
    """The legal documents among them."""
    return tuple(document for document, _ in _documents(page, setting) if isinstance(document, Law))


def last_checked(page: Page, setting: Setting) -> str | None:
    """The oldest of the checks: a page is as fresh as its oldest fact."""
    days = checks_of(page, setting)
    return setting.date(min(days)) if days else None


def checks_of(page: Page, setting: Setting) -> list[date]:
    """The days on which the records of a page were checked."""
    named = grounds.marks_of(page, setting.project.library)
    marks = (one for mark in named for one in grounds.within(mark, setting))
    records = (record for mark in marks for record in grounds.records(mark, setting))
    return [record.checked.on for record in records if isinstance(record, Fact | Term)]


def _documents(page: Page, setting: Setting) -> Iterable[tuple[Fact, list[Ground]]]:
    """Each document, and what of it the page rests on."""
    library = setting.project.library
    documents: dict[str, tuple[Fact, list[Ground]]] = {}
    for mark in grounds.marks_of(page, library):
        for fact, part in grounds.of(mark, setting):
            document, place = _read_in(fact, part, library)
            documents.setdefault(_name(document), (document, []))[1].append((fact, place))
    return documents.values()


def _read_in(fact: Fact, part: str | None, library: Library) -> Ground:
    """The document of a fact that has a record of its own, with the place in it; else the fact itself."""
    document = library.document_of(fact)
    if document is fact or not isinstance(document, Law):
        return document, part
    place = _place(fact.source.provision or "")
    return (document, place) if place or not fact.source.provision else (fact, part)


def _place(provision: str) -> str | None:
    """As a mark writes it: «Điều 58 khoản 1» → `58.1`."""
    found = PROVISION.fullmatch(provision)
    return ".".join(filter(None, found.groups())) if found else None


def _name(fact: Fact) -> str:
    """What tells one document from another."""
    if isinstance(fact, Report):
        return f"reports/{fact.id}"
    if isinstance(fact, Law):
        return fact.number
    return ", ".join(filter(None, (fact.source.document, fact.source.provision)))


def _line(document: Fact, resting: list[Ground], setting: Setting) -> SourceLine:
    facts = [fact for fact, _ in resting]
    facts = [document, *facts] if isinstance(document, Report) else [*facts, document]
    parts = list(dict.fromkeys(part for _, part in resting if part))
    cite, lang = _cite(document, parts, setting)
    checking = _unsure(document, parts) or any(not fact.confirmed for fact in facts if fact is not document)
    urls = tuple(dict.fromkeys(url for fact in facts for url in fact.source.urls))
    checked = setting.date(min(fact.checked.on for fact in facts))
    note = next((setting.told(fact.note).text for fact in facts if fact.note), None)
    return SourceLine(cite, lang, urls, checked, checking, note)


def _cite(document: Fact, parts: list[str], setting: Setting) -> tuple[str, str | None]:
    """The document's name in words, and their language where it is not the page's."""
    if isinstance(document, Report):
        told = setting.told(document.title)
        return told.text, told.lang
    if isinstance(document, Law):
        return laws.with_provisions(document, parts, setting), None
    source = setting.project.library.languages.source
    if document.source.document == setting.project.words[source.folder].plain("sources.ours"):
        return setting.words.plain("sources.ours"), None
    return _name(document), None if setting.language == source else source.tag


def _unsure(document: Fact, parts: list[str]) -> bool:
    if isinstance(document, Law) and parts:
        return any(laws.unconfirmed(document, part) for part in parts)
    return not document.confirmed
