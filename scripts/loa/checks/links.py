"""Links and pictures."""

import posixpath
import re
from collections.abc import Iterator

from loa.addresses import resolve
from loa.checks.examination import Examination, each_page
from loa.pages import Page, Pages, Reference
from loa.problem import Problem
from loa.schema import LONGEST, did_you_mean, nearest

ELSEWHERE = re.compile(r"^(//|[a-z][a-z0-9+.-]+:)", re.IGNORECASE)
"""Another site, or something to run: what may be linked to is for CODE03 and CODE04 to say."""
OUTWARD = re.compile(r"^https?://", re.IGNORECASE)
ALIKE = 0.9
"""How near two addresses must come: pages of one newspaper share much of theirs."""
ABSOLUTE = re.compile(r"^(/(?!/)|\\|[a-z]:[\\/]|~)", re.IGNORECASE)


@each_page
def every_link_leads_somewhere(page: Page, examination: Examination) -> Iterator[Problem]:
    """LINK01, LINK02, LINK03: page, section, and nothing outside the tree."""
    for reference in page.references:
        elsewhere = ELSEWHERE.match(reference.target) and not ABSOLUTE.match(reference.target)
        if not reference.image and not elsewhere:
            yield from _followed(page, reference, examination.project.pages)


def _followed(page: Page, reference: Reference, pages: Pages) -> Iterator[Problem]:
    file, _, anchor = reference.target.partition("#")
    path = resolve(page.path, file) if file else page.path
    if ABSOLUTE.match(reference.target) or path is None:
        yield _leaves_tree(page, reference)
    elif file and not file.endswith(".md"):
        if page.asset(file) not in pages.assets:
            yield _broken(page, reference, None)
    elif (target := pages.shown(page.folder, path)) is None:
        if not _unreadable(page, path, pages):
            yield _broken(page, reference, nearest(path, _paths(page, pages)))
    elif anchor and anchor not in target.anchors:
        yield _no_anchor(page, reference, target, anchor)


@each_page
def every_address_is_recorded(page: Page, examination: Examination) -> Iterator[Problem]:
    """LINK04: what a page takes from elsewhere is a record, with its source and the day it was checked."""
    library = examination.project.library
    if library.unreadable:
        return  # the record may stand in a file that another rule has already named
    for reference in page.references:
        outward = OUTWARD.match(reference.target) and not reference.image
        if outward and reference.target not in library.addresses:
            yield _unrecorded(page, reference, _near(reference.target, library.addresses))


@each_page
def every_picture_is_told(page: Page, examination: Examination) -> Iterator[Problem]:
    """IMG01, IMG02: a picture has words for those who cannot see it, and is a file of ours."""
    assets = examination.project.pages.assets
    for reference in (r for r in page.references if r.image):
        if not reference.text.strip():
            yield _untold(page, reference)
        if ABSOLUTE.match(reference.target):
            yield _leaves_tree(page, reference)
        elif not ELSEWHERE.match(reference.target) and page.asset(reference.target) not in assets:
            yield _no_picture(page, reference, sorted(assets))


def _unreadable(page: Page, path: str, pages: Pages) -> bool:
    return any((folder, path) in pages.unreadable for folder in (page.folder, pages.languages.source.folder))


def _paths(page: Page, pages: Pages) -> tuple[str, ...]:
    folders = (page.folder, pages.languages.source.folder)
    return tuple(sorted({path for folder, path in pages.all if folder in folders}))


def _near(address: str, known: frozenset[str]) -> str | None:
    """The recorded address that was meant: its beginning tells, for what comes behind may be long."""
    starts = {one[:LONGEST]: one for one in sorted(known)}
    near = nearest(address, tuple(starts), ALIKE)
    return starts[near] if near else None


def _broken(page: Page, reference: Reference, meant: str | None) -> Problem:
    start = posixpath.dirname(page.path) or "."
    near = f"{posixpath.relpath(meant, start)}.md" if meant else ""
    vi, en = (f" Có phải «{near}»?", f" Did you mean “{near}”?") if near else ("", "")
    return Problem(
        page.at(reference.line),
        "LINK01",
        vi=f"Liên kết «{reference.target}» không dẫn tới trang nào.{vi} Sửa đường dẫn (tính từ tệp này, kết thúc bằng .md).",
        en=f"The link “{reference.target}” leads nowhere.{en} Correct it (counted from this file, ending in .md).",
    )


def _no_anchor(page: Page, reference: Reference, target: Page, anchor: str) -> Problem:
    vi, en = did_you_mean(anchor, sorted(target.anchors))
    return Problem(
        page.at(reference.line),
        "LINK02",
        vi=f"{target.file} không có mục «#{anchor}».{vi} Sửa phần sau dấu #.",
        en=f"{target.file} has no section “#{anchor}”.{en} Correct what stands after #.",
    )


def _leaves_tree(page: Page, reference: Reference) -> Problem:
    return Problem(
        page.at(reference.line),
        "LINK03",
        vi=f"«{reference.target}» dẫn ra ngoài thư mục của trang. Dùng đường dẫn tính từ tệp này, trong docs/.",
        en=f"“{reference.target}” leads out of the site's folder. Use a path counted from this file, inside docs/.",
    )


def _unrecorded(page: Page, reference: Reference, near: str | None) -> Problem:
    vi, en = (f" Có phải «{near}»?", f" Did you mean “{near}”?") if near else ("", "")
    address = reference.target[:LONGEST] + ("…" if len(reference.target) > LONGEST else "")
    return Problem(
        page.at(reference.line),
        "LINK04",
        vi=f"Chưa có bản ghi nào mang địa chỉ «{address}».{vi} Sửa địa chỉ, hoặc tạo bản ghi có địa chỉ ấy trong content/reports.",
        en=f"No record holds the address “{address}”.{en} Correct it, or make a record with this address in content/reports.",
    )


def _untold(page: Page, reference: Reference) -> Problem:
    return Problem(
        page.at(reference.line),
        "IMG01",
        vi=f"Ảnh «{reference.target}» chưa có lời mô tả. Viết trong ngoặc vuông: ![ảnh cho thấy gì](…).",
        en=f"The picture “{reference.target}” has no alternative text. Write it in the brackets: ![what it shows](…).",
    )


def _no_picture(page: Page, reference: Reference, known: list[str]) -> Problem:
    vi, en = did_you_mean(page.asset(reference.target), known)
    return Problem(
        page.at(reference.line),
        "IMG02",
        vi=f"Không có tệp ảnh «{reference.target}».{vi} Sửa đường dẫn, hoặc chép ảnh vào cạnh trang.",
        en=f"There is no picture “{reference.target}”.{en} Correct the path, or put the picture beside the page.",
    )
