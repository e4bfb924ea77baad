"""What a built page holds, as far as style sheets and its policy ask."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser


@dataclass(frozen=True)
class Element:
    """One kind of element: all with the same name, classes, id and attributes are one."""

    name: str
    classes: frozenset[str]
    id: str | None
    attributes: frozenset[str]


@dataclass(frozen=True)
class Kinds:
    """The kinds of elements of one page, and those of a name or class without going through all."""

    all: frozenset[Element]

    def about(self, name: str | None, classes: frozenset[str]) -> Collection[Element]:
        """All that may have this name and these classes, and perhaps more."""
        if classes:
            return self._by_class.get(min(classes), ())
        return self.all if name is None else self._by_name.get(name, ())

    @cached_property
    def classes(self) -> frozenset[str]:
        return frozenset(self._by_class)

    @cached_property
    def _by_class(self) -> dict[str, list[Element]]:
        return _grouped((name, element) for element in self.all for name in element.classes)

    @cached_property
    def _by_name(self) -> dict[str, list[Element]]:
        return _grouped((element.name, element) for element in self.all)


def _grouped(pairs: Iterable[tuple[str, Element]]) -> dict[str, list[Element]]:
    groups: dict[str, list[Element]] = defaultdict(list)
    for name, element in pairs:
        groups[name].append(element)
    return groups


@dataclass(frozen=True)
class Seen:
    """One page: its kinds of elements, and the text of each script and style that stands in it."""

    elements: Kinds
    scripts: tuple[str, ...]
    styles: tuple[str, ...]


def seen_in(html: str) -> Seen:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Seen(
        Kinds(frozenset(reader.elements)), tuple(reader.texts["script"]), tuple(reader.texts["style"])
    )


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
