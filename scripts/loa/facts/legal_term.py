"""A word of the law, with one plain sentence that says what it means."""

from typing import Self

from pydantic import Field, model_validator

from loa.facts.base import Fact, Line, Text


class LegalTerm(Fact):
    """Shown by a tap where a page uses it."""

    name: Text
    """As it stands within a sentence: «tảo hôn»."""
    also: dict[str, tuple[Line, ...]] = Field(default_factory=dict)
    """Other writings that mean the same, by language folder."""
    meaning: Text
    """One plain sentence; it may hold marks, as a page does, but no other meaning."""
    law: Line | None = None
    """The provision it comes from, `laws/luat-hngd-2014#3.8`."""
    everyday: bool = False
    """Also a word of everyday talk: a page need not mark it wherever it stands."""

    @model_validator(mode="after")
    def _explains_itself(self) -> Self:
        """A meaning told within a meaning could lead back to itself."""
        if any("|meaning]]" in words for words in self.meaning.values()):
            raise ValueError("meaning")
        return self
