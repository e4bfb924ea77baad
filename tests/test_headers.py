"""What a host says with each page is what the page says of itself, and what only a header can say."""

import pytest

from tests.browsing import headers_file
from tests.site import pages_of

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def said(real_site):
    return headers_file(real_site)


def test_every_page_is_sent_with_its_own_policy(real_site, said):
    """And with the one thing that a page cannot say of itself: that nobody may frame it."""
    for path, page in pages_of(real_site).items():
        [own] = page.all("meta", **{"http-equiv": "Content-Security-Policy"})
        assert said[f"/{path}"]["Content-Security-Policy"] == f"{own['content']}; frame-ancestors 'none'", (
            path
        )
        assert "unsafe" not in own["content"], path


def test_a_page_read_in_fear_is_not_kept(real_site, said):
    """No copy of it stays in the browser; of the others it may."""
    sensitive = {
        path
        for path, page in pages_of(real_site).items()
        if "kit-page--sensitive" in page.text.split("<main")[0]
    }

    assert len(sensitive) >= 12
    assert {
        path for path in pages_of(real_site) if said[f"/{path}"].get("Cache-Control") == "no-store"
    } == sensitive


def test_only_what_changes_its_name_is_kept_for_good(real_site, said):
    """The script, the card, the engine and the data of the search; but not the way into that data, whose name stays."""
    lasting = [path for path, given in said.items() if "immutable" in given.get("Cache-Control", "")]
    kept = {
        file
        for path in lasting
        for file in real_site.glob(path.removeprefix("/").replace("/*", "/**/*"))
        if file.is_file()
    }
    entries = {file for file in real_site.glob("assets/search/*/*.js") if file.name != "engine.js"}

    assert {"kit", "card", "engine"} <= {file.name.split(".")[0] for file in kept}
    assert len(entries) == 3
    assert not kept & entries
    assert len(kept) > 100
