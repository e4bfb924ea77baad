"""Languages by BCP 47 tag in mkdocs; the only door to mkdocs-static-i18n."""

from pathlib import Path
from typing import Any

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
    alone: str | None = None
    """The one language of this build, where others are built beside it."""

    @property
    def build_languages(self) -> list[str]:
        return [self.alone] if self.alone else [language.folder for language in self.languages]

    def load_config(self, options: dict[str, Any], config_file_path: str | None = None) -> Any:
        """Take the languages from `content/languages.yml`, nowhere else."""
        self.languages = read_languages(Path(config_file_path or "mkdocs.yml").parent)
        return super().load_config(options | _options(self.languages), config_file_path)

    def reconfigure_files(self, files: Files, mkdocs_config: MkDocsConfig) -> Files:
        """Leave out the copies of pages that a language at the stage of words would be lent."""
        found: Files = super().reconfigure_files(files, mkdocs_config)
        if self.languages[self.current_language].stage is Stage.WORDS:
            for file in list(found.documentation_pages()):
                if file.locale != self.current_language:  # type: ignore[attr-defined]
                    found.remove(file)
        return found


def build_only(config: MkDocsConfig, folder: str) -> None:
    """Let a build make this one language and no other."""
    plugin = config.plugins["loa-i18n"]
    assert isinstance(plugin, LoaI18n)
    plugin.current_language = plugin.alone = folder


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


def frame_of(file: File) -> str:
    """The folder of the language in whose frame a file is shown."""
    return str(file.locale_alternate_of)  # type: ignore[attr-defined]
