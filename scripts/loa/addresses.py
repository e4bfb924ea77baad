"""Where a page is found: its address from the site's root, and the way there from another page."""

import posixpath

from loa.languages import Language, Languages


def section_of(path: str) -> str:
    """The folder whose index page leads to this page: `luat` for `luat/tao-hon`, none for `luat/index`."""
    directory = posixpath.dirname(path)
    return posixpath.dirname(directory) if posixpath.basename(path) == "index" else directory


def address(language: Language, languages: Languages, path: str) -> str:
    """Where a page is published, from the site's root: `en/luat/tao-hon/`."""
    start = "" if language == languages.source else f"{language.folder}/"
    directory = posixpath.dirname(path) if posixpath.basename(path) == "index" else path
    return f"{start}{directory}/" if directory else start


def relative(start: str, to: str) -> str:
    """The shortest link from one address to another: the site works under any sub-path."""
    here, there = start.split("/")[:-1], to.split("/")
    shared = len(posixpath.commonprefix([here, there[:-1]]))
    return "../" * (len(here) - shared) + "/".join(there[shared:]) or "./"


def resolve(page_path: str, target: str) -> str | None:
    """The path of the page that a relative `.md` link means, or `None` where it leaves the tree."""
    joined = posixpath.normpath(posixpath.join("/x", posixpath.dirname(page_path), target))
    return joined.removeprefix("/x/").removesuffix(".md") if joined.startswith("/x/") else None
