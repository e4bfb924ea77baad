"""The old units that the units of today were made of."""

from collections import defaultdict
from collections.abc import Iterator

from loa.checks.examination import Examination
from loa.facts import Place
from loa.facts.place import Part
from loa.problem import Origin, Problem

Named = tuple[str, str | None, str | None]
"""What tells an old unit apart: name, kind, old district."""


def an_old_unit_goes_whole_to_one_place(examination: Examination) -> Iterator[Problem]:
    """REC10: a unit that is said to lie in two, and wholly in one of them, sends its people to the wrong office."""
    for parts in _undisputed(examination).values():
        if len(parts) > 1:
            yield from (_whole(where) for where, part in parts if not part.partly)


def _undisputed(examination: Examination) -> dict[Named, list[tuple[Origin, Part]]]:
    found: dict[Named, list[tuple[Origin, Part]]] = defaultdict(list)
    for entry in examination.project.library.of_kind("places"):
        assert isinstance(entry.record, Place)
        for index, part in enumerate(entry.record.parts):
            if not part.disputed:
                found[part.name, part.type, part.district].append((entry.sheet.at("parts", index), part))
    return found


def _whole(where: Origin) -> Problem:
    return Problem(
        where,
        "REC10",
        vi="Đơn vị cũ này đứng ở hai chỗ mà chỗ này ghi là cả đơn vị. Thêm partly: true, hoặc district để phân biệt, hoặc bỏ một chỗ.",
        en="This old unit stands in two places, here as a whole. Add partly: true, or district to tell it apart, or drop one.",
    )
