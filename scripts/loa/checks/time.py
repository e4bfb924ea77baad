"""What a page rests on holds on the day of the build, and for a while after."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from loa.checks.examination import Examination, Placed, each_page
from loa.facts import Figure, Law, LegalTerm, Picture
from loa.facts.base import Period
from loa.library import Library
from loa.marks import Mark
from loa.pages import Page
from loa.problem import Origin, Problem, Severity
from loa.telling.penalties import GROUPS

NOTICE = timedelta(days=60)


@each_page
def every_value_is_in_force(page: Page, examination: Examination) -> Iterator[Problem]:
    """TIME01: a page that rests on a value no longer (or not yet) in force does not build."""
    yield from _ended(examination.marks(page), examination)


def values_in_records_are_in_force(examination: Examination) -> Iterator[Problem]:
    """TIME01 of the texts of records that are told like a page."""
    yield from _ended(examination.spoken_marks, examination)


def no_record_rests_on_what_has_ended(examination: Examination) -> Iterator[Problem]:
    """TIME01, TIME02: a value in force, or a term, whose provision is not in force or ends soon."""
    library, day = examination.project.library, examination.day
    for where, ref, ends in _grounds(library, day):
        periods = _periods(ref, library)
        if not all(period.covers(day) for period in periods):
            yield _over(where, ref, day)
        elif not ends:
            yield from _ending(where, ref, min(_last_days(periods), default=None), day)


def _ended(marks: Iterable[Placed], examination: Examination) -> Iterator[Problem]:
    for placed in marks:
        if not _in_force(placed, examination.project.library, examination.day):
            yield _over(placed.where, _named(placed), examination.day)


@each_page
def no_value_ends_soon(page: Page, examination: Examination) -> Iterator[Problem]:
    """TIME02: somebody has 60 days to find out what follows."""
    for placed in examination.marks(page):
        yield from _ending(placed.where, _named(placed), _last_day(placed, examination), examination.day)


def _ending(where: Origin, named: str, last: date | None, day: date) -> Iterator[Problem]:
    if last and day <= last <= day + NOTICE:
        yield Problem(
            where,
            "TIME02",
            vi=f"«{named}» chỉ còn hiệu lực đến {last:%d/%m/%Y}. Tìm quy định thay thế trước ngày ấy.",
            en=f"“{named}” is in force only until {last}. Find what follows before that day.",
            severity=Severity.WARNING,
        )


def _over(where: Origin, named: str, day: date) -> Problem:
    return Problem(
        where,
        "TIME01",
        vi=f"«{named}» không có hiệu lực vào ngày {day:%d/%m/%Y}. Sửa bản ghi, hoặc bỏ câu này.",
        en=f"“{named}” is not in force on {day}. Correct the record, or drop the sentence.",
    )


def _in_force(placed: Placed, library: Library, day: date) -> bool:
    """Of a table of penalties one row must be; what has ended falls out of it."""
    figures = list(_figures(placed.mark, library))
    if placed.mark.form == "penalties":
        return any(figure.on(day) for figure in figures) or placed.mark.part not in (None, *GROUPS)
    return all(figure.on(day) for figure in figures) and all(
        period.covers(day) for period in _cited(placed.mark, library)
    )


def _last_day(placed: Placed, examination: Examination) -> date | None:
    library = examination.project.library
    ends = (_end_of(figure, examination.day) for figure in _figures(placed.mark, library))
    return min([*filter(None, ends), *_last_days(_cited(placed.mark, library))], default=None)


def _figures(mark: Mark, library: Library) -> Iterator[Figure]:
    """The figures whose values a mark shows and that there are; another rule names those that are not."""
    if mark.form == "penalties":
        records = (entry.record for entry in library.of_kind("figures"))
        penalties = (one for one in records if isinstance(one, Figure) and one.penalty)
        yield from (one for one in penalties if one.penalty and mark.part in (None, one.penalty.group))
    picture = library.get(Picture, mark.ref)
    shown = [f"figures/{number.figure}" for _, number in picture.numbers] if picture else [mark.ref]
    yield from filter(None, (library.get(Figure, ref) for ref in shown))


def _cited(mark: Mark, library: Library) -> tuple[Period, ...]:
    """Naming a document that has ended is history; citing a provision of it is resting on it."""
    return _periods(f"{mark.ref}#{mark.part}", library) if mark.part else ()


def _periods(ref: str, library: Library) -> tuple[Period, ...]:
    """When a document stands, and the provision of it that is named."""
    whole, _, part = ref.partition("#")
    law = library.get(Law, whole)
    return tuple(filter(None, (law, law.provision(part)))) if law else ()


def _last_days(periods: tuple[Period, ...]) -> Iterator[date]:
    return (period.in_force_until for period in periods if period.in_force_until)


def _grounds(library: Library, day: date) -> Iterator[tuple[Origin, str, bool]]:
    """What the values in force and the terms rest on, where they say so, and whether their own last day is known."""
    for entry in library.entries.values():
        record = entry.record
        if isinstance(record, Figure) and (value := record.on(day)) and value.law:
            yield (
                entry.sheet.at("values", record.values.index(value), "law"),
                value.law,
                value.until is not None,
            )
        elif isinstance(record, LegalTerm) and record.law:
            yield entry.sheet.at("law"), record.law, False


def _end_of(figure: Figure, day: date) -> date | None:
    """The last day of the value in force, unless the next one is already recorded."""
    value = figure.on(day)
    followed = any(later.start > day for later in figure.values)
    return value.until if value and not followed else None


def _named(placed: Placed) -> str:
    return placed.mark.ref + (f"#{placed.mark.part}" if placed.mark.part else "")
