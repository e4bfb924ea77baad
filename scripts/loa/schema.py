"""From plain data to a record of a known shape, and from pydantic's complaints to ours."""

import difflib
from collections.abc import Iterator
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from loa.problem import Problem
from loa.reading import Sheet, Where

M = TypeVar("M", bound=BaseModel)

EXPECTED = {
    "date": ("một ngày, viết năm-tháng-ngày, ví dụ 2026-11-23", "a date, year-month-day, such as 2026-11-23"),
    "string": (
        'chữ; nếu là số thì đặt trong nháy, ví dụ "111"',
        'text; put a number in quotes, such as "111"',
    ),
    "decimal": ("một số, ví dụ 18 hoặc 2.5", "a number, such as 18 or 2.5"),
    "int": ("một số nguyên", "a whole number"),
    "bool": ("true hoặc false", "true or false"),
    "dict": ("nhiều dòng «ngôn ngữ: chữ», ví dụ vi: …", "lines of “language: text”, such as vi: …"),
    "tuple": ("một danh sách, mỗi mục bắt đầu bằng dấu gạch ngang", "a list, each item begun with a hyphen"),
    "model": ("nhiều dòng «trường: giá trị»", "lines of “field: value”"),
    "enum": ("một trong các từ: {expected}", "one of: {expected}"),
    "literal": ("một trong các từ: {expected}", "one of: {expected}"),
}
"""By the first word of pydantic's error type."""


def validated(model: type[M], sheet: Sheet) -> tuple[M | None, list[Problem]]:
    """The record, or the list of what keeps the data from being one."""
    try:
        return model.model_validate(sheet.data), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, list({p: None for d in details for p in _problem(model, sheet, d)})


def _problem(model: type[BaseModel], sheet: Sheet, detail: ErrorDetails) -> Iterator[Problem]:
    way: Where = tuple(detail["loc"])
    name = str(way[-1]) if way else "?"
    if detail["type"] == "missing":
        yield _missing(sheet, way, name)
    elif detail["type"] == "extra_forbidden":
        yield _unknown(sheet, way, name, field_names(model))
    elif detail["type"] == "value_error" and str(detail["ctx"]["error"]) == "vi":
        yield _missing(sheet, (*way, "vi"), "vi")
    else:
        yield _wrong(sheet, way, detail)


def _missing(sheet: Sheet, way: Where, name: str) -> Problem:
    return Problem(
        sheet.at(*way),
        "REC02",
        vi=f"Thiếu trường «{name}». Thêm dòng «{name}: …».",
        en=f"The field “{name}” is missing. Add a line “{name}: …”.",
    )


def _unknown(sheet: Sheet, way: Where, name: str, known: list[str]) -> Problem:
    vi, en = did_you_mean(name, known)
    return Problem(
        sheet.at(*way),
        "REC01",
        vi=f"Không có trường nào tên «{name}».{vi} Sửa tên, hoặc xoá dòng này.",
        en=f"No field is called “{name}”.{en} Correct the name, or delete the line.",
    )


def _wrong(sheet: Sheet, way: Where, detail: ErrorDetails) -> Problem:
    vi, en = EXPECTED.get(
        detail["type"].split("_")[0], (f"khác ({detail['msg']})", f"different ({detail['msg']})")
    )
    expected = {"expected": detail.get("ctx", {}).get("expected", "")}
    known = [step for step in way if isinstance(step, str) and step not in ("decimal", "Span")]
    return Problem(
        sheet.at(*way),
        "REC03",
        vi=f"Giá trị của «{known[-1] if known else '?'}» không đúng: cần {vi.format(**expected)}.",
        en=f"The value of “{known[-1] if known else '?'}” is not right: it must be {en.format(**expected)}.",
    )


def did_you_mean(name: str, known: list[str]) -> tuple[str, str]:
    """« Có phải …?» in both languages, or nothing where nothing comes near."""
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    return (f" Có phải «{near[0]}»?", f" Did you mean “{near[0]}”?") if near else ("", "")


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
