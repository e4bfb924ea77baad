"""The picture that stands beside a shared link."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

FOLDER = "assets/card"
"""The drawing and the picture made of it; the picture alone is published, under a name of its own."""


@dataclass(frozen=True)
class Card:
    """A PNG by its address from the site's root, which changes with the picture; measures in pixels."""

    address: str
    width: int
    height: int


def card(overrides: Path) -> tuple[Card, bytes]:
    """The one card of all pages, and its bytes; a PNG says its size in its first chunk."""
    png = (overrides / FOLDER / "card.png").read_bytes()
    width, height = (int.from_bytes(png[at : at + 4]) for at in (16, 20))
    return Card(f"assets/card.{hashlib.sha256(png).hexdigest()[:8]}.png", width, height), png
