"""The pages around a page: its path, its siblings, the top level. Never the whole tree."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from loa.addresses import section_of
from loa.languages import Stage
from loa.pages import Pages
from loa.telling.setting import Setting


@dataclass(frozen=True)
class Link:
    """A way to a page: relative, so that the site works under any sub-path."""

    href: str
    title: str
    lang: str | None = None
    """Tag of the title's language, where it is not that of the page on which the link stands."""
    hreflang: str | None = None
    current: bool = False
    description: str = ""
    icon: str = ""


def parent(path: str) -> str | None:
    """The path of the page above; `None` for the home page."""
    if path == "index":
        return None
    section = section_of(path)
    return f"{section}/index" if section else "index"


def children(pages: Pages, folder: str, path: str) -> list[str]:
    """The pages directly below an index page, in their order."""
    if posixpath.basename(path) != "index":
        return []
    return pages.below(folder, posixpath.dirname(path))


def ancestors(path: str) -> list[str]:
    """From the home page down to the page above."""
    above = parent(path)
    return [*ancestors(above), above] if above else []


def link_to(path: str, setting: Setting, describe: bool = False) -> Link | None:
    """The link to a page as a reader of this frame sees it; `None` where no such page is."""
    page = setting.project.pages.shown(setting.frame, path)
    if page is None:
        return None
    href, hreflang = setting.link(page.path)
    headline = setting.headlines[page.folder, page.path]
    away = setting.words.plain("offline.away") if setting.leaves_out(page.path) else None
    home, tag = page.path == "index", setting.project.library.languages.written(page.folder).tag
    return Link(
        href=href,
        title=setting.words.plain("nav.home") if home else headline.title,
        lang=None if home or tag == setting.language.tag else tag,
        hreflang=hreflang,
        current=page.path == setting.path,
        description=(away or headline.description) if describe else "",
        icon=page.meta.icon or "",
    )


def links(paths: list[str], setting: Setting, describe: bool = False) -> tuple[Link, ...]:
    return tuple(link for path in paths if (link := link_to(path, setting, describe)))


def own_paths(setting: Setting) -> str:
    """The language whose tree this frame shows: a language at the stage of words has only its own pages."""
    languages = setting.project.library.languages
    frame = languages[setting.frame]
    return frame.folder if frame.stage is Stage.WORDS else languages.source.folder


@dataclass(frozen=True)
class Node:
    """A page in the tree of the site map."""

    link: Link
    children: tuple["Node", ...]


def tree(path: str, setting: Setting) -> Iterator[Node]:
    """All pages below an index page, with theirs."""
    for below in children(setting.project.pages, own_paths(setting), path):
        if link := link_to(below, setting):
            yield Node(link, tuple(tree(below, setting)))
