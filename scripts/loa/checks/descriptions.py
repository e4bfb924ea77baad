"""The description is also the text that is shared: it must fit."""

from collections.abc import Iterator

from loa.checks.examination import Examination, each_page, told
from loa.marks import MARK
from loa.pages import Page
from loa.problem import Problem

LIMIT = 160
"""Characters."""


@each_page
def descriptions_are_short(page: Page, examination: Examination) -> Iterator[Problem]:
    """PAGE09: counted as a reader sees it, marks told; one that cannot be told is named elsewhere and has no length."""
    shown = told(page.meta.description, page, examination)
    length = len(shown)
    if length > LIMIT and not MARK.search(shown):
        yield Problem(
            page.sheet.at("description"),
            "PAGE09",
            vi=f"Lời giới thiệu dài {length} ký tự, tối đa {LIMIT}. Bớt {length - LIMIT} ký tự.",
            en=f"The description has {length} characters, at most {LIMIT}. Cut {length - LIMIT}.",
        )
