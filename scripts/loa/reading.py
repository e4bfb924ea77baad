"""YAML to plain data with the line of each field; the only door to PyYAML."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import yaml

from loa.files import MANY
from loa.problem import Origin, Problem

MAX_DEPTH = 12
"""Levels of nesting; our deepest record has five."""
MAX_FIELDS = 10_000
"""Fields and values in one file; our largest has a few hundred."""

Where = tuple[str | int, ...]
"""The way to a field: `("provisions", 0, "from")`."""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Sheet:
    """What one YAML text says: data, and the line on which each field stands."""

    path: str
    data: Any
    lines: dict[Where, int] = field(default_factory=dict)

    def at(self, *way: str | int) -> Origin:
        """Where a field stands; where it is missing, where its nearest parent does."""
        while way and way not in self.lines:
            way = way[:-1]
        return Origin(self.path, self.lines.get(way, 1))


def read_yaml(path: str, text: str, first_line: int = 1) -> tuple[Sheet | None, list[Problem]]:
    """Read one document; nothing in it can make this raise or swell."""
    problems = list(islice(_tabs(path, text, first_line), MANY)) or list(_dangers(path, text, first_line))
    if problems:
        return None, problems
    sheet = Sheet(path, None)
    try:
        loader = _Loader(text)
        data = _Building(loader, sheet, first_line, problems).build(loader.get_single_node(), ())
    except yaml.YAMLError as error:
        return None, [_broken(path, error, first_line)]
    return Sheet(path, data, sheet.lines), problems


@dataclass(frozen=True)
class _Building:
    """Turns nodes into data, keeping the line of each and what is wrong with it."""

    loader: Any
    sheet: Sheet
    first_line: int
    problems: list[Problem]

    def build(self, node: yaml.Node | None, way: Where) -> Any:
        if node is None:
            return None
        self.sheet.lines.setdefault(way, self._line(node))
        if isinstance(node, yaml.MappingNode):
            return dict(self._pairs(node, way))
        if isinstance(node, yaml.SequenceNode):
            return [self.build(item, (*way, index)) for index, item in enumerate(node.value)]
        return self._scalar(node, way)

    def _pairs(self, node: yaml.MappingNode, way: Where) -> Iterator[tuple[str, Any]]:
        seen: set[str] = set()
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            if key in seen:
                self.problems.append(_twice(Origin(self.sheet.path, self._line(key_node)), key))
            seen.add(key)
            self.sheet.lines[(*way, key)] = self._line(key_node)
            yield key, self.build(value_node, (*way, key))

    def _scalar(self, node: yaml.Node, way: Where) -> Any:
        try:
            return self.loader.construct_object(node)
        except (ValueError, OverflowError, yaml.YAMLError):
            self.problems.append(_unreadable(Origin(self.sheet.path, self._line(node)), str(node.value)))
            return str(node.value)

    def _line(self, node: yaml.Node) -> int:
        return int(node.start_mark.line) + self.first_line


def _tabs(path: str, text: str, first_line: int) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), first_line):
        if "\t" in line:
            yield Problem(
                Origin(path, number),
                "YAML02",
                vi="Có phím Tab trong dòng này; YAML chỉ nhận dấu cách. Thay mỗi Tab bằng hai dấu cách.",
                en="There is a tab in this line; YAML takes spaces only. Put two spaces for each tab.",
            )


def _dangers(path: str, text: str, first_line: int) -> list[Problem]:
    """YAML01, YAML03, YAML05: seen in the stream of events, before anything is built."""
    depth = 0
    try:
        for count, event in enumerate(yaml.parse(text, Loader=_Loader)):
            where = Origin(path, first_line + (event.start_mark.line if event.start_mark else 0))
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or _tagged(event):
                return [_alias(where)]
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH or count > MAX_FIELDS:
                return [_too_deep(where)]
    except yaml.YAMLError as error:
        return [_broken(path, error, first_line)]
    return []


def _tagged(event: yaml.Event) -> bool:
    """Whether a `!type` is written out."""
    return isinstance(event, yaml.NodeEvent) and bool(getattr(event, "tag", None))


def _broken(path: str, error: yaml.YAMLError, first_line: int) -> Problem:
    mark = getattr(error, "problem_mark", None)
    line = int(mark.line) + first_line if mark else first_line
    return Problem(
        Origin(path, line),
        "YAML01",
        vi="Không đọc được YAML ở dòng này. Xem lại dấu hai chấm, dấu nháy và khoảng cách đầu dòng.",
        en="The YAML cannot be read here. Look at colons, quotes and the spaces at the start of the line.",
    )


def _alias(where: Origin) -> Problem:
    return Problem(
        where,
        "YAML03",
        vi="Không dùng các dấu &, * và ! của YAML. Viết hẳn giá trị ra; chữ bắt đầu bằng dấu ấy thì đặt trong nháy.",
        en="The YAML signs &, * and ! are not used here. Write the value out; quote text that begins with such a sign.",
    )


def _too_deep(where: Origin) -> Problem:
    return Problem(
        where,
        "YAML05",
        vi=f"Lồng nhau quá {MAX_DEPTH} tầng, hoặc quá {MAX_FIELDS} trường. Xem lại dấu ngoặc và khoảng cách đầu dòng.",
        en=f"More than {MAX_DEPTH} levels deep, or {MAX_FIELDS} fields. Look at the brackets and the spaces at the start of lines.",
    )


def _twice(where: Origin, key: str) -> Problem:
    return Problem(
        where,
        "YAML04",
        vi=f"Trường «{key}» viết hai lần. Giữ một dòng, xoá dòng kia.",
        en=f"The field “{key}” stands twice. Keep one line and delete the other.",
    )


def _unreadable(where: Origin, value: str) -> Problem:
    return Problem(
        where,
        "YAML06",
        vi=f"Giá trị «{value[:40]}» không có thật (ví dụ ngày 31/02). Sửa lại; ngày viết là năm-tháng-ngày.",
        en=f"The value “{value[:40]}” cannot exist (31 February, say). Correct it; a date is year-month-day.",
    )
