"""Every rule is shown failing once, at its line, and keeping quiet at the nearest innocent thing."""

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from loa.problem import Problem, Severity
from loa.reporting import FORMATS
from tests.conftest import ROOT, TODAY, OnDisk, copied
from tests.made_cases import MADE

CASES = ROOT / "tests/cases"
CODE = re.compile(r"""["']([A-Z]+[0-9]{2})["']""")
CODES = sorted(
    {code for file in (ROOT / "scripts/loa").rglob("*.py") for code in CODE.findall(file.read_text("utf-8"))}
)
"""Every code the package can emit."""


@pytest.fixture
def laid(tmp_path):
    """The base with a case laid over it, and the places where its code is expected."""

    def lay(code, side) -> tuple[OnDisk, Counter[str]]:
        project = copied(CASES / "base", tmp_path / code)
        if code in MADE:
            expected = MADE[code][side == "silent"](project)
        else:
            shutil.copytree(CASES / code / side, project.root, dirs_exist_ok=True)
            file = project.root / "expected.txt"
            expected = file.read_text("utf-8") if file.exists() else ""
        return project, Counter(_with_code(line, code) for line in expected.splitlines())

    return lay


def _with_code(line: str, code: str) -> str:
    """An expected `path:line` is of the case's own code unless it names another."""
    return line if re.search(r":\d+ [A-Z]+\d\d$", line) else f"{line} {code}"


def told(problems: list[Problem]) -> Counter[str]:
    return Counter(f"{problem.where} {problem.code}" for problem in problems)


def test_the_base_has_no_problem(small):
    """What a case changes is all that is wrong with it."""
    assert small.problems() == []


def test_every_code_has_a_case_and_every_case_a_code():
    """A rule never seen failing guards nothing."""
    folders = {folder.name for folder in CASES.iterdir()} - {"base"}

    assert sorted(folders | MADE.keys()) == CODES
    assert not folders & MADE.keys()


@pytest.mark.parametrize("code", CODES)
def test_a_rule_fires_at_the_lines_to_mend_and_nowhere_else(code, laid):
    """The code, at exactly those places, and no other code; told in both languages."""
    project, expected = laid(code, "fires")

    problems = project.problems()

    assert told(problems) == expected
    assert any(place.endswith(code) for place in expected)
    for problem in problems:
        assert_told_with_the_way_to_mend_it(problem)


@pytest.mark.parametrize("code", CODES)
def test_a_rule_keeps_quiet_at_the_nearest_innocent_thing(code, laid):
    """An editor who is warned for nothing learns not to read warnings."""
    project, _ = laid(code, "silent")

    assert told(project.problems()) == Counter()


def assert_told_with_the_way_to_mend_it(problem: Problem) -> None:
    """Whole sentences, not the same in both languages: what is wrong, then what to do."""
    assert problem.vi != problem.en
    for text in (problem.vi, problem.en):
        assert text.endswith(".") and "\n" not in text and "{0}" not in text
        assert len(text.split()) >= 7, text
    assert re.search("[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]", problem.vi)


def loa_check(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "loa.cli", "check", "--root", str(root), "--date", str(TODAY), *options]
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


def annotations(output: str) -> list[re.Match[str]]:
    lines = [
        re.fullmatch(r"::(error|warning|notice) file=([^,]+),line=(\d+),title=(\w+)::(.+)%0A(.+)", line)
        for line in output.splitlines()
    ]
    assert all(lines)
    return [line for line in lines if line]


@pytest.mark.parametrize("code", ["FILE07", "NUM01", "REC03", "TIME02"])
@pytest.mark.parametrize("format", FORMATS)
def test_the_command_says_the_same_in_every_format(code, format, laid):
    """Exit code 1 for an error, 0 for a warning; never a traceback."""
    project, expected = laid(code, "fires")

    done = loa_check(project.root, "--format", format)

    assert done.returncode == (0 if code == "TIME02" else 1)
    assert "Traceback" not in done.stdout + done.stderr
    assert told_in(format, done.stdout) == expected


def told_in(format: str, output: str) -> Counter[str]:
    if format == "json":
        rows = json.loads(output)
        assert all(row.keys() == {"path", "line", "code", "severity", "vi", "en"} for row in rows)
        return Counter(f"{row['path']}:{row['line']} {row['code']}" for row in rows)
    if format == "github":
        return Counter(f"{line[2]}:{line[3]} {line[4]}" for line in annotations(output))
    heads = re.findall(r"^(\S.*:\d+): ([A-Z]+\d\d)(?:  \(.*\))?\n  vi  \S.*\n  en  \S", output, re.MULTILINE)
    return Counter(f"{where} {code}" for where, code in heads)


@pytest.mark.parametrize(
    "code", [code for code in CODES if code.startswith(("TIME02", "TIME03", "TIME04", "WORDS01"))]
)
def test_a_warning_fails_only_where_it_is_asked_to(code, laid):
    """`--strict` is for the day of a release."""
    project, _ = laid(code, "fires")

    assert {problem.severity for problem in project.problems()} == {Severity.WARNING}
    assert loa_check(project.root).returncode == 0
    assert loa_check(project.root, "--strict").returncode == 1


def test_a_project_without_a_problem_passes_even_strictly(small):
    """Exit code 0 means: it can be published."""
    done = loa_check(small.root, "--strict", "--format", "json")

    assert (done.returncode, json.loads(done.stdout)) == (0, [])


def test_an_annotation_is_placed_where_github_shows_it(laid):
    """`::error file=…,line=…`, one line each, whatever the text holds."""
    project, _ = laid("NUM01", "fires")

    output = loa_check(project.root, "--format", "github").stdout

    assert output.startswith("::error file=docs/vi/luat/index.md,line=3,title=NUM01::")
    assert len(annotations(output)) == 14
