"""Documents that were read at more than one place, with every address: a page names only the first."""

from collections.abc import Iterator
from dataclasses import dataclass

from loa.facts import Fact, Law, Picture, Report
from loa.telling import laws
from loa.telling.setting import Block, Setting, Told


@dataclass(frozen=True)
class Reading:
    """A document and the places where it was read."""

    name: Told
    urls: tuple[str, ...]


@dataclass(frozen=True)
class Shelf:
    id: str
    title: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True)
class Readings:
    shelves: tuple[Shelf, ...]


def readings(all: object, part: str | None, setting: Setting) -> Readings:
    """Laws first, then all the others, each in the order of the language's alphabet."""
    found = list(_readings(setting))
    shelves = (
        ("van-ban", [reading for document, reading in found if isinstance(document, Law)]),
        ("khac", [reading for document, reading in found if not isinstance(document, Law)]),
    )
    return Readings(tuple(_shelf(id, read, setting) for id, read in shelves if read))


def _shelf(id: str, read: list[Reading], setting: Setting) -> Shelf:
    title = setting.words.plain(f"readings.{id}")
    return Shelf(id, title, tuple(sorted(read, key=lambda one: setting.language.collated(one.name.text))))


def _readings(setting: Setting) -> Iterator[tuple[Fact, Reading]]:
    """Each document once; a picture is drawn from figures, which name theirs."""
    library = setting.project.library
    found: dict[str, tuple[Fact, dict[str, None]]] = {}
    for record in (entry.record for entry in library.entries.values()):
        if isinstance(record, Fact) and not isinstance(record, Picture):
            document = library.document_of(record)
            _, urls = found.setdefault(_key(document), (document, {}))
            urls |= dict.fromkeys(record.source.urls)
    for document, urls in found.values():
        if len(urls) > 1:
            yield document, Reading(_name(document, setting), tuple(urls))


def _key(document: Fact) -> str:
    """What tells one document from another: its own record, else its name."""
    return document.id if isinstance(document, Law | Report) else document.source.document


def _name(document: Fact, setting: Setting) -> Told:
    if isinstance(document, Report):
        return setting.told(document.title)
    if isinstance(document, Law):
        return Told(laws.with_provisions(document, [], setting))
    source = setting.project.library.languages.source
    return Told(document.source.document, None if setting.language == source else source.tag)


WHOLE: Block = {"list": ("readings", readings)}
