"""Components: data in, markup out. The only door to Jinja outside mkdocs."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
import material

from loa.unbroken import unbroken
from loa.words import Words

MATERIAL_TEMPLATES = Path(material.__file__).parent / "templates"


@dataclass(frozen=True)
class Kit:
    """The macros of `overrides/kit/`, one a file, named like it."""

    environment: jinja2.Environment

    def draw(self, component: str, card: Any, words: Words) -> str:
        """One block of HTML without blank lines, ready to stand in Markdown."""
        return _without_blank_lines(str(self._macro(component)(card, words)))

    def label(self, words: Words) -> str:
        """The small mark of a fact that is being verified."""
        return str(self._macro("checking")(words)).strip()

    def _macro(self, component: str) -> Any:
        return getattr(self.environment.get_template(f"kit/{component}.html").module, component)


def has_icon(name: str) -> bool:
    """Whether Material has drawn it."""
    return (MATERIAL_TEMPLATES / ".icons/material" / f"{name}.svg").exists()


def kit_at(folders: Sequence[Path]) -> Kit:
    """A kit whose templates are looked for in these folders, first found first."""
    loader = jinja2.FileSystemLoader([*folders, MATERIAL_TEMPLATES])
    undefined = jinja2.StrictUndefined
    environment = jinja2.Environment(loader=loader, autoescape=False, undefined=undefined, auto_reload=False)
    return Kit(with_filters(environment))


def with_filters(environment: jinja2.Environment) -> jinja2.Environment:
    """An environment that knows what our templates ask for, mkdocs' own too."""
    environment.filters["unbroken"] = unbroken
    return environment


def _without_blank_lines(html: str) -> str:
    return "\n".join(line.strip() for line in html.splitlines() if line.strip())
