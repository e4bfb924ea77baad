"""How long a large site takes, ours against the stock stack, and how heavy an article is at 30 and at 300 pages.

    python benchmarks/build.py [pages per language …]        (default: 30 300)

Both build the same text in three languages: every real page, and the real articles by turns in folders of thirty.
"""

import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date
from itertools import cycle
from pathlib import Path

import yaml

from loa.edition import edition_of
from loa.kit import kit_at
from loa.project import read_project
from loa.weaving import weave

ROOT = Path(__file__).parent.parent
DAY = date(2026, 11, 23)
MODELS = ("luat/tao-hon", "luat/ket-hon", "mo-hinh/ai-quoc", "thang-hanh-dong/index")
RELATIVE = re.compile(r"\]\((?!https?:|#)")
LANGUAGES = ("vi", "en", "fr")
"""The stock plugin takes two-letter codes only, so the third language is called `fr` there."""
PER_FOLDER = 30
QUIET = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}


def main(sizes: list[int]) -> None:
    print(
        f"{'pages a language':>17} {'loa s':>8} {'stock s':>8} {'ratio':>6} {'loa B (gz)':>15} {'stock B (gz)':>16}"
    )
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            ours, stock = Path(folder, "ours"), Path(folder, "stock")
            prepare_ours(ours, size)
            prepare_stock(stock, size)
            a, b = timed(["loa", "build", "--date", str(DAY)], ours), timed(["mkdocs", "build", "-q"], stock)
            print(f"{size:>17} {a:>8.1f} {b:>8.1f} {a / b:>6.2f} {weight(ours):>15} {weight(stock):>16}")


def prepare_ours(root: Path, size: int) -> None:
    """The real project's facts and looks, with `size` copies of one page in each language."""
    for folder in ("content", "overrides"):
        shutil.copytree(ROOT / folder, root / folder)
    shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    registry = yaml.safe_load((root / "content/languages.yml").read_text("utf-8"))
    kept = [language for language in registry if language["stage"] != "words"]
    third = {
        "folder": "qaa",
        "tag": "qaa",
        "name": "Qaa",
        "names": {"vi": "Qaa"},
        "stage": "full",
        "cldr": "vi",
    }
    (root / "content/languages.yml").write_text(yaml.safe_dump([*kept, third], allow_unicode=True), "utf-8")
    shutil.copy(root / "content/words/vi.yml", root / "content/words/qaa.yml")
    for unused in [*(root / "content/glossary").glob("*.yml"), root / "content/words/tyz.yml"]:
        unused.unlink()
    for language, source in (("vi", "vi"), ("en", "en"), ("qaa", "vi")):
        shutil.copytree(ROOT / "docs" / source, root / "docs" / language)
        for path, model in zip(paths(size), cycle(MODELS), strict=False):
            text = (ROOT / "docs" / source / f"{model}.md").read_text("utf-8")
            folder = model.partition("/")[0]
            write(root / "docs" / language / path, RELATIVE.sub(f"](../../{folder}/", text))
        for section in {parent for path in paths(size) for parent in (path.parent, path.parent.parent)}:
            index = (
                f"---\ntitle: {section}\ndescription: {section}\n---\n[[pages/{section}/index|children]]\n"
            )
            write(root / "docs" / language / section / "index.md", index)


def prepare_stock(root: Path, size: int) -> None:
    """Material and static-i18n as their manuals set them up, with the same text, facts already told."""
    for language, source in (("vi", "vi"), ("en", "en"), ("fr", "vi")):
        texts = told(source)
        for path, text in texts.items():
            write(root / "docs" / language / f"{path}.md", text)
        for path, text in zip(paths(size), cycle(texts[model] for model in MODELS), strict=False):
            write(root / "docs" / language / path, text)
    plugins = {
        "docs_structure": "folder",
        "languages": [{"locale": code, "name": code, "default": code == "vi"} for code in LANGUAGES],
    }
    config = {
        "site_name": "Stock",
        "site_url": "https://stock.example/",
        "theme": {"name": "material", "language": "vi"},
        "markdown_extensions": ["attr_list", "tables", "toc"],
        "plugins": ["search", {"i18n": plugins}],
    }
    write(root / "mkdocs.yml", yaml.safe_dump(config, allow_unicode=True))


def told(language: str) -> dict[str, str]:
    """Every real page as Markdown without marks, by its path."""
    project, _ = read_project(ROOT)
    assert project
    edition, kit = edition_of(project, DAY, "https://stock.example/"), kit_at((ROOT / "overrides",))
    woven = {
        path: weave(project.pages.all[language, path], edition.setting(language, path), kit)
        for path in project.pages.paths(language)
    }
    return {
        path: RELATIVE.sub(
            "](https://stock.example/", f"# {edition.headlines[language, path].title}\n\n{text}"
        )
        for path, text in woven.items()
    }


def paths(size: int) -> list[Path]:
    """Every folder has its thirty pages, and all folders stand below one part of the site."""
    return [Path("kho", f"muc-{number // PER_FOLDER:02}", f"trang-{number:03}.md") for number in range(size)]


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def timed(command: list[str], root: Path) -> float:
    start = time.perf_counter()
    program = Path(sys.executable).parent / command[0]
    subprocess.run([program, *command[1:]], cwd=root, check=True, stdout=subprocess.DEVNULL, env=QUIET)
    return time.perf_counter() - start


def weight(root: Path) -> str:
    """Bytes of one article's HTML, and after gzip."""
    html = (root / "site/kho/muc-00/trang-007/index.html").read_bytes()
    return f"{len(html)} ({len(gzip.compress(html, 6))})"


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [30, 300])
