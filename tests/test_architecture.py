"""The architecture, held by tests: imports point down only, and each outside library has one door."""

import ast
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "scripts/loa"
MODULES = sorted(file for file in PACKAGE.rglob("*.py") if file != PACKAGE / "__init__.py")

LAYERS = [
    {"cli"},
    {"mkdocs_plugin", "archive", "building", "reporting"},
    {"i18n", "checks", "weaving", "slimming", "sharing"},
    {"views", "kit", "markup", "sources"},
    {"edition"},
    {"telling"},
    {"numerals", "offline"},
    {"project"},
    {"words", "pages", "rulebook"},
    {"library"},
    {"addresses", "drawing", "thesaurus", "unbroken"},
    {"schema", "marks", "languages"},
    {"reading", "files", "facts"},
    {"problem"},
]
"""From the top down: a module imports from its own layer or from those below."""

DOORS = {
    "yaml": {"reading.py"},
    "babel": {"numerals.py"},
    "num2words": {"numerals.py"},
    "jinja2": {"kit.py"},
    "material": {"kit.py"},
    "markdown": {"markup.py"},
    "mkdocs": {"mkdocs_plugin.py", "i18n.py"},
    "mkdocs_static_i18n": {"i18n.py"},
    "rjsmin": {"scripts.py"},
    "segno": {"codes.py"},
    "svg": {"canvas.py"},
    "tinycss2": {"css.py"},
}
"""The only files that may import a library; pydantic is the language of the records and has none."""


def imported(file: Path) -> set[str]:
    tree = ast.parse(file.read_text("utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return names | {n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module}


def layer_of(module: str) -> int:
    name = module.removeprefix("loa.").split(".")[0]
    return next(depth for depth, names in enumerate(LAYERS) if name in names)


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_imports_point_down_only(file):
    """What is below never knows what is above."""
    own = layer_of(file.relative_to(PACKAGE).with_suffix("").parts[0])

    above = {name for name in imported(file) if name.startswith("loa.") and layer_of(name) < own}

    assert above == set()


@pytest.mark.parametrize("library", DOORS)
def test_each_outside_library_has_one_door(library):
    """A change of engine is a change of one file."""
    users = {file.name for file in MODULES if any(name.split(".")[0] == library for name in imported(file))}

    assert users == DOORS[library]


def test_no_library_comes_in_unseen():
    """Whatever is imported is the standard library, pydantic, or has its door above."""
    known = {*sys.stdlib_module_names, "loa", "pydantic", "pydantic_core", *DOORS}

    strangers = {name.split(".")[0] for file in MODULES for name in imported(file)} - known

    assert strangers == set()


def test_only_the_command_line_has_a_clock_and_a_current_folder():
    """Day and folder are handed in; mkdocs' own build date serves a plain `mkdocs build`."""
    told = {
        file.name
        for file in MODULES
        if any(word in file.read_text("utf-8") for word in ("today()", "now(", "cwd()"))
    }

    assert told == {"cli.py"}
