"""A legal document and the provisions a reader may rely on."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from loa.facts.base import Confidence, Fact, Line, Period, Slug, Text


class LawType(StrEnum):
    LAW = "law"
    CODE = "code"
    DECREE = "decree"
    DECISION = "decision"
    CIRCULAR = "circular"
    RESOLUTION = "resolution"
    PLAN = "plan"
    LETTER = "letter"


class Provision(Period):
    """One provision, told in our own words. Its dates are the law's unless it has its own."""

    id: Line = Field(pattern=r"^[0-9a-zđ]+(\.[0-9a-zđ]+)*$")
    """Article, clause, point: `58`, `58.1`, `8.1.a`."""
    summary: Text
    confidence: Confidence | None = None
    """The law's own confidence where it is not given."""


class Law(Fact, Period):
    """A law, decree or decision, with its dates."""

    title: Text
    number: Line
    """As printed, `82/2020/NĐ-CP`."""
    type: LawType
    issuer: Text
    issued: date | None = None
    replaced_by: Slug | None = None
    amended_by: tuple[Slug, ...] = ()
    provisions: tuple[Provision, ...] = ()

    def provision(self, id: str) -> Provision | None:
        return next((p for p in self.provisions if p.id == id), None)
