"""What a host should say with each page: the headers file that many static hosts read (`_headers`)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape

NAME = "_headers"
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="(?P<policy>[^"]+)">')
SENSITIVE = re.compile(r'<body class="[^"]*\bkit-page--sensitive\b')
ALWAYS = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}
"""For files whose name changes with their text."""


def headers(pages: Mapping[str, str], lasting: Iterable[str]) -> str:
    """The headers file for pages by their address from the site's root (`luat/tao-hon/`); `lasting` are paths."""
    rules = [("/*", ALWAYS), *((f"/{path}", FOREVER) for path in lasting)]
    rules += [(f"/{address}", dict(_of_page(html))) for address, html in sorted(pages.items())]
    return "".join(_rule(path, said) for path, said in rules if said)


def _of_page(html: str) -> Iterator[tuple[str, str]]:
    """No frame around it, which only a header can forbid; a page read in fear is not kept by the browser."""
    if found := POLICY.search(html):
        yield "Content-Security-Policy", f"{unescape(found['policy'])}; frame-ancestors 'none'"
    if SENSITIVE.search(html):
        yield "Cache-Control", "no-store"


def _rule(path: str, said: Mapping[str, str]) -> str:
    return "\n".join([path, *(f"  {name}: {value}" for name, value in said.items())]) + "\n"
