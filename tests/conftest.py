"""What the tests share: projects on disk, built for real."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from loa.checks import examine
from loa.problem import Problem
from loa.project import read_project
from tests.browsing import Visit, chromium, served

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 23)
"""The day on which the tests take place."""


def spaced(text: str) -> str:
    """A text as one reads it: a space at which no line breaks is a space, and what joins two words is nothing."""
    return text.replace("\u00a0", " ").replace("\u2060", "")


@dataclass(frozen=True)
class OnDisk:
    """A project in a folder of its own."""

    root: Path

    def write(self, path: str, text: str | bytes) -> "OnDisk":
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return self

    def edit(self, path: str, old: str, new: str) -> "OnDisk":
        text = (self.root / path).read_text("utf-8")
        assert old in text, f"{path} does not hold {old!r}"
        return self.write(path, text.replace(old, new))

    def problems(self, day: date = TODAY) -> list[Problem]:
        """All that `loa check` would name."""
        project, problems = read_project(self.root)
        return sorted([*problems, *(examine(project, day) if project else [])])

    def codes(self, day: date = TODAY) -> list[str]:
        return [problem.code for problem in self.problems(day)]


def copied(source: Path, target: Path, *folders: str) -> OnDisk:
    """A copy of a project (of these folders, where some are named) that borrows the site's own words and looks."""
    for folder in folders or ("",):
        shutil.copytree(source / folder, target / folder, symlinks=True, dirs_exist_ok=True)
    shutil.copytree(ROOT / "overrides", target / "overrides", dirs_exist_ok=True)
    for words in ("vi", "en"):
        if not (target / f"content/words/{words}.yml").exists():
            (target / "content/words").mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / f"content/words/{words}.yml", target / f"content/words/{words}.yml")
    if not (target / "mkdocs.yml").exists():
        shutil.copy(ROOT / "mkdocs.yml", target / "mkdocs.yml")
    return OnDisk(target)


@pytest.fixture
def small(tmp_path: Path) -> OnDisk:
    """The smallest project without a problem: two languages, one page, one record of each kind."""
    return copied(ROOT / "tests/cases/base", tmp_path / "small")


@pytest.fixture
def toy(tmp_path: Path) -> OnDisk:
    """The toy site of three languages, not built yet."""
    return copied(ROOT / "tests/toy", tmp_path / "toy")


Build = Callable[..., Path]


@pytest.fixture(scope="session")
def toy_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy site, built once."""
    from loa.cli import main

    project = copied(ROOT / "tests/toy", tmp_path_factory.mktemp("toy") / "toy")
    assert (
        main(
            ["build", "--root", str(project.root), "--date", str(TODAY), "--site-url", "https://vi.example/"]
        )
        == 0
    )
    return project.root / "site"


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once, beside nothing of the checkout."""
    return built("build", tmp_path_factory.mktemp("real") / "site")


@pytest.fixture(scope="session")
def real_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real edition to be copied by hand, built once."""
    return built("offline", tmp_path_factory.mktemp("copy") / "ngoai-mang")


def built(command: str, out: Path) -> Path:
    from loa.cli import main

    where = ["--root", str(ROOT), "--out", str(out), "--site-url", "https://loa.example/"]
    assert main([command, "--date", str(TODAY), *where]) == 0
    return out


@pytest.fixture(scope="session")
def browser():
    """Chromium, started once."""
    with chromium() as running:
        yield running


@pytest.fixture(scope="session")
def toy_address(toy_site: Path):
    with served(toy_site) as address:
        yield address


@pytest.fixture(scope="session")
def real_address(real_site: Path):
    with served(real_site) as address:
        yield address


@pytest.fixture
def toy_visit(browser, toy_address: str):
    visit = Visit(browser, toy_address)
    yield visit
    visit.context.close()


@pytest.fixture
def visit(browser, real_address: str):
    """A reader's visit to the real site, on a phone."""
    visit = Visit(browser, real_address)
    yield visit
    visit.context.close()
