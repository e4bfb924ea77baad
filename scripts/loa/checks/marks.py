"""Marks that are not marks, or name nothing."""

import re
from collections.abc import Iterator
from typing import Any

from loa.checks.examination import Examination, Placed, each_page, spoken_by, texts
from loa.facts import Law
from loa.marks import malformed
from loa.pages import Page
from loa.problem import Origin, Problem
from loa.reading import Where
from loa.schema import did_you_mean
from loa.telling import INLINE, WHOLE, block_forms, inline_forms
from loa.telling.penalties import GROUPS

BEGUN = re.compile(r"\[\[\w")
"""Brackets that were meant as a mark."""


@each_page
def every_mark_is_well_formed(page: Page, examination: Examination) -> Iterator[Problem]:
    """MARK04: brackets that open and never make a mark would be printed as they are."""
    for where, text in texts(page):
        if malformed(text):
            yield _malformed(where)


@each_page
def every_mark_names_something(page: Page, examination: Examination) -> Iterator[Problem]:
    """MARK01, MARK02, MARK03: kind and id, part, form."""
    for placed in examination.marks(page):
        yield from _nameless(placed, examination)


def marks_in_records_name_something(examination: Examination) -> Iterator[Problem]:
    """The same of the texts of records that are told like a page."""
    yield from (_malformed(spoken.where) for spoken in examination.spoken if malformed(spoken.text))
    for placed in examination.spoken_marks:
        yield from _nameless(placed, examination)


def marks_stand_where_they_are_told(examination: Examination) -> Iterator[Problem]:
    """MARK05: in any other text of a record, or in a word of the site, a mark would be printed as it is."""
    library = examination.project.library
    for entry in library.entries.values():
        told = {way for way, _ in spoken_by(entry.record)}
        for way, text in _strings(entry.sheet.data, ()):
            if BEGUN.search(text) and way[:-1] not in told:
                yield _untold(entry.sheet.at(*way))
    for sheet in library.words.values():
        yield from (_untold(sheet.at(key)) for key, text in sheet.data.items() if BEGUN.search(text))


def _strings(data: Any, way: Where) -> Iterator[tuple[Where, str]]:
    """Every text within a record's data, and the way to it."""
    if isinstance(data, str):
        yield way, data
    elif isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _strings(value, (*way, step))


def _untold(where: Origin) -> Problem:
    return Problem(
        where,
        "MARK05",
        vi="Chỗ này không đọc dấu [[…]], người đọc sẽ thấy nguyên dấu. Viết bằng chữ, hoặc đưa câu ấy vào trang.",
        en="A mark [[…]] is not told here; readers would see the brackets. Write words, or say it on a page.",
    )


def _nameless(placed: Placed, examination: Examination) -> Iterator[Problem]:
    if not _known(placed, examination):
        yield _unknown(placed, examination)
    elif not _has_part(placed, examination):
        yield _no_part(placed, examination)
    elif placed.mark.form not in _forms(placed):
        yield _no_form(placed)


def _malformed(where: Origin) -> Problem:
    return Problem(
        where,
        "MARK04",
        vi="Dấu [[…]] viết sai. Viết [[loại/mã]], [[loại/mã#phần]] hoặc [[loại/mã|dạng]], không có dấu cách.",
        en="This [[…]] is not a mark. Write [[kind/id]], [[kind/id#part]] or [[kind/id|form]], without spaces.",
    )


def _forms(placed: Placed) -> list[str]:
    """A card needs a line to itself; within a sentence there is no room for it."""
    return [*inline_forms(placed.mark), *(block_forms(placed.mark) if placed.alone else ())]


def _known(placed: Placed, examination: Examination) -> bool:
    library, mark = examination.project.library, placed.mark
    if mark.kind == "pages":
        return _page_known(placed, examination)
    if mark.kind not in INLINE:
        return False
    if mark.whole:
        return mark.kind in WHOLE
    return mark.ref in library.entries or mark.ref in library.unreadable


def _page_known(placed: Placed, examination: Examination) -> bool:
    pages, id = examination.project.pages, placed.mark.id
    path = pages.named(id)
    readable = path is not None and pages.shown(placed.folder, path) is not None
    return readable or any(path in (id, f"{id}/index") for _, path in pages.unreadable)


def _has_part(placed: Placed, examination: Examination) -> bool:
    library, pages, mark = examination.project.library, examination.project.pages, placed.mark
    if mark.part is None or mark.ref in library.unreadable:
        return True
    if mark.kind == "pages":
        page = pages.shown(placed.folder, pages.named(mark.id) or mark.id)
        return page is None or mark.part in page.anchors
    if mark.form == "penalties":
        return mark.part in GROUPS
    law = library.get(Law, mark.ref)
    return law is not None and law.provision(mark.part) is not None


def _unknown(placed: Placed, examination: Examination) -> Problem:
    vi, en = did_you_mean(placed.mark.ref, examination.names)
    return Problem(
        placed.where,
        "MARK01",
        vi=f"Không có «{placed.mark.ref}».{vi} Sửa mã trong [[…]], hoặc tạo bản ghi ấy.",
        en=f"There is no “{placed.mark.ref}”.{en} Correct the [[…]], or make that record.",
    )


def _no_part(placed: Placed, examination: Examination) -> Problem:
    law = examination.project.library.get(Law, placed.mark.ref)
    groups = GROUPS if placed.mark.form == "penalties" else ()
    parts = [provision.id for provision in law.provisions] if law else groups
    vi, en = did_you_mean(placed.mark.part or "", parts)
    return Problem(
        placed.where,
        "MARK02",
        vi=f"«{placed.mark.ref}» không có phần «{placed.mark.part}».{vi} Sửa phần sau dấu #.",
        en=f"“{placed.mark.ref}” has no part “{placed.mark.part}”.{en} Correct what stands after #.",
    )


def _no_form(placed: Placed) -> Problem:
    kind, form = placed.mark.kind, placed.mark.form
    forms = inline_forms(placed.mark), block_forms(placed.mark)
    inline, block = (", ".join(filter(None, found)) or "–" for found in forms)
    return Problem(
        placed.where,
        "MARK03",
        vi=f"Dạng «{form}» không dùng được ở đây. Của {kind}, trong câu: {inline}; một mình một dòng: {block}.",
        en=f"The form “{form}” cannot stand here. Of {kind}, in a sentence: {inline}; alone on a line: {block}.",
    )
