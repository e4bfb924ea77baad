"""The edition that is copied on purpose, as a folder, and opened without a server: what is not in it, and where that is.

On a watched phone such a folder is evidence, so no page that somebody reads in fear is in it, nor a picture of one."""

from dataclasses import dataclass

from loa.project import Project


@dataclass(frozen=True)
class Offline:
    """What such an edition does otherwise than the site."""

    live: str
    """The public address of the site, with a slash at the end: what is not in the folder is there."""
    left_out: frozenset[str]
    """The paths of the pages that are not in it, in any language."""
    files: frozenset[str]
    """The files of `docs/` that are in it, from the project's root: those that its pages name."""


def offline_of(project: Project, live: str) -> Offline:
    """A page that is sensitive in one language is left out in all."""
    left_out = frozenset(page.path for page in project.pages if page.meta.sensitive)
    kept = (page for page in project.pages if page.path not in left_out)
    named = ((page, reference.target.partition("#")[0]) for page in kept for reference in page.references)
    files = frozenset(page.asset(file) for page, file in named)
    return Offline(live, left_out, files)


def file_of(address: str) -> str:
    """The file that a server shows at an address: from a folder nobody adds its name."""
    return address if address and not address.endswith("/") else f"{address}index.html"
