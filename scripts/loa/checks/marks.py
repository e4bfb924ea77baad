"""Marks that are not marks, or name nothing."""

from collections.abc import Iterator

from loa.checks.examination import Examination, Placed, texts
from loa.facts import Law
from loa.marks import malformed
from loa.problem import Problem
from loa.schema import did_you_mean
from loa.telling import BLOCK, INLINE


def every_mark_is_well_formed(examination: Examination) -> Iterator[Problem]:
    """MARK04: brackets that open and never make a mark would be printed as they are."""
    for page in examination.project.pages:
        for where, text in texts(page):
            if malformed(text):
                yield Problem(
                    where,
                    "MARK04",
                    vi="Dấu [[…]] viết sai. Viết [[loại/mã]], [[loại/mã#phần]] hoặc [[loại/mã|dạng]], không có dấu cách.",
                    en="This [[…]] is not a mark. Write [[kind/id]], [[kind/id#part]] or [[kind/id|form]], without spaces.",
                )


def every_mark_names_something(examination: Examination) -> Iterator[Problem]:
    """MARK01, MARK02, MARK03: kind and id, part, form."""
    for placed in examination.marks:
        if not _known(placed, examination):
            yield _unknown(placed, _names(examination))
        elif not _has_part(placed, examination):
            yield _no_part(placed, examination)
        elif placed.mark.form not in forms(placed.mark.kind):
            yield _no_form(placed)


def forms(kind: str) -> list[str]:
    return [*INLINE.get(kind, {}), *BLOCK.get(kind, {})]


def _names(examination: Examination) -> list[str]:
    pages = {f"pages/{path}" for _, path in examination.project.pages.all}
    return [*examination.project.library.entries, *sorted(pages), "languages/all"]


def _known(placed: Placed, examination: Examination) -> bool:
    library, pages, mark = examination.project.library, examination.project.pages, placed.mark
    if mark.kind == "pages":
        return pages.named(mark.id) is not None or any(mark.id == path for _, path in pages.unreadable)
    if mark.kind not in INLINE:
        return False
    return mark.ref in library.entries or mark.ref in library.unreadable or mark.ref == "languages/all"


def _has_part(placed: Placed, examination: Examination) -> bool:
    law = examination.project.library.get(Law, placed.mark.ref)
    if placed.mark.part is None or placed.mark.ref in examination.project.library.unreadable:
        return True
    return law is not None and law.provision(placed.mark.part) is not None


def _unknown(placed: Placed, known: list[str]) -> Problem:
    vi, en = did_you_mean(placed.mark.ref, known)
    return Problem(
        placed.where,
        "MARK01",
        vi=f"Không có «{placed.mark.ref}».{vi} Sửa mã trong [[…]], hoặc tạo bản ghi ấy.",
        en=f"There is no “{placed.mark.ref}”.{en} Correct the [[…]], or make that record.",
    )


def _no_part(placed: Placed, examination: Examination) -> Problem:
    law = examination.project.library.get(Law, placed.mark.ref)
    parts = [provision.id for provision in law.provisions] if law else []
    vi, en = did_you_mean(placed.mark.part or "", parts)
    return Problem(
        placed.where,
        "MARK02",
        vi=f"«{placed.mark.ref}» không có phần «{placed.mark.part}».{vi} Sửa phần sau dấu #.",
        en=f"“{placed.mark.ref}” has no part “{placed.mark.part}”.{en} Correct what stands after #.",
    )


def _no_form(placed: Placed) -> Problem:
    known = [form for form in forms(placed.mark.kind) if form]
    return Problem(
        placed.where,
        "MARK03",
        vi=f"Không có dạng «{placed.mark.form}». Các dạng của {placed.mark.kind}: {', '.join(known)}.",
        en=f"There is no form “{placed.mark.form}”. The forms of {placed.mark.kind}: {', '.join(known)}.",
    )
