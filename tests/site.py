"""A built site, read as a crawler reads it."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

TAG = re.compile(r"<(?P<name>[a-z0-9]+)(?P<attributes>(?:\s+[a-z:-]+(?:=(?:\"[^\"]*\"|[^\s>]*))?)*)\s*/?>")
ATTRIBUTE = re.compile(r"([a-z:-]+)(?:=\"([^\"]*)\")?")


@dataclass(frozen=True)
class Html:
    """One page's tags; enough to follow links and read the head."""

    path: str
    text: str

    @cached_property
    def tags(self) -> list[tuple[str, dict[str, str]]]:
        return [(m["name"], dict(ATTRIBUTE.findall(m["attributes"]))) for m in TAG.finditer(self.text)]

    def all(self, name: str, **wanted: str) -> list[dict[str, str]]:
        return [attrs for tag, attrs in self.tags if tag == name and wanted.items() <= attrs.items()]

    @property
    def lang(self) -> str:
        return self.all("html")[0]["lang"]

    @property
    def canonical(self) -> str | None:
        return next((link["href"] for link in self.all("link", rel="canonical")), None)

    @property
    def alternates(self) -> dict[str, str]:
        return {
            link["hreflang"]: link["href"] for link in self.all("link", rel="alternate") if "hreflang" in link
        }

    @property
    def ids(self) -> set[str]:
        return {attrs["id"] for _, attrs in self.tags if "id" in attrs}


def pages_of(site: Path) -> dict[str, Html]:
    """Address from the site's root → page."""
    return {
        file.relative_to(site).as_posix().removesuffix("index.html"): Html(str(file), file.read_text("utf-8"))
        for file in sorted(site.rglob("*.html"))
    }


def every_page(site: Path) -> list[str]:
    """The addresses of all pages but the one for a wrong address."""
    return [path for path in pages_of(site) if path != "404.html"]
