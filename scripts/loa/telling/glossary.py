"""An attested word, told with its witnesses."""

from dataclasses import dataclass
from typing import NamedTuple

from loa.facts import Term, TermType, Witness
from loa.telling.setting import Block, Inline, Setting, Told


class Seen(NamedTuple):
    """One witness of a word, and the form that stands there."""

    title: str
    where: str
    licence: str
    form: str


@dataclass(frozen=True)
class TermCard:
    form: str
    lang: str
    meaning: str
    passage: bool
    witnesses: tuple[Seen, ...]
    note: str | None


def form(term: Term, part: str | None, setting: Setting) -> Told:
    return Told(term.form, lang=setting.project.library.languages[term.language].tag)


def meaning(term: Term, part: str | None, setting: Setting) -> Told:
    return setting.told(term.meaning)


def card(term: Term, part: str | None, setting: Setting) -> TermCard:
    return TermCard(
        form=term.form,
        lang=setting.project.library.languages[term.language].tag,
        meaning=setting.told(term.meaning).text,
        passage=term.type is TermType.PASSAGE,
        witnesses=tuple(_seen(term, setting)),
        note=setting.told(term.note).text if term.note else None,
    )


def _seen(term: Term, setting: Setting) -> list[Seen]:
    pairs = [(setting.project.library.get(Witness, f"witnesses/{a.witness}"), a.form) for a in term.attested]
    return [Seen(w.title, w.where, w.licence, form) for w, form in pairs if w]


INLINE: Inline = {"": form, "form": form, "meaning": meaning}
BLOCK: Block = {"card": ("term", card)}
