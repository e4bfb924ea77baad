"""The same page has the same sections in every language: by them it is compared, printed, read aloud."""

from collections.abc import Iterator

from loa.checks.examination import Examination
from loa.languages import Stage
from loa.pages import Page
from loa.problem import Problem


def sections_agree_between_languages(examination: Examination) -> Iterator[Problem]:
    """PAGE08: ids of sections, in order, as in the source language. Word pages are pages of their own."""
    pages, languages = examination.project.pages, examination.project.library.languages
    for page in pages:
        source = pages.get(languages.source.folder, page.path)
        translated = languages[page.folder].stage is Stage.FULL
        if translated and source and _ids(page) != _ids(source):
            yield _differ(page, source)


def _ids(page: Page) -> list[str]:
    return [heading.id for heading in page.headings if heading.id]


def _differ(page: Page, source: Page) -> Problem:
    missing = [id for id in _ids(source) if id not in _ids(page)]
    extra = [id for id in _ids(page) if id not in _ids(source)]
    line = next((h.line for h in page.headings if h.id in extra), page.first_line)
    return Problem(
        page.at(line),
        "PAGE08",
        vi=f"Các mục khác với {source.file}: thiếu {_listed(missing)}; thừa {_listed(extra)}. Sửa mã hoặc thứ tự cho giống.",
        en=f"The sections differ from {source.file}: missing {_listed(missing)}; extra {_listed(extra)}. "
        "Make ids and order the same.",
    )


def _listed(ids: list[str]) -> str:
    return ", ".join(f"#{id}" for id in ids) or "–"
