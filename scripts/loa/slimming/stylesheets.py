"""One style sheet from many small ones, and of it what one page needs, in the page itself."""

from dataclasses import replace
from pathlib import Path

from loa.slimming.css import parsed, slimmed
from loa.slimming.elements import seen_in
from loa.slimming.policy import policy

FOLDER = "assets/kit"
STYLE = "<style></style>"
"""Where a page wants its style."""
POLICY = '<meta http-equiv="Content-Security-Policy" content="">'
"""Where a page wants its policy."""


def bundle(overrides: Path) -> str:
    """Every component's CSS by name."""
    return "\n".join(sheet.read_text("utf-8") for sheet in sorted((overrides / FOLDER).glob("*.css")))


def dressed(html: str, sheet: str, guarded: bool = True) -> str:
    """The page with the rules of `sheet` that it can use and, where it is `guarded`, its policy."""
    seen = seen_in(html)
    style = slimmed(parsed(sheet), seen.elements)
    styled = replace(seen, styles=tuple(text or style for text in seen.styles))
    rules = POLICY.replace('content=""', f'content="{policy(styled)}"') if guarded else ""
    return html.replace(STYLE, f"<style>{style}</style>", 1).replace(POLICY, rules, 1)
