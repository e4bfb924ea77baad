"""What a page may run, show and ask for (Content Security Policy): only what it has, nothing from anywhere else."""

import base64
import hashlib
from collections.abc import Iterable

from loa.slimming.elements import Seen

FIXED = {
    "default-src": "'none'",
    "img-src": "'self' data:",
    "media-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}


def policy(seen: Seen) -> str:
    """The policy of one page; scripts and styles that stand in it are allowed by their hash."""
    own = {
        "script-src": " ".join(["'self'", *_hashes(seen.scripts)]),
        "style-src": " ".join(_hashes(seen.styles)) or "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in {**FIXED, **own}.items())


def _hashes(texts: Iterable[str]) -> list[str]:
    digests = [hashlib.sha256(text.encode()).digest() for text in texts]
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]
