"""All pages of `docs/`, read once, never changed."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from loa.addresses import section_of
from loa.facts.base import Line, Model, Slug
from loa.files import File, absent, files_under, read_text, unsafe
from loa.languages import Languages, Stage
from loa.problem import Origin, Problem
from loa.reading import Sheet, read_yaml
from loa.schema import did_you_mean, validated

FRONT_MATTER = re.compile(r"\A---\n(.*?)^---[ ]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
HEADING = re.compile(r"^(?P<level>#{1,6})(?P<text>.*)$")
UNDERLINE = re.compile(r"^(?P<sign>[=-])(?P=sign)*[ ]*$")
ID = re.compile(r"(?:^|[\s:])#(?P<id>[^\s#}]+)")
LINK = re.compile(
    r"(?P<image>!?)\[(?P<text>(?:\\.|\[\[[^\[\]\n]*\]\]|\[[^\[\]\n]*\]|[^\[\]\\])*)\]"
    r"\((?P<target><[^<>\n]*>|(?:[^()\s]|\([^()\s]*\))*)(?P<title>[ ]+(?:\"[^\"\n]*\"|'[^'\n]*'))?[ ]?\)"
)
DEFINITION = re.compile(r"^[ ]{0,3}\[[^\[\]\n]+\]:[ ]*<?(?P<target>[^\s<>]+)", re.MULTILINE)
OUTWARD = re.compile(r"""<(?:a\s[^<>]*?href=["'])?(?P<target>https?://[^\s<>"']+)""", re.IGNORECASE)
"""An address in angle brackets, or in a tag."""
CODE = re.compile(r"(?<!`)(?P<ticks>`++)[^`\n]+(?P=ticks)(?!`)")
"""A piece of code within a sentence: what stands in it is shown, not done."""
FENCE = re.compile(r"(?P<fence>`{3,}+|~{3,}+)[ ]*+(?P<info>\{[^\n]*\}|[\w#.+-]*+)[ ]*+")
STEP = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What a step of an address may be."""
PAGE_SUFFIXES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""What mkdocs would make a page of; only the first is ours."""
ASSETS = frozenset(
    [".avif", ".gif", ".jpeg", ".jpg", ".m4a", ".mp3", ".mp4", ".ogg", ".pdf", ".png", ".webm", ".webp"]
)
"""Files that may be published as they are: a browser shows them and runs nothing in them."""


class FrontMatter(Model):
    """What stands above a page's text."""

    title: Line
    description: Line
    """At most 160 characters once its marks are told; also the text that is shared."""
    topics: tuple[Line, ...] = ()
    order: int = 0
    """Place among the pages of its folder."""
    sensitive: bool = False
    """Quick exit, harmless title and address."""
    icon: Slug | None = None
    """A picture of Material's set for the page's card, `phone`."""


@dataclass(frozen=True)
class Heading:
    level: int
    text: str
    id: str | None
    line: int


@dataclass(frozen=True)
class Reference:
    """A link or picture as written."""

    target: str
    text: str
    image: bool
    line: int


@dataclass(frozen=True)
class Page:
    """One page of one language. `path` has neither language nor ending: `luat/tao-hon`."""

    folder: str
    path: str
    meta: FrontMatter
    body: str
    first_line: int
    """The line of the file on which the body begins."""
    sheet: Sheet = field(repr=False)
    headings: tuple[Heading, ...] = ()
    references: tuple[Reference, ...] = ()

    @property
    def file(self) -> str:
        return self.sheet.path

    @property
    def anchors(self) -> frozenset[str]:
        return frozenset(heading.id for heading in self.headings if heading.id)

    def lines(self) -> Iterator[tuple[int, str]]:
        """The body's lines with their number in the file."""
        return enumerate(self.body.split("\n"), self.first_line)

    def at(self, line: int) -> Origin:
        return Origin(self.file, line)

    def asset(self, target: str) -> str:
        """The file that a link or picture of this page means, from the project's root."""
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.file), target))


@dataclass(frozen=True)
class Pages:
    """Every page by language folder and path."""

    languages: Languages
    all: dict[tuple[str, str], Page] = field(default_factory=dict)
    unreadable: frozenset[tuple[str, str]] = frozenset()
    """Pages that stand there but could not be read: a link to one is not broken."""
    assets: frozenset[str] = frozenset()
    """Other files under `docs/`, by their path from the root."""

    def __iter__(self) -> Iterator[Page]:
        return iter(self.all.values())

    def get(self, folder: str, path: str) -> Page | None:
        return self.all.get((folder, path))

    def shown(self, folder: str, path: str) -> Page | None:
        """The page a reader of that language is shown: its own, else the source's."""
        return self.get(folder, path) or self.get(self.languages.source.folder, path)

    def paths(self, folder: str) -> list[str]:
        """The paths of one language's own pages."""
        return [path for language, path in self.all if language == folder]

    def named(self, path: str) -> str | None:
        """The full path of what a mark calls `luat` or `luat/tao-hon`; `None` where no language has it."""
        candidates = (path, f"{path}/index".removeprefix("/"))
        return next(
            (
                full
                for full in candidates
                for language in self.languages
                if (language.folder, full) in self.all
            ),
            None,
        )

    def below(self, folder: str, section: str) -> list[str]:
        """The pages directly below a section, in their order; a section stands there by its index."""
        return self._tree[folder].get(section, []) if folder in self._tree else []

    @cached_property
    def _tree(self) -> dict[str, dict[str, list[str]]]:
        tree: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for page in sorted(self, key=lambda page: (page.meta.order, page.path)):
            if page.path != "index":
                tree[page.folder][section_of(page.path)].append(page.path)
        return tree


def read_pages(root: Path, languages: Languages) -> tuple[Pages, list[Problem]]:
    """All of `docs/`."""
    pages: dict[tuple[str, str], Page] = {}
    problems: list[Problem] = []
    unreadable: set[tuple[str, str]] = set()
    assets: set[str] = set()
    for file in files_under(root, "docs"):
        key = _key(file)
        if file.suffix not in PAGE_SUFFIXES:
            assets.add(file.path)
            problems += list(unsafe(file)) or list(_may_carry_code(file))
        elif key is None or key[0] not in languages:
            problems.append(_homeless(file, languages))
        else:
            page, found = read_page(file, *key)
            problems += found
            if page:
                pages[key] = page
            else:
                unreadable.add(key)
    problems += _absences(root, languages, {*pages, *unreadable})
    return Pages(languages, pages, frozenset(unreadable), frozenset(assets)), problems


def _key(file: File) -> tuple[str, str] | None:
    parts = file.path.removesuffix(".md").split("/")
    return (parts[1], "/".join(parts[2:])) if len(parts) > 2 else None


def _absences(root: Path, languages: Languages, found: set[tuple[str, str]]) -> Iterator[Problem]:
    """FILE08: the site's settings, and a first page in each language to which no other lends its own."""
    if not (root / "mkdocs.yml").exists():
        yield absent("mkdocs.yml")
    for language in languages:
        if language.stage is not Stage.FULL and (language.folder, "index") not in found:
            yield absent(f"docs/{language.folder}/index.md")


def read_page(file: File, folder: str, path: str) -> tuple[Page | None, list[Problem]]:
    """One page, or what keeps it from being one."""
    if not all(STEP.fullmatch(step) for step in path.split("/")):
        return None, [_unaddressable(file)]
    text, problems = read_text(file)
    if text is None:
        return None, problems
    match = FRONT_MATTER.match(text)
    if not match:
        return None, [*problems, _no_front_matter(file)]
    sheet, found = read_yaml(file.path, match[1], first_line=2)
    problems += found
    if sheet is None:
        return None, problems
    meta, found = validated(FrontMatter, _filled(sheet))
    problems += [_as_page_problem(problem) for problem in found]
    if meta is None:
        return None, problems
    body, first = text[match.end() :], match[0].count("\n") + 1
    return Page(
        folder, path, meta, body, first, sheet, _headings(body, first), _references(body, first)
    ), problems


def _filled(sheet: Sheet) -> Sheet:
    return sheet if sheet.data is not None else Sheet(sheet.path, {}, sheet.lines)


def _as_page_problem(problem: Problem) -> Problem:
    """A missing title or description has a code of its own: it is the commonest slip of all."""
    for code, name in (("PAGE01", "title"), ("PAGE02", "description")):
        if problem.code == "REC02" and f"“{name}”" in problem.en:
            return Problem(problem.where, code, problem.vi, problem.en)
    return problem


def prose(body: str) -> str:
    """The body with fenced code left out, every other line where it was."""
    lines = body.split("\n")
    fences = [(number, match) for number, line in enumerate(lines) if (match := FENCE.fullmatch(line))]
    last = {match["fence"]: number for number, match in fences if not match["info"]}
    opened, start = "", 0
    for number, match in fences:
        if not opened and last.get(match["fence"], 0) > number:
            opened, start = match["fence"], number
        elif opened == match["fence"] and not match["info"]:
            lines[start : number + 1] = [""] * (number + 1 - start)
            opened = ""
    return "\n".join(lines)


def _headings(body: str, first: int) -> tuple[Heading, ...]:
    """Both ways of writing one: `## Căn cứ`, and a line underlined with `===` or `---`."""
    lines = ["", "", *prose(body).split("\n")]
    found: list[Heading] = []
    for number, (before, above, line) in enumerate(zip(lines, lines[1:], lines[2:], strict=False), first):
        if match := HEADING.match(line):
            found.append(_heading(len(match["level"]), match["text"], number))
        elif (
            (under := UNDERLINE.match(line))
            and above.strip()
            and (not before.strip() or HEADING.match(before))
        ):
            found.append(_heading(1 if under["sign"] == "=" else 2, above, number - 1))
    return tuple(found)


def _heading(level: int, written: str, line: int) -> Heading:
    """Its id stands in curly brackets at the end: `{#can-cu}`."""
    text, bracket, attributes = written.rstrip("# ").rpartition(" {")
    named = ID.search(attributes.rstrip("}")) if bracket and attributes.endswith("}") else None
    return Heading(level, (text if named else written).strip(), named["id"] if named else None, line)


class Link(NamedTuple):
    """A link or picture, and where in its text it begins."""

    start: int
    target: str
    text: str
    image: bool


def links_in(text: str) -> list[Link]:
    """Every link and picture in its order, in whatever way Markdown lets it be written."""
    text = CODE.sub(lambda code: " " * len(code[0]), text)
    found: dict[int, Link] = {}
    for match in LINK.finditer(text):
        target = match["target"].strip("<>")
        at = match.start("target") + match["target"].startswith("<")
        found[at] = Link(match.start(), target, match["text"], bool(match["image"]))
    for pattern in (DEFINITION, OUTWARD):
        for match in pattern.finditer(text):
            at = match.start("target")
            found.setdefault(at, Link(at, match["target"], "", False))
    return sorted(found.values())


def _references(body: str, first: int) -> tuple[Reference, ...]:
    text = prose(body)
    return tuple(
        Reference(link.target, link.text, link.image, first + text.count("\n", 0, link.start))
        for link in links_in(text)
    )


def _no_front_matter(file: File) -> Problem:
    return Problem(
        Origin(file.path),
        "PAGE03",
        vi="Trang phải bắt đầu bằng ba gạch ngang, rồi title và description, rồi ba gạch ngang.",
        en="A page begins with three hyphens, then title and description, then three hyphens.",
    )


def _unaddressable(file: File) -> Problem:
    return Problem(
        Origin(file.path),
        "PAGE10",
        vi="Tên tệp và thư mục của trang thành địa chỉ: chỉ dùng chữ thường không dấu, số, gạch nối, và đuôi .md. Đổi tên.",
        en="Names of a page's file and folders become its address: small letters, digits, hyphens, ending in .md. Rename.",
    )


def _may_carry_code(file: File) -> Iterator[Problem]:
    if file.suffix not in ASSETS:
        yield Problem(
            Origin(file.path),
            "CODE05",
            vi=f"Tệp loại «{file.suffix}» có thể chứa mã, nên không đăng. Đặt ảnh (jpg, png, webp), tiếng (mp3) hoặc PDF.",
            en=f"A file of the kind “{file.suffix}” can carry code and is not published. Use a picture, sound or PDF.",
        )


def _homeless(file: File, languages: Languages) -> Problem:
    folders = [language.folder for language in languages]
    vi, en = did_you_mean(file.path.split("/")[1], folders)
    return Problem(
        Origin(file.path),
        "PAGE04",
        vi=f"Trang phải nằm trong thư mục của một ngôn ngữ: {', '.join(folders)}.{vi} Chuyển tệp vào đó.",
        en=f"A page lives in the folder of a language: {', '.join(folders)}.{en} Move the file there.",
    )
