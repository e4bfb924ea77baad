"""What a camera writes into a picture: the place, the day, the telephone."""

from collections.abc import Iterator

from loa.checks.examination import Examination
from loa.files import File, unsafe
from loa.problem import Origin, Problem

WRITTEN = (b"Exif\0\0", b"eXIf", b"http://ns.adobe.com/xap/1.0/", b"<x:xmpmeta", b"EXIF")
"""How EXIF and XMP begin in JPEG, PNG and WebP."""
PICTURES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp")


def no_picture_tells_where_it_was_taken(examination: Examination) -> Iterator[Problem]:
    """IMG03: a picture with its place in it can lead somebody to a door."""
    project = examination.project
    for path in sorted(project.pages.assets):
        if path.lower().endswith(PICTURES) and _tells(File(path, project.root / path)):
            yield Problem(
                Origin(path),
                "IMG03",
                vi="Trong tệp ảnh còn ghi nơi chụp, ngày chụp hoặc tên máy. Xuất ảnh lại không kèm thông tin ấy, rồi đặt vào đây.",
                en="The picture still holds where, when or with what it was taken. Export it without such data and put it here again.",
            )


def _tells(file: File) -> bool:
    """Never opened where it is no ordinary file, or too large: another rule names that."""
    return not any(unsafe(file)) and any(sign in file.absolute.read_bytes() for sign in WRITTEN)
