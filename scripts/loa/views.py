"""What a page's frame shows around its text: pure data, which the templates print as `loa`."""

from dataclasses import dataclass, replace

from loa.addresses import address
from loa.edition import Edition
from loa.facts import Campaign
from loa.languages import Language, Stage
from loa.pages import Page
from loa.sources import SourceLine, last_checked, sources_of
from loa.telling import Setting, navigation
from loa.telling.languages import LanguageLink, language_links
from loa.telling.navigation import Link
from loa.words import Words


@dataclass(frozen=True)
class Banner:
    text: str
    href: str
    title: str


@dataclass(frozen=True)
class Looks:
    """Scripts by their address from the site's root; scripts that stand in the page itself as text, by name."""

    script: str
    search: str
    """The engine of the search."""
    inline: dict[str, str]


@dataclass(frozen=True)
class SearchBox:
    """Where the field leads without a script, and the name of the index it asks with one."""

    href: str
    index: str


@dataclass(frozen=True)
class NotFound:
    """The page for a wrong address, in one language; it stands under any address, so its links are absolute."""

    lang: str
    title: str
    text: str
    home: Link
    help: Link


@dataclass(frozen=True)
class View:
    """The frame of one page. `…_lang` are BCP 47 tags, `href`s relative to the page, `canonical` absolute."""

    html_lang: str
    body_lang: str
    direction: str
    title: str
    description: str
    site_name: str
    canonical: str
    alternates: tuple[tuple[str, str], ...]
    home: Link
    top: tuple[Link, ...]
    path: tuple[Link, ...]
    siblings: tuple[Link, ...]
    children: tuple[Link, ...]
    sitemap: Link | None
    search: SearchBox
    help: Link | None
    languages: tuple[LanguageLink, ...]
    source_links: tuple[Link, ...]
    notice: str | None
    sensitive: bool
    exit_href: str
    sources: tuple[SourceLine, ...]
    readings: Link | None
    """The page that holds every address; without one each line holds all of its own."""
    checked: str | None
    copied: str | None
    """The day of the edition to be copied; the site itself is always of today."""
    banner: Banner | None
    is_home: bool
    root: str
    """The way to the site's root."""
    looks: Looks
    words: Words
    content_id: str = "noi-dung"
    large_id: str = "kit-chu-to"
    """The fragment that asks for large letters; the whole page is its target."""
    not_found: tuple[NotFound, ...] = ()


SITE_MAP = "so-do"
HELP = "ho-tro/index"
READINGS = "ve-trang/nguon"


def view_of(edition: Edition, frame: str, page: Page, looks: Looks, base: str | None = None) -> View:
    """The frame of `page` as shown in the language folder `frame`; `base` as in `Setting`."""
    setting = replace(edition.setting(frame, page.path), base=base)
    languages = edition.project.library.languages
    shell = replace(setting, tongue=frame)
    headline = edition.headlines[page.folder, page.path]
    sources = sources_of(page, shell)
    return View(
        html_lang=shell.language.tag,
        body_lang=setting.language.tag,
        direction=languages[frame].direction,
        title=headline.title,
        description=headline.description,
        site_name=edition.project.words[frame].plain("site.name"),
        canonical=edition.canonical(page),
        alternates=alternates(edition, page),
        home=_home(shell),
        top=_top(navigation.own_paths(shell), shell),
        path=navigation.links(navigation.ancestors(page.path), shell),
        siblings=_siblings(page, shell),
        children=navigation.links(
            navigation.children(edition.project.pages, navigation.own_paths(shell), page.path), shell
        ),
        sitemap=_site_map(shell),
        search=SearchBox(shell.link(SITE_MAP)[0], frame),
        help=navigation.link_to(HELP, shell),
        languages=language_links(shell),
        source_links=_source_links(shell),
        notice="notice.fallback" if page.folder != frame else None,
        sensitive=page.meta.sensitive,
        exit_href=edition.project.words[frame].plain("exit.href"),
        sources=sources,
        readings=navigation.link_to(READINGS, shell),
        checked=last_checked(page, shell),
        copied=shell.date(edition.day) if edition.offline else None,
        banner=None if page.path == "index" or edition.offline else _banner(shell),
        is_home=page.path == "index",
        root=setting.root,
        looks=looks,
        words=edition.project.words[frame],
    )


def alternates(edition: Edition, page: Page) -> tuple[tuple[str, str], ...]:
    """Absolute and reciprocal: only pages really written in the language they claim, and the source as default."""
    languages = edition.project.library.languages
    written = [language for language in languages if _claims(edition, language, page.path)]
    if len(written) < 2 or not _claims(edition, languages[page.folder], page.path):
        return ()
    found = [
        (language.tag, edition.absolute(address(language, languages, page.path))) for language in written
    ]
    default = edition.absolute(address(languages.source, languages, page.path))
    return (*found, ("x-default", default)) if languages.source in written else tuple(found)


def _claims(edition: Edition, language: Language, path: str) -> bool:
    return language.stage is not Stage.WORDS and edition.project.pages.get(language.folder, path) is not None


def _top(folder: str, shell: Setting) -> tuple[Link, ...]:
    """The top level without the site map, which has its own place in the frame."""
    paths = navigation.children(shell.project.pages, folder, "index")
    return navigation.links([path for path in paths if path != SITE_MAP], shell)


def _site_map(shell: Setting) -> Link | None:
    """The language's own; a language at the stage of words finds it among the links into the source language."""
    own = shell.project.pages.get(shell.frame, SITE_MAP)
    lent = shell.project.library.languages[shell.frame].stage is not Stage.WORDS
    return navigation.link_to(SITE_MAP, shell) if own or lent else None


def _announcement(campaign: Campaign, shell: Setting) -> Banner:
    day, until = campaign.day_of(shell.day), shell.date(campaign.until, "format.day_month")
    return Banner(
        text=shell.words.plain("campaign.banner", day=day, until=until),
        href=shell.link(shell.project.pages.named(campaign.page) or "index")[0],
        title=shell.told(campaign.label or campaign.title).text,
    )


def _home(shell: Setting) -> Link:
    home = navigation.link_to("index", shell)
    return home or Link(shell.way(""), shell.words.plain("site.name"))


def _siblings(page: Page, shell: Setting) -> tuple[Link, ...]:
    """The pages of the same folder, this one among them; the top level already stands in the menu."""
    above = navigation.parent(page.path)
    if above in (None, "index"):
        return ()
    return navigation.links(
        navigation.children(shell.project.pages, navigation.own_paths(shell), above), shell
    )


def _source_links(shell: Setting) -> tuple[Link, ...]:
    """For a language at the stage of words: the way into the source language, marked as such."""
    languages = shell.project.library.languages
    if languages[shell.frame].stage is not Stage.WORDS:
        return ()
    site_map = navigation.links([SITE_MAP], shell)
    return (*_top(languages.source.folder, shell), *site_map)


def _banner(shell: Setting) -> Banner | None:
    """The campaign that is running on the day of the build: it ends by itself."""
    for entry in shell.project.library.of_kind("campaigns"):
        campaign = entry.record
        if isinstance(campaign, Campaign) and campaign.banner and campaign.day_of(shell.day):
            return _announcement(campaign, shell)
    return None


def not_found_view(edition: Edition, base: str, looks: Looks) -> View | None:
    """The page for a wrong address, right for every language; `None` where there is no home page to borrow from.
    `base` is the path of the site's root."""
    languages = edition.project.library.languages
    home = edition.project.pages.get(languages.source.folder, "index")
    if home is None:
        return None
    sections = tuple(
        _not_found(edition, language, base) for language in languages if language.stage is not Stage.WORDS
    )
    view = view_of(edition, languages.source.folder, home, looks, base)
    return replace(
        view,
        title=sections[0].title,
        description=sections[0].text,
        canonical="",
        alternates=(),
        home=replace(view.home, current=False),
        sources=(),
        checked=None,
        is_home=False,
        not_found=sections,
    )


def _not_found(edition: Edition, language: Language, base: str) -> NotFound:
    languages, words = edition.project.library.languages, edition.project.words[language.folder]
    home, help = (f"{base}{address(language, languages, path)}" for path in ("index", HELP))
    return NotFound(
        lang=language.tag,
        title=words.plain("not_found.title"),
        text=words.plain("not_found.text"),
        home=Link(home, words.plain("not_found.home")),
        help=Link(help, words.plain("not_found.help")),
    )
