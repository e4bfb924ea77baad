"""How each kind of fact is told in words: forms by kind, and the one function that tells a mark."""

from dataclasses import dataclass
from typing import Any

from loa.marks import MARK, Mark, as_mark, marks_in
from loa.telling import (
    campaigns,
    figures,
    glossary,
    hotlines,
    languages,
    laws,
    models,
    pages,
    penalties,
    pictures,
    places,
    questions,
    readings,
    register,
    reports,
    rules,
    terms,
)
from loa.telling.setting import Block, Inline, Setting, Told

INLINE: dict[str, Inline] = {
    "laws": laws.INLINE,
    "figures": figures.INLINE,
    "hotlines": hotlines.INLINE,
    "places": places.INLINE,
    "models": models.INLINE,
    "campaigns": campaigns.INLINE,
    "terms": terms.INLINE,
    "pictures": pictures.INLINE,
    "reports": reports.INLINE,
    "glossary": glossary.INLINE,
    "pages": pages.INLINE,
    "languages": {},
    "rules": {},
    "sources": {},
}
"""Within a sentence."""
BLOCK: dict[str, Block] = {
    "figures": figures.BLOCK,
    "hotlines": hotlines.BLOCK,
    "models": models.BLOCK,
    "campaigns": campaigns.BLOCK,
    "pictures": pictures.BLOCK,
    "glossary": glossary.BLOCK,
    "pages": pages.BLOCK | questions.BLOCK,
}
"""Alone on a line."""
WHOLE: dict[str, Block] = {
    "languages": languages.WHOLE,
    "laws": register.WHOLE,
    "figures": penalties.WHOLE,
    "terms": terms.WHOLE,
    "places": places.WHOLE,
    "rules": rules.WHOLE,
    "sources": readings.WHOLE,
}
"""Alone on a line, of all records of a kind: `[[laws/all|register]]`."""


@dataclass(frozen=True)
class Card:
    """A block: the component that draws it, and its data."""

    component: str
    data: Any


def inline_forms(mark: Mark) -> Inline:
    return {} if mark.whole else INLINE.get(mark.kind, {})


def block_forms(mark: Mark) -> Block:
    return (WHOLE if mark.whole else BLOCK).get(mark.kind, {})


def is_block(mark: Mark) -> bool:
    return mark.form in block_forms(mark)


def subject(mark: Mark, setting: Setting) -> Any:
    """What the mark names: a record, a page, all records of a kind. Raises `LookupError` for nothing."""
    project = setting.project
    if mark.kind == "languages":
        return project.library.languages
    if mark.whole:
        return tuple(entry.record for entry in project.library.of_kind(mark.kind))
    if mark.kind == "pages":
        path = project.pages.named(mark.id)
        page = project.pages.shown(setting.frame, path) if path else None
        if page is None:
            raise LookupError(mark.ref)
        return page
    return project.library.entries[mark.ref].record


def tell(mark: Mark, setting: Setting) -> Told:
    """A mark within a sentence."""
    return inline_forms(mark)[mark.form](subject(mark, setting), mark.part, setting)


def show(mark: Mark, setting: Setting) -> list[Card]:
    """The cards of a mark that stands alone on its line."""
    component, tell_card = block_forms(mark)[mark.form]
    told = tell_card(subject(mark, setting), mark.part, setting)
    return [Card(component, data) for data in (told if isinstance(told, tuple) else (told,))]


def word(mark: Mark, setting: Setting) -> terms.Explained:
    """A term within a sentence, with its explanation."""
    return terms.explained(tell(mark, setting), subject(mark, setting), setting)


def plain(text: str, setting: Setting) -> str:
    """A text with its marks told as plain words: titles, descriptions, messages."""
    return MARK.sub(lambda match: _plain(tell(as_mark(match), setting), setting), text)


def _plain(told: Told, setting: Setting) -> str:
    return f"{told.text} ({setting.words.plain('checking.label')})" if told.checking else told.text


__all__ = [
    "BLOCK",
    "INLINE",
    "WHOLE",
    "Card",
    "Setting",
    "Told",
    "block_forms",
    "inline_forms",
    "is_block",
    "marks_in",
    "plain",
    "show",
    "subject",
    "tell",
    "word",
]
