"""What each page of a built site weighs: its HTML, the stylesheets it links to and its scripts, heaviest first.

    python -m benchmarks.weight [folder]        (default: site)

Bytes after gzip -6, and after brotli at its best; pictures are not counted.
"""

import gzip
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import brotli

BUDGET = 14_600
"""Bytes (gzip) that reach a phone in the first window of a new connection."""


@dataclass(frozen=True)
class Weight:
    """Bytes of one page with all that it needs to be complete."""

    page: str
    gzip: int
    brotli: int


class Needs(HTMLParser):
    """The addresses of a page's scripts and stylesheets."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        source = given.get("src") if tag == "script" else None
        sheet = given.get("href") if tag == "link" and given.get("rel") == "stylesheet" else None
        self.found += filter(None, (source, sheet))


def weights(site: Path) -> list[Weight]:
    """Every page of a site, heaviest first."""
    return sorted(weighed(site), key=lambda weight: -weight.gzip)


def weighed(site: Path) -> Iterator[Weight]:
    for page in site.rglob("*.html"):
        path = page.relative_to(site).as_posix()
        needs = Needs(page.read_text("utf-8")).found
        files = [page, *(site / urljoin(f"/{path}", need).lstrip("/") for need in needs)]
        sizes = [compressed(file) for file in files]
        yield Weight(
            path.removesuffix("index.html") or "/", sum(z for z, _ in sizes), sum(b for _, b in sizes)
        )


@cache
def compressed(file: Path) -> tuple[int, int]:
    data = file.read_bytes()
    return len(gzip.compress(data, 6, mtime=0)), len(brotli.compress(data, quality=11))


def table(of: list[Weight], shown: int | None = None) -> str:
    """The heaviest pages, all of them unless `shown` says how many, and how many are above the budget."""
    heads = f"{'gzip B':>8} {'brotli B':>9}  page"
    rows = (f"{one.gzip:>8} {one.brotli:>9}  {one.page}" for one in of[:shown])
    over = sum(one.gzip > BUDGET for one in of)
    return "\n".join((heads, *rows, f"{len(of)} pages, {over} of them above {BUDGET} B gzip"))


if __name__ == "__main__":
    print(table(weights(Path(*sys.argv[1:2] or ["site"]))))
