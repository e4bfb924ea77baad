"""The scripts of the site; the only door to rjsmin. Every page can be read without them."""

import hashlib
from pathlib import Path

import rjsmin

KIT = "assets/kit"
"""One file a component; together they are one deferred script of every page."""
SEARCH = "assets/search"
"""What searches; together it is one script, loaded when somebody first turns to the field."""
INLINE = "assets/inline"
"""Scripts that must not wait for a request: they stand in the page itself."""


def bundle(overrides: Path) -> tuple[str, str]:
    """The address of the bundle, which changes with its text, and the text: every component's script by name."""
    text = "\n".join(_minified(script) for script in sorted((overrides / KIT).glob("*.js")))
    return f"assets/kit.{hashlib.sha256(text.encode()).hexdigest()[:8]}.js", text


def search(overrides: Path) -> tuple[str, str]:
    """The address of the engine, in a folder that changes with its text, and the text. The indexes it reads stand
    beside it, so that no engine meets an index made for another."""
    parts = (_minified(script) for script in sorted((overrides / SEARCH).glob("*.js")))
    text = "(() => {\n" + "\n".join(('"use strict";', *parts)) + "\n})();"
    return f"{SEARCH}/{hashlib.sha256(text.encode()).hexdigest()[:8]}/engine.js", text


def inline(overrides: Path) -> dict[str, str]:
    """Name → text of each script that a template prints into its page."""
    return {script.stem: _minified(script) for script in sorted((overrides / INLINE).glob("*.js"))}


def _minified(script: Path) -> str:
    return str(rjsmin.jsmin(script.read_text("utf-8")))
