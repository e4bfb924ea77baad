"""A site is built beside the old one and takes its place at the end: whole, or not at all."""

import shutil
from collections.abc import Callable
from pathlib import Path


def build_beside(target: Path, build: Callable[[Path], None]) -> None:
    """Let `build` fill an empty folder next to `target`, then swap. Whatever is raised, `target` is as it was."""
    fresh = target.with_name(f".{target.name}.new")
    _remove(fresh)
    try:
        build(fresh)
        _swap(fresh, target)
    finally:
        _remove(fresh)


def _swap(fresh: Path, target: Path) -> None:
    old = target.with_name(f".{target.name}.old")
    _remove(old)
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    _remove(old)


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
