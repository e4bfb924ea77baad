"""The label of an offline edition: a text beside its first page, for whoever finds the folder."""

from loa.edition import Edition
from loa.languages import Stage

NAME = "ban-chep.txt"
"""By this file a folder is known as an offline edition, which may be replaced."""


def label(edition: Edition) -> str:
    """How old the copy is, where the newest is, which file to open: in every language that has these words."""
    languages = edition.project.library.languages
    return "\n".join(
        _told(edition, language.folder) for language in languages if language.stage is not Stage.WORDS
    )


def _told(edition: Edition, folder: str) -> str:
    setting = edition.setting(folder, "index")
    copied = setting.words.plain("offline.copied", date=setting.date(edition.day))
    home = edition.absolute(setting.here)
    return f"{copied} {home}\n{setting.words.plain('offline.open')}\n"
