"""Loa inside mkdocs: thin hooks, each one call; the only door to mkdocs."""

import os
import posixpath
import re
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import base, load_config
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_build_date, write_file
from mkdocs.utils.templates import TemplateContext

from loa.checks import examine
from loa.edition import Edition, edition_of
from loa.i18n import build_shard, frame_of, is_last, language_of
from loa.kit import Kit, kit_at, with_filters
from loa.pages import Page
from loa.problem import Severity
from loa.project import Project, read_project
from loa.sharing import card as cards
from loa.sharing import codes, feeds
from loa.sharing.page import is_sent_on, sharing_of
from loa.slimming import headers, label, scripts, stylesheets
from loa.slimming.searching import search_files
from loa.slimming.sitemaps import sitemaps
from loa.views import Looks, not_found_view, view_of
from loa.weaving import weave

Report = Callable[[str, str], None]
"""Told the language and the stage the build has reached."""

PAGES_PER_SHARE = 100
"""Below this many pages a second process costs more than it saves."""
MATERIAL_SHEET = re.compile(r"assets/stylesheets/main\.[0-9a-f]+\.min\.css")
LEFT_OUT = (
    "assets/javascripts/",
    f"{stylesheets.FOLDER}/",
    f"{scripts.INLINE}/",
    f"{cards.FOLDER}/",
    f"{scripts.SEARCH}/",
    "assets/stylesheets/",
    "assets/images/",
    "sitemap.xml",
)
"""What Material and the language plugin ship and no page of ours asks for."""


def _say_nothing(language: str, stage: str) -> None:
    """A build without anybody watching."""


class LoaConfig(base.Config):  # type: ignore[no-untyped-call]
    date = option.Optional(option.Type(str))
    """The day of the build, year-month-day; mkdocs' own build date where it is not given."""


class LoaPlugin(BasePlugin[LoaConfig]):  # type: ignore[no-untyped-call]
    """Weaves facts into pages and hands each template its view."""

    edition: Edition
    kit: Kit
    looks: Looks
    sheet: str
    """All CSS there is; each page takes from it what it needs."""
    card: cards.Card
    is_share = False
    """Whether other pages of the same site are being built elsewhere."""
    report: Report = staticmethod(_say_nothing)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Once, though mkdocs calls it for every language."""
        if not hasattr(self, "edition"):
            self.edition = edition_of(self._project(config), self._day(), config.site_url or "/")
        if not hasattr(self, "kit"):
            self.kit = kit_at((_overrides(config),))
            config.theme.static_templates -= self._templates_left_out()
            _keep_environment(config)
        return config

    def _project(self, config: MkDocsConfig) -> Project:
        """The project, checked; a plain `mkdocs build` refuses what `loa build` refuses."""
        project, problems = read_project(_root(config))
        problems += examine(project, self._day()) if project else []
        errors = [problem for problem in sorted(problems) if problem.severity is Severity.ERROR]
        if errors or project is None:
            raise PluginError("\n".join(map(str, errors)))
        return project

    def _templates_left_out(self) -> set[str]:
        """Nobody mistypes an address within a folder."""
        return {"sitemap.xml", "404.html"} if self.edition.offline else {"sitemap.xml"}

    def _day(self) -> date:
        return date.fromisoformat(self.config.date or get_build_date())

    @event_priority(-200)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """After the language plugin, which cannot read a file made in memory."""
        language = language_of(config)
        self.report(language, "read")
        overrides = _overrides(config)
        script, js = scripts.bundle(overrides)
        engine, search = scripts.search(overrides)
        self.looks = Looks(script, engine, scripts.inline(overrides))
        self.sheet = "\n".join((*_sheets_of_material(files), stylesheets.bundle(overrides)))
        for file in [file for file in files if self._is_left_out(file)]:
            files.remove(file)
        self.card, picture = cards.card(overrides)
        made: dict[str, str | bytes] = {script: js, engine: search}
        if not self.edition.offline:
            made[self.card.address] = picture
        for address, content in (made | self._codes(files)).items():
            files.append(File.generated(config, address, content=content))
        return files

    def _is_left_out(self, file: File) -> bool:
        """What no page asks for; of the edition to be copied, what is not for it."""
        if file.is_documentation_page():
            return not self.edition.holds(self._ours(file)[0])
        offline = self.edition.offline
        return file.src_uri.startswith(LEFT_OUT) or bool(
            offline and file.is_media_file() and f"docs/{file.src_uri}" not in offline.files
        )

    def _codes(self, files: Files) -> dict[str, bytes]:
        """The codes of the pages that this build makes, by address."""
        pages = (self._ours(file)[0] for file in files.documentation_pages())
        urls = (self.edition.canonical(page) for page in pages if is_sent_on(page))
        return {codes.address_of(url): codes.png(url) for url in urls}

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, **_: Any) -> str:
        ours, frame = self._ours(page.file)
        setting = self.edition.setting(frame, ours.path)
        page.meta["title"] = setting.headlines[ours.folder, ours.path].title
        return weave(ours, setting, self.kit)

    def on_env(self, env: Any, *, config: MkDocsConfig, **_: Any) -> None:
        self.report(language_of(config), "write")

    def on_page_context(self, context: TemplateContext, *, page: MkDocsPage, **_: Any) -> TemplateContext:
        ours, frame = self._ours(page.file)
        view = view_of(self.edition, frame, ours, self.looks)
        sharing = sharing_of(self.edition, frame, ours, page.content or "", self.card)
        return context | {"loa": view, "sharing": sharing}  # type: ignore[return-value]

    def on_template_context(
        self, context: TemplateContext, *, config: MkDocsConfig, **_: Any
    ) -> TemplateContext:
        base_path = urlsplit(self.edition.site_url).path or "/"
        return context | {"loa": not_found_view(self.edition, base_path, self.looks)}  # type: ignore[return-value]

    def on_post_page(self, output: str, *, config: MkDocsConfig, **_: Any) -> str:
        return stylesheets.dressed(output, self.sheet, guarded=not _is_preview(config))

    def on_post_template(self, output_content: str, *, config: MkDocsConfig, **_: Any) -> str:
        return stylesheets.dressed(output_content, self.sheet, guarded=not _is_preview(config))

    @event_priority(-200)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """After the language plugin, which builds the other languages in this event; a share is completed where all shares are together."""
        if not self.is_share and is_last(config):
            complete(Path(config.site_dir), self.edition, _overrides(config))

    def _ours(self, file: File) -> tuple[Page, str]:
        """Our page of a file of mkdocs, and the language in whose frame it is shown."""
        folder, _, path = file.src_uri.removesuffix(".md").partition("/")
        return self.edition.project.pages.all[folder, path], frame_of(file)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "mkdocs.yml").parent


def _overrides(config: MkDocsConfig) -> Path:
    return Path(config.theme.custom_dir or "overrides")


def _is_preview(config: MkDocsConfig) -> bool:
    """A preview reloads itself by a script that mkdocs puts into each page and no policy allows."""
    return urlsplit(config.site_url or "").netloc == "{}:{}".format(*config.dev_addr)


def _sheets_of_material(files: Files) -> list[str]:
    return [file.content_string for file in files if MATERIAL_SHEET.fullmatch(file.src_uri)]


def _keep_environment(config: MkDocsConfig) -> None:
    """Let all languages share one template environment: mkdocs would compile every template again for each,
    and go through the ten thousand icons of Material again. A line that holds a tag alone leaves none in the page."""
    environment = with_filters(config.theme.get_env())
    assert environment.loader
    templates = [name for name in environment.loader.list_templates() if not name.startswith(".icons/")]
    environment.loader.list_templates = lambda: templates  # type: ignore[method-assign]
    environment.auto_reload = False
    environment.trim_blocks = environment.lstrip_blocks = True
    config.theme.get_env = lambda: environment  # type: ignore[method-assign]


def _write_search(overrides: Path, edition: Edition, site_dir: Path) -> None:
    """The indexes stand beside the engine that reads them."""
    folder = site_dir / posixpath.dirname(scripts.search(overrides)[0])
    for name, text in search_files(edition, site_dir).items():
        write_file(text.encode(), str(folder / name))


def run_mkdocs(config_file: Path, edition: Edition, site_dir: Path, report: Report) -> None:
    """Build the whole site into `site_dir`. A page needs no other page, so shares of them are built side by side.

    Raises `RuntimeError` where mkdocs warns or fails."""
    shares = min(os.cpu_count() or 1, 1 + len(edition.project.pages.all) // PAGES_PER_SHARE)
    with (
        tempfile.TemporaryDirectory(dir=site_dir.parent, prefix=".loa-") as beside,
        ProcessPoolExecutor() as pool,
    ):
        parts = [Path(beside, str(share)) for share in range(1, shares)]
        jobs = [
            pool.submit(_run_share, config_file, edition, part, (share, shares), _say_nothing)
            for share, part in enumerate(parts, 1)
        ]
        _run_share(config_file, edition, site_dir, (0, shares), report)
        for job, part in zip(jobs, parts, strict=True):
            job.result()
            _merge(part, site_dir)
    complete(site_dir, edition, config_file.parent / "overrides")


def _run_share(
    config_file: Path, edition: Edition, site_dir: Path, shard: tuple[int, int], report: Report
) -> None:
    """Every language's share of the pages, into a folder of its own."""
    config = load_config(str(config_file), site_dir=str(site_dir), site_url=edition.site_url, strict=True)
    plugin = config.plugins["loa"]
    assert isinstance(plugin, LoaPlugin)
    plugin.edition, plugin.report, plugin.is_share = edition, report, True
    build_shard(config, shard)
    try:
        mkdocs_build(config)
    except (Abort, PluginError) as error:
        raise RuntimeError(str(error)) from error


def _merge(part: Path, whole: Path) -> None:
    """Move every file of a share to its place; what both have is the same to the byte."""
    for file in sorted(part.rglob("*")):
        target = whole / file.relative_to(part)
        if file.is_dir():
            target.mkdir(exist_ok=True)
        else:
            file.replace(target)


def complete(site_dir: Path, edition: Edition, overrides: Path) -> None:
    """Add what only the whole site can tell; the headers last, for they name all the rest."""
    _write_search(overrides, edition, site_dir)
    told = {label.NAME: label.label(edition)} if edition.offline else _told_of(site_dir, edition)
    for name, text in told.items():
        write_file(text.encode(), str(site_dir / name))


def _told_of(site_dir: Path, edition: Edition) -> dict[str, str]:
    """What the site tells machines, by file name."""
    pages = {_address(file, site_dir): file.read_text("utf-8") for file in site_dir.rglob("*.html")}
    told = sitemaps(edition) | feeds.feeds(edition)
    return told | {headers.NAME: headers.headers(pages, _lasting(site_dir))}


def _lasting(site_dir: Path) -> list[str]:
    """Paths, or folders ending in `*`, whose name changes with what is in them."""
    found = [*site_dir.glob("assets/*.*.*"), *site_dir.glob(f"{scripts.SEARCH}/*/engine.js")]
    folders = [folder / "*" for folder in site_dir.glob(f"{scripts.SEARCH}/*/*/*/")]
    return sorted(path.relative_to(site_dir).as_posix() for path in (*found, *folders))


def _address(file: Path, site_dir: Path) -> str:
    return file.relative_to(site_dir).as_posix().removesuffix("index.html")


def serve(config_file: Path, address: str) -> None:
    """Preview at `host:port` with live reload; facts and looks are watched as well as pages."""
    watch = [str(config_file.parent / folder) for folder in ("content", "overrides")]
    mkdocs_serve(str(config_file), livereload=True, watch=watch, dev_addr=address)


def site_url_of(config_file: Path) -> str:
    """The public address that `mkdocs.yml` gives."""
    return str(load_config(str(config_file)).site_url)
