"""What a page rests on: the documents behind its marks, and the day they were last checked."""

from dataclasses import dataclass

from loa.facts import Fact, Law
from loa.pages import Page
from loa.telling import Setting, grounds, laws


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
    documents: dict[str, tuple[Fact, dict[str | None, None]]] = {}
    for mark in grounds.marks_of(page):
        for fact, part in grounds.of(mark, setting):
            documents.setdefault(_document(fact), (fact, {}))[1][part] = None
    return tuple(_line(fact, [part for part in parts if part], setting) for fact, parts in documents.values())


def last_checked(page: Page, setting: Setting) -> str | None:
    """The oldest of the checks: a page is as fresh as its oldest fact."""
    marks = (one for mark in grounds.marks_of(page) for one in grounds.within(mark, setting))
    records = (record for mark in marks for record in grounds.records(mark, setting))
    days = [record.checked.on for record in records if isinstance(record, Fact)]
    return setting.date(min(days)) if days else None


def _document(fact: Fact) -> str:
    if isinstance(fact, Law):
        return fact.number
    return ", ".join(filter(None, (fact.source.document, fact.source.provision)))


def _line(fact: Fact, parts: list[str], setting: Setting) -> SourceLine:
    source = setting.project.library.languages.source
    cite, lang, checking = (
        _document(fact),
        None if setting.language == source else source.tag,
        not fact.confirmed,
    )
    if isinstance(fact, Law):
        cite, lang = laws.with_provisions(fact, parts, setting), None
        checking = any(laws.unconfirmed(fact, part) for part in parts) if parts else checking
    note = setting.told(fact.note).text if fact.note else None
    return SourceLine(cite, lang, fact.source.urls, setting.date(fact.checked.on), checking, note)
