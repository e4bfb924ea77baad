"""The search of each language: an index made from its built pages, and what its engine must know besides."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from loa.addresses import address
from loa.edition import Edition
from loa.facts import Hotline, LegalTerm
from loa.languages import Language
from loa.slimming.searching.documents import Document, sections_of
from loa.slimming.searching.files import files_of
from loa.slimming.searching.folding import phrases
from loa.slimming.searching.postings import index_of
from loa.telling import Setting, hotlines, navigation
from loa.thesaurus import Thesaurus
from loa.views import SITE_MAP

SAID = ("results", "found", "source", "meant", "none", "more", "call", "topics")
PLURALS = (".zero", ".one", ".two", ".few", ".many", ".other")


def search_files(edition: Edition, site: Path) -> dict[str, str]:
    """File name → text of every language's index; `site` holds the built pages."""
    files: dict[str, str] = {}
    for language in edition.project.library.languages:
        if documents := list(documents_of(edition, language, site)):
            files |= index_files(edition, language, documents)
    return files


def index_files(edition: Edition, language: Language, documents: Sequence[Document]) -> dict[str, str]:
    """File name → text of one language's index of these pages."""
    thesaurus = edition.project.library.thesauri.get(language.folder, Thesaurus())
    ways = ways_to_say(_terms(edition, language), thesaurus)
    facts = _facts(edition, language) | {
        "stop": " ".join(thesaurus.stop),
        "same": [group for group in ways if len(group) > 1],
    }
    index = index_of(documents, frozenset(thesaurus.stop))
    return files_of(language.folder, index, facts, [way for group in ways for way in group])


def documents_of(edition: Edition, language: Language, site: Path) -> Iterator[Document]:
    """The language's own pages: what is lent to it stands in the index of the language it is written in."""
    languages = edition.project.library.languages
    for page in edition.project.pages:
        if page.folder != language.folder or not edition.holds(page):
            continue
        at = address(language, languages, page.path)
        headline = edition.headlines[page.folder, page.path]
        sections = sections_of((site / at / "index.html").read_text("utf-8"))
        yield Document(at, headline.title, headline.description, sections)


def _terms(edition: Edition, language: Language) -> Iterator[tuple[str, ...]]:
    """The words of the law in this language, each with its other writings."""
    for entry in edition.project.library.of_kind("terms"):
        term = entry.record
        if isinstance(term, LegalTerm) and language.folder in term.name:
            yield term.name[language.folder], *term.also.get(language.folder, ())


def ways_to_say(terms: Iterable[tuple[str, ...]], thesaurus: Thesaurus) -> list[list[str]]:
    """What means the same, the way of the pages first; a term that the thesaurus knows too has the ways of both."""
    groups: dict[str, list[str]] = {}
    for group in (*terms, *thesaurus.same):
        ways = [" ".join(word for phrase in phrases(way) for word in phrase) for way in group]
        known = next((groups[way] for way in ways if way in groups), [])
        known += [way for way in ways if way not in known]
        groups |= {way: groups.get(way, known) for way in ways}
    return list({id(group): group for group in groups.values()}.values())


def _facts(edition: Edition, language: Language) -> dict[str, Any]:
    """What is told of this index, to its own readers and to those of another language."""
    languages = edition.project.library.languages
    setting = replace(edition.setting(language.folder, "index"), base="")
    written = languages.written(language.folder)
    return {
        "name": written.name,
        "tag": written.tag,
        "also": "" if language == languages.source else languages.source.folder,
        "says": _says(setting),
        "hotlines": [
            [card.number, card.dial, _honest(card, setting), card.lang or ""]
            for entry in edition.project.library.of_kind("hotlines")
            if isinstance(entry.record, Hotline)
            for card in [hotlines.card(entry.record, None, setting)]
        ],
        "topics": [[link.title, link.href, link.lang or ""] for link in _topics(setting)],
    }


def _honest(card: hotlines.HotlineCard, setting: Setting) -> str:
    """The line's name; one that nobody has confirmed says so here too."""
    doubt = f" ({setting.words.plain('checking.label')})" if card.checking else ""
    return f"{card.name}{doubt}"


def _says(setting: Setting) -> dict[str, str]:
    """The words of the field's news, in each number the language tells apart."""
    words = setting.project.words[setting.frame]
    keys = [f"{key}{number}" for key in SAID for number in ("", *PLURALS) if f"search.{key}{number}" in words]
    source = setting.told(setting.project.library.languages.source.names).text
    told = {key: words.plain(f"search.{key}") for key in keys}
    return told | {"lang": words.lang("search.none"), "foreign": source}


def _topics(setting: Setting) -> tuple[navigation.Link, ...]:
    paths = navigation.children(setting.project.pages, navigation.own_paths(setting), "index")
    source = navigation.children(
        setting.project.pages, setting.project.library.languages.source.folder, "index"
    )
    return navigation.links([path for path in paths or source if path != SITE_MAP], setting)
