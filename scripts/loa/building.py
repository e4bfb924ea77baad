"""A site is built beside the old one and takes its place at the end: whole, or not at all."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

MARK = "sitemap.xml"
"""By this file a folder is known as a site, which may be replaced."""


class NotASiteError(Exception):
    """The folder named for the result holds something else: nothing is deleted."""


def build_beside(target: Path, build: Callable[[Path], None], mark: str = MARK) -> None:
    """Let `build` make a folder next to `target`, then swap. Whatever is raised, `target` is as it was.
    By the file `mark` a folder is known as one that may be replaced."""
    if target.exists() and not _replaceable(target, mark):
        raise NotASiteError(str(target))
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target.parent, prefix=f".{target.name}-") as beside:
        fresh = Path(beside, "fresh")
        build(fresh)
        _swap(fresh, target, Path(beside, "old"))


def _replaceable(target: Path, mark: str) -> bool:
    return target.is_dir() and ((target / mark).exists() or not any(target.iterdir()))


def _swap(fresh: Path, target: Path, old: Path) -> None:
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
