"""What a figure is counted in."""

from collections.abc import Iterator

from loa.checks.examination import Examination
from loa.facts import Figure, Unit
from loa.problem import Problem
from loa.schema import wrong_value

LEAST = 1000
"""Đồng: the smallest fine of any law has four digits; less is a point between thousands, «3.000.000», read as three."""
UNITS = (Unit.VND, Unit.MONTHS, Unit.YEARS)


def penalties_are_money_or_time(examination: Examination) -> Iterator[Problem]:
    """REC03: nobody is fined in villages or in years of age."""
    for entry in examination.project.library.of_kind("figures"):
        assert isinstance(entry.record, Figure)
        if entry.record.penalty and entry.record.unit not in UNITS:
            units = ", ".join(UNITS)
            told = (
                f"một trong các từ {units}, vì có «penalty»",
                f"one of {units}, because there is a “penalty”",
            )
            yield wrong_value(entry.sheet, ("unit",), "unit", *told)


def money_is_written_out(examination: Examination) -> Iterator[Problem]:
    """REC03: YAML reads 3.000 as three."""
    for entry in examination.project.library.of_kind("figures"):
        assert isinstance(entry.record, Figure)
        for index, value in enumerate(entry.record.values):
            if entry.record.unit is Unit.VND and min(value.numbers) < LEAST:
                told = (
                    "đủ chữ số, không dấu chấm, ví dụ 3000000",
                    "all its digits without points, such as 3000000",
                )
                yield wrong_value(entry.sheet, ("values", index, "value"), "value", *told)
