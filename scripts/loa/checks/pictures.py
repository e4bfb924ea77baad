"""What a picture compares can be compared."""

from collections.abc import Iterator

from loa.checks.examination import Examination
from loa.facts import Figure, Picture
from loa.problem import Problem
from loa.schema import wrong_value


def bars_are_of_one_unit(examination: Examination) -> Iterator[Problem]:
    """REC03: a bar for per cent beside one for people would lie."""
    library = examination.project.library
    for entry in library.of_kind("pictures"):
        assert isinstance(entry.record, Picture)
        found = [(way, library.get(Figure, f"figures/{one.figure}")) for way, one in entry.record.numbers]
        figures = [(way, figure) for way, figure in found if figure]
        for way, figure in figures:
            if figure.unit is not figures[0][1].unit:
                told = "một con số cùng đơn vị với con số đứng đầu", "a figure of the same unit as the first"
                yield wrong_value(entry.sheet, way, "figure", *told)
