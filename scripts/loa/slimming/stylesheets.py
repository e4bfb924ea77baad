"""One style sheet from many small ones, and of it what one page needs, in the page itself."""

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
    styled = html.replace(STYLE, f"<style>{slimmed(parsed(sheet), seen_in(html).elements)}</style>", 1)
    rules = POLICY.replace('content=""', f'content="{policy(seen_in(styled))}"') if guarded else ""
    return styled.replace(POLICY, rules, 1)
