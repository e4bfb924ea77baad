"""What a penalty is counted in."""

from collections.abc import Iterator

from loa.checks.examination import Examination
from loa.facts import Figure, Unit
from loa.problem import Problem
from loa.schema import wrong_value

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
