"""The languages of the site as links."""

from dataclasses import dataclass

from loa.languages import Language, Languages, Stage
from loa.telling.setting import Block, Setting


@dataclass(frozen=True)
class LanguageLink:
    """A language by its own name, and where this page (or its home page) is found in it."""

    name: str
    href: str
    lang: str
    """Tag of the name."""
    hreflang: str
    """Tag of the text behind the link."""
    current: bool


@dataclass(frozen=True)
class Row:
    items: tuple[LanguageLink, ...]


def language_links(setting: Setting) -> tuple[LanguageLink, ...]:
    return tuple(_link(language, setting) for language in setting.project.library.languages)


def _link(language: Language, setting: Setting) -> LanguageLink:
    languages = setting.project.library.languages
    own = setting.project.pages.get(language.folder, setting.path)
    shown = own or (
        language.stage is not Stage.WORDS and setting.project.pages.shown(language.folder, setting.path)
    )
    target = setting.path if shown else "index"
    return LanguageLink(
        name=language.name,
        href=setting.way_to(language, target),
        lang=language.tag,
        hreflang=languages.written(shown.folder if shown else language.folder).tag,
        current=language.folder == setting.frame,
    )


def row(languages: Languages, part: str | None, setting: Setting) -> Row:
    """The languages other than the one being read."""
    return Row(tuple(link for link in language_links(setting) if not link.current))


WHOLE: Block = {"card": ("languages", row)}
