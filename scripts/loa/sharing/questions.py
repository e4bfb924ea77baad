"""Questions and their answers, as they stand in a built article."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

HEADINGS = frozenset({"h2", "h3", "h4"})
TEXT = frozenset({"p", "li"})
DOUBT = "kit-checking"
"""The class of the label that a fact not confirmed carries."""
VOID = frozenset({"br", "hr", "img", "input", "source", "wbr"})
"""Elements without an end."""


@dataclass
class Section:
    """A heading and what is read under it, up to the next one."""

    heading: str = ""
    paragraphs: list[str] = field(default_factory=list)
    sure: bool = True
    """Whether every fact told in it is confirmed."""

    @property
    def asks(self) -> bool:
        return self.heading.endswith("?") and bool(self.paragraphs)

    @property
    def answer(self) -> str:
        return "\n".join(self.paragraphs)


def questions_in(article: str) -> list[Section]:
    """Every section whose heading asks something, in its order; `article` is HTML."""
    reader = _Reader()
    reader.feed(article)
    return [section for section in reader.sections if section.asks]


class _Reader(HTMLParser):
    """Cuts an article into its sections. What opens only on demand (`popover`) is no part of the text."""

    def __init__(self) -> None:
        super().__init__()
        self.sections = [Section()]
        self.open: list[tuple[str, bool]] = []
        """The elements around here, outermost first, and whether each is hidden."""
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        hidden = "popover" in given or tag == "svg" or self._hidden
        if DOUBT in (given.get("class") or "").split() and not hidden:
            self.sections[-1].sure = False
        if tag in HEADINGS:
            self.sections.append(Section())
        if tag in HEADINGS | TEXT:
            self._keep()
        if tag not in VOID:
            self.open.append((tag, hidden))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element closed where it opens holds no text."""

    def handle_data(self, data: str) -> None:
        if not self._hidden and any(tag in HEADINGS | TEXT for tag, _ in self.open):
            self.words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in HEADINGS:
            self.sections[-1].heading = self._taken()
        elif tag in TEXT:
            self._keep()
        while self.open and self.open.pop()[0] != tag:
            pass

    @property
    def _hidden(self) -> bool:
        return bool(self.open) and self.open[-1][1]

    def _keep(self) -> None:
        if text := self._taken():
            self.sections[-1].paragraphs.append(text)

    def _taken(self) -> str:
        text = " ".join("".join(self.words).split())
        self.words.clear()
        return text
