"""Addresses and names that belong to something else."""

from collections.abc import Iterator

from loa.checks.examination import Examination
from loa.problem import Problem
from loa.schema import wrong_value

OURS = frozenset({"assets", "kit", "t", "search"})
"""First steps of addresses that the site keeps for itself."""


def no_record_is_called_all(examination: Examination) -> Iterator[Problem]:
    """REC03: `[[terms/all|list]]` names the whole glossary, so no mark could name the record."""
    for entry in examination.project.library.entries.values():
        if entry.id == "all":
            told = "một mã khác, vì all gọi cả danh sách", "another id, because all names the whole list"
            yield wrong_value(entry.sheet, ("id",), "id", *told)


def no_page_takes_a_reserved_address(examination: Examination) -> Iterator[Problem]:
    """PAGE13: `docs/vi/en/…` would be published where the English pages are."""
    languages = {language.folder for language in examination.project.library.languages}
    for page in examination.project.pages:
        first = page.path.partition("/")[0]
        if first in OURS | languages:
            yield Problem(
                page.at(1),
                "PAGE13",
                vi=f"Thư mục hay tên «{first}» đã dành cho việc khác. Đổi tên thư mục hoặc tệp này.",
                en=f"The folder or name “{first}” is kept for something else. Rename this folder or file.",
            )
