"""How long ago somebody last held a record against its source."""

from collections.abc import Iterator

from loa.checks.examination import Examination
from loa.facts import Fact, Term
from loa.library import Entry
from loa.problem import Problem, Severity


def every_record_was_checked_lately(examination: Examination) -> Iterator[Problem]:
    """TIME03, TIME04: warnings, so that age alone never keeps an urgent correction from going out."""
    freshness = examination.project.library.freshness
    for entry in examination.project.library.entries.values():
        if not isinstance(entry.record, Fact | Term):
            continue
        on, limit = entry.record.checked.on, freshness.get(entry.kind)
        if limit is not None and (examination.day - on).days > limit:
            yield _stale(entry, (examination.day - on).days, limit)
        if on > examination.day:
            yield _future(entry)


def _stale(entry: Entry, days: int, limit: int) -> Problem:
    return Problem(
        entry.sheet.at("checked", "on"),
        "TIME03",
        vi=f"Đã {days} ngày chưa đối chiếu, loại «{entry.kind}» cho phép {limit}. Mở nguồn, kiểm tra, rồi sửa ngày ở đây.",
        en=f"Not checked for {days} days; “{entry.kind}” allow {limit}. Open the source, check, then set the day here.",
        severity=Severity.WARNING,
    )


def _future(entry: Entry) -> Problem:
    return Problem(
        entry.sheet.at("checked", "on"),
        "TIME04",
        vi="Ngày đối chiếu sau ngày dựng trang. Xem lại năm và tháng.",
        en="The day of checking lies after the day of the build. Look at the year and the month.",
        severity=Severity.WARNING,
    )
