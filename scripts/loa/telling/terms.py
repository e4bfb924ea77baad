"""A word of the law, told where it is used and explained by a tap."""

from dataclasses import dataclass, replace

from loa import telling
from loa.facts import Law, LegalTerm
from loa.telling import laws
from loa.telling.setting import Block, Inline, Setting, Told


@dataclass(frozen=True)
class Entry:
    id: str
    name: Told
    meaning: Told
    provision: Told | None


@dataclass(frozen=True)
class Glossary:
    items: tuple[Entry, ...]


@dataclass(frozen=True)
class Explained:
    """A term where a page uses it first."""

    id: str
    name: Told
    meaning: Told


def name(term: LegalTerm, part: str | None, setting: Setting) -> Told:
    return setting.told(term.name)


def capital(term: LegalTerm, part: str | None, setting: Setting) -> Told:
    """At the start of a sentence: «Tảo hôn»."""
    told = setting.told(term.name)
    return Told(told.text[:1].upper() + told.text[1:], told.lang)


def meaning(term: LegalTerm, part: str | None, setting: Setting) -> Told:
    told = setting.told(term.meaning, term)
    return replace(told, text=telling.plain(told.text, setting))


def provision(term: LegalTerm, setting: Setting) -> Told | None:
    ref, _, part = (term.law or "").partition("#")
    law = setting.project.library.get(Law, ref)
    return laws.cite(law, part or None, setting) if law else None


def entry(term: LegalTerm, setting: Setting) -> Entry:
    """Marks in a meaning are left for the page to tell: in the glossary they may be links."""
    meant = setting.told(term.meaning, term)
    return Entry(term.id, capital(term, None, setting), meant, provision(term, setting))


def explained(told: Told, term: LegalTerm, setting: Setting) -> Explained:
    return Explained(term.id, told, meaning(term, None, setting))


def glossary(all: tuple[LegalTerm, ...], part: str | None, setting: Setting) -> Glossary:
    """Every term in the order of the language's alphabet."""
    entries = [entry(term, setting) for term in all]
    return Glossary(tuple(sorted(entries, key=lambda one: setting.language.collated(one.name.text))))


INLINE: Inline = {"": name, "capital": capital, "meaning": meaning}
WHOLE: Block = {"list": ("glossary", glossary)}
