"""Links to pages, as marks."""

from dataclasses import dataclass

from loa.pages import Page
from loa.telling import navigation
from loa.telling.setting import Block, Inline, Setting, Told


@dataclass(frozen=True)
class DoorCard:
    href: str
    title: str
    text: str
    icon: str
    lang: str | None
    hreflang: str | None


@dataclass(frozen=True)
class Tree:
    items: tuple[navigation.Node, ...]


def link(page: Page, part: str | None, setting: Setting) -> Told:
    found = navigation.link_to(page.path, setting)
    if found is None:
        return Told(page.meta.title)
    return Told(found.title, found.lang, f"{found.href}#{part}" if part else found.href, found.hreflang)


def card(page: Page, part: str | None, setting: Setting) -> DoorCard:
    found = navigation.link_to(page.path, setting, describe=True)
    assert found is not None
    return _door(found)


def _door(found: navigation.Link) -> DoorCard:
    return DoorCard(found.href, found.title, found.description, found.icon, found.lang, found.hreflang)


def children(page: Page, part: str | None, setting: Setting) -> tuple[DoorCard, ...]:
    paths = navigation.children(setting.project.pages, navigation.own_paths(setting), page.path)
    return tuple(_door(found) for found in navigation.links(paths, setting, describe=True))


def tree(page: Page, part: str | None, setting: Setting) -> Tree:
    return Tree(tuple(navigation.tree(page.path, setting)))


INLINE: Inline = {"": link}
BLOCK: Block = {"card": ("door", card), "children": ("door", children), "tree": ("tree", tree)}
