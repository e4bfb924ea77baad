"""Languages by BCP 47 tag in mkdocs; the only door to mkdocs-static-i18n."""

from pathlib import Path
from typing import Any
from zlib import crc32

import mkdocs_static_i18n.config as theirs
from mkdocs.config import config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs_static_i18n.plugin import I18n

from loa.languages import Languages, Stage
from loa.library import read_languages


class Folder(config_options.Type[str]):
    """A language's folder: two to eight small letters, where the plugin knows two only."""


class LoaLanguage(theirs.I18nPluginLanguage):  # type: ignore[misc]
    locale = Folder(str)


class LoaI18nConfig(theirs.I18nPluginConfig):  # type: ignore[misc]
    languages = config_options.ListOfItems(config_options.SubConfig(LoaLanguage, validate=True))


class LoaI18n(I18n):  # type: ignore[misc]
    """The plugin, with the registry as its list of languages and honest about what a language lacks."""

    config_class = LoaI18nConfig
    languages: Languages
    shard: tuple[int, int] = (0, 1)
    """Which share of the pages this build makes, and of how many; the others are made beside it."""

    def load_config(self, options: dict[str, Any], config_file_path: str | None = None) -> Any:
        """Take the languages from `content/languages.yml`, nowhere else."""
        self.languages = read_languages(Path(config_file_path or "mkdocs.yml").parent)
        return super().load_config(options | _options(self.languages), config_file_path)

    def reconfigure_files(self, files: Files, mkdocs_config: MkDocsConfig) -> Files:
        """Hand on only the pages that this build makes in this language."""
        for file in [file for file in files if file.is_documentation_page() and not self._makes(file)]:
            files.remove(file)
        found: Files = super().reconfigure_files(files, mkdocs_config)
        return found

    def _makes(self, file: File) -> bool:
        """Its own pages and those lent to it, of our share; the home page always, because the plugin asks for one.

        A language at the stage of words is lent nothing."""
        folder, _, path = file.src_uri.partition("/")
        lent = (
            folder == self.default_language and self.languages[self.current_language].stage is not Stage.WORDS
        )
        share, shares = self.shard
        return (folder == self.current_language or lent) and (
            path == "index.md" or crc32(path.encode()) % shares == share
        )


def build_shard(config: MkDocsConfig, shard: tuple[int, int]) -> None:
    """Let a build make this share of the pages and no other."""
    plugin = config.plugins["loa-i18n"]
    assert isinstance(plugin, LoaI18n)
    plugin.shard = shard


def _options(languages: Languages) -> dict[str, Any]:
    return {
        "docs_structure": "folder",
        "reconfigure_material": False,
        "reconfigure_search": False,
        "languages": [
            {"locale": language.folder, "name": language.name, "default": language.stage is Stage.SOURCE}
            for language in languages
        ],
    }


def language_of(config: MkDocsConfig) -> str:
    """The folder of the language that mkdocs is building now."""
    return str(config.plugins["loa-i18n"].current_language)  # type: ignore[attr-defined]


def is_last(config: MkDocsConfig) -> bool:
    """Whether every language has been built: the plugin builds the others within the build of the first."""
    return not config.plugins["loa-i18n"].building  # type: ignore[attr-defined]


def frame_of(file: File) -> str:
    """The folder of the language in whose frame a file is shown."""
    return str(file.locale_alternate_of)  # type: ignore[attr-defined]
