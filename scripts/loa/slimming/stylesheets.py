"""One style sheet from many small ones."""

import hashlib
from pathlib import Path

FOLDER = "assets/kit"


def bundle(overrides: Path) -> tuple[str, str]:
    """The address of the bundle, which changes with its text, and the text: every component's CSS by name."""
    text = "\n".join(sheet.read_text("utf-8") for sheet in sorted((overrides / FOLDER).glob("*.css")))
    return f"assets/kit.{hashlib.sha256(text.encode()).hexdigest()[:8]}.css", text
