"""axe-core in a page of the browser."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

SOURCE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL = {"type": "tag", "values": TAGS}
"""Every rule of WCAG 2.2 AA, and of good practice."""
LOOKS = {
    "type": "rule",
    "values": ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block"],
}
"""The rules whose outcome hangs on width, on colours, or on a state of what one points at."""
SURE = """axe.configure({checks: [{id: "color-contrast", options: {
  ignoreUnicode: false, ignoreLength: true, ignorePseudo: false, boldValue: 700, boldTextPt: 14, largeTextPt: 18,
  contrastRatio: {normal: {expected: 4.5}, large: {expected: 3}}, pseudoSizeThreshold: 0.25, shadowOutlineEmMax: 0.2,
}}]})"""
"""A single letter and a sign are text too: what axe would only doubt by itself, it decides."""
RUN = """async ([within, rules]) => {
  const context = {include: [[within]], exclude: [["svg *"]]};
  const found = await axe.run(context, {runOnly: rules, resultTypes: ["violations", "incomplete"]});
  const doubts = found.incomplete.filter(({id}) => id === "color-contrast");
  return [...found.violations, ...doubts].flatMap(({id, nodes}) => nodes.map(({target, any, all, none}) =>
    `${id}: ${target.join(" ")}: ${[...any, ...all, ...none].map(one => one.message).join("; ")}`));
}"""


def prepare(page: Page) -> None:
    """Once for each page that is opened."""
    page.evaluate(f"{SOURCE}; {SURE}")


def findings(page: Page, rules: dict[str, object], within: str) -> list[str]:
    """Whatever axe finds wrong, or any contrast it cannot decide, inside of a selector. What is drawn in a picture it cannot see."""
    found: list[str] = page.evaluate(RUN, [within, rules])
    return found
