"""Marks: `[[kind/id#part|form]]`, the only way a fact enters a page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MARK = re.compile(
    r"\[\[(?P<kind>[a-z]+)/(?P<id>[^\[\]#|\n]+)(?:#(?P<part>[^\[\]|\n]+))?(?:\|(?P<form>[a-z_]+))?\]\]"
)
OPENING = re.compile(r"\[\[")


@dataclass(frozen=True)
class Mark:
    """One mark as written."""

    kind: str
    id: str
    part: str | None
    form: str
    """Empty for the kind's own first form."""

    @property
    def ref(self) -> str:
        return f"{self.kind}/{self.id}"

    @property
    def whole(self) -> bool:
        """Whether it names all records of its kind: `laws/all`."""
        return self.id == "all" and self.kind != "pages"


def as_mark(match: re.Match[str]) -> Mark:
    return Mark(match["kind"], match["id"], match["part"], match["form"] or "")


def marks_in(text: str) -> Iterator[Mark]:
    return (as_mark(match) for match in MARK.finditer(text))


def malformed(text: str) -> bool:
    """Whether brackets open that no well-formed mark closes."""
    return bool(OPENING.search(MARK.sub("", text)))
