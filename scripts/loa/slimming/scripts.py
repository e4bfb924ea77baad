"""The scripts of the site; the only door to rjsmin. Every page can be read without them."""

import hashlib
from pathlib import Path

import rjsmin

KIT = "assets/kit"
"""One file a component; together they are one deferred script of every page."""
INLINE = "assets/inline"
"""Scripts that must not wait for a request: they stand in the page itself."""


def bundle(overrides: Path) -> tuple[str, str]:
    """The address of the bundle, which changes with its text, and the text: every component's script by name."""
    text = "\n".join(_minified(script) for script in sorted((overrides / KIT).glob("*.js")))
    return f"assets/kit.{hashlib.sha256(text.encode()).hexdigest()[:8]}.js", text


def inline(overrides: Path) -> dict[str, str]:
    """Name → text of each script that a template prints into its page."""
    return {script.stem: _minified(script) for script in sorted((overrides / INLINE).glob("*.js"))}


def _minified(script: Path) -> str:
    return str(rjsmin.jsmin(script.read_text("utf-8")))
