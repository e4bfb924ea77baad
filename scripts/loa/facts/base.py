"""What every record has in common: an id, a source, a day of checking, a confidence."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

SOURCE = "vi"
"""The language every text of a record has, so the one every page is written in first."""

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Text that is really there."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""Small letters, digits, single hyphens: what an address and a file name can carry."""


def _in_vietnamese(text: dict[str, str]) -> dict[str, str]:
    if SOURCE not in text:
        raise ValueError(SOURCE)
    return text


Text = Annotated[dict[str, Line], AfterValidator(_in_vietnamese)]
"""The same words by language folder (`vi`, `en`, …); Vietnamese is always there."""


Url = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
"""The address of a page, exactly as it is linked."""


class Model(BaseModel):
    """Read once, never changed; a field nobody knows is a mistake, not an extra."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Confidence(StrEnum):
    """How sure we are. Anything but `confirmed` is shown as being verified and kept off paper."""

    CONFIRMED = "confirmed"
    RECALLED = "recalled"
    CONFLICTING = "conflicting"
    INFERENCE = "inference"


class Source(Model):
    """Where a fact stands: a document, the place in it, the pages where it was read."""

    document: Line
    provision: Line | None = None
    urls: tuple[Url, ...] = ()


class Checked(Model):
    """The day somebody last held the record against its source, who, and how."""

    on: date
    by: Line
    how: Line


class Fact(Model):
    """What every record carries."""

    id: Slug
    confidence: Confidence
    source: Source
    checked: Checked
    note: Text | None = None
    """What a reader should know about this fact, beyond its value."""

    @property
    def confirmed(self) -> bool:
        return self.confidence is Confidence.CONFIRMED


class Period(Model):
    """A stretch of days; both ends count."""

    in_force_from: date | None = Field(default=None, alias="from")
    """First day in force; `None` where it is not known."""
    in_force_until: date | None = Field(default=None, alias="until")
    """Last day in force; `None` while it stands."""

    def covers(self, day: date) -> bool:
        started = self.in_force_from is None or self.in_force_from <= day
        return started and (self.in_force_until is None or day <= self.in_force_until)
