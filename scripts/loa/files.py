"""Files of the project as text: whatever could harm a reader or a build is named, never read."""

import os
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from loa.problem import Origin, Problem

TEXT_LIMIT = 100_000
"""Bytes. The longest page of the site has 30 000."""
ASSET_LIMIT = 2_000_000
"""Bytes of a picture or another file that is published as it is."""
BOM = b"\xef\xbb\xbf"
MANY = 100
"""Problems of one kind in one file. What is wrong more often is wrong as a whole; a longer list helps nobody."""


@dataclass(frozen=True)
class File:
    """A file of the tree: `path` from the root, with `/`, as it can be printed on one line."""

    path: str
    absolute: Path

    @property
    def suffix(self) -> str:
        return self.absolute.suffix.lower()


def files_under(root: Path, folder: str) -> Iterator[File]:
    """Every file and link under `root/folder`, in a fixed order; links not followed, hidden names left out."""
    if (root / folder).is_symlink():
        yield File(folder, root / folder)
        return
    for directory, names, found in os.walk(root / folder):
        names[:] = sorted(name for name in names if not name.startswith("."))
        linked = [name for name in names if (Path(directory) / name).is_symlink()]
        for name in sorted(name for name in [*found, *linked] if not name.startswith(".")):
            absolute = Path(directory) / name
            yield File(_printable(absolute.relative_to(root).as_posix()), absolute)


def _printable(path: str) -> str:
    """A line end, or a byte that is no letter, would break every list the path is printed in."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in path)


def unsafe(file: File, limit: int = ASSET_LIMIT) -> Iterator[Problem]:
    """FILE06, FILE07, FILE09: a link, a file too large, and what is no file at all, are never opened."""
    try:
        found = file.absolute.lstat()
    except OSError:
        yield _closed(file)
        return
    if stat.S_ISLNK(found.st_mode):
        yield Problem(
            Origin(file.path),
            "FILE07",
            vi="Đây là liên kết tới tệp khác, có thể dẫn ra ngoài thư mục dự án. Chép tệp thật vào đây.",
            en="This is a link to another file and may lead out of the project. Copy the real file here.",
        )
    elif not stat.S_ISREG(found.st_mode):
        yield _closed(file)
    elif found.st_size > limit:
        yield Problem(
            Origin(file.path),
            "FILE06",
            vi=f"Tệp nặng {found.st_size:,} byte, giới hạn là {limit:,}. Chia nhỏ tệp hoặc nén ảnh.",
            en=f"The file has {found.st_size:,} bytes; the limit is {limit:,}. Split it, or compress the picture.",
        )


def read_text(file: File) -> tuple[str | None, list[Problem]]:
    """The text, with `\\n` line ends and in NFC, or `None` where it cannot be trusted; and what is wrong."""
    problems = list(unsafe(file, TEXT_LIMIT))
    if problems:
        return None, problems
    try:
        data = file.absolute.read_bytes()
    except OSError:
        return None, [_closed(file)]
    if not data.removeprefix(BOM).strip():
        return None, [_empty(file)]
    try:
        text = data.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(file, data, error.start)]
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    problems = [*_slips(file, data, text), *islice(_decomposed(file, lines), MANY)]
    return unicodedata.normalize("NFC", lines), problems


def _slips(file: File, data: bytes, text: str) -> Iterator[Problem]:
    if data.startswith(BOM):
        yield Problem(
            Origin(file.path),
            "FILE02",
            vi="Tệp bắt đầu bằng ký tự ẩn (BOM). Lưu lại với bảng mã «UTF-8», không phải «UTF-8 with BOM».",
            en="The file begins with a hidden byte-order mark. Save it as “UTF-8”, not “UTF-8 with BOM”.",
        )
    if "\r" in text:
        yield Problem(
            Origin(file.path, text.split("\r", 1)[0].count("\n") + 1),
            "FILE03",
            vi="Dòng kết thúc kiểu Windows (CRLF). Chọn «LF» ở góc dưới của trình soạn thảo rồi lưu lại.",
            en="Lines end the Windows way (CRLF). Choose “LF” in your editor and save again.",
        )


def _decomposed(file: File, text: str) -> Iterator[Problem]:
    if unicodedata.is_normalized("NFC", text):
        return
    for number, line in enumerate(text.split("\n"), 1):
        if not unicodedata.is_normalized("NFC", line):
            yield Problem(
                Origin(file.path, number),
                "FILE04",
                vi=f"Dấu viết rời khỏi chữ (không phải NFC): «{_first_decomposed(line)}». Gõ lại bằng bộ gõ «Unicode dựng sẵn».",
                en=f"Marks are stored apart from their letters (not NFC): “{_first_decomposed(line)}”. "
                "Type it again with precomposed Unicode.",
            )


def _first_decomposed(line: str) -> str:
    return next((word for word in line.split() if not unicodedata.is_normalized("NFC", word)), line)


def absent(path: str) -> Problem:
    """A file without which there is no site."""
    return Problem(
        Origin(path),
        "FILE08",
        vi="Thiếu tệp này. Tạo lại tệp; xem README.",
        en="This file is missing. Make it again; see the README.",
    )


def _closed(file: File) -> Problem:
    return Problem(
        Origin(file.path),
        "FILE09",
        vi="Không mở được: đây là thư mục, hoặc máy không cho đọc. Đặt một tệp thường vào chỗ này.",
        en="This cannot be opened: it is a folder, or may not be read. Put an ordinary file in its place.",
    )


def _empty(file: File) -> Problem:
    return Problem(
        Origin(file.path),
        "FILE05",
        vi="Tệp trống. Viết nội dung, hoặc xoá tệp.",
        en="The file is empty. Write something in it, or delete it.",
    )


def _not_utf8(file: File, data: bytes, at: int) -> Problem:
    return Problem(
        Origin(file.path, data[:at].count(b"\n") + 1),
        "FILE01",
        vi="Tệp không phải UTF-8 (có thể là TCVN3, VNI hoặc UTF-16). Lưu lại với bảng mã «UTF-8».",
        en="The file is not UTF-8 (perhaps TCVN3, VNI or UTF-16). Save it as “UTF-8”.",
    )
