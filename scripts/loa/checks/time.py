"""What a page rests on holds on the day of the build, and for a while after."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from loa.checks.examination import Examination, Placed, each_page
from loa.facts import Figure, Law, Picture
from loa.library import Library
from loa.pages import Page
from loa.problem import Problem, Severity

NOTICE = timedelta(days=60)


@each_page
def every_value_is_in_force(page: Page, examination: Examination) -> Iterator[Problem]:
    """TIME01: a page that rests on a value no longer (or not yet) in force does not build."""
    yield from _ended(examination.marks(page), examination)


def values_in_records_are_in_force(examination: Examination) -> Iterator[Problem]:
    """TIME01 of the texts of records that are told like a page."""
    yield from _ended(examination.spoken_marks, examination)


def _ended(marks: Iterable[Placed], examination: Examination) -> Iterator[Problem]:
    for placed in marks:
        if not _in_force(placed, examination.project.library, examination.day):
            yield Problem(
                placed.where,
                "TIME01",
                vi=f"«{_named(placed)}» không có hiệu lực vào ngày {examination.day:%d/%m/%Y}. Sửa bản ghi, hoặc bỏ câu này.",
                en=f"“{_named(placed)}” is not in force on {examination.day}. Correct the record, or drop the sentence.",
            )


@each_page
def no_value_ends_soon(page: Page, examination: Examination) -> Iterator[Problem]:
    """TIME02: somebody has 60 days to find out what follows."""
    for placed in examination.marks(page):
        last = _last_day(placed, examination.project.library, examination.day)
        if last and examination.day <= last <= examination.day + NOTICE:
            yield Problem(
                placed.where,
                "TIME02",
                vi=f"«{_named(placed)}» chỉ còn hiệu lực đến {last:%d/%m/%Y}. Tìm quy định thay thế trước ngày ấy.",
                en=f"“{_named(placed)}” is in force only until {last}. Find what follows before that day.",
                severity=Severity.WARNING,
            )


def _in_force(placed: Placed, library: Library, day: date) -> bool:
    """Naming a document that has ended is history; citing a provision or a value is resting on it."""
    if picture := library.get(Picture, placed.mark.ref):
        return all(figure.on(day) for figure in _drawn(picture, library))
    if figure := library.get(Figure, placed.mark.ref):
        return figure.on(day) is not None
    law = library.get(Law, placed.mark.ref)
    provision = law.provision(placed.mark.part) if law and placed.mark.part else None
    return law is None or provision is None or (law.covers(day) and provision.covers(day))


def _last_day(placed: Placed, library: Library, day: date) -> date | None:
    if picture := library.get(Picture, placed.mark.ref):
        return min(filter(None, (_end_of(figure, day) for figure in _drawn(picture, library))), default=None)
    if figure := library.get(Figure, placed.mark.ref):
        return _end_of(figure, day)
    law = library.get(Law, placed.mark.ref)
    provision = law.provision(placed.mark.part) if law and placed.mark.part else None
    ends = [
        period.in_force_until for period in (law, provision) if period and provision and period.in_force_until
    ]
    return min(ends, default=None)


def _drawn(picture: Picture, library: Library) -> Iterator[Figure]:
    """The figures of a picture that there are; another rule names the others."""
    found = (library.get(Figure, f"figures/{number.figure}") for _, number in picture.numbers)
    yield from (figure for figure in found if figure)


def _end_of(figure: Figure, day: date) -> date | None:
    """The last day of the value in force, unless the next one is already recorded."""
    value = figure.on(day)
    followed = any(later.start > day for later in figure.values)
    return value.until if value and not followed else None


def _named(placed: Placed) -> str:
    return placed.mark.ref + (f"#{placed.mark.part}" if placed.mark.part else "")
