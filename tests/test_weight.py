"""What a phone must receive to show a page complete and styled: one window of TCP's first round trip."""

import gzip
import re

import pytest

from tests.site import pages_of

pytestmark = pytest.mark.site

WINDOW = 14_600
"""Bytes: ten packets, which a server sends before it waits for an answer."""
PICTURE = 30_000
LISTS = {
    "luat/van-ban/": "every document of law with its state and the pages that rest on it",
    "luat/muc-phat/": "every fine, with its dates and its law",
    "ve-trang/nguon/": "every address at which we read something",
}
"""Lists made from records, which may be longer; each says what it lists."""


def weight(html: str, scripts: int) -> int:
    return len(gzip.compress(html.encode(), 6)) + scripts


def test_every_page_arrives_in_one_window(real_site):
    """HTML with its style, and all scripts that it asks for, gzip -6; in every language and frame."""
    [script] = real_site.glob("assets/kit.*.js")
    scripts = len(gzip.compress(script.read_bytes(), 6))

    heavy = {
        path: size
        for path, page in pages_of(real_site).items()
        if (size := weight(page.text, scripts)) > WINDOW and path.removeprefix("en/") not in LISTS
    }

    assert heavy == {}


def test_the_lists_that_may_be_longer_are_lists_and_are_longer(real_site):
    """An excuse that nobody needs is taken back."""
    [script] = real_site.glob("assets/kit.*.js")
    scripts = len(gzip.compress(script.read_bytes(), 6))
    pages = pages_of(real_site)

    assert {path for path in LISTS if weight(pages[path].text, scripts) <= WINDOW} == set()


def test_a_page_asks_for_one_script_and_nothing_that_stands_in_the_way(real_site):
    """No style sheet, font or frame; the script waits until the page is there; icons stand in the page."""
    for path, page in pages_of(real_site).items():
        fetched = [tag for tag in page.all("script") if "src" in tag]
        assert [tag["src"].rsplit("/", 1)[-1].split(".")[0] for tag in fetched] == ["kit"], path
        assert all("defer" in tag for tag in fetched), path
        assert not page.all("link", rel="stylesheet") and not page.all("iframe"), path
        assert all(tag["href"].startswith("data:") for tag in page.all("link", rel="icon")), path
        assert "@import" not in page.text and "@font-face" not in page.text, path


def test_pictures_wait_until_they_are_near_and_keep_their_place(real_site):
    """Lazy, with width and height, and light."""
    for path, page in pages_of(real_site).items():
        for image in page.all("img"):
            assert {"width", "height", "alt"} <= image.keys() and image.get("loading") == "lazy", (
                path,
                image,
            )
    for file in real_site.rglob("*"):
        if re.fullmatch(r"\.(png|jpe?g|webp|avif|gif|svg)", file.suffix):
            assert file.stat().st_size <= PICTURE, file
