"""A word of the law, with one plain sentence that says what it means."""

from pydantic import Field

from loa.facts.base import Fact, Line, Text


class LegalTerm(Fact):
    """Shown by a tap where a page uses it."""

    name: Text
    """As it stands within a sentence: «tảo hôn»."""
    also: dict[str, tuple[Line, ...]] = Field(default_factory=dict)
    """Other writings that mean the same, by language folder."""
    meaning: Text
    """One plain sentence."""
    law: Line | None = None
    """The provision it comes from, `laws/luat-hngd-2014#3.8`."""
    everyday: bool = False
    """Also a word of everyday talk: a page need not mark it wherever it stands."""
