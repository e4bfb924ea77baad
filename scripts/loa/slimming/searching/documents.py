"""What a reader can find: the text of a built page, section by section."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

UNSEEN = frozenset(
    ["kit-word__meaning", "kit-letters", "kit-languages", "kit-tree", "kit-door", "kit-cards--pages"]
)
"""Classes of what repeats the words of another place: that place is found itself."""
SILENT = frozenset(["style", "script", "template", "nav", "svg"])
INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "br",
        "button",
        "cite",
        "code",
        "em",
        "i",
        "kbd",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
        "wbr",
    ]
)
CELLS = frozenset(["td", "th", "dd"])
HEADINGS = frozenset(["h2", "h3", "h4", "dt"])
EMPTY = frozenset(["br", "hr", "img", "input", "wbr", "source", "col"])
BETWEEN_CELLS = " · "
PLACES = frozenset(["div", "li", "tr", *HEADINGS])
"""What a link may lead to when it has an id."""
END = re.compile(r"[.!?…][”»)\]]*\s+")


@dataclass(frozen=True)
class Section:
    """What stands below one heading; `id` is where a link leads, empty at the top of the page."""

    id: str
    heading: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Document:
    """One page; `address` from the site's root."""

    address: str
    title: str
    description: str
    sections: tuple[Section, ...]


def sentences(text: str) -> Iterator[str]:
    """A text cut after each full stop that no small letter follows."""
    start = 0
    for end in (match.end() for match in END.finditer(text)):
        if not text[end].islower():
            yield text[start:end].rstrip()
            start = end
    yield text[start:]


def sections_of(html: str) -> tuple[Section, ...]:
    """The sections of a built page's article, in their order."""
    start, end = html.find("<article"), html.find("</article>")
    reader = _Reader()
    reader.feed(html[start:end])
    reader.close()
    return reader.sections()


@dataclass
class _Reader(HTMLParser):
    """Walks through an article, keeping the words of each block."""

    found: list[Section] = field(default_factory=list)
    skipped: int = 0
    """How deep we are in what is left out."""
    words: list[str] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    id: str = ""
    heading: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in EMPTY:
            self.words.append(" ")
        elif self.skipped or _is_left_out(tag, dict(attrs)):
            self.skipped += 1
        else:
            self._block(tag)
            if tag in PLACES and (id := dict(attrs).get("id")):
                self._section(id, self.heading)

    def handle_endtag(self, tag: str) -> None:
        if tag in EMPTY:
            return
        if self.skipped:
            self.skipped -= 1
        elif tag in HEADINGS:
            self._section(self.id, self._taken())
        else:
            self._block(tag)

    def handle_data(self, data: str) -> None:
        if not self.skipped:
            self.words.append(data)

    def _block(self, tag: str) -> None:
        """Where a block begins or ends, a sentence does; the cells of a row are read on."""
        if tag in CELLS:
            said = "".join(self.words).strip()
            self.words.append(BETWEEN_CELLS if said and not said.endswith(BETWEEN_CELLS.strip()) else "")
        elif tag not in INLINE and (text := self._taken()):
            self.sentences += sentences(text)

    def _taken(self) -> str:
        text = " ".join("".join(self.words).split()).removesuffix(BETWEEN_CELLS.rstrip())
        self.words.clear()
        return text

    def _section(self, id: str, heading: str) -> None:
        if self.sentences:
            self.found.append(Section(self.id, self.heading, tuple(self.sentences)))
        self.sentences, self.id, self.heading = [], id, heading

    def sections(self) -> tuple[Section, ...]:
        self._section("", "")
        return tuple(self.found)


def _is_left_out(tag: str, given: dict[str, str | None]) -> bool:
    classes = (given.get("class") or "").split()
    return tag in SILENT or tag == "h1" or "aria-hidden" in given or not UNSEEN.isdisjoint(classes)
