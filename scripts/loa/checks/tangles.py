"""A page that the Markdown engine cannot read in reasonable time is a page that no reader can."""

import re
from collections.abc import Iterator

from loa.checks.examination import Examination, each_page
from loa.marks import MARK
from loa.markup import render
from loa.pages import LINK, Page
from loa.problem import Problem

LIMIT = 2_000_000
"""Brackets that make no link in a paragraph, times its length: the work they make."""
MOST = 700
"""Headings; lines of a fence; stars and underscores in a paragraph, which then perhaps nest too deep: it is tried."""
PARAGRAPHS = re.compile(r"\n[ ]*\n")
BRACKETS = re.compile(r"[\[<]")
EMPHASIS = re.compile(r"[*_]")
FENCES = re.compile(r"^(?:```|~~~)", re.MULTILINE)
NESTED = re.compile(r"^(?:[ ]*(?:[-*+>]|\d+\.)[ ]){50}", re.MULTILINE)


@each_page
def every_page_can_be_read(page: Page, examination: Examination) -> Iterator[Problem]:
    """PAGE11: a bracket that never closes is looked for to the end, each time anew."""
    if is_tangled(page):
        yield tangled(page)


def is_tangled(page: Page) -> bool:
    """Whether to render it would take too long, or go too deep."""
    paragraphs = PARAGRAPHS.split(LINK.sub("", MARK.sub("", page.body)))
    if max(len(page.headings), len(FENCES.findall(page.body))) > MOST:
        return True
    if sum(len(BRACKETS.findall(text)) * len(text) for text in paragraphs) > LIMIT:
        return True
    starry = any(len(EMPHASIS.findall(text)) > MOST for text in paragraphs)
    return (starry or bool(NESTED.search(page.body))) and _too_deep(page.body)


def _too_deep(body: str) -> bool:
    try:
        return not render(body)
    except RecursionError:
        return True


def tangled(page: Page) -> Problem:
    return Problem(
        page.at(page.first_line),
        "PAGE11",
        vi="Trang có quá nhiều đề mục hay khung mã, hoặc một đoạn có quá nhiều dấu [ < * _ >. Tách trang, tách đoạn, bỏ dấu thừa.",
        en="The page has too many headings or fences, or a paragraph too many [ < * _ >. Split page or paragraph; drop what is not needed.",
    )
