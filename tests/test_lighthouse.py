"""Lighthouse (mobile) finds nothing to mend. How fast a page is stands in a benchmark: `make bench-reader`."""

import pytest

from tests.auditing import PAGES, audited
from tests.hosting import hosted

pytestmark = [pytest.mark.site, pytest.mark.browser]


@pytest.fixture(scope="module")
def reports(real_site):
    with hosted(real_site) as (address, _):
        return dict(zip(PAGES, audited([address + page for page in PAGES]), strict=True))


@pytest.mark.parametrize("category", ["accessibility", "best-practices", "seo"])
@pytest.mark.parametrize("page", PAGES)
def test_lighthouse_has_nothing_to_mend(reports, page, category):
    report = reports[page]

    assert (report.score(category), report.failing(category)) == (100, {})


@pytest.mark.parametrize("page", PAGES)
def test_nothing_moves_under_a_readers_thumb(reports, page):
    assert reports[page].layout_shift == 0
