"""The text that every contestant gets, and the stock stack that two benchmarks build."""

import os
import re
from datetime import date
from pathlib import Path

import yaml

from loa.edition import edition_of
from loa.kit import kit_at
from loa.project import read_project
from loa.weaving import weave

ROOT = Path(__file__).parent.parent
DAY = date(2026, 11, 23)
RELATIVE = re.compile(r"\]\((?!https?:|#)")
QUIET = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}


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


def lay_stock(root: Path, texts: dict[str, dict[str, str]]) -> None:
    """Material and static-i18n as their manuals set them up; `texts` by language, then by path."""
    for language, pages in texts.items():
        for path, text in pages.items():
            write(root / "docs" / language / f"{path}.md", text)
    languages = [{"locale": code, "name": code, "default": code == "vi"} for code in texts]
    config = {
        "site_name": "Stock",
        "site_url": "https://stock.example/",
        "theme": {"name": "material", "language": "vi"},
        "markdown_extensions": ["attr_list", "tables", "toc"],
        "plugins": ["search", {"i18n": {"docs_structure": "folder", "languages": languages}}],
    }
    write(root / "mkdocs.yml", yaml.safe_dump(config, allow_unicode=True))


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
