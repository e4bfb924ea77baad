"""Chuẩn bị môi trường rồi chạy một lệnh. Prepare the environment, then run one command.

python scripts/bootstrap.py site          dựng trang vào site/           build the site into site/
python scripts/bootstrap.py offline       bản chép xem không mạng       the copy to read without a network
python scripts/bootstrap.py serve         xem thử khi đang sửa           look at the site while editing
python scripts/bootstrap.py check         tìm lỗi, chỉ rõ từng dòng      name every mistake with its line
python scripts/bootstrap.py test          mọi phép thử, cả trình duyệt   every test, the browser's too
python scripts/bootstrap.py bench         đo thời gian dựng trang        measure how long a build takes
python scripts/bootstrap.py bench-reader  đo điều người đọc phải chờ     measure what a reader waits for
python scripts/bootstrap.py lock          làm mới các bản khoá           renew the locks
python scripts/bootstrap.py clean         xoá mọi thứ dựng lại được      delete all that can be made again

Viết thêm gì sau tên lệnh thì lệnh ấy nhận. What follows the command's name is handed to it:
python scripts/bootstrap.py site --site-url https://example.org/
"""

# Standard library only: this file runs before anything is installed.
from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import machine

SETTINGS = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}

EGG_INFO = "scripts/loa_site.egg-info"

PACKAGES = ".cache/node"
"""Where npm's packages lie: `.cache/node/<name of the folder that locks them>/node_modules`."""

QUIETLY = ("--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error")

LIGHTHOUSE = "tests/lighthouse"
STARLIGHT = "benchmarks/reader/starlight"

REMADE = ("site", "ngoai-mang", ".cache", "build", "dist", ".hypothesis", EGG_INFO, ".venv")


@dataclass(frozen=True)
class Project:
    """The project's folder and where its tools stand on this system."""

    root: Path
    windows: bool = os.name == "nt"

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    @property
    def lock(self) -> Path:
        return self.root / "requirements.lock"

    @property
    def stamp(self) -> Path:
        """Written last, so it stands only where an installation came to its end."""
        return self.venv / "loa-stamp"

    def tool(self, name: str) -> Path:
        return self.venv / "Scripts" / f"{name}.exe" if self.windows else self.venv / "bin" / name

    def packages(self, source: str) -> Path:
        return self.root / PACKAGES / Path(source).name

    def fingerprint(self, python: str) -> str:
        """What an environment is made of; it names the folder too, because scripts inside it do."""
        digest = hashlib.sha256(f"{python}\n{self.root}\n".encode())
        for file in (self.lock, self.root / "pyproject.toml"):
            digest.update(file.read_bytes() + b"\n")
        return digest.hexdigest()

    def is_ready(self, fingerprint: str) -> bool:
        return (
            self.stamp.is_file()
            and self.stamp.read_text(encoding="ascii", errors="replace") == fingerprint
            and self.tool("loa").exists()
        )


def call(project: Project, tool: str, *args: str, **settings: str) -> int:
    """Run a tool of the environment in the project's folder and return its exit code."""
    env = {**os.environ, **SETTINGS, **settings}
    return subprocess.call([str(project.tool(tool)), *args], cwd=project.root, env=env)


# The environment


def prepare(project: Project) -> None:
    """Make .venv from the lock, unless it is already made from this very lock."""
    fingerprint = project.fingerprint(f"{sys.version} {sys.base_prefix}")
    if project.is_ready(fingerprint):
        return
    machine.need_venv(machine.on_debian(), machine.as_root())
    machine.tell(
        "Đang chuẩn bị .venv (chỉ lần đầu, và khi requirements.lock hay pyproject.toml đổi) …",
        "Preparing .venv (the first time, and when requirements.lock or pyproject.toml changes) …",
    )
    project.stamp.unlink(missing_ok=True)
    pip = make_venv(project.venv, project.tool("python"))
    machine.run(*pip, "--require-hashes", "--only-binary", ":all:", "--no-deps", "-r", project.lock)
    machine.run(*pip, "--no-deps", "--no-build-isolation", "-e", project.root)
    project.stamp.write_text(fingerprint, encoding="ascii")


def make_venv(folder: Path, python: Path) -> tuple[str | Path, ...]:
    """Make an empty environment and return the command that installs into it."""
    outside = getattr(sys, "_base_executable", sys.executable)  # .venv cannot empty itself
    machine.run(outside, "-m", "venv", "--clear", folder)
    return python, "-m", "pip", "--disable-pip-version-check", "--no-input", "-qq", "install"


def prepare_browser(project: Project) -> str:
    """The environment and a browser that it can drive; returns where the browser is."""
    prepare(project)
    browser = machine.need_browser(machine.on_debian(), machine.as_root())
    machine.need_driver(project.tool("python"), machine.on_debian(), machine.as_root())
    return browser


# Packages from npm


def install_packages(project: Project, source: str) -> None:
    """Install what the lock in the folder `source` names, unless it is there already. No package's script is run."""
    lock, target = project.root / source / "package-lock.json", project.packages(source)
    stamp, fingerprint = target / "loa-stamp", hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="ascii", errors="replace") == fingerprint:
        return
    npm = machine.need_npm(machine.on_debian(), machine.as_root())
    machine.tell(f"Đang cài gói npm cho {source} …", f"Installing npm packages for {source} …")
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for file in (lock, lock.with_name("package.json")):
        shutil.copy(file, target)
    machine.run(npm, "ci", "--prefix", target, *QUIETLY)
    stamp.write_text(fingerprint, encoding="ascii")


def lock_packages(npm: str, folder: Path) -> None:
    """Lock what package.json names, by version and integrity; where it comes from is left to who installs it."""
    lock = folder / "package-lock.json"
    lock.unlink(missing_ok=True)
    asking = ("install", "--package-lock-only", "--omit-lockfile-registry-resolved")
    machine.run(npm, *asking, "--prefix", folder, *QUIETLY)
    lock.write_text(without_addresses(lock.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


def without_addresses(lock: str) -> str:
    """A package-lock.json without what names a host: who asks for money, why a version is deprecated."""
    read = json.loads(lock)
    for package in read["packages"].values():
        for said in ("funding", "deprecated", "resolved"):
            package.pop(said, None)
    return json.dumps(read, indent=2, ensure_ascii=False) + "\n"


# The commands


def site(project: Project, args: Sequence[str]) -> int:
    prepare(project)
    return call(project, "loa", "build", *args)


def offline(project: Project, args: Sequence[str]) -> int:
    prepare(project)
    return call(project, "loa", "offline", *args)


def serve(project: Project, args: Sequence[str]) -> int:
    prepare(project)
    return call(project, "loa", "serve", *args)


def check(project: Project, args: Sequence[str]) -> int:
    prepare(project)
    return call(project, "loa", "check", *args)


def bench(project: Project, args: Sequence[str]) -> int:
    prepare(project)
    return call(project, "python", "-m", "benchmarks.build", *args)


def bench_reader(project: Project, args: Sequence[str]) -> int:
    browser = prepare_browser(project)
    for source in (LIGHTHOUSE, STARLIGHT):
        install_packages(project, source)
    return call(project, "python", "-m", "benchmarks.reader", *args, LOA_CHROMIUM=browser)


def test(project: Project, args: Sequence[str]) -> int:
    """Each tool has its say even when one before it failed; pytest's summary comes last."""
    browser = prepare_browser(project)
    install_packages(project, LIGHTHOUSE)
    codes = [
        call(project, "ruff", "check", "--quiet"),
        call(project, "ruff", "format", "--check", "--quiet"),
        call(project, "mypy", "--no-error-summary"),
        call(project, "pytest", *args, LOA_CHROMIUM=browser),
    ]
    return 1 if any(codes) else 0


def lock(project: Project, args: Sequence[str]) -> int:
    """Find the newest versions that pyproject.toml and each package.json allow, for every system, with all their hashes."""
    npm = machine.need_npm(machine.on_debian(), machine.as_root())
    for source in (LIGHTHOUSE, STARLIGHT):
        lock_packages(npm, project.root / source)
    machine.need_venv(machine.on_debian(), machine.as_root())
    with tempfile.TemporaryDirectory() as folder:
        away = Project(Path(folder), project.windows)
        machine.run(*make_venv(away.venv, away.tool("python")), "uv")
        groups = ("--group", "build", "--group", "test")
        ask = (str(away.tool("uv")), "pip", "compile", "pyproject.toml", *groups)
        return subprocess.call(
            [*ask, "--upgrade", "--quiet", "--output-file", project.lock.name, *args], cwd=project.root
        )


def clean(project: Project, args: Sequence[str]) -> int:
    caches = [found for part in ("scripts", "tests") for found in (project.root / part).rglob("__pycache__")]
    for folder in (*caches, *(project.root / name for name in REMADE)):
        shutil.rmtree(folder, ignore_errors=True)
    return 0


COMMANDS: dict[str, Callable[[Project, Sequence[str]], int]] = {
    command.__name__.replace("_", "-"): command
    for command in (site, offline, serve, check, test, bench, bench_reader, lock, clean)
}


def main(argv: Sequence[str]) -> int:
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    command = COMMANDS.get(argv[0]) if argv else None
    try:
        machine.refuse_old_python(sys.version_info[:2])
        if command is None:
            print(__doc__)
            return 0 if argv[:1] in (["help"], ["--help"], ["-h"]) else 2
        return command(Project(Path(__file__).resolve().parent.parent), argv[1:])
    except machine.Stopped as reason:
        print(reason, file=sys.stderr)
    except subprocess.CalledProcessError as failed:
        step = " ".join(failed.cmd)
        machine.tell(f"  vi  Không chạy được: {step}", f"  en  This step failed: {step}")
    except KeyboardInterrupt:
        return 130
    return 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
