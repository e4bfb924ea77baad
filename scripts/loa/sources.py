"""What a page rests on: the documents behind its marks, and the day they were last checked."""

from collections.abc import Iterator
from dataclasses import dataclass

from loa.facts import Fact, Figure, Law
from loa.marks import Mark, marks_in
from loa.pages import Page
from loa.telling import Setting, figures, laws, subject


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
    grounds: dict[str, tuple[Fact, dict[str | None, None]]] = {}
    for mark in _marks(page):
        for fact, part in _grounds(mark, setting):
            grounds.setdefault(_document(fact), (fact, {}))[1][part] = None
    return tuple(_line(fact, [part for part in parts if part], setting) for fact, parts in grounds.values())


def last_checked(page: Page, setting: Setting) -> str | None:
    """The oldest of the checks: a page is as fresh as its oldest fact."""
    records = (subject(mark, setting) for mark in _marks(page))
    days = [record.checked.on for record in records if isinstance(record, Fact)]
    return setting.date(min(days)) if days else None


def _marks(page: Page) -> list[Mark]:
    """The marks that name a record, each once."""
    marks = dict.fromkeys(marks_in(f"{page.meta.title}\n{page.meta.description}\n{page.body}"))
    return [mark for mark in marks if mark.kind not in ("pages", "languages")]


def _grounds(mark: Mark, setting: Setting) -> Iterator[tuple[Fact, str | None]]:
    """The fact itself; for a figure that rests on a law, that law."""
    record = subject(mark, setting)
    if isinstance(record, Figure):
        ref, _, part = (figures.in_force(record, setting).law or "").partition("#")
        law = setting.project.library.get(Law, ref)
        yield (law, part or None) if law else (record, None)
    elif isinstance(record, Fact):
        yield record, mark.part


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
