"""The site's own words: all there, in data, in Vietnamese first."""

import importlib.resources
import re

import pytest
import yaml

from loa.facts.figure import PenaltyGroup, Unit
from loa.facts.law import LawType
from loa.facts.place import PlaceType
from tests.conftest import ROOT

ASKED = re.compile(r"""(?:\bwords|\.plain|\.text|(?<![\w.])t)\(\s*["']([a-z_]+(?:\.[a-z_]+)*)["']""")
PATTERNED = re.compile(r"""["'](format\.[a-z_]+)["']""")


def words(folder):
    return yaml.safe_load((ROOT / f"content/words/{folder}.yml").read_text("utf-8"))


def asked():
    """Every key that a template or the package asks for by name."""
    files = [*(ROOT / "overrides").rglob("*.html"), *(ROOT / "scripts/loa").rglob("*.py")]
    texts = [file.read_text("utf-8") for file in files]
    named = {key for text in texts for key in [*ASKED.findall(text), *PATTERNED.findall(text)]}
    by_kind = {
        *(f"unit.{unit}" for unit in Unit),
        *(f"law.type.{kind}" for kind in LawType),
        *(f"penalty.{group}" for group in PenaltyGroup),
        *(f"place.{kind}" for kind in PlaceType),
    }
    return (
        named
        | by_kind
        | {"cite.article", "cite.clause", "cite.point", "range", "range.short", "notice.fallback"}
    )


@pytest.mark.parametrize("folder", ["vi", "en"])
def test_every_word_the_site_asks_for_is_there(folder):
    """A missing word would be printed as its key."""
    assert asked() - words(folder).keys() == set()


@pytest.mark.parametrize("folder", ["vi", "en"])
def test_every_word_of_material_is_ours(folder):
    """“Initializing search” and the others that Material leaves in English are translated."""
    partial = importlib.resources.files("material") / "templates/partials/languages/en.html"
    keys = re.findall(r'^\s*"([a-z.]+)":', partial.read_text("utf-8"), re.MULTILINE)

    assert len(keys) > 40
    assert set(keys) - words(folder).keys() == set()


def test_no_vietnamese_word_is_left_in_english():
    """The same text in both languages is a number, a sign or a name, nothing else."""
    vi, en = words("vi"), words("en")
    same = {
        key
        for key in vi
        if vi[key] == en.get(key) and re.search(r"[A-Za-z]{3}", re.sub(r"\{\w+\}", "", vi[key]))
    }

    assert same <= {"direction", "search.config.pipeline", "search.config.separator", "exit.href"}


def test_no_template_holds_words_of_its_own():
    """Text between tags comes from data; a template holds markup only."""
    for file in (ROOT / "overrides").rglob("*.html"):
        bare = re.sub(
            r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<!--.*?-->|<svg.*?</svg>",
            "\0",
            file.read_text("utf-8"),
            flags=re.DOTALL,
        )
        left = [
            text.strip() for text in re.findall(r">([^<>\0]*)[<\0]", bare) if re.search(r"[^\W\d_]{2}", text)
        ]
        assert left == [], file.name
