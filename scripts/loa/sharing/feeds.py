"""What was checked last, one Atom feed a language, for whoever follows the site with a reader of news."""

from collections.abc import Iterator
from datetime import date
from html import escape

from loa.addresses import address
from loa.edition import Edition
from loa.languages import Language, Stage
from loa.pages import Page
from loa.sources import checks_of

NAME = "cap-nhat.xml"
ENTRIES = 30
ATOM = "http://www.w3.org/2005/Atom"
TYPE = "application/atom+xml"

Entry = tuple[date, Page]
"""A page, and the day on which one of its records was last checked."""


def feeds(edition: Edition) -> dict[str, str]:
    """File name from the site's root → XML, for each language that has something to tell."""
    return {
        address_of(edition, language): _feed(edition, language, entries)
        for language in edition.project.library.languages
        if (entries := sorted(_entries(edition, language), key=lambda entry: entry[0], reverse=True))
    }


def address_of(edition: Edition, language: Language) -> str:
    """Where the feed of a language lies, from the site's root."""
    return f"{address(language, edition.project.library.languages, 'index')}{NAME}"


def has_feed(edition: Edition, language: Language) -> bool:
    return any(_entries(edition, language))


def _entries(edition: Edition, language: Language) -> Iterator[Entry]:
    """The language's own pages that rest on a record. Help for somebody in fear is nobody's news."""
    for page in edition.project.pages:
        own = page.folder == language.folder and not page.meta.sensitive
        if own and (days := checks_of(page, edition.setting(page.folder, page.path))):
            yield max(days), page


def _feed(edition: Edition, language: Language, entries: list[Entry]) -> str:
    inside = "\n".join([*_head(edition, language, entries[0][0]), *_told(edition, entries[:ENTRIES])])
    tag = edition.project.library.languages.written(language.folder).tag
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="{ATOM}" xml:lang="{tag}">\n{inside}\n</feed>\n'
    )


def _head(edition: Edition, language: Language, newest: date) -> Iterator[str]:
    words = edition.project.words[language.folder]
    languages = edition.project.library.languages
    own = edition.absolute(address_of(edition, language))
    home = edition.absolute(address(language, languages, "index"))
    yield f"<id>{escape(own)}</id>"
    yield f"<title>{escape(words.plain('feed.title', site=_site(edition, language)))}</title>"
    yield f"<updated>{_instant(newest)}</updated>"
    yield f"<author><name>{words.text('site.name')}</name></author>"
    yield f"<rights>{words.text('footer.licence')}</rights>"
    yield f'<link rel="self" type="{TYPE}" href="{escape(own)}"/>'
    yield f'<link href="{escape(home)}"/>'


def _site(edition: Edition, language: Language) -> str:
    """A language at the stage of words borrows the name of the site, so its feed says whose it is."""
    name = edition.project.words[language.folder].plain("site.name")
    source = edition.project.library.languages.source
    return f"{name}, {language.names[source.folder]}" if language.stage is Stage.WORDS else name


def _told(edition: Edition, entries: list[Entry]) -> Iterator[str]:
    for day, page in entries:
        url, headline = escape(edition.canonical(page)), edition.headlines[page.folder, page.path]
        yield f"<entry><id>{url}</id><title>{escape(headline.title)}</title>"
        yield f'<updated>{_instant(day)}</updated><link href="{url}"/>'
        yield f"<summary>{escape(headline.description)}</summary></entry>"


def _instant(day: date) -> str:
    """A record knows the day only."""
    return f"{day}T00:00:00Z"
