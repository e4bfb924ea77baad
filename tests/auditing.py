"""Lighthouse, as a phone on a slow network sees a page."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bootstrap import LIGHTHOUSE
from tests.browsing import CHROMIUM, FLAGS, OFFLINE
from tests.node import node, packages

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")

PAGES = (
    "",
    "luat/tao-hon/",
    "ho-tro/",
    "thang-hanh-dong/lich/",
    "en/",
    "en/luat/tao-hon/",
    "en/ho-tro/",
    "en/thang-hanh-dong/lich/",
    "tyz/",
)
"""Home, a law page, a help page and the calendar in both languages, and the Tày home."""


@dataclass(frozen=True)
class Report:
    """What Lighthouse says of one page."""

    raw: dict[str, Any]

    def score(self, category: str) -> int:
        """0 to 100."""
        return round(100 * self.raw["categories"][category]["score"])

    def failing(self, category: str) -> dict[str, Any]:
        """The audits that cost points, with what they found."""
        weights = {ref["id"]: ref["weight"] for ref in self.raw["categories"][category]["auditRefs"]}
        costly = {name: self.raw["audits"][name] for name, weight in weights.items() if weight}
        return {
            name: [audit["title"], audit.get("details", {}).get("items")]
            for name, audit in costly.items()
            if audit["score"] is not None and audit["score"] < 1
        }

    @property
    def layout_shift(self) -> float:
        """To a thousandth, as Lighthouse shows it: on a busy machine a first paint may come in mid-page."""
        return round(self.raw["audits"]["cumulative-layout-shift"]["numericValue"], 3)


def audited(addresses: Sequence[str]) -> list[Report]:
    """One report for each address, in order."""
    task = {
        "packages": str(packages(LIGHTHOUSE)),
        "chromium": CHROMIUM,
        "flags": [*FLAGS, OFFLINE],
        "addresses": list(addresses),
    }
    program = Path(__file__).parent / "lighthouse/audit.mjs"
    reports = [Report(raw) for raw in json.loads(node(program, json.dumps(task)))]
    for address, report in zip(addresses, reports, strict=True):
        if error := report.raw.get("runtimeError"):
            raise RuntimeError(f"{address}: {error['message']}")
    return reports
