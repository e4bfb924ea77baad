"""How long a large site takes, ours against the stock stack, and how heavy an article is at 30 and at 300 pages.

    python -m benchmarks.build [pages per language …]        (default: 30 300)

Both build the same text in three languages: every real page, and the real articles by turns in folders of thirty.
"""

import gzip
import shutil
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path

import yaml
from benchmarks.corpus import DAY, QUIET, RELATIVE, ROOT, lay_stock, told, write

MODELS = ("luat/tao-hon", "luat/ket-hon", "mo-hinh/ai-quoc", "thang-hanh-dong/index")
PER_FOLDER = 30


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
    """The same text, facts already told; the stock plugin takes two-letter codes, so the third language is `fr`."""
    vi, en = (with_copies(told(language), size) for language in ("vi", "en"))
    lay_stock(root, {"vi": vi, "en": en, "fr": vi})


def with_copies(texts: dict[str, str], size: int) -> dict[str, str]:
    copies = zip(paths(size), cycle(texts[model] for model in MODELS), strict=False)
    return texts | {str(path.with_suffix("")): text for path, text in copies}


def paths(size: int) -> list[Path]:
    """Every folder has its thirty pages, and all folders stand below one part of the site."""
    return [Path("kho", f"muc-{number // PER_FOLDER:02}", f"trang-{number:03}.md") for number in range(size)]


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
