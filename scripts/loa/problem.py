"""What is wrong, where, and how to mend it: data, printed the same everywhere."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error stops the build; a warning is for soon; a note is for the record."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, order=True)
class Origin:
    """A line of a file: path from the project's root, lines counted from 1."""

    path: str
    line: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake, told in Vietnamese and in English, with the way to mend it."""

    where: Origin
    code: str
    vi: str
    en: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f"{self.where}: {self.code}\n  vi  {self.vi}\n  en  {self.en}"
