"""What a page carries so that it can be passed on: pure data, which the templates print as `sharing`."""

from dataclasses import dataclass

from loa import numerals
from loa.edition import Edition
from loa.languages import Language
from loa.pages import Page
from loa.sharing import codes, feeds
from loa.sharing.card import Card
from loa.sharing.structured import structured_data
from loa.views import SITE_MAP, alternates


@dataclass(frozen=True)
class Sharing:
    """`image` is absolute; `feed` and `code` are relative to the page."""

    kind: str
    """What Open Graph calls the page."""
    locale: str
    """Of the page's text, as Open Graph writes it: `vi_VN`."""
    other_locales: tuple[str, ...]
    card: Card
    image: str
    feed: str | None
    code: str | None
    """The picture of the page's address; none where there is nothing to be sent on."""
    data: str
    """JSON-LD."""


def sharing_of(edition: Edition, frame: str, page: Page, article: str, card: Card) -> Sharing:
    """`frame` is the folder of the language in whose frame the page is shown, `article` its text as HTML."""
    languages, setting = edition.project.library.languages, edition.setting(frame, page.path)
    quiet = page.meta.sensitive
    has_feed = not quiet and not edition.offline and feeds.has_feed(edition, languages[frame])
    return Sharing(
        kind="website" if page.path == "index" else "article",
        locale=_locale(languages.written(page.folder)),
        other_locales=_other_locales(edition, page),
        card=card,
        image=edition.absolute(card.address),
        feed=setting.way(feeds.address_of(edition, languages[frame])) if has_feed else None,
        code=setting.way(codes.address_of(edition.canonical(page))) if is_sent_on(page) else None,
        data=structured_data(edition, page, article) if page.folder == frame else "",
    )


def is_sent_on(page: Page) -> bool:
    """Whether the page asks to be sent on. A page for somebody who is watched never does: it could betray."""
    return not page.meta.sensitive and page.path != SITE_MAP


def _other_locales(edition: Edition, page: Page) -> tuple[str, ...]:
    """Of its translations, the same that hreflang names."""
    tags = {tag for tag, _ in alternates(edition, page)}
    others = (one for one in edition.project.library.languages if one.folder != page.folder)
    return tuple(_locale(one) for one in others if one.tag in tags)


def _locale(language: Language) -> str:
    """The language with the country its tag names, else with the one where most of its speakers live."""
    name, *more = language.tag.split("-")
    country = next((part for part in more if len(part) == 2 and part.isupper()), numerals.territory(name))
    return f"{name}_{country}" if country else name
