"""One reader's first visit with nothing in the cache, on a slow phone and a slow network."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import brotli
from playwright.sync_api import Browser, CDPSession, Error, Page
from tests.browsing import PHONE
from tests.hosting import Sent

SLOW_4G = {
    "offline": False,
    "latency": 150 * 3.75,
    "downloadThroughput": 1638.4 * 0.9 * 1024 / 8,
    "uploadThroughput": 750 * 0.9 * 1024 / 8,
}
"""As Lighthouse hands it to Chromium: 150 ms there and back, 1.6 Mbit/s. A browser throttles each request and not
each packet, so Lighthouse makes the wait longer and the pipe a little narrower. Milliseconds, bytes a second."""
SLOWER_CPU = 4
QUIET = 2.5
"""Seconds without an answer after which a page is taken to be complete."""
QUERY = "tảo hôn"

WATCH = """
window.seen = { lcp: 0, cls: 0 };
const watch = (type, look) => new PerformanceObserver((list) => list.getEntries().forEach(look))
  .observe({ type, buffered: true });
watch("largest-contentful-paint", (entry) => { seen.lcp = entry.startTime; });
watch("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.cls += entry.value; });
"""


@dataclass(frozen=True)
class Visit:
    """Bytes are bodies without headers; `refused` requests went to another host.

    Times are milliseconds: `lcp` as a clock shows them, `cpu` and `script` as the main thread worked them.
    """

    gzip: int
    brotli: int
    requests: int
    refused: int
    lcp: float
    cls: float
    cpu: float
    script: float


def visit(browser: Browser, address: str, sent: list[Sent]) -> Visit:
    """Open a page, wait until it is complete, and tell what that took."""
    context = browser.new_context(viewport=PHONE, device_scale_factor=2, is_mobile=True, has_touch=True)
    page = context.new_page()
    refused: list[str] = []
    page.on("requestfailed", lambda request: refused.append(request.url))
    page.add_init_script(WATCH)
    chromium = throttled(page)
    sent.clear()
    page.goto(address, wait_until="load")
    wait_until_quiet(page, sent)
    seen, took = page.evaluate("seen"), metrics(chromium)
    context.close()
    answers = received(sent)
    return Visit(
        gzip=sum(answer.size for answer in answers),
        brotli=sum(brotli_size(answer) for answer in answers),
        requests=len(answers) + len(refused),
        refused=len(refused),
        lcp=seen["lcp"],
        cls=seen["cls"],
        cpu=took["TaskDuration"] * 1000,
        script=took["ScriptDuration"] * 1000,
    )


def search(browser: Browser, address: str, sent: list[Sent], key: str, result: str) -> int | None:
    """Bytes between a complete page and the first result; None where there is no search.

    `key` opens the search of that site, `result` is the selector of a result.
    """
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(address, wait_until="load")
    wait_until_quiet(page, sent)
    sent.clear()
    page.keyboard.press(key)
    try:
        page.locator("input:focus").wait_for(timeout=5_000)
        page.keyboard.type(QUERY)
        page.locator(result).first.wait_for(timeout=20_000)
    except Error:
        return None
    finally:
        context.close()
    return sum(answer.size for answer in received(sent))


def throttled(page: Page) -> CDPSession:
    chromium = page.context.new_cdp_session(page)
    chromium.send("Network.enable")
    chromium.send("Network.emulateNetworkConditions", SLOW_4G)
    chromium.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_CPU})
    chromium.send("Performance.enable", {"timeDomain": "threadTicks"})
    return chromium


def metrics(chromium: CDPSession) -> dict[str, float]:
    return {one["name"]: one["value"] for one in chromium.send("Performance.getMetrics")["metrics"]}


def wait_until_quiet(page: Page, sent: Sequence[Sent]) -> None:
    """A worker's requests are not the page's, so the server is watched too."""
    page.wait_for_load_state("networkidle")
    count, since = len(sent), time.monotonic()
    while time.monotonic() - since < QUIET:
        page.wait_for_timeout(100)
        if len(sent) != count:
            count, since = len(sent), time.monotonic()


def received(sent: Sequence[Sent]) -> list[Sent]:
    """A headless browser asks for the icon of a site only sometimes, so that is never counted."""
    return [answer for answer in sent if "favicon" not in answer.path]


def brotli_size(answer: Sent) -> int:
    return smallest(answer.file) if answer.compressed else answer.size


@cache
def smallest(file: Path) -> int:
    return len(brotli.compress(file.read_bytes(), quality=11))
