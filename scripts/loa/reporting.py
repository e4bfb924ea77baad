"""Problems for people, for programs, and as annotations of a pull request."""

import json
from collections.abc import Callable

from loa.problem import Problem, Severity

GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
LABELS = {Severity.ERROR: "", Severity.WARNING: "  (nhắc / warning)", Severity.NOTE: "  (ghi chú / note)"}


def as_text(problems: list[Problem]) -> str:
    return "\n".join(f"{p.where}: {p.code}{LABELS[p.severity]}\n  vi  {p.vi}\n  en  {p.en}" for p in problems)


def as_json(problems: list[Problem]) -> str:
    """A list of objects: path, line, code, severity, vi, en."""
    rows = [
        {
            "path": p.where.path,
            "line": p.where.line,
            "code": p.code,
            "severity": p.severity,
            "vi": p.vi,
            "en": p.en,
        }
        for p in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_github(problems: list[Problem]) -> str:
    """Workflow commands, which GitHub shows at the line of a pull request."""
    return "\n".join(
        f"::{GITHUB[p.severity]} file={_property(p.where.path)},line={p.where.line},title={p.code}::"
        + _message(f"{p.vi}\n{p.en}")
        for p in problems
    )


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: dict[str, Callable[[list[Problem]], str]] = {"text": as_text, "json": as_json, "github": as_github}


def summary(problems: list[Problem]) -> str:
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = sum(problem.severity is Severity.WARNING for problem in problems)
    if not errors and not warnings:
        return "Không có lỗi. / No problems."
    return f"{errors} lỗi, {warnings} nhắc nhở. / {errors} errors, {warnings} warnings."
