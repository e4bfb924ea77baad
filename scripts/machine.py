"""What this system must have before anything of ours runs: it is found, installed, or its lack is told."""

# Standard library only: this file runs before anything is installed.
from __future__ import annotations

import importlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

OLDEST = (3, 11)
OLDEST_NODE = 18

BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "chrome",
    "msedge",
    "/usr/bin/chromium",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)


class Stopped(Exception):
    """What is missing and the command that mends it, in Vietnamese and in English."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(f"  vi  {vi}\n  en  {en}")


def tell(vi: str, en: str) -> None:
    """Progress goes to stderr: stdout belongs to the command that was asked for."""
    print(f"{vi}\n{en}", file=sys.stderr, flush=True)


def run(*command: str | Path, env: Mapping[str, str] | None = None) -> None:
    """Run a step of the preparation; what it prints goes to stderr, and its failure ends ours."""
    subprocess.run([str(part) for part in command], check=True, stdout=sys.stderr, env=env)


def refuse_old_python(version: tuple[int, int]) -> None:
    if version < OLDEST:
        has, needs = ("{}.{}".format(*pair) for pair in (version, OLDEST))
        raise Stopped(
            f"Máy này chạy Python {has}; Loa cần Python {needs} trở lên. Cài bản mới rồi chạy lại lệnh này.",
            f"This is Python {has}; Loa needs {needs} or newer. Install one and run this command again.",
        )


def install_from_debian(package: str, root_user: bool) -> None:
    """Install a Debian package, or say how."""
    asking = f"apt-get update && apt-get install -y {package}"
    if not root_user:
        raise Stopped(
            f"Máy thiếu gói {package}. Chạy: sudo sh -c '{asking}' rồi chạy lại lệnh này.",
            f"The package {package} is missing. Run: sudo sh -c '{asking}' and then this command again.",
        )
    tell(f"Đang cài gói {package} …", f"Installing the package {package} …")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run("apt-get", "update", "-qq", env=quiet)
    run("apt-get", "install", "-y", "-qq", "--no-install-recommends", package, env=quiet)


def can_make_venvs() -> bool:
    importlib.invalidate_caches()
    return all(importlib.util.find_spec(module) for module in ("venv", "ensurepip"))


def need_venv(debian: bool, root_user: bool) -> None:
    """Debian keeps half of `venv` in a package of its own."""
    if can_make_venvs():
        return
    if debian:
        install_from_debian("python3-venv", root_user)
    if not can_make_venvs():
        raise Stopped(
            f"{sys.executable} thiếu mô-đun venv hoặc ensurepip. Cài bản Python đầy đủ rồi chạy lại.",
            f"{sys.executable} lacks venv or ensurepip. Install a complete Python and run this again.",
        )


def find_browser(env: Mapping[str, str], which: Callable[[str], str | None]) -> str | None:
    """The browser named by LOA_CHROMIUM, or the first one of Chromium's family on this system."""
    named = env.get("LOA_CHROMIUM")
    if named and not which(named):
        raise Stopped(
            f"LOA_CHROMIUM chỉ tới «{named}», ở đó không có trình duyệt. Sửa đường dẫn, hoặc bỏ biến này.",
            f"LOA_CHROMIUM names “{named}”, where no browser is. Correct the path, or unset it.",
        )
    return next(filter(None, map(which, (named,) if named else BROWSERS)), None)


def need_browser(debian: bool, root_user: bool) -> str:
    found = find_browser(os.environ, shutil.which)
    if not found and debian:
        install_from_debian("chromium", root_user)
        found = find_browser(os.environ, shutil.which)
    if not found:
        raise Stopped(
            "Không thấy Chromium, Chrome hay Edge. Cài một trình duyệt, hoặc ghi đường dẫn vào LOA_CHROMIUM.",
            "No Chromium, Chrome or Edge was found. Install one, or put its path in LOA_CHROMIUM.",
        )
    return found


def need_driver(python: Path, debian: bool, root_user: bool) -> None:
    """Playwright, which that Python has, brings its own Node; on a bare Debian it misses one library."""
    if debian and not driver_starts(python):
        install_from_debian("libatomic1", root_user)


def driver_starts(python: Path) -> bool:
    asking = (str(python), "-m", "playwright", "--version")
    return subprocess.run(asking, capture_output=True, check=False).returncode == 0


def need_npm(debian: bool, root_user: bool) -> str:
    """npm installs what the locks name; what it installs runs on the newer Node that Playwright brings."""
    if not shutil.which("npm") and debian:
        install_from_debian("npm", root_user)
    npm = shutil.which("npm")
    if not npm:
        raise Stopped(
            f"Không thấy npm. Cài Node.js {OLDEST_NODE} trở lên (kèm npm) rồi chạy lại lệnh này.",
            f"npm was not found. Install Node.js {OLDEST_NODE} or newer (npm comes with it) and run this again.",
        )
    refuse_old_node(printed(npm, "version", "--json"))
    return npm


def refuse_old_node(versions: str) -> None:
    """`versions` is what `npm version --json` prints: npm knows on which Node it runs."""
    node = json.loads(versions)["node"]
    if int(node.split(".")[0]) < OLDEST_NODE:
        raise Stopped(
            f"Máy này có Node.js {node}; cần {OLDEST_NODE} trở lên. Cài bản mới rồi chạy lại lệnh này.",
            f"This is Node.js {node}; {OLDEST_NODE} or newer is needed. Install one and run this command again.",
        )


def printed(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def on_debian() -> bool:
    return Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None


def as_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0
