"""Site maps for search engines: one a language, each with only the pages it really has."""

from collections.abc import Iterator
from html import escape

from loa.edition import Edition
from loa.languages import Language
from loa.pages import Page
from loa.views import alternates

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


def sitemaps(edition: Edition) -> dict[str, str]:
    """File name → XML: an index, and the map of each language that has a page."""
    maps = {
        f"sitemap-{language.folder}.xml": _map(edition, pages)
        for language in edition.project.library.languages
        if (pages := _pages(edition, language))
    }
    entries = "".join(f"<sitemap><loc>{escape(edition.absolute(name))}</loc></sitemap>\n" for name in maps)
    return {"sitemap.xml": f'{HEAD}<sitemapindex xmlns="{SPACE}">\n{entries}</sitemapindex>\n', **maps}


def _pages(edition: Edition, language: Language) -> list[Page]:
    return [page for page in edition.project.pages if page.folder == language.folder]


def _map(edition: Edition, pages: list[Page]) -> str:
    entries = "".join(f"<url>{''.join(_url(edition, page))}</url>\n" for page in pages)
    return f'{HEAD}<urlset xmlns="{SPACE}" xmlns:xhtml="{XHTML}">\n{entries}</urlset>\n'


def _url(edition: Edition, page: Page) -> Iterator[str]:
    yield f"<loc>{escape(edition.canonical(page))}</loc>"
    for tag, href in alternates(edition, page):
        yield f'<xhtml:link rel="alternate" hreflang="{tag}" href="{escape(href)}"/>'
