"""A site of three languages, built for real: one full, one with gaps, one at the stage of words."""

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from mkdocs.config import load_config

from loa.cli import main
from loa.i18n import _options
from loa.library import read_languages
from loa.markup import EXTENSIONS, SETTINGS
from tests.conftest import ROOT, TODAY
from tests.site import pages_of

pytestmark = pytest.mark.site

BASE = "https://vi.example/"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def pages(toy_site):
    return pages_of(toy_site)


def test_each_language_has_its_place(pages):
    """Vietnamese at the root, the others under their folder; a word language has only its own pages."""
    assert {path for path in pages if path.startswith("qaa/")} == {"qaa/"}
    assert {"", "luat/", "luat/mot/", "en/", "en/luat/mot/", "en/luat/hai/", "404.html"} <= pages.keys()


def test_a_page_claims_the_language_it_is_written_in(pages):
    """A word page is Vietnamese prose; the frame of an English page is English."""
    assert pages[""].lang == "vi"
    assert pages["en/luat/mot/"].lang == "en"
    assert pages["qaa/"].lang == "vi"


def test_a_page_that_english_lacks_is_shown_honestly(pages):
    """English frame and notice, Vietnamese body marked as such, canonical to the original, no hreflang."""
    page = pages["en/luat/hai/"]

    assert page.lang == "en"
    assert "not yet translated" in page.text
    assert page.all("article")[0]["lang"] == "vi"
    assert page.canonical == f"{BASE}luat/hai/"
    assert page.alternates == {}


def test_an_own_page_is_its_own_canonical(pages):
    assert pages["en/luat/mot/"].canonical == f"{BASE}en/luat/mot/"
    assert pages["qaa/"].canonical == f"{BASE}qaa/"


def test_hreflang_is_absolute_and_reciprocal(pages):
    """Every alternate that a page names names it back, and all name the Vietnamese page as the default."""
    with_alternates = {path: page.alternates for path, page in pages.items() if page.alternates}

    assert with_alternates["luat/mot/"] == {
        "vi": f"{BASE}luat/mot/",
        "en": f"{BASE}en/luat/mot/",
        "x-default": f"{BASE}luat/mot/",
    }
    for alternates in with_alternates.values():
        for href in alternates.values():
            assert with_alternates[href.removeprefix(BASE)] == alternates


def test_a_word_page_is_in_nobodys_hreflang(pages):
    assert pages["qaa/"].alternates == {}
    assert not any("qaa" in href for page in pages.values() for href in page.alternates.values())


def test_every_sitemap_lists_only_what_is_really_written(toy_site):
    """One map a language, found through the index; a lent page stands in none."""
    index = ElementTree.parse(toy_site / "sitemap.xml")
    names = [loc.text.removeprefix(BASE) for loc in index.iter(f"{SITEMAP}loc")]
    maps = {
        name: [u.text for u in ElementTree.parse(toy_site / name).iter(f"{SITEMAP}loc")] for name in names
    }

    assert set(maps) == {"sitemap-vi.xml", "sitemap-en.xml", "sitemap-qaa.xml"}
    assert f"{BASE}luat/hai/" in maps["sitemap-vi.xml"]
    assert f"{BASE}en/luat/hai/" not in maps["sitemap-en.xml"]
    assert maps["sitemap-qaa.xml"] == [f"{BASE}qaa/"]


def test_every_link_leads_to_a_file_and_its_section(pages, toy_site):
    """Followed as a browser would, from every page."""
    for path, page in pages.items():
        for link in (link["href"] for link in page.all("a")):
            target = urlsplit(urljoin(f"{BASE}{path}", link))
            if f"{target.scheme}://{target.netloc}/" != BASE:
                continue
            if target.path.endswith(".xml"):
                assert (toy_site / target.path.lstrip("/")).is_file(), f"{path}: {link}"
            else:
                there = pages.get(target.path.lstrip("/"))
                assert there, f"{path}: {link}"
                assert not target.fragment or target.fragment in there.ids, f"{path}: {link}"


def test_the_page_for_a_wrong_address_speaks_every_language(pages):
    """It stands under any address, so every link in it counts from the root."""
    page = pages["404.html"]

    assert [section["lang"] for section in page.all("section") if "lang" in section] == ["vi", "en"]
    assert page.canonical is None
    assert all(link["href"].startswith(("/", "#", "https:")) for link in page.all("a"))
    assert all(link["href"].startswith(("/", "data:")) for link in page.all("link") if "href" in link)


def test_under_a_sub_path_the_page_for_a_wrong_address_still_finds_home(toy):
    """The same site at https://host/some/path/."""
    arguments = ["--root", str(toy.root), "--date", str(TODAY), "--site-url", "https://h.example/some/path/"]
    assert main(["build", *arguments]) == 0

    page = pages_of(toy.root / "site")["404.html"]

    assert "/some/path/en/" in {link["href"] for link in page.all("a")}


def test_a_campaign_is_announced_while_it_runs_and_no_longer(toy):
    """The banner begins and ends by itself."""
    for day, announced in (
        ("2026-11-14", False),
        ("2026-11-15", True),
        ("2026-12-15", True),
        ("2026-12-16", False),
    ):
        assert main(["build", "--root", str(toy.root), "--date", day]) == 0
        assert ("kit-banner" in pages_of(toy.root / "site")["luat/mot/"].text) is announced


def test_templates_leave_no_empty_lines(pages):
    """Around the article every line says something: on a slow network each byte is waited for."""
    for path, page in pages.items():
        frame = re.sub(r"<article.*</article>", "…", page.text, flags=re.DOTALL)
        assert not re.search(r"\n\s*\n", frame), path


def test_nothing_of_materials_script_is_shipped(toy_site):
    """No script but our own, no map, no picture that no page asks for."""
    shipped = [file.name for file in toy_site.rglob("*") if file.suffix in (".js", ".map")]
    asked = {
        Path(tag["src"]).name
        for page in pages_of(toy_site).values()
        for tag in page.all("script")
        if "src" in tag
    }
    assert len(asked) == 1
    assert asked == {name for name in shipped if name.startswith("kit.")}
    assert all("Material" not in file.read_text("utf-8") for file in toy_site.rglob("*.js"))


def test_no_page_asks_another_host_for_anything(toy_site):
    """Links may lead away; pictures, styles and scripts may not."""
    for page in pages_of(toy_site).values():
        asked = [
            a.get("src") or a.get("href", "")
            for t, a in page.tags
            if t in ("img", "script", "iframe", "source")
        ]
        asked += [
            a["href"] for a in page.all("link") if a["rel"] in ("stylesheet", "icon", "preload", "preconnect")
        ]
        assert not [url for url in asked if re.match(r"^(https?:)?//", url)]


def test_a_language_is_added_by_a_record_a_words_file_and_a_folder(toy):
    """Nothing else: no code, no template, no line in mkdocs.yml."""
    record = "- {folder: qab, tag: qab-Latn-VN, name: Qab, names: {vi: tiếng Qab}, stage: full, cldr: vi}\n"
    toy.write("content/languages.yml", (toy.root / "content/languages.yml").read_text("utf-8") + record)
    toy.write("content/words/qab.yml", "site.name: Qab loa\n")
    toy.write(
        "docs/qab/index.md",
        "---\ntitle: Qab\ndescription: Qab qab.\n---\nQab [[figures/tuoi-mau]].\n\n## Qab {#tieng}\n",
    )

    assert main(["build", "--root", str(toy.root), "--date", str(TODAY), "--site-url", BASE]) == 0

    pages = pages_of(toy.root / "site")
    assert pages["qab/"].lang == "qab-Latn-VN"
    assert "Qab loa" in pages["qab/"].text
    assert pages["qab/"].alternates["qab-Latn-VN"] == f"{BASE}qab/"
    assert pages[""].alternates["qab-Latn-VN"] == f"{BASE}qab/"
    assert "qab/luat/mot/" in pages
    assert '<span lang="vi">Mục lục</span>' in pages["qab/"].text, "a word it lacks is Vietnamese and says so"


def test_the_registry_is_the_only_place_that_knows_a_language():
    """The language plugin is told what the registry says."""
    languages = read_languages(ROOT)

    assert [entry["locale"] for entry in _options(languages)["languages"]] == [
        one.folder for one in languages
    ]
    assert "vi" not in (ROOT / "mkdocs.yml").read_text("utf-8").split("plugins:")[1]


def test_a_plain_strict_mkdocs_build_gives_no_warning(toy):
    """mkdocs, Material and static-i18n in their real roles: no trick of ours is needed to build."""
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--config-file",
        str(toy.root / "mkdocs.yml"),
    ]
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}

    done = subprocess.run(command, capture_output=True, text=True, env=quiet)

    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    assert (toy.root / "site/en/luat/hai/index.html").exists()
    assert not (toy.root / "site/qaa/luat").exists()
    assert {file.stem for file in (toy.root / "site/assets/search").glob("*/*.js")} == {
        "engine",
        "vi",
        "en",
        "qaa",
    }


def test_checks_and_site_read_markdown_alike():
    """What a rule sees is what mkdocs will make: the same extensions, set up the same way."""
    config = load_config(str(ROOT / "mkdocs.yml"))

    assert sorted(config.markdown_extensions) == sorted(EXTENSIONS)
    assert {name: dict(options) for name, options in config.mdx_configs.items() if options} == SETTINGS
