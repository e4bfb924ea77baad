"""A number somebody can call."""

from pydantic import Field

from loa.facts.base import Fact, Line, Text


class Hotline(Fact):
    """What a caller must know before calling. Unknown is left out, never guessed."""

    name: Text
    number: Line
    """As people read it, `1900 969 680`."""
    dial: Line = Field(pattern=r"^\+?[0-9]+$")
    helps: Text
    """Who may call, and about what."""
    invitation: Text | None = None
    """The line on the card: «Cần giúp? Gọi 111.», with the number as `{number}`."""
    hours: Text | None = None
    cost: Text | None = None
