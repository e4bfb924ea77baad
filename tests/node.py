"""The Node that Playwright brings, running what `scripts/bootstrap.py` installed from npm."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from playwright._impl._driver import compute_driver_executable

from bootstrap import PACKAGES

ROOT = Path(__file__).parent.parent


def packages(source: str) -> Path:
    """The folder with the `node_modules` that the folder `source` locks."""
    folder = ROOT / PACKAGES / Path(source).name
    if not (folder / "loa-stamp").is_file():
        raise FileNotFoundError(f"{folder} is not complete: `python scripts/bootstrap.py test` installs it")
    return folder


def node(program: Path, *args: str, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> str:
    """What a program prints; its failure is raised with what it said."""
    command: Sequence[str] = (compute_driver_executable()[0], str(program), *args)
    ran = subprocess.run(
        command, cwd=cwd, env={**os.environ, **(env or {})}, capture_output=True, encoding="utf-8"
    )
    if ran.returncode:
        raise RuntimeError(f"{program.name}: {ran.stdout[-3000:]}\n{ran.stderr[-3000:]}")
    return ran.stdout
