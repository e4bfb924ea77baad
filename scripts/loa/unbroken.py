"""The number of a document stays on one line: «82/2020/NĐ-CP»."""

import re

NUMBER = re.compile(r"\b\d+(?:/\d{4})?[/-][A-ZĐ][\w/-]*+(?!&)")
LONGEST = 14
"""Letters that find room on one line of a phone at twice their size; a longer number may break."""


def unbroken(html: str) -> str:
    """Escaped text without tags, each number of a document in it held together."""
    return NUMBER.sub(_held, html)


def _held(match: re.Match[str]) -> str:
    return f'<span class="kit-number">{match[0]}</span>' if len(match[0]) <= LONGEST else match[0]
