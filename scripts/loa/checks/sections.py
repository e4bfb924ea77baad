"""The same page has the same sections in every language: by them it is compared, printed, read aloud."""

from collections.abc import Iterator

from loa.checks.examination import Examination, each_page
from loa.files import MANY
from loa.languages import Stage
from loa.pages import Page
from loa.problem import Problem


@each_page
def sections_agree_between_languages(page: Page, examination: Examination) -> Iterator[Problem]:
    """PAGE08: ids of sections, in order, as in the source language. Word pages are pages of their own."""
    languages = examination.project.library.languages
    source = examination.project.pages.get(languages.source.folder, page.path)
    translated = languages[page.folder].stage is Stage.FULL
    if translated and source and _ids(page) != _ids(source):
        yield _differ(page, source)


def _ids(page: Page) -> list[str]:
    return [heading.id for heading in page.headings if heading.id]


def _differ(page: Page, source: Page) -> Problem:
    ours, theirs = _ids(page), _ids(source)
    missing = [id for id in theirs if id not in page.anchors]
    extra = [id for id in ours if id not in source.anchors]
    line = next((h.line for h in page.headings if h.id in extra), page.first_line)
    less, more = _listed(missing[:MANY]), _listed(extra[:MANY])
    return Problem(
        page.at(line),
        "PAGE08",
        vi=f"Các mục khác với {source.file}: thiếu {less}; thừa {more}. Sửa mã hoặc thứ tự cho giống.",
        en=f"The sections differ from {source.file}: missing {less}; extra {more}. "
        "Make ids and order the same.",
    )


def _listed(ids: list[str]) -> str:
    return ", ".join(f"#{id}" for id in ids) or "–"
