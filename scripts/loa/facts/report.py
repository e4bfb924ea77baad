"""A page of others to which ours link: a press report, a study, a licence."""

from pydantic import Field

from loa.facts.base import Fact, Source, Text, Url


class Publication(Source):
    """A page that can be opened."""

    urls: tuple[Url, ...] = Field(min_length=1)
    """Exactly as our pages link it; more than one where it stands at several places."""


class Report(Fact):
    """Our pages link it as `[words](address)`, and by that rest on it."""

    title: Text
    """What it is, in our words: «Báo Lào Cai, về mô hình ở xã Tả Củ Tỷ»."""
    says: Text
    """One or two plain sentences without marks: what we take from it."""
    source: Publication
