"""What a page rests on: the documents behind its marks, and the day they were last checked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from loa.facts import Fact, Law, Report, Term
from loa.library import Library
from loa.pages import Page
from loa.telling import Setting, grounds, laws
from loa.telling.grounds import Ground


@dataclass(frozen=True)
class SourceLine:
    """One document on which a page rests."""

    cite: str
    lang: str | None
    urls: tuple[str, ...]
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
            document = _read_in(fact, library)
            documents.setdefault(_name(document), (document, []))[1].append((fact, part))
    return documents.values()


def _read_in(fact: Fact, library: Library) -> Fact:
    """The report that is the document of a fact, by address and by name; else the fact speaks for itself."""
    reports = (report for url in fact.source.urls if (report := library.report_at(url)))
    return next((one for one in reports if one.source.document == fact.source.document), fact)


def _name(fact: Fact) -> str:
    """What tells one document from another."""
    if isinstance(fact, Report):
        return f"reports/{fact.id}"
    if isinstance(fact, Law):
        return fact.number
    return ", ".join(filter(None, (fact.source.document, fact.source.provision)))


def _line(document: Fact, resting: list[Ground], setting: Setting) -> SourceLine:
    source = setting.project.library.languages.source
    facts, cite, lang = [document], _name(document), None if setting.language == source else source.tag
    checking = not document.confirmed
    if isinstance(document, Report):
        told = setting.told(document.title)
        facts += [fact for fact, _ in resting]
        cite, lang, checking = told.text, told.lang, any(not fact.confirmed for fact in facts)
    elif isinstance(document, Law):
        parts = list(dict.fromkeys(part for _, part in resting if part))
        cite, lang = laws.with_provisions(document, parts, setting), None
        if parts:
            checking = any(laws.unconfirmed(document, part) for part in parts)
    checked = setting.date(min(fact.checked.on for fact in facts))
    note = next((setting.told(fact.note).text for fact in facts if fact.note), None)
    return SourceLine(cite, lang, document.source.urls, checked, checking, note)
