"""Content cannot carry code: what a browser would run, or fetch from elsewhere, is a problem."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from loa.checks.examination import Examination, each_page
from loa.checks.tangles import is_tangled, tangled
from loa.marks import MARK
from loa.markup import render
from loa.pages import Page
from loa.problem import Problem
from loa.schema import LONGEST

TAGS = frozenset(
    "a abbr b blockquote br code dd del dl dt em h1 h2 h3 h4 h5 h6 hr i img li ol p pre s small strong sub sup "  # noqa: SIM905
    "table tbody td th thead tr ul".split()
)
ATTRIBUTES = frozenset(
    "align alt class colspan height href hreflang id lang rowspan scope src start title width".split()  # noqa: SIM905
)
TAG = re.compile(r'</?(?P<name>[a-z][a-z0-9]*)(?P<attributes>(?:\s+[\w:-]+="[^"<>]*")*)\s*/?>')
"""As Markdown writes it. A tag spelt otherwise is read in as many ways as there are browsers."""
ATTRIBUTE = re.compile(r'(?P<name>[\w:-]+)="(?P<value>[^"]*)"')
OPENED = re.compile(r"</?([^\s<>/]{0,20})")
SCHEMES = re.compile(r"^(https?|tel|sms|mailto):", re.IGNORECASE)
SCHEME = re.compile(r"^([^/?#\\]{2,}:|[/\\]{2})")
HIDDEN = re.compile(r"[\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
FACT = "\ue000"
SUSPECT = re.compile(
    r"[<&\\]|\{(?!#[\w-]+\}|lang=[\w-]+\})|!\[|(?<!http:)(?<!https:)//|\]:|\]\((?!(?:https?|tel|sms|mailto):)[\w+.-]*:|\]\([^()\[\]]*"
    + FACT,
    re.IGNORECASE,
)
"""A page with none of these, every mark a FACT, cannot become code, and is not rendered to find out."""
ELSEWHERE = re.compile(r"\]\(https?://[^\s()<>\"'{}\\\[\]]*\)")
"""A plain link to another site: whatever its address holds, it stays one."""
DIAL = re.compile(r"\[\[hotlines/[^\[\]#|\n]+\|dial\]\]")
"""The one mark that may stand in an address, `tel:…`: digits and nothing else."""
BRACED = re.compile(r"\{[^{}\n]*?(\[\[[^\[\]\n]*\]\])")
PLACE = re.compile(r"loamark(\d+)loa", re.IGNORECASE)


@dataclass(frozen=True)
class _Finding:
    code: str
    what: str


@each_page
def content_carries_no_code(page: Page, examination: Examination) -> Iterator[Problem]:
    """CODE01 … CODE04, seen in the rendered page, so that no spelling of it slips through."""
    if not _is_suspect(page.body) or is_tangled(page):
        return
    try:
        found = dict.fromkeys(_findings(page.body))
    except RecursionError:
        yield tangled(page)
        return
    yield from (_problem(page, finding) for finding in found)


def _is_suspect(body: str) -> bool:
    return bool(SUSPECT.search(HIDDEN.sub("", ELSEWHERE.sub("]()", MARK.sub(FACT, body)))))


def _findings(body: str) -> Iterator[_Finding]:
    """Each mark gives way to a word of its own, to be seen again where no fact may stand."""
    marks: list[str] = []

    def hold(match: re.Match[str]) -> str:
        marks.append(match[0])
        return f"loamark{len(marks) - 1}loa"

    html = render(MARK.sub(hold, DIAL.sub("0", body)))
    yield from (_Finding("CODE02", braced[1]) for braced in BRACED.finditer(DIAL.sub("0", body)))
    for finding in _in(html):
        place = PLACE.search(finding.what)
        yield _Finding(finding.code, marks[int(place[1])]) if place else finding


def _in(html: str) -> Iterator[_Finding]:
    for tag in TAG.finditer(html):
        if tag["name"] not in TAGS:
            yield _Finding("CODE01", tag["name"])
        for attribute in ATTRIBUTE.finditer(tag["attributes"]):
            value = HIDDEN.sub("", unescape(attribute["value"]))
            yield from _in_attribute(tag["name"], attribute["name"].lower(), value)
    yield from (_Finding("CODE01", opened[1] or "<") for opened in OPENED.finditer(TAG.sub("", html)))


def _in_attribute(tag: str, name: str, value: str) -> Iterator[_Finding]:
    if name not in ATTRIBUTES:
        yield _Finding("CODE02", name)
    elif PLACE.search(value) and not (name == "id" and tag in ("h1", "h2", "h3", "h4", "h5", "h6")):
        yield _Finding("CODE02", value)
    elif name in ("href", "src") and (scheme := SCHEME.match(value)):
        if tag == "img" and (SCHEMES.match(value) or scheme[0][0] in "/\\"):
            yield _Finding("CODE04", value)
        elif not SCHEMES.match(value):
            yield _Finding("CODE03", scheme[0])


TOLD = {
    "CODE01": (
        "Trang không được chứa thẻ «{0}». Viết bằng Markdown thường; video hay bản đồ thì đặt liên kết.",
        "A page may not hold the tag “{0}”. Write plain Markdown; link to a video or map.",
    ),
    "CODE02": (
        "«{0}» ở thuộc tính của thẻ có thể chạy mã hoặc đổi dáng trang. Xoá chỗ ấy; dấu [[…]] chỉ đặt trong câu.",
        "As an attribute, “{0}” can run code or change the look. Delete it; a [[…]] stands in a sentence only.",
    ),
    "CODE03": (
        "Liên kết kiểu «{0}» không được dùng. Chỉ dùng https:, tel:, sms: hoặc đường dẫn tới tệp .md.",
        "Links of the kind “{0}” are not allowed. Use https:, tel:, sms: or a path to an .md file.",
    ),
    "CODE04": (
        "Ảnh lấy từ trang khác («{0}») để lộ người đọc. Chép ảnh vào dự án, ghi nguồn.",
        "A picture from elsewhere (“{0}”) gives the reader away. Put a copy in the project, with its source.",
    ),
}


def _problem(page: Page, finding: _Finding) -> Problem:
    vi, en = TOLD[finding.code]
    what = finding.what[:LONGEST]
    return Problem(
        page.at(_line(page, finding.what)),
        finding.code,
        vi=vi.replace("{0}", what),
        en=en.replace("{0}", what),
    )


def _line(page: Page, what: str) -> int:
    """The first line that holds it; the first of the body where it is written in disguise."""
    needle = what.casefold()
    return next((number for number, line in page.lines() if needle in line.casefold()), page.first_line)
