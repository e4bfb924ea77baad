"""The register of legal documents: what each is, whether it holds on the day, and which pages rest on it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta

from loa.facts import Law
from loa.facts.law import LawType
from loa.telling import grounds, navigation
from loa.telling.navigation import Link
from loa.telling.setting import Block, Setting, Told


@dataclass(frozen=True)
class Document:
    id: str
    number: str
    title: Told
    issuer: Told
    issued: str | None
    begins: str | None
    status: str
    ended: bool
    amended_by: tuple[str, ...]
    replaced_by: str | None
    note: Told | None
    pages: tuple[Link, ...]
    checking: bool


@dataclass(frozen=True)
class Shelf:
    title: str
    documents: tuple[Document, ...]


@dataclass(frozen=True)
class Register:
    shelves: tuple[Shelf, ...]


def register(all: tuple[Law, ...], part: str | None, setting: Setting) -> Register:
    """By kind of document, the newest first."""
    resting = setting.remembered("register", lambda: _resting(setting))
    shelves = ((kind, [law for law in all if law.type is kind]) for kind in LawType)
    return Register(
        tuple(
            Shelf(
                setting.words.plain(f"law.type.{kind}"),
                tuple(
                    _document(law, resting[law.id], setting) for law in sorted(laws, key=_age, reverse=True)
                ),
            )
            for kind, laws in shelves
            if laws
        )
    )


def _age(law: Law) -> tuple[str, str]:
    return str(law.issued or law.in_force_from or ""), law.id


def _resting(setting: Setting) -> dict[str, list[str]]:
    """Law id → the paths of the pages that rest on it."""
    found: dict[str, list[str]] = defaultdict(list)
    source = setting.project.library.languages.source.folder
    for page in setting.project.pages:
        if page.folder == source:
            marks = grounds.marks_of(page, setting.project.library)
            facts = (fact for mark in marks for fact, _ in grounds.of(mark, setting))
            for id in dict.fromkeys(fact.id for fact in facts if isinstance(fact, Law)):
                found[id].append(page.path)
    return found


def _document(law: Law, paths: list[str], setting: Setting) -> Document:
    def day(value: object) -> str | None:
        return setting.date(value) if value else None  # type: ignore[arg-type]

    return Document(
        id=law.id,
        number=law.number,
        title=setting.told(law.title),
        issuer=setting.told(law.issuer),
        issued=day(law.issued),
        begins=day(law.in_force_from),
        status=status(law, setting),
        ended=bool(law.in_force_until and law.in_force_until < setting.day),
        amended_by=tuple(_number(id, setting) for id in law.amended_by),
        replaced_by=_number(law.replaced_by, setting) if law.replaced_by else None,
        note=setting.told(law.note) if law.note else None,
        pages=navigation.links(paths, setting),
        checking=not law.confirmed,
    )


def status(law: Law, setting: Setting) -> str:
    """In force, ended or still to come on the day of the build."""
    if law.in_force_until and law.in_force_until < setting.day:
        return setting.words.plain("law.status.ended", date=setting.date(law.in_force_until + timedelta(1)))
    if law.in_force_from and law.in_force_from > setting.day:
        return setting.words.plain("law.status.future", date=setting.date(law.in_force_from))
    return setting.words.plain("law.status.standing", date=setting.date(law.checked.on))


def _number(id: str, setting: Setting) -> str:
    law = setting.project.library.get(Law, f"laws/{id}")
    return law.number if law else id


WHOLE: Block = {"register": ("register", register)}
