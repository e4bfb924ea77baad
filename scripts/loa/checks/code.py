"""Content cannot carry code: what a browser would run, or fetch from elsewhere, is a problem."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from loa.checks.examination import Examination
from loa.markup import render
from loa.pages import Page
from loa.problem import Problem

TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "code",
        "dd",
        "del",
        "dl",
        "dt",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "li",
        "ol",
        "p",
        "pre",
        "s",
        "small",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
ATTRIBUTES = frozenset(
    "align alt class colspan height href hreflang id lang rowspan scope src start title width".split()  # noqa: SIM905
)
SCHEMES = re.compile(r"^(https?|tel|sms|mailto):", re.IGNORECASE)
SCHEME = re.compile(r"^[^/?#]*:")
RUN = re.compile(
    r"<\s*/?\s*(script|iframe|object|embed|svg|math|style|form|input|button|video|audio|base|link|meta)\b",
    re.I,
)
HIDDEN = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff]")
SUSPECT = re.compile(r"[<&]|\{(?!#[\w-]+\})|script:|data:|!\[|//", re.IGNORECASE)
"""A page with none of these cannot become code, and is not rendered to find out."""


def content_carries_no_code(examination: Examination) -> Iterator[Problem]:
    """CODE01 … CODE04, seen in the rendered page, so that no spelling of it slips through."""
    for page in examination.project.pages:
        if SUSPECT.search(HIDDEN.sub("", page.body)):
            yield from _found(page)


def _found(page: Page) -> Iterator[Problem]:
    html = render(page.body)
    reader = _Reader()
    reader.feed(html)
    reader.close()
    seen = [*reader.findings, *(_Finding("CODE01", m[1].lower()) for m in RUN.finditer(html))]
    for finding in dict.fromkeys(seen):
        yield _problem(page, finding)


@dataclass(frozen=True)
class _Finding:
    code: str
    what: str


@dataclass
class _Reader(HTMLParser):
    findings: list[_Finding] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.findings.append(_Finding("CODE01", tag))
        for name, value in attrs:
            self._attribute(tag, name, HIDDEN.sub("", value or ""))

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if name not in ATTRIBUTES:
            self.findings.append(_Finding("CODE02", name))
        elif name in ("href", "src") and SCHEME.match(value) and not SCHEMES.match(value):
            self.findings.append(_Finding("CODE03", value.partition(":")[0]))
        elif tag == "img" and name == "src" and (SCHEMES.match(value) or value.startswith("//")):
            self.findings.append(_Finding("CODE04", value))

    def unknown_decl(self, data: str) -> None:
        self.findings.append(_Finding("CODE01", data[:20]))

    def handle_pi(self, data: str) -> None:
        self.unknown_decl(data)

    def handle_decl(self, decl: str) -> None:
        self.unknown_decl(decl)


TOLD = {
    "CODE01": (
        "Trang không được chứa thẻ «{0}». Viết bằng Markdown thường; video hay bản đồ thì đặt liên kết.",
        "A page may not hold the tag “{0}”. Write plain Markdown; link to a video or map.",
    ),
    "CODE02": (
        "Thuộc tính «{0}» có thể chạy mã hoặc đổi dáng trang. Xoá thuộc tính ấy.",
        "The attribute “{0}” can run code or change the look. Delete it.",
    ),
    "CODE03": (
        "Liên kết kiểu «{0}:» không được dùng. Chỉ dùng https:, tel:, sms: hoặc đường dẫn tới tệp .md.",
        "Links of the kind “{0}:” are not allowed. Use https:, tel:, sms: or a path to an .md file.",
    ),
    "CODE04": (
        "Ảnh lấy từ trang khác («{0}») để lộ người đọc. Chép ảnh vào dự án, ghi nguồn.",
        "A picture from elsewhere (“{0}”) gives the reader away. Put a copy in the project, with its source.",
    ),
}


def _problem(page: Page, finding: _Finding) -> Problem:
    vi, en = TOLD[finding.code]
    return Problem(
        page.at(_line(page, finding.what)), finding.code, vi.format(finding.what), en.format(finding.what)
    )


def _line(page: Page, what: str) -> int:
    """The first line that holds it; the first of the body where it is written in disguise."""
    needle = what.casefold()
    return next((number for number, line in page.lines() if needle in line.casefold()), page.first_line)
