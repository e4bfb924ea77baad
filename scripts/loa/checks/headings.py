"""Headings: an id each, unique, no level skipped."""

from collections.abc import Iterator

from loa.checks.examination import Examination, each_page
from loa.pages import Heading, Page
from loa.problem import Problem


@each_page
def every_heading_has_an_id(page: Page, examination: Examination) -> Iterator[Problem]:
    """PAGE05, PAGE06: by its id a section is found in every language, on paper and in a link."""
    seen: set[str] = set()
    for heading in page.headings:
        if heading.id is None:
            yield _no_id(page, heading)
        elif heading.id in seen:
            yield _same_id(page, heading)
        seen.add(heading.id or "")


@each_page
def headings_are_in_order(page: Page, examination: Examination) -> Iterator[Problem]:
    """PAGE07: the title is the page's first heading; below it no level is skipped."""
    above = 1
    for heading in page.headings:
        if heading.level == 1 or heading.level > above + 1:
            yield _level(page, heading)
        above = heading.level


def _no_id(page: Page, heading: Heading) -> Problem:
    return Problem(
        page.at(heading.line),
        "PAGE05",
        vi=f"Đề mục «{heading.text}» chưa có mã. Thêm vào cuối dòng, ví dụ {{#muc-phat}}, giống nhau ở mọi ngôn ngữ.",
        en=f"The heading “{heading.text}” has no id. Add one at its end, {{#muc-phat}} say, the same in every language.",
    )


def _same_id(page: Page, heading: Heading) -> Problem:
    return Problem(
        page.at(heading.line),
        "PAGE06",
        vi=f"Mã «{heading.id}» đã dùng ở một đề mục phía trên. Đặt mã khác.",
        en=f"The id “{heading.id}” is already used by a heading above. Choose another.",
    )


def _level(page: Page, heading: Heading) -> Problem:
    return Problem(
        page.at(heading.line),
        "PAGE07",
        vi="Đề mục sai cấp. Tên trang đã là cấp một: bắt đầu bằng ##, rồi mới đến ###.",
        en="This heading has the wrong level. The title is the first level: begin with ##, then ###.",
    )
