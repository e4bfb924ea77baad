"""Whether a selector may ever be about something on a page.

What a reader or a script may do to an element later (a state, the value of an attribute, opening it) counts as done;
where elements stand to each other is not asked. So a rule is dropped only where it can say nothing of that page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from loa.slimming.elements import Element, Kinds

TOGGLED = frozenset({"aria-selected", "hidden", "open"})
"""Attributes that come and go while a page is read."""


class Token(Protocol):
    """A token of CSS as tinycss2 gives it."""

    type: str
    value: Any


@dataclass(frozen=True)
class Compound:
    """What one element must be: `a.x[href]:is(…)`."""

    name: str | None = None
    classes: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()
    any_of: tuple[tuple["Selector", ...], ...] = ()
    """The arguments of each `:is()` or `:where()`: one of them must be true of the element."""
    around: tuple[tuple["Selector", ...], ...] = ()
    """The arguments of each `:has()`: one of them must be true of some other element."""

    def may_be(self, element: Element, page: Kinds) -> bool:
        return (
            self.name in (None, element.name)
            and self.classes <= element.classes
            and self.ids <= {element.id}
            and self.attributes <= element.attributes | TOGGLED
            and all(any(one.may_end_at(element, page) for one in group) for group in self.any_of)
            and all(any(one.may_match(page) for one in group) for group in self.around)
        )


@dataclass(frozen=True)
class Selector:
    """Compounds from the outermost to the element itself, and how it is written."""

    text: str
    compounds: tuple[Compound, ...]
    needs: frozenset[str] = field(default=frozenset(), compare=False)
    """Class names without which it is about nothing: most selectors are settled by these alone."""

    def may_match(self, page: Kinds) -> bool:
        return all(
            any(one.may_be(element, page) for element in page.about(one.name, one.classes))
            for one in self.compounds
        )

    def may_end_at(self, element: Element, page: Kinds) -> bool:
        *before, last = self.compounds
        return last.may_be(element, page) and Selector("", tuple(before)).may_match(page)


def selectors_in(tokens: Sequence[Token], written: Any) -> tuple[Selector, ...]:
    """A selector list; `written` turns tokens into text."""
    return tuple(_selector(part, written) for part in _between_commas(tokens))


def _selector(tokens: Sequence[Token], written: Any) -> Selector:
    compounds = tuple(_compound(part, written) for part in _between_combinators(tokens))
    needs = frozenset(name for one in compounds for name in one.classes)
    return Selector(written(tokens), compounds, needs)


def _between_commas(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    part: list[Token] = []
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            yield part
            part = []
        elif token.type != "comment":
            part.append(token)
    yield part


def _between_combinators(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    part: list[Token] = []
    for token in tokens:
        if token.type == "whitespace" or (token.type == "literal" and token.value in (">", "+", "~")):
            if part:
                yield part
            part = []
        else:
            part.append(token)
    if part:
        yield part


def _compound(tokens: Sequence[Token], written: Any) -> Compound:
    """Tokens such as `a` `.` `x` `[href]` `:` `is(…)`; a pseudo-class or pseudo-element asks nothing."""
    found: dict[str, set[Any]] = {"classes": set(), "ids": set(), "attributes": set()}
    any_of, around, name, before = [], [], None, ""
    for token in tokens:
        if token.type == "ident" and before == ".":
            found["classes"].add(token.value)
        elif token.type == "ident" and before != ":":
            name = token.value.lower()
        elif token.type == "hash":
            found["ids"].add(token.value)
        elif token.type == "[] block":
            found["attributes"].add(_attribute(token))
        elif token.type == "function" and token.name.lower() in ("is", "where"):  # type: ignore[attr-defined]
            any_of.append(selectors_in(token.arguments, written))  # type: ignore[attr-defined]
        elif token.type == "function" and token.name.lower() == "has":  # type: ignore[attr-defined]
            around.append(selectors_in(token.arguments, written))  # type: ignore[attr-defined]
        before = token.value if token.type == "literal" else ""
    asked = {key: frozenset(names) for key, names in found.items()}
    return Compound(name, **asked, any_of=tuple(any_of), around=tuple(around))


def _attribute(block: Any) -> str:
    return next(str(token.value).lower() for token in block.content if token.type == "ident")
