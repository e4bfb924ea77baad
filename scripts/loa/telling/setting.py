"""To whom, on which day and from which page a fact is told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from loa import numerals
from loa.addresses import address, relative
from loa.facts import Fact, Text
from loa.languages import Language, Stage
from loa.offline import Offline, file_of
from loa.project import Project
from loa.words import NBSP, Words


@dataclass(frozen=True)
class Told:
    """A fact as words: plain text, with what a page needs to mark it up."""

    text: str
    lang: str | None = None
    """BCP 47 tag, where the text is not in the language of its page."""
    href: str | None = None
    hreflang: str | None = None
    checking: bool = False
    """Not confirmed: shown as being verified, kept off paper."""


@dataclass(frozen=True)
class Headline:
    """A page's title and description as a reader sees them."""

    title: str
    description: str


@dataclass(frozen=True)
class Setting:
    """The frame in which a page stands. `tongue` is the language of the text, `frame` that of the links;
    they differ where a page is shown in another language's frame."""

    project: Project
    frame: str
    tongue: str
    path: str
    day: date
    headlines: Mapping[tuple[str, str], "Headline"] = field(default_factory=dict)
    """Titles and descriptions of all pages by folder and path, their marks already told."""
    base: str | None = None
    """The path of the site's root, for a page that stands under any address (404); else links are relative."""

    offline: Offline | None = None
    """Where the page stands in the edition to be copied."""
    memory: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)
    """What was told before in this edition: telling is pure, so an answer holds for every page."""

    def remembered(self, key: Any, tell: Callable[[], Any]) -> Any:
        """The answer to `key` in this language, worked out once."""
        known = (key, self.language.folder)
        if known not in self.memory:
            self.memory[known] = tell()
        return self.memory[known]

    @cached_property
    def language(self) -> Language:
        """The language in which the text really is."""
        return self.project.library.languages.written(self.tongue)

    @cached_property
    def words(self) -> Words:
        return self.project.words[self.language.folder]

    @cached_property
    def here(self) -> str:
        languages = self.project.library.languages
        return address(languages[self.frame], languages, self.path)

    def told(self, text: Text, fact: Fact | None = None) -> Told:
        """A text of a record, in this language or the next of its chain."""
        folder = next(
            step for step in self.project.library.languages.chain(self.language.folder) if step in text
        )
        tag = self.project.library.languages.written(folder).tag
        unconfirmed = fact is not None and not fact.confirmed
        shown = self.project.words[folder].kept(text[folder])
        return Told(shown, lang=None if tag == self.language.tag else tag, checking=unconfirmed)

    def number(self, value: Decimal | int) -> str:
        return numerals.number(value, self.language.cldr)

    def is_today(self, day: date) -> bool:
        """Whether the reader's day is this one: a copy is read on a day that nobody knows."""
        return self.offline is None and day == self.day

    def date(self, day: date, key: str = "format.date") -> str:
        """In the words of the language; the day keeps to its month, a year to the word before it."""
        return numerals.day(day, self.words.plain(key), self.language.cldr).replace(" ", NBSP, 1)

    def link(self, path: str) -> tuple[str, str | None]:
        """The way to a page from here, and its language tag where that is not the frame's."""
        languages = self.project.library.languages
        frame = languages[self.frame]
        stays = self.project.pages.get(self.frame, path) or frame.stage is not Stage.WORDS
        target = frame if stays else languages.source
        return self.way_to(target, path), None if target == frame else target.tag

    def way_to(self, language: Language, path: str) -> str:
        """The link from here to a page in the frame of a language; one that is left out is on the live site."""
        there = address(language, self.project.library.languages, path)
        return f"{self.offline.live}{there}" if self.offline and self.leaves_out(path) else self.way(there)

    def way(self, to: str) -> str:
        """The link from here to an address of the site."""
        there = file_of(to) if self.offline else to
        return relative(self.here, there) if self.base is None else f"{self.base}{there}"

    @property
    def root(self) -> str:
        """The way to the site's root, before the path of a file."""
        return relative(self.here, "") if self.base is None else self.base

    def leaves_out(self, path: str) -> bool:
        return self.offline is not None and path in self.offline.left_out


Inline = dict[str, Callable[[Any, str | None, Setting], Told]]
"""The forms of a kind within a sentence: record (or page), part, setting → words."""
Block = dict[str, tuple[str, Callable[[Any, str | None, Setting], Any]]]
"""The forms of a kind alone on a line: the component that draws it, and what tells its data."""
