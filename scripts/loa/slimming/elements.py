"""What a built page holds, as far as style sheets and its policy ask."""

from dataclasses import dataclass
from html.parser import HTMLParser


@dataclass(frozen=True)
class Element:
    """One kind of element: all with the same name, classes, id and attributes are one."""

    name: str
    classes: frozenset[str]
    id: str | None
    attributes: frozenset[str]


@dataclass(frozen=True)
class Seen:
    """One page: its kinds of elements, and the text of each script and style that stands in it."""

    elements: frozenset[Element]
    scripts: tuple[str, ...]
    styles: tuple[str, ...]


def seen_in(html: str) -> Seen:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Seen(frozenset(reader.elements), tuple(reader.texts["script"]), tuple(reader.texts["style"]))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: set[Element] = set()
        self.texts: dict[str, list[str]] = {"script": [], "style": []}
        self._inside: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        classes = frozenset((found.get("class") or "").split())
        self.elements.add(Element(tag, classes, found.get("id"), frozenset(found)))
        runs = found.get("type") in (None, "", "text/javascript", "module")
        self._inside = tag if tag == "style" or (tag == "script" and "src" not in found and runs) else None
        if self._inside:
            self.texts[tag].append("")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.texts[self._inside][-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._inside = None
