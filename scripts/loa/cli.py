"""Arguments → one call → print → exit code; the only place with a clock and a current folder."""

import argparse
import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from io import TextIOWrapper
from pathlib import Path

from loa.archive import archive
from loa.building import MARK, NotASiteError, build_beside
from loa.checks import examine
from loa.edition import Edition, edition_of
from loa.mkdocs_plugin import run_mkdocs, serve, site_url_of
from loa.problem import Problem, Severity
from loa.project import Project, read_project
from loa.reporting import FORMATS, summary
from loa.slimming import label

TITLE = "Loa: một trang đã kiểm tra, mọi kênh của xã. / One checked page, every channel a commune has."
MORE = "loa <lệnh> --help nói rõ từng lệnh. / says more of each command."
OCCUPIED = """{folder}:
  vi  Thư mục này đang chứa thứ khác, không phải {vi}. Chọn thư mục khác, hoặc tự dọn trước.
  en  This folder holds something else than {en}. Name another, or clear it yourself first."""
UNFINISHED = """{reason}
  vi  mkdocs không dựng xong; trang cũ vẫn còn nguyên. Xem các dòng ở trên.
  en  mkdocs could not finish; the old site is as it was. See the lines above."""
AS_WRITTEN = argparse.RawDescriptionHelpFormatter
STAGES = {"read": "đọc / reading", "write": "viết / writing"}


def check(args: argparse.Namespace) -> int:
    """Name every mistake in content/ and docs/ with its line; exit 1 if there is one."""
    _, problems = _examined(args)
    if told := FORMATS[args.format](problems):
        print(told)
    print(summary(problems), file=sys.stderr)
    return _exit_code(problems, args.strict)


def build(args: argparse.Namespace) -> int:
    """Check, then build the whole site into site/; the old site stays until the new one is complete."""
    return int(_built(args, MARK, vi="một trang đã dựng", en="a built site") is None)


def offline(args: argparse.Namespace) -> int:
    """Check, then make the edition that is copied by hand; with --zip the same again as one file beside it."""
    edition = _built(args, label.NAME, vi="một bản chép", en="such a copy", offline=True)
    if edition and args.zip:
        folder = args.root / args.out
        archive(folder, folder.with_name(f"{folder.name}.zip"), edition.day)
    return int(edition is None)


def _built(args: argparse.Namespace, mark: str, vi: str, en: str, offline: bool = False) -> Edition | None:
    """The edition now in the folder `--out`, or `None` where there was a reason, told to the user. `vi` and `en`
    name what that folder may hold, `mark` is the file by which it is known."""
    project, problems = _examined(args)
    if project is None or _exit_code(problems, strict=False):
        print(FORMATS["text"](problems), file=sys.stderr)
        print(f"{summary(problems)} Không dựng trang. / Nothing was built.", file=sys.stderr)
        return None
    config = args.root / "mkdocs.yml"
    edition = edition_of(project, args.date, args.site_url or site_url_of(config), offline)
    try:
        build_beside(args.root / args.out, lambda fresh: run_mkdocs(config, edition, fresh, _report), mark)
    except NotASiteError as folder:
        print(OCCUPIED.format(folder=folder, vi=vi, en=en), file=sys.stderr)
        return None
    except RuntimeError as reason:
        print(UNFINISHED.format(reason=reason), file=sys.stderr)
        return None
    print(f"{args.out}/  {edition.day}  {edition.site_url}")
    return edition


def preview(args: argparse.Namespace) -> int:
    """Show the site at http://127.0.0.1:8000, and again after every change."""
    serve(args.root / "mkdocs.yml", args.address)
    return 0


def _examined(args: argparse.Namespace) -> tuple[Project | None, list[Problem]]:
    project, problems = read_project(args.root)
    return project, sorted([*problems, *(examine(project, args.date) if project else [])])


def _exit_code(problems: list[Problem], strict: bool) -> int:
    stopping = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return int(any(problem.severity in stopping for problem in problems))


def _report(language: str, stage: str) -> None:
    """In one piece: languages are built side by side."""
    sys.stdout.write(f"  {language:<4} {STAGES[stage]}\n")
    sys.stdout.flush()


def _today() -> date:
    """The day of the build: SOURCE_DATE_EPOCH where it is set, so that a build can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch and epoch.isdecimal() else date.today()


def parser() -> argparse.ArgumentParser:
    """`loa --help` reads as a table of contents."""
    whole = argparse.ArgumentParser(
        prog="loa", description=f"{TITLE}\n", epilog=MORE, formatter_class=AS_WRITTEN
    )
    commands = whole.add_subparsers(title="lệnh / commands", required=True, metavar="<lệnh>")
    for call, (name, what) in COMMANDS.items():
        command = commands.add_parser(name, help=what, description=what)
        command.set_defaults(call=call)
        command.add_argument(
            "--root", type=Path, default=Path.cwd(), help="thư mục dự án / the project's folder"
        )
    _check_options(commands.choices["check"])
    _build_options(commands.choices["build"], "site")
    _build_options(commands.choices["offline"], "ngoai-mang")
    commands.choices["offline"].add_argument("--zip", action="store_true", help="thêm tệp .zip / a .zip too")
    commands.choices["serve"].add_argument("--address", default="127.0.0.1:8000", help="máy:cổng / host:port")
    return whole


def _check_options(command: argparse.ArgumentParser) -> None:
    _date_option(command)
    command.add_argument("--format", choices=FORMATS, default="text", help="text, json, github")
    command.add_argument("--strict", action="store_true", help="nhắc nhở cũng là lỗi / warnings fail too")


def _build_options(command: argparse.ArgumentParser, out: str) -> None:
    _date_option(command)
    command.add_argument("--out", default=out, help="thư mục kết quả / folder of the result")
    command.add_argument("--site-url", help="địa chỉ công khai / public address, https://host/path/")


def _date_option(command: argparse.ArgumentParser) -> None:
    day = "ngày dựng trang, năm-tháng-ngày / day of the build, year-month-day"
    command.add_argument("--date", type=date.fromisoformat, default=_today(), help=day)


COMMANDS: dict[Callable[[argparse.Namespace], int], tuple[str, str]] = {
    check: ("check", "tìm mọi lỗi, chỉ rõ từng dòng / name every mistake with its line"),
    build: ("build", "kiểm tra rồi dựng trang vào site/ / check, then build the site into site/"),
    offline: ("offline", "bản chép tay, xem không cần mạng / the copy to hand on, read without a network"),
    preview: ("serve", "xem thử khi đang sửa / preview while editing"),
}


def main(argv: list[str] | None = None) -> int:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    args = parser().parse_args(argv)
    args.root = args.root.resolve()
    return int(args.call(args))


if __name__ == "__main__":
    sys.exit(main())
