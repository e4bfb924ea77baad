"""Two builds, on the eve of a change in the law and on its day, differ exactly where they should."""

import re
from datetime import date

import pytest

from loa.cli import main
from tests.conftest import ROOT
from tests.site import pages_of

pytestmark = pytest.mark.site

EVE, DAY = date(2025, 12, 14), date(2025, 12, 15)
"""Decree 282/2025 takes the place of Decree 144/2021 on 15/12/2025."""


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """The real content, built as on each of the two days."""

    def built(day):
        out = tmp_path_factory.mktemp(f"on-{day}") / "site"
        assert main(["build", "--root", str(ROOT), "--date", str(day), "--out", str(out)]) == 0
        return {path: lines_of(page.text) for path, page in pages_of(out).items()}

    return built(EVE), built(DAY)


def lines_of(html: str) -> list[str]:
    """What a reader sees, a tag's content a line; the campaign's own count of days left out."""
    return [line.strip() for line in re.split(r"<[^>]*>|\n", html) if line.strip()]


def test_only_the_pages_that_rest_on_the_decree_differ(sites):
    """The table, the page on violence in the family, the register; and what names the decree as its source."""
    before, after = sites

    changed = {path for path in before if before[path] != after[path]}

    assert before.keys() == after.keys()
    assert changed == {
        f"{language}{path}"
        for language in ("", "en/")
        for path in ("luat/bao-luc-gia-dinh/", "luat/muc-phat/", "luat/van-ban/")
    }


@pytest.mark.parametrize("language", ["", "en/"])
def test_the_fines_are_told_by_the_decree_of_the_day(sites, language):
    """On the eve by the old decree, what was not seen of it being left out; on the day by the new one."""
    before, after = (site[f"{language}luat/muc-phat/"] for site in sites)

    old, new = "144/2021/NĐ-CP", "282/2025/NĐ-CP"
    assert any(old in line for line in before) and not any(new in line for line in before)
    assert any(new in line for line in after) and not any(old in line for line in after)
    assert len(after) > len(before)


@pytest.mark.parametrize(
    ("language", "ended"),
    [("", "Hết hiệu lực từ ngày 15/12/2025."), ("en/", "No longer in force since 15 December 2025.")],
)
def test_the_register_says_that_the_old_decree_has_ended(sites, language, ended):
    """On the day, not a day before."""
    before, after = (site[f"{language}luat/van-ban/"] for site in sites)

    assert ended not in before
    assert ended in after
