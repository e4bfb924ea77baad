"""What a page rests on: the documents behind its marks, and the day they were last checked."""

import re
from dataclasses import dataclass

from loa.facts import Fact, Law, Report
from loa.library import Library
from loa.pages import Page
from loa.telling import Setting, grounds, laws
from loa.telling.grounds import Ground

NUMBERED = re.compile(r"\D+ (?P<number>\d\S*)")
"""A law that a fact names in words: «Nghị quyết số 202/2025/QH15»."""
PROVISION = re.compile(r"Điều (\w+)(?: khoản (\w+))?(?: điểm (\w+))?")


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
    library = setting.project.library
    documents: dict[str, tuple[Fact, list[Ground]]] = {}
    for mark in grounds.marks_of(page, library):
        for fact, part in grounds.of(mark, setting):
            document = _read_in(fact, library)
            resting = documents.setdefault(_name(document), (document, []))[1]
            resting.append((fact, part or (_part(fact) if isinstance(document, Law) else None)))
    return tuple(_line(document, resting, setting) for document, resting in documents.values())


def last_checked(page: Page, setting: Setting) -> str | None:
    """The oldest of the checks: a page is as fresh as its oldest fact."""
    named = grounds.marks_of(page, setting.project.library)
    marks = (one for mark in named for one in grounds.within(mark, setting))
    records = (record for mark in marks for record in grounds.records(mark, setting))
    days = [record.checked.on for record in records if isinstance(record, Fact)]
    return setting.date(min(days)) if days else None


def _read_in(fact: Fact, library: Library) -> Fact:
    """The report that is the document of a fact, by address and by name, or the law, by its number;
    else the fact speaks for itself."""
    reports = (report for url in fact.source.urls if (report := library.report_at(url)))
    named = NUMBERED.fullmatch(fact.source.document)
    law = None if isinstance(fact, Law) or not named else library.law_numbered(named["number"])
    return next((one for one in reports if one.source.document == fact.source.document), law or fact)


def _part(fact: Fact) -> str | None:
    """The provision that a fact names in words, as a law's own parts are named."""
    found = None if isinstance(fact, Law) else PROVISION.fullmatch(fact.source.provision or "")
    return ".".join(filter(None, found.groups())) if found else None


def _name(fact: Fact) -> str:
    """What tells one document from another."""
    if isinstance(fact, Report):
        return f"reports/{fact.id}"
    if isinstance(fact, Law):
        return fact.number
    return ", ".join(filter(None, (fact.source.document, fact.source.provision)))


def _line(document: Fact, resting: list[Ground], setting: Setting) -> SourceLine:
    facts = [document, *(fact for fact, _ in resting if fact != document)]
    parts = list(dict.fromkeys(part for _, part in resting if part))
    cite, lang = _cited(document, parts, setting)
    noted = facts if isinstance(document, Report) else facts[:2]
    return SourceLine(
        cite=cite,
        lang=lang,
        urls=tuple(dict.fromkeys(url for fact in facts for url in fact.source.urls)),
        checked=setting.date(min(fact.checked.on for fact in facts)),
        checking=_unsure(document, parts) or not all(fact.confirmed for fact in facts[1:]),
        note=next((setting.told(fact.note).text for fact in noted if fact.note), None),
    )


def _cited(document: Fact, parts: list[str], setting: Setting) -> tuple[str, str | None]:
    """The document by name, and the tag of the name's language where it is not that of the page."""
    source = setting.project.library.languages.source
    if isinstance(document, Report):
        told = setting.told(document.title)
        return told.text, told.lang
    if isinstance(document, Law):
        return laws.with_provisions(document, parts, setting), None
    if document.source.document == setting.project.words[source.folder].plain("sources.ours"):
        return setting.words.plain("sources.ours"), None
    return _name(document), None if setting.language == source else source.tag


def _unsure(document: Fact, parts: list[str]) -> bool:
    """Of a law only the provisions count, where some are named."""
    if isinstance(document, Law) and parts:
        return any(laws.unconfirmed(document, part) for part in parts)
    return not document.confirmed
