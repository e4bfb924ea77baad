"""The project on one day, at one address: what every page of a build is told from."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from loa.addresses import address
from loa.offline import Offline, offline_of
from loa.pages import Page
from loa.project import Project
from loa.telling import Setting, plain
from loa.telling.setting import Headline


@dataclass(frozen=True)
class Edition:
    """One build's answer to every question of time and place."""

    project: Project
    day: date
    site_url: str
    """Absolute, with a slash at the end."""
    headlines: dict[tuple[str, str], Headline]
    offline: Offline | None = None
    """Where this is the edition to be copied, not the site."""
    memory: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    def setting(self, frame: str, path: str) -> Setting:
        """Where the page at `path` stands in the frame of a language."""
        page = self.project.pages.shown(frame, path)
        tongue = page.folder if page else frame
        return Setting(
            self.project,
            frame,
            tongue,
            path,
            self.day,
            self.headlines,
            offline=self.offline,
            memory=self.memory,
        )

    def holds(self, page: Page) -> bool:
        return self.offline is None or page.path not in self.offline.left_out

    def absolute(self, address: str) -> str:
        return f"{self.site_url}{address}"

    def canonical(self, page: Page) -> str:
        """The one public address of a page, in whatever frame it is shown."""
        languages = self.project.library.languages
        return self.absolute(address(languages[page.folder], languages, page.path))


def edition_of(project: Project, day: date, site_url: str, offline: bool = False) -> Edition:
    """Tell every title and description once."""
    live = site_url.rstrip("/") + "/"
    headlines = {(page.folder, page.path): _headline(project, page, day) for page in project.pages}
    return Edition(project, day, live, headlines, offline_of(project, live) if offline else None)


def _headline(project: Project, page: Page, day: date) -> Headline:
    setting = Setting(project, page.folder, page.folder, page.path, day)
    return Headline(plain(page.meta.title, setting), plain(page.meta.description, setting))
