"""Markdown + library + language → Markdown with the marks told."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from itertools import groupby

from loa.addresses import resolve
from loa.kit import Kit
from loa.marks import MARK, Mark, as_mark, marks_in
from loa.pages import CODE, LINK, Page
from loa.telling import Setting, Told, is_block, show, tell, word
from loa.telling.terms import Explained
from loa.unbroken import unbroken

EXPLAINED = ("", "capital")
"""The forms of a term that carry its explanation, where the page uses it first."""
QUIET = re.compile(
    rf"^(?P<fence>```++|~~~++)(?s:.*?)^(?P=fence)|^#.*$|(?<!`)(?P<ticks>`++).*?(?P=ticks)(?!`)|{LINK.pattern}",
    re.MULTILINE,
)
"""Where a term cannot explain itself: code, a heading, the words of a link."""
TRAILED = re.compile(rf"(?P<code>{CODE.pattern})|{LINK.pattern}(?P<attributes>\{{[^{{}}\n]*\}})?")
"""A link with the attributes behind it; one that is only shown is passed over."""
TOUCHED = re.compile(
    rf"(?P<before>[(“\"]*)(?P<stars>\**)(?P<mark>{MARK.pattern})(?P=stars)(?P<after>[.,;:!?…)”\"]*)"
)
"""A mark with the signs that touch it."""
MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+!|~])")


def weave(page: Page, setting: Setting, kit: Kit) -> str:
    """The page's body with every mark told and every link between pages pointing where it leads from here."""
    woven = (_cards(marks, setting, kit) if marks else "\n".join(lines) for marks, lines in _runs(page.body))
    told = _tell_all("\n".join(woven), setting, kit)
    return TRAILED.sub(lambda match: _link(match, setting, kit), told)


def _runs(body: str) -> Iterator[tuple[list[Mark], list[str]]]:
    """Neighbouring lines that hold a block mark alone, and the lines between them."""
    for _, group in groupby(body.split("\n"), key=_grouping):
        lines = list(group)
        marks = [mark for line in lines if (mark := _alone(line))]
        yield marks, lines


def _grouping(line: str) -> tuple[str, str] | None:
    mark = _alone(line)
    return (mark.kind, mark.form) if mark else None


def _alone(line: str) -> Mark | None:
    match = MARK.fullmatch(line.strip())
    return mark if match and is_block(mark := as_mark(match)) else None


def _cards(marks: list[Mark], setting: Setting, kit: Kit) -> str:
    cards = [card for mark in marks for card in show(mark, setting)]
    drawn = "\n".join(kit.draw(card.component, card.data, setting.words) for card in cards)
    drawn = MARK.sub(lambda match: _html(tell(as_mark(match), setting), setting, kit), drawn)
    return f'\n<div class="{_frame(marks[0])}">\n{drawn}\n</div>\n'


def _frame(mark: Mark) -> str:
    """Cards stand side by side; a list of all records takes the whole width."""
    return "kit-whole" if mark.whole else f"kit-cards kit-cards--{mark.kind}"


def explained_in(body: str) -> set[str]:
    """The terms that explain themselves in a text; `all` where the whole glossary stands in it."""
    return {mark.id for mark in marks_in(QUIET.sub("", body)) if mark.kind == "terms"}


def _tell_all(text: str, setting: Setting, kit: Kit) -> str:
    explained: set[str] = set()
    quiet = QUIET.sub(lambda found: _quietly(found, setting, kit), text)
    return TOUCHED.sub(lambda match: _touched(match, setting, kit, explained), quiet)


def _touched(match: re.Match[str], setting: Setting, kit: Kit, explained: set[str]) -> str:
    """A browser breaks a line on either side of a button, so a word and the signs that touch it keep one line."""
    told = _told(match, setting, kit, explained)
    text = f"{match['before']}{match['stars']}{told}{match['stars']}{match['after']}"
    alone = not (match["before"] or match["after"])
    return text if alone or not told.startswith("<button") else f'<span class="kit-kept">{text}</span>'


def _quietly(found: re.Match[str], setting: Setting, kit: Kit) -> str:
    """Nothing to tap in a heading or in code, and no link within a link."""

    def told(match: re.Match[str]) -> str:
        fact = tell(as_mark(match), setting)
        return _markup(fact if found["target"] is None else replace(fact, href=None), setting, kit)

    return MARK.sub(told, found[0])


def _told(match: re.Match[str], setting: Setting, kit: Kit, explained: set[str]) -> str:
    """A link depends on the page it stands on; every other fact is told once a language."""
    mark = as_mark(match)
    if mark.kind == "terms" and mark.form in EXPLAINED and mark.id not in explained:
        explained.add(mark.id)
        return kit.draw("word", _guarded(word(mark, setting)), setting.words)
    if mark.kind == "pages":
        return _markup(tell(mark, setting), setting, kit)
    label = not _cited_at_once(mark, match)
    told: str = setting.remembered((mark, label), lambda: _markup(tell(mark, setting), setting, kit, label))
    return told


def _cited_at_once(mark: Mark, match: re.Match[str]) -> bool:
    """Whether the provision just told is named right behind it, in brackets: one label is enough for the two."""
    citation = f" ([[{mark.ref}{f'#{mark.part}' if mark.part else ''}]]"
    return mark.form == "text" and match.string.startswith(citation, match.end("mark"))


def _guarded(found: Explained) -> Explained:
    return replace(found, name=_literal(found.name), meaning=_literal(found.meaning))


def _literal(told: Told) -> Told:
    """Text on one line, in which nothing can turn into Markdown of its own."""
    return replace(told, text=MARKDOWN.sub(r"\\\1", told.text.replace("\n", " ")))


def _markup(told: Told, setting: Setting, kit: Kit, label: bool = True) -> str:
    """A told fact as Markdown."""
    return _html(_literal(told), setting, kit, label)


def _html(told: Told, setting: Setting, kit: Kit, label: bool = True) -> str:
    """A told fact as HTML; `label` says whether one that is not confirmed is followed by its label."""
    text = unbroken(escape(told.text, quote=False))
    if told.lang:
        text = f'<span lang="{told.lang}">{text}</span>'
    if told.href:
        text = f'<a href="{escape(told.href)}"{_hreflang(told)}>{text}</a>'
    if not told.checking:
        return text
    unsure = f'<span class="kit-unsure">{text}</span>'
    return f"{unsure} {kit.label(setting.words)}" if label else unsure


def _hreflang(told: Told) -> str:
    return f' hreflang="{told.hreflang}"' if told.hreflang else ""


def _link(match: re.Match[str], setting: Setting, kit: Kit) -> str:
    """A link to another page's `.md`, made to lead there from here; a link to a report that is being verified,
    followed by the label; anything else as it stands."""
    if match["code"] or match["image"]:
        return match[0]
    file, hash, anchor = match["target"].partition("#")
    path = resolve(setting.path, file) if file.endswith(".md") else None
    if path is None:
        report = setting.project.library.report_at(match["target"].strip("<>"))
        return f"{match[0]} {kit.label(setting.words)}" if report and not report.confirmed else match[0]
    href, hreflang = setting.link(path)
    tag = f'{{ hreflang="{hreflang}" }}' if hreflang else ""
    return f"[{match['text']}]({href}{hash}{anchor}{match['title'] or ''}){tag}{match['attributes'] or ''}"
