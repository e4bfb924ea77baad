"""A page carries its path, its siblings and the top level, never the whole tree."""

from urllib.parse import urljoin

import pytest

from loa.cli import main
from tests.conftest import ROOT, TODAY, copied
from tests.site import pages_of

pytestmark = pytest.mark.site

PER_FOLDER = 30
ARTICLE = "kho/muc-0/trang-7/"


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """The toy site with 30 and with 300 more pages, thirty a folder."""

    def built(count):
        project = copied(ROOT / "tests/toy", tmp_path_factory.mktemp(f"with-{count}") / "toy")
        for number in range(count):
            folder = f"docs/vi/kho/muc-{number // PER_FOLDER}"
            project.write(
                f"{folder}/index.md", f"---\ntitle: Mục\ndescription: Mục.\norder: {number}\n---\nMục.\n"
            )
            project.write(
                f"{folder}/trang-{number}.md",
                f"---\ntitle: Trang\ndescription: Trang.\norder: {number}\n---\nBài.\n",
            )
        project.write(
            "docs/vi/kho/index.md", "---\ntitle: Kho\ndescription: Kho.\n---\n[[pages/kho|children]]\n"
        )
        assert main(["build", "--root", str(project.root), "--date", str(TODAY)]) == 0
        return pages_of(project.root / "site")

    return built(30), built(300)


def test_an_article_is_no_larger_at_300_pages_than_at_30(sites):
    """Stock Material carries 49 KB of navigation per page at 100 pages, 113 KB at 300."""
    small, large = (pages[ARTICLE].text for pages in sites)

    assert len(large.encode()) <= len(small.encode())


def test_the_whole_tree_lives_on_the_site_map(sites):
    """Every page is found there, and only there."""
    _, large = sites

    def linked(path):
        return {
            urljoin(f"/{path}", link["href"]) for link in large[path].all("a") if "trang-" in link["href"]
        }

    assert len(linked("so-do/")) == 300
    assert len({link for link in linked(ARTICLE) if not link.startswith("/en/")}) == PER_FOLDER - 1
