"""What a reader waits for: this site, stock Material + static-i18n and Astro Starlight with the same pages.

    python -m benchmarks.reader [visits of each page]        (default: 5, of which the median is printed)

Every page is opened with an empty cache, on a phone, over one server that compresses (gzip -6), under the same
throttling. Other hosts are refused: whoever asks them for fonts would take longer and more than is printed.
"""

import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.reader.sites import SITES
from benchmarks.reader.visiting import SLOWER_CPU, Visit, search, visit
from benchmarks.weight import table, weights
from tests.auditing import CATEGORIES, PAGES, audited
from tests.browsing import OFFLINE, chromium
from tests.hosting import hosted

KINDS = {"home": "", "article": "luat/tao-hon/", "calendar": "thang-hanh-dong/lich/", "help": "ho-tro/"}
"""In Vietnamese, at the same addresses on each site."""

SEARCH = {
    "Loa": ("/", "[role=option]"),
    "Material": ("/", ".md-search-result__item"),
    "Starlight": ("Control+k", ".pagefind-ui__result"),
}
"""The key that opens each site's search, and a result of it."""

ROW = "{:<9} {:<10} {:>8} {:>9} {:>9} {:>8} {:>6} {:>6} {:>7} {:>7}"
HEADS = ("page", "site", "gzip B", "brotli B", "requests", "refused", "LCP s", "CLS", "CPU ms", "script")


def main(times: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        built = {name: build(Path(folder)) for name, build in SITES.items()}
        print_visits(built, times)
        print_scores(built["Loa"])
        print(f"\nThe heaviest pages\n{table(weights(built['Loa']), shown=12)}")


def print_visits(built: dict[str, Path], times: int) -> None:
    """The sites take turns, so that a busy minute of this machine is a burden on all of them."""
    with ExitStack() as opened:
        browser = opened.enter_context(chromium(OFFLINE))
        hosts = {name: opened.enter_context(hosted(site)) for name, site in built.items()}
        print(
            f"Cold cache, slow 4G, CPU {SLOWER_CPU} times slower, median of {times}; bodies without headers."
        )
        print(
            "CPU: main thread. Refused: requests to other hosts; bytes and LCP are then lower than in life.\n"
        )
        print(ROW.format(*HEADS))
        for kind, path in KINDS.items():
            seen: dict[str, list[Visit]] = {name: [] for name in built}
            for _ in range(times):
                for name, (address, sent) in hosts.items():
                    seen[name].append(visit(browser, address + path, sent))
            for name, visits in seen.items():
                print(ROW.format(kind, name, *middle(visits)), flush=True)
        print("\nSearch: bytes (gzip) from the complete home page up to the first result")
        for name, (address, sent) in hosts.items():
            further = search(browser, address, sent, *SEARCH[name])
            print(f"{name:<10} {'no search' if further is None else further}")


def middle(visits: list[Visit]) -> list[Any]:
    """The median of each column, as it is printed."""
    shown = (
        ("{:.0f}", "gzip", 1),
        ("{:.0f}", "brotli", 1),
        ("{:.0f}", "requests", 1),
        ("{:.0f}", "refused", 1),
        ("{:.2f}", "lcp", 0.001),
        ("{:.3f}", "cls", 1),
        ("{:.0f}", "cpu", 1),
        ("{:.0f}", "script", 1),
    )
    return [how.format(median(getattr(one, name) for one in visits) * unit) for how, name, unit in shown]


def print_scores(site: Path) -> None:
    print(f"\nLighthouse (mobile; a busy machine costs performance): {', '.join(CATEGORIES)}")
    with hosted(site) as (address, _):
        reports = audited([address + page for page in PAGES])
    for page, report in zip(PAGES, reports, strict=True):
        scores = " ".join(f"{report.score(category):>3}" for category in CATEGORIES)
        print(f"{scores}  CLS {report.layout_shift:.3f}  {page or '/'}")


if __name__ == "__main__":
    main(int(*sys.argv[1:2] or [5]))
