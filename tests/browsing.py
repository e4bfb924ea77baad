"""A real browser and a plain static server."""

import functools
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Error, Page, sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""Every other host is unknown: who asks for one gets no answer, and nothing leaves the machine."""

CHROMIUM = os.environ.get("LOA_CHROMIUM", "/usr/bin/chromium")
PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 900}


def headers_file(site: Path) -> dict[str, dict[str, str]]:
    """What the site's `_headers` says of each path, as hosts that know it read it."""
    rules: dict[str, dict[str, str]] = {}
    file = site / "_headers"
    for line in file.read_text("utf-8").splitlines() if file.exists() else []:
        if line.startswith("/"):
            said = rules.setdefault(line, {})
        else:
            name, value = line.strip().split(": ", 1)
            said[name] = value
    return rules


class Handler(SimpleHTTPRequestHandler):
    """Serves files under a prefix, and 404.html for the rest, as Pages does, with the headers that the site asks for."""

    def __init__(self, *args, prefix: str, said: dict[str, dict[str, str]], pause: float, **kwargs):
        self.prefix, self.said, self.pause = prefix, said, pause
        super().__init__(*args, **kwargs)

    def end_headers(self):
        path = "/" + self.path.split("?")[0].removeprefix(self.prefix)
        for rule, said in self.said.items():
            if path == rule or (rule.endswith("*") and path.startswith(rule[:-1])):
                for name, value in said.items():
                    self.send_header(name, value)
        super().end_headers()

    def translate_path(self, path: str) -> str:
        inside = path.startswith(self.prefix)
        return super().translate_path(f"/{path.removeprefix(self.prefix)}" if inside else "/no-such-file")

    def copyfile(self, source, outputfile):
        """At once, or half a packet at a time as on a patchy network."""
        while part := source.read(700 if self.pause else -1):
            outputfile.write(part)
            time.sleep(self.pause)

    def send_error(self, code, message=None, explain=None):
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@contextmanager
def served(site: Path, prefix: str = "/", pause: float = 0) -> Iterator[str]:
    """The address of a server that shows `site` at `prefix` while the block runs; `pause` in seconds makes it slow."""
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0),
        functools.partial(Handler, directory=str(site), prefix=prefix, said=headers_file(site), pause=pause),
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
    finally:
        server.shutdown()


@contextmanager
def chromium(*flags: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, *flags])
        yield browser
        browser.close()


@contextmanager
def another(browser: Browser, **options) -> Iterator[Browser]:
    """A browser beside it, launched otherwise."""
    beside = browser.browser_type.launch(executable_path=CHROMIUM, args=FLAGS, **options)
    yield beside
    beside.close()


class Visit:
    """One reader's visit: what was asked for and what went wrong is kept."""

    def __init__(self, browser: Browser, base: str, **options):
        self.base = base
        self.context: BrowserContext = browser.new_context(**{"viewport": PHONE, **options})
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(20_000)
        self.asked: list[str] = []
        self.errors: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on(
            "console",
            lambda message: message.type in ("error", "warning") and self.errors.append(message.text),
        )
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def open(self, path: str) -> Page:
        self.page.goto(self.base + path)
        return self.page


def wear(page: Page, css: str) -> None:
    """Lay a style over the page, as a reader's own settings would; the page's policy does not forbid it."""
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet] }",
        css,
    )


def sought(page: Page, words: str) -> str:
    """Type into the open search and wait for its news."""
    page.locator(".kit-search input").fill(words)
    page.keyboard.press("Enter")
    page.locator(".kit-search [role=status]:not(:empty)").wait_for()
    return page.locator(".kit-search [role=status]").inner_text()


def until(page: Page, expression: str, arg: object = None) -> None:
    """Wait for what the expression tells; Playwright's own waiting needs `eval`, which the page's policy forbids."""
    for _ in range(400):
        with suppress(Error):  # the page is on its way to another
            if page.evaluate(expression, arg):
                return
        page.wait_for_timeout(50)
    raise AssertionError(expression)
