"""A folder as one file that can be sent: the same bytes for the same files and day."""

from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

UNIX = 3


def archive(folder: Path, target: Path, day: date) -> None:
    """Every file of `folder`, under its name, dated `day`; what stood at `target` is replaced."""
    beside = target.with_name(f".{target.name}")
    with ZipFile(beside, "w") as whole:
        for name, file in sorted(
            (file.relative_to(folder.parent).as_posix(), file) for file in folder.rglob("*")
        ):
            if file.is_file():
                entry = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
                entry.create_system, entry.external_attr = UNIX, 0o644 << 16
                whole.writestr(entry, file.read_bytes(), ZIP_DEFLATED)
    beside.replace(target)
