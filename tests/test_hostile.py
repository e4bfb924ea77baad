"""Whatever is in content/ and docs/, `loa check` answers with problems: soon, in little memory, never with a traceback."""

import json
import os
import subprocess
import sys
import time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from loa.checks import examine
from loa.pages import CODE, DEFINITION, FENCE, FRONT_MATTER, HEADING, LINK, OUTWARD
from loa.project import read_project
from tests.conftest import ROOT, TODAY, copied

PAGE = "docs/vi/luat/index.md"
FIGURE = "content/figures/tuoi-mau.yml"
WORDS = "content/words/vi.yml"
FRONT = "---\ntitle: T\ndescription: D\n---\n"
MEGA = 1_000_000
FULL = 99_000
"""Bytes, just below the limit above which a text is not read at all."""

SECONDS = SOON = 30
"""Far above what it takes: a guard against what never ends, not a measure of speed."""
KILOBYTES = 500_000
MEASURED = """
import resource, sys
from loa.cli import main
code = main(sys.argv[1:])
print("peak", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
sys.exit(code)
"""


@pytest.fixture
def checked(small):
    """Run `loa check` on the small project; the codes it names. It may take neither long nor much."""

    def check(*files, command="check"):
        for path, text in files:
            small.write(path, text)
        options = ["--format", "json"] if command == "check" else []
        arguments = [command, "--root", str(small.root), "--date", str(TODAY), *options]
        started = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-c", MEASURED, *arguments], capture_output=True, text=True, timeout=60
        )
        assert time.monotonic() - started < SECONDS
        assert "Traceback" not in done.stderr, done.stderr
        assert int(done.stderr.rsplit("peak", 1)[1]) < KILOBYTES
        assert done.returncode == 1
        return {row["code"] for row in json.loads(done.stdout)} if command == "check" else done.stderr

    return check


def filled(piece, size=FULL):
    """A text of that size made of one piece again and again."""
    return (piece * (size // len(piece) + 1))[:size]


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}]\n"
    for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
"""A billion laughs."""
OPENED = "note: " + "[" * 100_000


def in_front(yaml):
    return f"---\ntitle: T\ndescription: D\n{yaml}\n---\nBài.\n"


@pytest.mark.parametrize(
    ("path", "data", "code"),
    [
        (PAGE, bytes(50 * MEGA), "FILE06"),
        (FIGURE, bytes(50 * MEGA), "FILE06"),
        ("docs/vi/luat/anh.png", bytes(50 * MEGA), "FILE06"),
        (PAGE, FRONT + "[" * MEGA, "FILE06"),
        (PAGE, FRONT + "](" * MEGA, "FILE06"),
        (PAGE, bytes(range(256)) * 300, "FILE01"),
        (FIGURE, bytes(range(256)) * 300, "FILE01"),
        (FIGURE, "id: \x00\x01\x02", "YAML01"),
        (FIGURE, "id: a\nnote: \ud800".encode("utf-8", "surrogatepass"), "FILE01"),
        (FIGURE, BOMB, "YAML03"),
        (PAGE, in_front(BOMB), "YAML03"),
        (WORDS, BOMB, "YAML03"),
        (FIGURE, OPENED[:FULL], "YAML05"),
        (FIGURE, "note: " + "{a: " * 20_000, "YAML05"),
        (FIGURE, "- " * 40_000 + "x", "YAML05"),
        (FIGURE, filled("? "), "YAML05"),
        (FIGURE, filled("- a\n"), "YAML05"),
        (WORDS, "".join(f"a{n}: x\n" for n in range(9_000)), "YAML05"),
        (WORDS, "".join(f"nav.menu.{n}: x\n" for n in range(4_000)), "WORDS01"),
        (PAGE, in_front(OPENED[: FULL - 100]), "YAML05"),
        (PAGE, in_front("".join(f"truong{n}: x\n" for n in range(4_000))), "REC01"),
        (FIGURE, "".join(f"truong{n}: x\n" for n in range(4_000)), "REC01"),
        (FIGURE, f"{filled('a', 900)}: x\n", "REC01"),
        (FIGURE, filled("a:\tb\n"), "YAML02"),
        (FIGURE, filled("a: 1\n", 9_000), "YAML04"),
        (FIGURE, "id: !!python/object/apply:os.system ['touch /tmp/loa-was-here']", "YAML03"),
        (FIGURE, "id: !!binary aGFp", "YAML03"),
        (FIGURE, "a: 1\n---\nb: 2\n", "YAML01"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 60 else "",
)
def test_a_hostile_file_is_named_never_swallowed(path, data, code, checked):
    """Sizes, bombs, depths and junk: each ends in a problem that says what to mend."""
    assert code in checked((path, data))


TANGLES = {
    "opening brackets": "[",
    "marks that never close": "[[",
    "marks that never end": "[[a/b",
    "parts that never end": "[[a/b#c",
    "forms that never end": "[[a/b|c",
    "pictures": "![",
    "closing brackets and opening ones": "](",
    "links that never close": "[a](",
    "links in angle brackets": "[](<",
    "links with titles": '[a](b "',
    "links to nowhere": "[a](b)",
    "links with brackets within": "[[[a]",
    "marks of nothing": "[[laws/a]] ",
    "marks of nothing on lines": "[[laws/a|card]]\n",
    "definitions": "[a]: b\n",
    "definitions that never close": "\n[a",
    "curly brackets": "{",
    "attributes": "a {: ",
    "attributes of headings": "# a {#b ",
    "headings": "#\n",
    "headings of spaces": "#  ",
    "headings with ids": "## a {#b}\n",
    "underlined": "a\n=\n\n",
    "fences": "```\n",
    "fences with a name": "```a\n",
    "fences of every kind": "```\n~~~\n````\n",
    "fences of growing length": "".join("`" * n + "\n" for n in range(3, 440)),
    "stars": "*a ",
    "stars without spaces": "*a",
    "stars and underscores": "**a __b ",
    "list in list": "- ",
    "number in number": "1. ",
    "quote in quote": "> ",
    "quotes and lists": "> - ",
    "comments": "<!-- ",
    "declarations": "<!",
    "cdata": "<![CDATA[",
    "tags": "<a ",
    "tags that never close": "<b>",
    "tags and spaces": "< ",
    "entities": "&#",
    "addresses": "http://",
    "addresses in brackets": "<http://a>",
    "links to other sites": "[a](http://b)",
    "backticks": "`a``",
    "backslashes": "\\",
    "spaces": " ",
    "one long word": "ữ",
    "numbers": "18 ",
    "digits": "1",
    "numbers that are held": "18 tuổi ",
    "dots": "1.",
    "table cells": "|a",
    "invisible signs": "\u200b",
    "control characters": "\x02\x03\x1b",
    "right to left": "\u202ea",
}


@pytest.mark.parametrize("piece", TANGLES.values(), ids=TANGLES)
def test_a_page_of_one_sign_again_and_again_is_answered_soon(piece, small):
    """As large as a page may be; no rule looks for an end that never comes."""
    size = FULL if piece.isascii() else FULL // 4
    small.write(PAGE, FRONT + "Chữ <b>" + filled(piece, size - 100))
    started = time.monotonic()

    problems = small.problems()

    assert time.monotonic() - started < SOON
    assert len(problems) < 2_000


@pytest.mark.parametrize(
    "pattern",
    [LINK, HEADING, DEFINITION, OUTWARD, CODE, FENCE, FRONT_MATTER],
    ids=["link", "heading", "definition", "address", "code", "fence", "front matter"],
)
@pytest.mark.parametrize(
    "piece",
    [
        *("[", "](", "[[a]]", "[a](b ", "# ", "{#a", " ", "```\n", "---\n", "\\", "[a]:", "`", "a"),
        *("`a", "<a ", '<a href="', "<http://a", "http://"),
    ],
)
def test_a_pattern_reads_a_megabyte_in_a_moment(pattern, piece):
    """Patterns are linear, so that the limit of a text's size is a comfort and not the last defence."""
    text = filled(piece, MEGA)
    started = time.monotonic()

    for _ in pattern.finditer(text):
        pass

    assert time.monotonic() - started < SOON


@pytest.mark.parametrize(
    "text",
    [
        "# chỉ có lời\n",
        "[]\n",
        "- a\n- b\n",
        "{}\n",
        "chữ\n",
        "1: 2\ntrue: false\n",
        "? [a, b]\n: c\n",
        "null\n",
        "=\n",
    ],
)
@pytest.mark.parametrize(
    "path",
    [FIGURE, "content/languages.yml", "content/freshness.yml", WORDS, "content/words/en.yml", "front matter"],
)
def test_a_file_of_another_shape_is_named(path, text, small):
    """A list, a word, nothing at all where fields are expected."""
    small.write(*((PAGE, f"---\n{text}---\nBài.\n") if path == "front matter" else (path, text)))

    problems = small.problems()

    silent = text in ("{}\n", "# chỉ có lời\n") and path in (
        "content/freshness.yml",
        "content/words/en.yml",
        WORDS,
    )
    assert problems or silent


@pytest.mark.parametrize(
    "value",
    [
        "9" * 4_000,
        "9" * 90_000,
        "-1",
        ".inf",
        ".nan",
        '"1e999999999"',
        '"1e-999999999"',
        "0x" + "f" * 500,
        "1.0e+300",
        "0000-00-00",
        "190:20:30",
        "{min: .nan, max: 1}",
        "{min: 1, max: 1e9}",
        '"１８"',
        "true",
        "~",
    ],
    ids=lambda value: value[:12],
)
def test_no_number_is_too_strange(value, small):
    """Told in words, sought in prose, shared as a description: nothing swells and nothing breaks."""
    small.edit(FIGURE, "value: 18", f"value: {value}")
    small.edit(
        PAGE, "description: Luật nói gì.", 'description: "[[figures/tuoi-mau]] [[figures/tuoi-mau|since]]"'
    )
    started = time.monotonic()

    small.problems()

    assert time.monotonic() - started < SOON


@pytest.mark.parametrize(
    "day", ["0001-01-01", "9999-12-31", "2026-11-20T10:00:00", "2026-02-30", "20261120", "0000-00-00"]
)
def test_no_day_is_too_strange(day, small):
    """The first and the last day of the calendar included."""
    small.edit(FIGURE, "on: 2026-11-20", f"on: {day}").edit(FIGURE, "from: 2015-01-01", f"from: {day}")
    small.edit("content/freshness.yml", "figures: 365", "figures: 99999999999")

    small.problems()


@pytest.mark.parametrize(
    "text",
    ["{n:999999999}", "{n!r}", "{0}", "{", "}", "{n.__class__}", "{n[0]}", "{}", "{n:{n}}"],
)
def test_no_pattern_of_a_word_is_too_strange(text, small):
    """A word is filled in by name, and by nothing cleverer."""
    words = (ROOT / WORDS).read_text("utf-8").replace('unit.age: "{n} tuổi"', f'unit.age: "{text}"')
    small.write(WORDS, words).edit(PAGE, "description: Luật nói gì.", 'description: "[[figures/tuoi-mau]]"')

    assert "WORDS03" in small.codes()


@pytest.mark.parametrize(
    "field",
    [
        "stage: full",
        "stage: source",
        "cldr: 0",
        "fallback: [xx]",
        "folder: vi",
        "tag: VI_vn",
        "names: {en: x}",
        "direction: up",
        "cldr: vi_VN_x_y_z_@",
    ],
)
def test_no_registry_of_languages_is_too_strange(field, small):
    """The registry decides what is read at all, so it is checked before anything is."""
    name = field.split(":")[0]
    text = (small.root / "content/languages.yml").read_text("utf-8")
    lines = [
        line for line in text.split("- folder: en")[1].splitlines() if not line.strip().startswith(f"{name}:")
    ]
    english = (
        "\n".join(["- folder: en" + lines[0], *lines[1:], f"  {field}"])
        if name != "folder"
        else "- folder: vi" + "\n".join(lines)
    )
    small.write("content/languages.yml", text.split("- folder: en")[0] + english + "\n")

    assert bool(small.problems()) is (field != "stage: full")


@pytest.mark.parametrize(
    "path",
    [
        "docs",
        "content",
        "content/languages.yml",
        "content/words",
        "docs/vi",
        "docs/vi/index.md",
        "mkdocs.yml",
    ],
)
def test_what_is_missing_is_named(path, checked, small):
    """FILE08, for a check and for a build alike."""
    (small.root / path).rename(small.root / "elsewhere")

    assert "FILE08" in checked()
    assert "FILE08" in checked(command="build")


@pytest.mark.parametrize(
    "path",
    [
        "docs/vi/index.md",
        PAGE,
        "docs/en/index.md",
        FIGURE,
        "content/languages.yml",
        "content/freshness.yml",
        WORDS,
    ],
)
def test_a_folder_in_the_place_of_a_file_is_no_surprise(path, small):
    """Whatever rested on that file says so."""
    (small.root / path).unlink()
    (small.root / path).mkdir()

    assert small.problems() or path == "docs/en/index.md"


def test_a_file_that_may_not_be_read_is_named(small):
    """FILE09; nothing is closed to root, who reads it and finds it in order."""
    (small.root / PAGE).chmod(0)

    assert small.codes() == ([] if os.geteuid() == 0 else ["FILE09"])


@pytest.mark.parametrize(
    "name",
    [
        "hai chữ.md",
        "tiếng-việt.md",
        "dòng\nmới.md",
        "::error file=x,line=1::a.md",
        "%0A.md",
        "-rf.md",
        ".md",
        "a" * 200 + ".md",
        "CON.md",
        "🙂.md",
    ],
)
@pytest.mark.parametrize("format", ["text", "json", "github"])
def test_no_name_of_a_file_breaks_the_list(name, format, small):
    """A problem is one place on one line, whatever the file is called."""
    small.write(f"docs/vi/luat/{name}", "không có gì")

    done = subprocess.run(
        [sys.executable, "-m", "loa.cli", "check", "--root", small.root, "--format", format],
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert "Traceback" not in done.stderr
    assert not [line for line in done.stdout.splitlines() if line.startswith(("mới.md", "::error file=x"))]


def test_a_name_that_is_no_text_at_all_is_printed_all_the_same(checked, small):
    """Linux allows any bytes; a list of problems does not."""
    with open(os.fsencode(small.root) + b"/docs/vi/luat/\xff\xfe.md", "wb") as file:
        file.write(b"x")

    assert checked() == {"PAGE10"}


def test_a_circle_of_folders_is_not_walked(checked, small):
    """A link is named and not followed."""
    (small.root / "docs/vi/luat/vong").symlink_to(small.root / "docs")
    (small.root / "content/laws/vong").symlink_to("..")

    assert checked() == {"FILE07"}


@pytest.fixture(scope="module")
def one(tmp_path_factory):
    """A small project that is written again for each example."""
    return copied(ROOT / "tests/cases/base", tmp_path_factory.mktemp("one") / "small")


SIGNS = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("[]()#|{}<>&*_`~!\\\n \t-=:/\"'"), max_size=300
)
OFTEN = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def examined(project):
    found, problems = read_project(project.root)
    return problems + (examine(found, TODAY) if found else [])


@OFTEN
@given(SIGNS)
@example("[[figures/tuoi-mau|card]]\n[[figures/tuoi-mau]](x.md)\n```\n")
@example("## {#}\n\n{ #a .b }\n===")
def test_no_body_of_a_page_is_beyond_reading(one, body):
    """Any text is a page with or without problems, never an error of ours."""
    one.write(PAGE, FRONT + body)

    examined(one)


@OFTEN
@given(SIGNS)
@example("id: a\n? b\n: c")
def test_no_text_is_beyond_reading_as_a_record(one, text):
    """Any text in the place of a record, of words, of front matter."""
    one.write(PAGE, f"---\n{text}\n---\n").write(FIGURE, text).write("content/words/en.yml", text)

    examined(one)


FIELDS = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
    | st.dates().map(str),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["vi", "en", "min", "max", "from", "value", "on", "x"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)


@OFTEN
@given(
    st.sampled_from(["title", "label", "unit", "values", "confidence", "source", "checked", "note", "id"]),
    FIELDS,
)
def test_no_value_of_a_field_is_beyond_reading(one, field, value):
    """Any value in the place of any other."""
    text = (ROOT / "tests/cases/base" / FIGURE).read_text("utf-8")
    kept = [line for line in text.splitlines() if not line.startswith((f"{field}:", "  "))]
    one.write(FIGURE, "\n".join([*kept, f"{field}: {json.dumps(value)}"]))

    examined(one)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PYTHONIOENCODING", "ascii"),
        ("PYTHONIOENCODING", "cp1252"),
        ("LC_ALL", "C"),
        ("SOURCE_DATE_EPOCH", "hôm qua"),
    ],
)
def test_no_terminal_is_too_old(name, value, small):
    """Letters it does not have are told by number."""
    small.edit(PAGE, "title: Luật", "tilte: Luật")

    done = subprocess.run(
        [sys.executable, "-m", "loa.cli", "check", "--root", small.root],
        env=os.environ | {name: value},
        capture_output=True,
        timeout=60,
    )

    assert b"Traceback" not in done.stderr
    assert b"PAGE01" in done.stdout
