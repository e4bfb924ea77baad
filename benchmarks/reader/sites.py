"""The three sites that are compared: the same pages in Vietnamese and English, each built as its manual says."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.corpus import DAY, QUIET, ROOT, lay_stock, told, write
from tests.node import node, packages

from bootstrap import STARLIGHT

ID = re.compile(r"^(#+ .*?) *\{#[\w-]+\}$", re.MULTILINE)


def loa(work: Path) -> Path:
    run("loa", "build", "--root", str(ROOT), "--date", str(DAY), "--out", str(work / "loa"), cwd=work)
    return work / "loa"


def material(work: Path) -> Path:
    root = work / "material"
    lay_stock(root, {language: told(language) for language in ("vi", "en")})
    run("mkdocs", "build", "--quiet", cwd=root)
    return root / "site"


def starlight(work: Path) -> Path:
    """Built where its packages lie, then moved away; `told` writes the title as heading, Starlight as metadata."""
    root = packages(STARLIGHT)
    for made in ("src", "dist", ".astro", "node_modules/.astro", "node_modules/.vite"):
        shutil.rmtree(root / made, ignore_errors=True)
    shutil.copytree(ROOT / STARLIGHT, root, dirs_exist_ok=True)
    for language, folder in (("vi", ""), ("en", "en")):
        for path, text in told(language).items():
            write(root / "src/content/docs" / folder / f"{path}.md", with_title_as_metadata(text))
    node(root / "node_modules/astro/bin/astro.mjs", "build", cwd=root, env={"ASTRO_TELEMETRY_DISABLED": "1"})
    return Path(shutil.move(root / "dist", work / "starlight"))


def with_title_as_metadata(text: str) -> str:
    title, _, body = text.partition("\n")
    told_title = json.dumps(title.removeprefix("# "), ensure_ascii=False)
    return f"---\ntitle: {told_title}\n---\n" + ID.sub(r"\1", body)


def run(program: str, *args: str, cwd: Path) -> None:
    command = [str(Path(sys.executable).parent / program), *args]
    subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.DEVNULL, env=QUIET)


SITES: dict[str, Callable[[Path], Path]] = {"Loa": loa, "Material": material, "Starlight": starlight}
