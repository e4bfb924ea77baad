"""The first minute with Loa: the environment is made once, rightly, and says what it lacks."""

import json
import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

import bootstrap
import machine
from bootstrap import COMMANDS, Project
from machine import Stopped

ROOT = Path(__file__).parent.parent
NODE_FOLDERS = [ROOT / source for source in (bootstrap.LIGHTHOUSE, bootstrap.STARLIGHT)]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
HOSTS = ("pypi|.org", "python|hosted", "registry.npm|js", "deb.debian|.org")
REGISTRIES = [host.replace("|", "") for host in HOSTS]


@pytest.fixture
def project(tmp_path):
    (tmp_path / "requirements.lock").write_text("mkdocs==1.6.1\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    return Project(tmp_path, windows=False)


@pytest.fixture
def steps(project, monkeypatch):
    """The steps `prepare` would run, written down; the installation leaves its `loa` behind."""
    taken: list[list[str]] = []

    def write_down(*command, env=None):
        taken.append([str(part) for part in command])
        project.tool("loa").parent.mkdir(parents=True, exist_ok=True)
        project.tool("loa").touch()

    monkeypatch.setattr(machine, "run", write_down)
    monkeypatch.setattr(machine, "can_make_venvs", lambda: True)
    return taken


@pytest.fixture
def calls(monkeypatch):
    """The tools a command calls, in order; each ends with the code put into `codes`."""
    called: list[tuple[str, ...]] = []
    codes: dict[str, int] = {}

    def write_down(project, tool, *args, **settings):
        called.append((tool, *args))
        return codes.get(tool, 0)

    monkeypatch.setattr(bootstrap, "prepare", lambda project: None)
    monkeypatch.setattr(machine, "need_browser", lambda debian, root_user: "chromium")
    monkeypatch.setattr(machine, "driver_starts", lambda project: True)
    monkeypatch.setattr(bootstrap, "install_packages", lambda project, source: called.append(("npm", source)))
    monkeypatch.setattr(bootstrap, "call", write_down)
    return called, codes


def tracked_texts():
    """Every text of the project but what is made again."""
    left_out = {".git", "__pycache__", *bootstrap.REMADE}
    for folder, names, files in os.walk(ROOT):
        names[:] = [name for name in names if name not in left_out]
        for file in (Path(folder, name) for name in files):
            data = file.read_bytes()
            if b"\0" not in data:
                yield file.relative_to(ROOT).as_posix(), data.decode()


# The environment


def test_an_environment_is_made_once(project, steps):
    """The second run installs nothing."""
    bootstrap.prepare(project)
    first = len(steps)

    bootstrap.prepare(project)

    assert first > 0
    assert len(steps) == first


@pytest.mark.parametrize("file", ["requirements.lock", "pyproject.toml"])
def test_an_environment_is_made_again_when_what_it_was_made_of_changes(project, steps, file):
    bootstrap.prepare(project)
    first = len(steps)

    (project.root / file).write_text("# changed\n")
    bootstrap.prepare(project)

    assert len(steps) == 2 * first


def test_an_environment_belongs_to_one_python_and_one_folder(project, tmp_path):
    """Copied elsewhere, its scripts would still run the old copy."""
    moved = tmp_path / "moved"
    moved.mkdir()
    for file in ("requirements.lock", "pyproject.toml"):
        (moved / file).write_bytes((project.root / file).read_bytes())

    fingerprints = {
        project.fingerprint("3.11"),
        project.fingerprint("3.12"),
        Project(moved).fingerprint("3.11"),
    }

    assert len(fingerprints) == 3


@pytest.mark.parametrize("last_step", [0, 1, 2])
def test_an_interrupted_installation_is_not_taken_for_a_whole_one(project, steps, monkeypatch, last_step):
    """Not even where an older, whole one stood before."""
    bootstrap.prepare(project)
    (project.root / "requirements.lock").write_text("mkdocs==1.6.0\n")
    steps.clear()
    write_down = machine.run

    def broken(*command, env=None):
        if len(steps) == last_step:
            raise KeyboardInterrupt
        write_down(*command, env=env)

    monkeypatch.setattr(machine, "run", broken)
    with pytest.raises(KeyboardInterrupt):
        bootstrap.prepare(project)

    assert not project.stamp.exists()


def test_everything_installed_is_held_against_its_hash(project, steps):
    """What comes from outside has a hash and is never built here; what has no hash is our own."""
    bootstrap.prepare(project)

    [libraries, ourselves] = [step for step in steps if "install" in step]

    assert {"--require-hashes", "--no-deps", "--only-binary", str(project.lock)} <= set(libraries)
    assert {"--no-build-isolation", "--no-deps", str(project.root)} <= set(ourselves)


def test_tools_stand_where_each_system_puts_them(tmp_path):
    assert Project(tmp_path, windows=False).tool("loa") == tmp_path / ".venv" / "bin" / "loa"
    assert Project(tmp_path, windows=True).tool("loa") == tmp_path / ".venv" / "Scripts" / "loa.exe"


def test_a_tool_runs_in_utf8_from_the_project_folder(project, monkeypatch):
    seen = {}
    monkeypatch.setattr(subprocess, "call", lambda command, **given: seen.update(given) or 0)

    bootstrap.call(project, "loa", "build")

    assert seen["cwd"] == project.root
    assert seen["env"]["PYTHONUTF8"] == seen["env"]["NO_MKDOCS_2_WARNING"] == "1"


# What the system must have


def test_an_old_python_is_told_so_in_both_languages():
    with pytest.raises(Stopped) as told:
        machine.refuse_old_python((3, 10))

    assert "Máy này chạy Python 3.10; Loa cần Python 3.11" in str(told.value)
    assert "This is Python 3.10; Loa needs 3.11" in str(told.value)


def test_the_oldest_python_allowed_is_the_one_the_project_names():
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["requires-python"]

    machine.refuse_old_python(machine.OLDEST)

    assert wanted == ">={}.{}".format(*machine.OLDEST)


def test_who_may_not_install_is_given_the_command(steps):
    with pytest.raises(Stopped) as told:
        machine.install_from_debian("python3-venv", root_user=False)

    assert str(told.value).count("sudo sh -c 'apt-get update && apt-get install -y python3-venv'") == 2
    assert not steps


def test_debian_is_asked_for_its_list_before_a_package(steps):
    machine.install_from_debian("chromium", root_user=True)

    assert [step[:2] for step in steps] == [["apt-get", "update"], ["apt-get", "install"]]
    assert steps[-1][-1] == "chromium"


@pytest.mark.parametrize(("starts", "installed"), [(True, []), (False, ["libatomic1"])])
def test_a_bare_debian_gets_the_library_that_the_browsers_driver_needs(
    project, steps, monkeypatch, starts, installed
):
    monkeypatch.setattr(machine, "driver_starts", lambda project: starts)

    machine.need_driver(project, debian=True, root_user=True)

    assert [step[-1] for step in steps if step[1] == "install"] == installed


def test_the_browser_somebody_names_comes_first():
    everything = {"/opt/mine": "/opt/mine", "chromium": "/usr/bin/chromium"}.get

    assert machine.find_browser({"LOA_CHROMIUM": "/opt/mine"}, everything) == "/opt/mine"
    assert machine.find_browser({}, everything) == "/usr/bin/chromium"
    assert machine.find_browser({}, {}.get) is None


def test_a_named_browser_that_is_not_there_is_a_mistake_not_a_wish():
    with pytest.raises(Stopped, match="LOA_CHROMIUM"):
        machine.find_browser({"LOA_CHROMIUM": "/nowhere"}, {"chromium": "/usr/bin/chromium"}.get)


# Packages from npm


@pytest.fixture
def packages(project, steps, monkeypatch):
    """A folder with a lock, and an npm that is only written down."""
    monkeypatch.setattr(machine, "need_npm", lambda debian, root_user: "npm")
    folder = project.root / "tests/tool"
    folder.mkdir(parents=True)
    (folder / "package.json").write_text("{}")
    (folder / "package-lock.json").write_text("{}")
    return folder


def test_packages_are_installed_once_as_locked_and_run_nothing(project, packages, steps):
    bootstrap.install_packages(project, "tests/tool")
    bootstrap.install_packages(project, "tests/tool")

    [[npm, command, *options]] = steps
    assert (npm, command) == ("npm", "ci")
    assert "--ignore-scripts" in options
    assert str(project.root / ".cache/node/tool") in options


def test_packages_are_installed_again_when_their_lock_changes(project, packages, steps):
    bootstrap.install_packages(project, "tests/tool")

    (packages / "package-lock.json").write_text('{"changed": true}')
    bootstrap.install_packages(project, "tests/tool")

    assert len(steps) == 2
    assert (project.root / ".cache/node/tool/package-lock.json").read_text() == '{"changed": true}'


def test_packages_half_installed_are_not_taken_for_whole(project, packages, steps, monkeypatch):
    def broken(*command, env=None):
        raise KeyboardInterrupt

    with monkeypatch.context() as now, pytest.raises(KeyboardInterrupt):
        now.setattr(machine, "run", broken)
        bootstrap.install_packages(project, "tests/tool")
    bootstrap.install_packages(project, "tests/tool")

    assert len(steps) == 1


def test_whoever_lacks_npm_is_told_so_in_both_languages(steps, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)

    with pytest.raises(Stopped) as told:
        machine.need_npm(debian=False, root_user=True)

    assert "Cài Node.js 18 trở lên" in str(told.value)
    assert "Install Node.js 18 or newer" in str(told.value)
    assert not steps


def test_a_bare_debian_gets_npm(steps, monkeypatch):
    there = iter([None, "/usr/bin/npm"])
    monkeypatch.setattr(shutil, "which", lambda name: next(there))
    monkeypatch.setattr(machine, "printed", lambda *command: '{"node": "18.20.4"}')

    assert machine.need_npm(debian=True, root_user=True) == "/usr/bin/npm"
    assert [step[-1] for step in steps if step[1] == "install"] == ["npm"]


def test_an_old_node_is_told_so_in_both_languages():
    machine.refuse_old_node('{"node": "18.0.0"}')

    with pytest.raises(Stopped) as told:
        machine.refuse_old_node('{"node": "16.20.2"}')

    assert "Máy này có Node.js 16.20.2; cần 18" in str(told.value)
    assert "This is Node.js 16.20.2; 18 or newer" in str(told.value)


@pytest.mark.parametrize("folder", NODE_FOLDERS, ids=lambda folder: folder.name)
def test_an_npm_lock_holds_every_hash_and_no_address(folder):
    """What is chosen is chosen exactly, and what comes with it is held against its integrity."""
    chosen = json.loads((folder / "package.json").read_text("utf-8"))["dependencies"]
    text = (folder / "package-lock.json").read_text("utf-8")
    locked = json.loads(text)["packages"]
    ourselves = locked.pop("")

    assert ourselves["dependencies"] == chosen
    assert {name: locked[f"node_modules/{name}"]["version"] for name in chosen} == chosen
    assert [name for name, package in locked.items() if "sha512-" not in package.get("integrity", "")] == []
    assert "://" not in text


def test_a_lock_loses_its_addresses_and_nothing_else():
    kept = {"version": "1.0.0", "integrity": "sha512-abc", "dependencies": {"b": "^2"}}
    said = {
        "resolved": "https://a.example/a.tgz",
        "funding": {"url": "https://a.example"},
        "deprecated": "why",
    }

    lock = bootstrap.without_addresses(json.dumps({"packages": {"node_modules/a": kept | said}}))

    assert json.loads(lock) == {"packages": {"node_modules/a": kept}}


# The commands


def test_what_follows_a_command_is_handed_to_it(project, calls):
    called, _ = calls

    COMMANDS["site"](project, ["--site-url", "https://example.org/"])

    assert called == [("loa", "build", "--site-url", "https://example.org/")]


@pytest.mark.parametrize("failing", ["ruff", "mypy", "pytest"])
def test_one_failing_tool_fails_the_whole_and_silences_no_other(project, calls, failing):
    called, codes = calls
    codes[failing] = 1

    code = COMMANDS["test"](project, [])

    assert code == 1
    assert [tool for tool, *_ in called] == ["npm", "ruff", "ruff", "mypy", "pytest"]


def test_the_readers_benchmark_has_all_three_sites(project, calls):
    """Lighthouse for ours, Starlight to compare with; Material is in the environment already."""
    called, _ = calls

    COMMANDS["bench-reader"](project, ["3"])

    assert called == [
        ("npm", "tests/lighthouse"),
        ("npm", "benchmarks/reader/starlight"),
        ("python", "-m", "benchmarks.reader", "3"),
    ]


def test_clean_leaves_what_a_person_wrote(project):
    for made in (
        ".venv/bin/loa",
        "site/index.html",
        ".cache/x",
        "scripts/__pycache__/x.pyc",
        "docs/vi/index.md",
    ):
        (project.root / made).parent.mkdir(parents=True, exist_ok=True)
        (project.root / made).touch()

    COMMANDS["clean"](project, [])

    left = {p.relative_to(project.root).as_posix() for p in project.root.rglob("*") if p.is_file()}
    assert left == {"requirements.lock", "pyproject.toml", "docs/vi/index.md"}


@pytest.mark.parametrize(("argv", "code"), [(["--help"], 0), (["help"], 0), ([], 2), (["biuld"], 2)])
def test_a_command_nobody_knows_is_answered_with_those_there_are(capsys, argv, code):
    assert bootstrap.main(argv) == code

    told = capsys.readouterr().out
    assert all(f"bootstrap.py {command} " in told for command in COMMANDS)


# What stands around it


def test_the_readme_names_the_two_commands():
    readme = (ROOT / "README.md").read_text("utf-8")

    for command in ("site", "test"):
        assert f"make {command}" in readme
        assert f"python scripts/bootstrap.py {command}" in readme


def test_make_is_only_another_name():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    recipes = [line for line in makefile.splitlines() if line.startswith("\t")]
    [targets] = re.findall(r"^(help .*):$", makefile, re.MULTILINE)

    assert recipes == ["\t@$(PYTHON) scripts/bootstrap.py $@ $(ARGS)"]
    assert set(targets.split()) == {"help", *COMMANDS}


def test_the_gate_tests_then_builds():
    gate = ROOT / ".ci" / "run"

    assert os.access(gate, os.X_OK)
    assert re.findall(r"^make \w+$", gate.read_text("utf-8"), re.MULTILINE) == ["make test", "make site"]


def test_the_lock_holds_every_library_with_its_hashes():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    chosen = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    chosen += [one for group in project["dependency-groups"].values() for one in group]
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    locked = re.split(r"^(?=[a-z])", lock, flags=re.MULTILINE)[1:]

    assert [one for one in chosen if f"\n{one} " not in lock] == []
    assert [entry for entry in locked if "--hash=sha256:" not in entry] == []


def test_no_registry_is_named():
    """Where libraries come from is the business of whoever installs them."""
    named = [path for path, text in tracked_texts() if any(host in text for host in REGISTRIES)]

    assert named == []


def test_a_commit_hook_fetches_nothing():
    repos = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]

    assert {repo["repo"] for repo in repos} == {"local"}
    assert {hook["language"] for repo in repos for hook in repo["hooks"]} == {"system"}


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.stem)
def test_a_workflow_runs_only_actions_pinned_to_a_commit(workflow):
    used = re.findall(r"uses: (.*)", workflow.read_text("utf-8"))

    assert used
    assert [
        one for one in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)
    ] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.stem)
def test_a_workflow_may_do_no_more_than_it_needs(workflow):
    """Only the job that deploys writes, only to Pages; code of a pull request meets no secret."""
    text = workflow.read_text("utf-8")
    read = yaml.safe_load(text)
    granted = {name: job.get("permissions", read["permissions"]) for name, job in read["jobs"].items()}
    writes = {(job, scope) for job, scopes in granted.items() for scope in scopes if scopes[scope] == "write"}
    checkouts = [
        step
        for job in read["jobs"].values()
        for step in job["steps"]
        if step.get("uses", "").startswith("actions/checkout@")
    ]

    assert read["permissions"] in ({}, {"contents": "read"})
    assert writes <= {("deploy", "pages"), ("deploy", "id-token")}
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)
    assert "secrets." not in text
    assert "pull_request_target" not in text
