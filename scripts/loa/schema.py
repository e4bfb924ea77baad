"""From plain data to a record of a known shape, and from pydantic's complaints to ours."""

import difflib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from loa.facts.base import SOURCE
from loa.files import MANY
from loa.problem import Problem
from loa.reading import Sheet, Where

M = TypeVar("M", bound=BaseModel)

LONGEST = 80
"""Letters of a name that are compared; nobody means anything by more."""

EXPECTED = {
    "date": ("một ngày, viết năm-tháng-ngày, ví dụ 2026-11-23", "a date, year-month-day, such as 2026-11-23"),
    "string": (
        'chữ; nếu là số thì đặt trong nháy, ví dụ "111"',
        'text; put a number in quotes, such as "111"',
    ),
    "string_pattern_mismatch": (
        "viết đúng cách: mã chỉ gồm chữ thường không dấu, số, gạch nối; số gọi chỉ gồm chữ số; địa chỉ bắt đầu bằng https://",
        "written its own way: an id has small letters, digits, hyphens; a number to dial, digits; an address begins https://",
    ),
    "decimal": ("một số, ví dụ 18 hoặc 2.5", "a number, such as 18 or 2.5"),
    "int": ("một số nguyên", "a whole number"),
    "bool": ("true hoặc false", "true or false"),
    "dict": ("nhiều dòng «ngôn ngữ: chữ», ví dụ vi: …", "lines of “language: text”, such as vi: …"),
    "tuple": ("một danh sách, mỗi mục bắt đầu bằng dấu gạch ngang", "a list, each item begun with a hyphen"),
    "model": ("nhiều dòng «trường: giá trị»", "lines of “field: value”"),
    "enum": ("một trong các từ: {expected}", "one of: {expected}"),
    "literal": ("một trong các từ: {expected}", "one of: {expected}"),
    "too": ("một danh sách có ít nhất một mục", "a list with at least one item"),
    "too_long": ("một danh sách ngắn hơn", "a shorter list"),
    "finite": ("một số, ví dụ 18 hoặc 2.5", "a number, such as 18 or 2.5"),
    "bcp47": (
        "một mã ngôn ngữ theo BCP 47, ví dụ vi hoặc tyz-Latn-VN",
        "a BCP 47 language tag, such as vi or tyz-Latn-VN",
    ),
    "until": ("có ngày cuối không trước ngày đầu", "such that the last day is not before the first"),
    "min < max": ("có min nhỏ hơn max", "such that min is less than max"),
    "drawing": (
        "có đúng một trong các phần ages, bars, steps, family",
        "such that exactly one of ages, bars, steps, family is given",
    ),
    "meaning": ("không có dạng |meaning của một từ", "without the form |meaning of a term"),
    "picture": ("không gọi tên một hình", "without the mark of a picture"),
    "same": (
        "những nhóm có ít nhất hai cách nói, ví dụ [tảo hôn, cưới sớm]",
        "groups of at least two ways to say it, such as [child marriage, early marriage]",
    ),
    "parent": (
        "có một người đứng đầu không có parent, rồi mỗi người một id, parent đứng trước trong danh sách",
        "such that one person without a parent comes first, each id is new, and each parent stands earlier",
    ),
}
"""By pydantic's error type, by its first word, or by what a check of our own says."""
OTHER = ("một giá trị khác", "a different one")


def validated(model: type[M], sheet: Sheet) -> tuple[M | None, list[Problem]]:
    """The record, or the list of what keeps the data from being one."""
    try:
        return model.model_validate(sheet.data), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, [_problem(model, sheet, way, detail) for way, detail in _innermost(details)]


def _innermost(details: list[ErrorDetails]) -> list[tuple[Where, ErrorDetails]]:
    """One complaint a place, and none about a place when there is one about what stands in it."""
    first: dict[Where, ErrorDetails] = {}
    for detail in details[:MANY]:
        first.setdefault(tuple(step for step in detail["loc"] if not _is_branch(step)), detail)
    around = {way[:depth] for way in first for depth in range(len(way))}
    return [(way, detail) for way, detail in first.items() if way not in around]


def _is_branch(step: str | int) -> bool:
    """Whether pydantic names a member of a union here, which no file ever does."""
    return isinstance(step, str) and (step == "decimal" or "[" in step)


def _problem(model: type[BaseModel], sheet: Sheet, way: Where, detail: ErrorDetails) -> Problem:
    name = str(way[-1]) if way else "?"
    if detail["type"] == "missing":
        return _missing(sheet, way, name)
    if detail["type"] == "extra_forbidden":
        return unknown_field(sheet, way, name, field_names(model))
    if detail["type"] == "value_error" and str(detail["ctx"]["error"]) == SOURCE:
        return _missing(sheet, (*way, SOURCE), SOURCE)
    return _wrong(sheet, way, detail)


def _missing(sheet: Sheet, way: Where, name: str) -> Problem:
    return Problem(
        sheet.at(*way),
        "REC02",
        vi=f"Thiếu trường «{name}». Thêm dòng «{name}: …».",
        en=f"The field “{name}” is missing. Add a line “{name}: …”.",
    )


def unknown_field(sheet: Sheet, way: Where, name: str, known: list[str]) -> Problem:
    """REC01: a field nobody reads; misspelt, as a rule."""
    vi, en = did_you_mean(name, known)
    return Problem(
        sheet.at(*way),
        "REC01",
        vi=f"Không có trường nào tên «{name}».{vi} Sửa tên, hoặc xoá dòng này.",
        en=f"No field is called “{name}”.{en} Correct the name, or delete the line.",
    )


def _wrong(sheet: Sheet, way: Where, detail: ErrorDetails) -> Problem:
    vi, en = _expected(detail)
    known = [step for step in way if isinstance(step, str)]
    name = known[-1] if known else "?"
    return wrong_value(sheet, way, name, vi, en)


def _expected(detail: ErrorDetails) -> tuple[str, str]:
    ctx = detail.get("ctx", {})
    for key in (detail["type"], str(ctx.get("error")), detail["type"].split("_")[0]):
        if key in EXPECTED:
            vi, en = EXPECTED[key]
            choice = str(ctx.get("expected", ""))
            return vi.replace("{expected}", choice), en.replace("{expected}", choice)
    return OTHER


def wrong_value(sheet: Sheet, way: Where, name: str, vi: str, en: str) -> Problem:
    """A value of the wrong kind, with what it must be instead."""
    return Problem(
        sheet.at(*way),
        "REC03",
        vi=f"Giá trị của «{name}» không đúng: cần {vi}.",
        en=f"The value of “{name}” is not right: it must be {en}.",
    )


def did_you_mean(name: str, known: Iterable[str]) -> tuple[str, str]:
    """« Có phải …?» in both languages, or nothing where nothing comes near."""
    near = nearest(name, tuple(known))
    return (f" Có phải «{near}»?", f" Did you mean “{near}”?") if near else ("", "")


@lru_cache(maxsize=10_000)
def nearest(name: str, known: tuple[str, ...], alike: float = 0.6) -> str | None:
    """The known name that comes nearest; remembered, for a slip is seldom made once."""
    near = difflib.get_close_matches(name[:LONGEST], known, n=1, cutoff=alike)
    return near[0] if near else None


def field_names(model: type[BaseModel]) -> list[str]:
    """Every field that may stand in a record of this model, nested ones too."""
    names: list[str] = []
    for name, info in model.model_fields.items():
        names.append(info.alias or name)
        names += [n for inner in _models_in(info.annotation) for n in field_names(inner)]
    return list(dict.fromkeys(names))


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)
