"""Cases that Git cannot hold well: bytes, links, sizes. Each lays itself over a project and returns what is expected."""

import os
import unicodedata
from collections.abc import Callable

from tests.conftest import OnDisk

PAGE = "docs/vi/luat/index.md"
LINE = "content/hotlines/duong-day-mau.yml"
PICTURE = "docs/vi/luat/anh.png"

Made = Callable[[OnDisk], str]


def text_of(project: OnDisk, path: str) -> str:
    return (project.root / path).read_text("utf-8")


def in_tcvn3(project: OnDisk) -> str:
    """A page as an office computer of 1999 saves it."""
    project.write(PAGE, text_of(project, PAGE).encode().replace("Phạt bao".encode(), b"Ph\xb9t bao"))
    project.write(LINE, text_of(project, LINE).encode("utf-16"))
    return f"{PAGE}:5\n{LINE}:1"


def with_rare_letters(project: OnDisk) -> str:
    project.edit(PAGE, "Phạt bao nhiêu", "Ꞗạt báo ñhiêu, 越南, 🙂")
    return ""


def with_bom(project: OnDisk) -> str:
    project.write(PAGE, b"\xef\xbb\xbf" + text_of(project, PAGE).encode())
    return f"{PAGE}:1"


def bom_within(project: OnDisk) -> str:
    project.edit(PAGE, "Phạt [[", "Phạt \ufeff[[")
    return ""


def with_crlf(project: OnDisk) -> str:
    project.write(PAGE, text_of(project, PAGE).replace("\n", "\r\n"))
    lines = text_of(project, LINE).split("\n")
    project.write(LINE, "\n".join(lines[:3]) + "\r" + "\n".join(lines[3:]))
    return f"{PAGE}:1\n{LINE}:3"


def with_plain_line_ends(project: OnDisk) -> str:
    project.edit(PAGE, "Phạt [[", "Phạt  \n\n\n[[")
    return ""


def decomposed(project: OnDisk) -> str:
    project.write(PAGE, unicodedata.normalize("NFD", text_of(project, PAGE)))
    return "".join(f"{PAGE}:{line}\n" for line in (2, 3, 5, 7))


def composed_with_loose_marks(project: OnDisk) -> str:
    """A mark for which Unicode has no composed letter is NFC as it is: Tày and Nùng are written so."""
    project.edit(PAGE, "Phạt [[", "Phạt ả̱ b̄ [[")
    return ""


def too_heavy(project: OnDisk) -> str:
    project.write(PAGE, text_of(project, PAGE) + "a\n" * 50_000)
    project.write(PICTURE, bytes(2_000_001))
    return f"{PAGE}:1\n{PICTURE}:1"


def just_light_enough(project: OnDisk) -> str:
    text = text_of(project, PAGE)
    project.write(PAGE, text + "a.\n" * ((100_000 - len(text.encode())) // 3))
    project.write(PICTURE, bytes(2_000_000))
    return ""


def with_links(project: OnDisk) -> str:
    """To a secret, to nothing, in a circle, and a whole folder."""
    project.write("secret.md", "---\ntitle: A\ndescription: B\n---\n").write("elsewhere/a.yml", "id: a\n")
    for path, target in {
        "docs/vi/luat/ngoai.md": "/etc/passwd",
        "docs/vi/luat/khong.md": "khong-co.md",
        "docs/vi/luat/vong.md": "vong.md",
        "docs/vi/luat/bi-mat.png": "../../../secret.md",
        "content/laws/ngoai.yml": "luat-mau.yml",
        "content/places": "../elsewhere",
    }.items():
        (project.root / path).symlink_to(target)
    return "".join(
        f"{path}:1\n"
        for path in (
            "content/laws/ngoai.yml",
            "content/places",
            "docs/vi/luat/bi-mat.png",
            "docs/vi/luat/khong.md",
            "docs/vi/luat/ngoai.md",
            "docs/vi/luat/vong.md",
        )
    )


def with_hard_link(project: OnDisk) -> str:
    """A second name is the file itself: nothing lies outside."""
    project.write("docs/vi/luat/mot.png", b"PNG")
    os.link(project.root / "docs/vi/luat/mot.png", project.root / "docs/vi/luat/hai.png")
    return ""


def without_home(project: OnDisk) -> str:
    gone = ("content/freshness.yml", "content/words/en.yml", "docs/vi/index.md", "mkdocs.yml")
    for path in gone:
        (project.root / path).unlink()
    return "".join(f"{path}:1\n" for path in gone)


def without_translation(project: OnDisk) -> str:
    """A full language is lent what it lacks, even its first page."""
    (project.root / "docs/en/index.md").unlink()
    return ""


def not_files(project: OnDisk) -> str:
    """A folder where a file should be, and a pipe that would wait for ever."""
    (project.root / "content/freshness.yml").unlink()
    (project.root / "content/freshness.yml").mkdir()
    os.mkfifo(project.root / "docs/vi/luat/ong.md")
    os.mkfifo(project.root / "content/laws/ong.yml")
    return "content/freshness.yml:1\ncontent/laws/ong.yml:1\ndocs/vi/luat/ong.md:1"


def folder_named_like_a_page(project: OnDisk) -> str:
    (project.root / "docs/vi/luat.md").mkdir()
    (project.root / "content/laws/luat.yml").mkdir()
    return ""


def taken_somewhere(project: OnDisk) -> str:
    """As a telephone saves it: EXIF in a JPEG, XMP in a PNG."""
    project.write("docs/vi/luat/nha.jpg", b"\xff\xd8\xff\xe1\x00\x40Exif\0\0II*\0GPS\xff\xd9")
    project.write("docs/vi/luat/san.png", b"\x89PNG\r\n\x1a\niTXtXML:com.adobe.xmp\0<x:xmpmeta/>")
    return "docs/vi/luat/nha.jpg:1\ndocs/vi/luat/san.png:1"


def taken_nowhere(project: OnDisk) -> str:
    """The same pictures without it; a sound is no picture."""
    project.write("docs/vi/luat/nha.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\0\xff\xd9")
    project.write("docs/vi/luat/san.png", b"\x89PNG\r\n\x1a\n")
    project.write("docs/vi/luat/loa.mp3", b"ID3 Exif\0\0")
    return ""


MADE: dict[str, tuple[Made, Made]] = {
    "FILE01": (in_tcvn3, with_rare_letters),
    "FILE02": (with_bom, bom_within),
    "FILE03": (with_crlf, with_plain_line_ends),
    "FILE04": (decomposed, composed_with_loose_marks),
    "FILE06": (too_heavy, just_light_enough),
    "FILE07": (with_links, with_hard_link),
    "FILE08": (without_home, without_translation),
    "FILE09": (not_files, folder_named_like_a_page),
    "IMG03": (taken_somewhere, taken_nowhere),
}
"""Code → what fires it, and the nearest thing that must not."""
