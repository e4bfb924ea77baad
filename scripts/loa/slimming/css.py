"""Style sheets as rules, and as little text as says the same of one page; the only door to tinycss2."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import tinycss2

from loa.slimming.elements import Kinds
from loa.slimming.selectors import Selector, selectors_in


@dataclass(frozen=True)
class Declaration:
    """`name: value`; `uses` are the custom properties and other names in its value."""

    name: str
    text: str
    uses: frozenset[str]
    important: bool = False


@dataclass(frozen=True)
class Rule:
    """Selectors, and what is declared of what they match. An at-rule that declares (`@page`) has its head for them."""

    selectors: tuple[Selector, ...]
    declarations: tuple[Declaration, ...]
    head: str = ""


@dataclass(frozen=True)
class Group:
    """Rules under a condition: `@media (…)`, `@supports (…)`."""

    head: str
    rules: tuple["Node", ...]


@dataclass(frozen=True)
class Named:
    """What is used by its name only: `@keyframes x`."""

    name: str
    text: str


Node = Rule | Group | Named


@lru_cache(maxsize=4)
def parsed(text: str) -> tuple[Node, ...]:
    """Every rule of a style sheet. Raises `ValueError` with the place where it cannot be read."""
    return tuple(_nodes(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)))


def slimmed(nodes: tuple[Node, ...], page: Kinds) -> str:
    """The text of the rules that may say something of a page with these elements."""

    def said(selector: Selector) -> bool:
        return selector.needs <= page.classes and selector.may_match(page)

    return _text(_without_unused(_without_overridden(tuple(_kept(nodes, said)))))


def _kept(nodes: Iterable[Node], said: Callable[[Selector], bool]) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, Named) or (isinstance(node, Rule) and node.head):
            yield node
        elif isinstance(node, Group):
            if rules := tuple(_kept(node.rules, said)):
                yield Group(node.head, rules)
        elif selectors := tuple(filter(said, node.selectors)):
            yield Rule(selectors, node.declarations)


def _without_overridden(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """Without what the same selector declares again further down, under no condition: it never shows."""
    later: set[tuple[str, str]] = set()
    kept: list[Node] = []
    for node in reversed(nodes):
        kept += _not_among(later, node)
        if isinstance(node, Rule):
            later |= {(one.text, said.name) for one in node.selectors for said in node.declarations}
    return tuple(reversed(kept))


def _not_among(later: set[tuple[str, str]], node: Node) -> Iterator[Node]:
    """The node without the declarations that come to nothing, or nothing where none is left."""
    if isinstance(node, Group):
        if rules := tuple(one for rule in node.rules for one in _not_among(later, rule)):
            yield Group(node.head, rules)
    elif isinstance(node, Rule) and node.selectors:
        said = tuple(
            one
            for one in node.declarations
            if one.important or not all((each.text, one.name) in later for each in node.selectors)
        )
        if said:
            yield Rule(node.selectors, said)
    else:
        yield node


def _without_unused(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """Custom properties that nothing reads, again until each that is left is read; then keyframes nothing names."""
    while True:
        used = frozenset(name for one in _declarations(nodes) for name in one.uses)
        fewer = tuple(_reading(nodes, used))
        if fewer == nodes:
            return nodes
        nodes = fewer


def _declarations(nodes: Iterable[Node]) -> Iterator[Declaration]:
    for node in nodes:
        if isinstance(node, Rule):
            yield from node.declarations
        elif isinstance(node, Group):
            yield from _declarations(node.rules)


def _reading(nodes: Iterable[Node], used: frozenset[str]) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, Named):
            if node.name in used:
                yield node
        elif isinstance(node, Group):
            if rules := tuple(_reading(node.rules, used)):
                yield Group(node.head, rules)
        elif kept := tuple(
            one for one in node.declarations if not one.name.startswith("--") or one.name in used
        ):
            yield Rule(node.selectors, kept, node.head)


def _text(nodes: Iterable[Node]) -> str:
    return "".join(map(_written_node, nodes))


def _written_node(node: Node) -> str:
    if isinstance(node, Named):
        return node.text
    if isinstance(node, Group):
        return f"{node.head}{{{_text(node.rules)}}}"
    head = node.head or ",".join(selector.text for selector in node.selectors)
    return f"{head}{{{';'.join(one.text for one in node.declarations)}}}"


def _nodes(found: Iterable[Any]) -> Iterator[Node]:
    for node in found:
        for token in (node, *(getattr(node, "prelude", None) or ())):
            if token.type == "error":
                raise ValueError(f"{token.source_line}:{token.source_column}: {token.message}")
        if node.type == "qualified-rule":
            yield Rule(selectors_in(node.prelude, _written), tuple(_declared(node.content)))
        elif node.type == "at-rule" and node.content is not None:
            yield _at_rule(node)


def _at_rule(node: Any) -> Node:
    head = f"@{node.at_keyword} {_written(node.prelude)}".strip()
    if node.lower_at_keyword in ("media", "supports"):
        return Group(head, tuple(_nodes(tinycss2.parse_rule_list(node.content, True, True))))
    if node.lower_at_keyword.endswith("keyframes"):
        return Named(_written(node.prelude), f"{head}{{{_written(node.content)}}}")
    return Rule((), tuple(_declared(node.content)), head)


def _declared(content: Any) -> Iterator[Declaration]:
    for one in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if one.type != "declaration":
            raise ValueError(f"{one.source_line}:{one.source_column}: {one.type}")
        text = f"{one.name}:{_written(one.value)}{'!important' if one.important else ''}"
        yield Declaration(one.name, text, frozenset(_names(one.value)), one.important)


def _names(tokens: Iterable[Any]) -> Iterator[str]:
    for token in tokens:
        if token.type == "ident":
            yield token.value
        for inner in ("arguments", "content"):
            yield from _names(getattr(token, inner, None) or ())


def _written(tokens: Iterable[Any]) -> str:
    """Without comments, and with one blank where there are many."""
    kept = [token for token in tokens if token.type != "comment"]
    return " ".join(str(tinycss2.serialize(kept)).split())
