"""MkDocs' events → offersite, and nothing else: the only file that imports mkdocs.

MkDocs builds the Markdown pages of the default language; static-i18n then starts one more build for each
other language, on the same configuration. After the last one the core finishes the site with all that comes
from the data; in a preview it makes what a reader asks for, and no index for the search.
"""

from __future__ import annotations

import datetime as dt
import gc
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

import jinja2
from click import ClickException
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from watchdog.observers.polling import PollingObserverVFS

from offersite.build import (
    live_preview as preview,  # its on_demand, by that name here, would be taken for an event
)
from offersite.build.finishing import finish
from offersite.build.registry import page_assets
from offersite.generator import generate
from offersite.language.directions import Foreign
from offersite.language.words import Words
from offersite.model.markdown import HOME, Docs
from offersite.pages.rendering import Renderer
from offersite.pages.templates import environment
from offersite.pages.values import Page
from offersite.problems.problem import DataError
from offersite.problems.reports import defused, report
from offersite.reading.today import today
from offersite.revisions.history import published
from offersite.revisions.published import Published
from offersite.settings import Settings, message_language, read_settings
from offersite.sheets.typesetting import NotSet
from offersite.system.process import end_on_signals, print_anything, sentence
from offersite.views.base import Head, Link
from offersite.views.site import SiteView

AFTER_I18N = -110
PROBLEMS = "problems.html"
FIXED = "--no-livereload"
"""With this option of `mkdocs serve` nothing can be made on demand: a whole build is served."""
OFTEN = 0.1  # seconds between two looks at the files that a preview watches


class Stop(Abort):
    """Ends a build with its reason where errors belong, or without a word if all was said."""

    def show(self, *args: Any, **kwargs: Any) -> None:
        if self.message:
            ClickException.show(self)


class Build:
    """What one build shares between its languages; the preview keeps the last good site."""

    preview = False
    problems: Sequence[str] = ()
    renderer: Renderer | None = None
    """None in the preview of data that has not been whole since it was started."""
    navigation: Navigation


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """The live preview shows problems instead of stopping at them; a build stops at MkDocs' warnings too."""
    print_anything()
    if command == "serve":  # which has a folder to remove
        end_on_signals()
    Build.preview = command == "serve" and FIXED not in sys.argv
    log = logging.getLogger("mkdocs")
    if not Build.preview:  # MkDocs' own --quiet hides warnings from --strict, which counts them
        log.setLevel(logging.WARNING)
    for handler in log.handlers:
        handler.addFilter(_defuse)


def _defuse(record: logging.LogRecord) -> bool:
    """MkDocs' warnings cite the pages: a runner of workflows is not to obey them."""
    record.msg, record.args = "\n".join(map(defused, record.getMessage().split("\n"))), None
    return True


@event_priority(AFTER_I18N)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the data once for all languages. Raises `Stop` when every problem was said."""
    # static-i18n would build the default language twice if it were not the first of its list
    _i18n(config).config.languages.sort(key=lambda language: not language.default)
    # else MkDocs would look through ten thousand files of Material's in each language, and copy some
    config.theme.dirs = [str(config.theme.custom_dir)]
    config.theme.static_templates = set()
    if _is_first(config):
        _generate(config)
    if not config.nav:  # else MkDocs would list every page there is
        config.nav = _docs().originals
    return config


def _generate(config: MkDocsConfig) -> None:
    try:
        settings = read_settings(Path(config.config_file_path))
        day = today(settings)
        generated = generate(settings, day, _published(settings, day))
        if config.site_url and not Build.preview:  # MkDocs previews at an address of its own
            config.site_url = settings.address
        Build.problems = [each.render(message_language(settings)) for each in generated.unpublishable]
        gc.freeze()  # the views live as long as the build: looking for garbage in them takes time alone
    except ValueError as error:
        raise Stop(str(error)) from None
    except DataError as error:
        language = message_language(settings)
        report(error.problems, language)
        if not Build.preview:
            raise Stop("") from None
        Build.problems = [each.render(language) for each in error.problems if each.severity == "error"]
        if any(each.message == "file.link" for each in error.problems):  # MkDocs would follow them
            raise Abort("\n".join(Build.problems)) from None
        if Build.renderer is None:
            return
        generated = Build.renderer.generated
    Build.renderer = Renderer(generated, Build.problems, Build.preview)


def _published(settings: Settings, day: dt.date) -> Published:
    """An editor at work raises the revision last: until then the preview shows what a build would refuse."""
    found = published(settings, day)
    return found.lenient() if Build.preview else found


@event_priority(AFTER_I18N)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Keep the free pages and what they may show, nothing else, and add what belongs to the pages."""
    known = {*_docs().pages, *_docs().assets, HOME}
    for file in list(files):
        if file.src_dir != config.docs_dir or file.src_uri not in known:
            files.remove(file)
    if Build.renderer is None:
        return _only_problems(files, config)
    if _is_first(config):
        markdown = [_path(file, config) for file in files.documentation_pages()]
        for asset in page_assets(Build.renderer.generated, markdown):
            files.append(File.generated(config, asset.path, content=asset.content))
    return files


def _only_problems(files: Files, config: MkDocsConfig) -> Files:
    """The preview of data that has not been whole since it started: one page, which says what is wrong."""
    for file in list(files.documentation_pages()):
        if not _is_home(file):
            files.remove(file)
    config.nav = [HOME]
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep the order of the Markdown pages until their titles are known."""
    Build.navigation = nav
    return nav


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """All languages and all pages have their templates from one environment."""
    if Build.renderer is None:
        return environment([Path(config.theme.dirs[0])])
    legal = [page for page in Build.navigation.pages if not _is_home(page.file)]
    Build.renderer.legal[_language(config)] = [Link(Words(str(page.title)), page.file.url) for page in legal]
    return Build.renderer.templates


def on_page_read_source(page: MkDocsPage, config: MkDocsConfig) -> str:
    """The core has read and checked the text, and makes the HTML of it; MkDocs reads no file again."""
    return ""


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """MkDocs and static-i18n need a Markdown page as the home page; what it shows comes from the data."""
    if Build.renderer is None:
        page.meta["template"] = PROBLEMS
        return markdown
    page.meta["title"] = str(_docs().pages[page.file.src_uri].front.title)
    if _is_home(page.file):
        page.meta["template"] = Build.renderer.home(_site(config)).template
    return markdown


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """The text of a free page."""
    if Build.renderer is None or _is_home(page.file):
        return html
    return Build.renderer.text(_docs().pages[page.file.src_uri], _markdown(page, config), _site(config))


def on_page_context(
    context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the template of a Markdown page what surrounds its text."""
    if Build.renderer is None:
        return context | {"problems": Build.problems}
    site = _site(config)
    source = Build.renderer.home(site) if _is_home(page.file) else _markdown(page, config)
    return context | Build.renderer.context(source, site)


@event_priority(AFTER_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """Finish the site, when MkDocs has written the Markdown pages of every language."""
    if Build.renderer and not Build.preview and not _i18n(config).building:
        finish(Build.renderer, Path(config.site_dir))


def on_build_error(error: Exception) -> None:
    """What the system could not do, such as a full disk, is told in a sentence, and a picture not set too."""
    if isinstance(error, OSError | NotSet):
        raise Stop(sentence(error) if isinstance(error, OSError) else str(error)) from None


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Make pages when they are asked for, and look for changes more often than MkDocs does."""
    app, folder = server.get_app(), Path(server.root)
    if app:
        server.set_app(preview.on_demand(app, folder, server.mount_path, lambda: Build.renderer))
    watched = list(server._watched_paths)
    for path in watched:
        server.unwatch(path)
    follows_no_link: Any = PollingObserverVFS(os.lstat, os.scandir, polling_interval=OFTEN)
    server.observer = follows_no_link
    data = read_settings(Path(config.config_file_path)).data
    for path in {*watched, str(config.theme.custom_dir), str(data)}:
        server.watch(path)
    return server


def _markdown(page: MkDocsPage, config: MkDocsConfig) -> Page:
    """A Markdown page as the core knows pages; where its translation is missing, it is the source's."""
    lang = str(getattr(page.file, "locale", _language(config)))
    foreign = Foreign(lang, _language(config)) if lang != _language(config) else None
    description = _docs().pages[page.file.src_uri].front.description
    head = Head(Words(str(page.title), foreign), str(description) if description else "")
    path, home = _path(page.file, config), [_site(config).shell.pages["home"]]
    return Page(
        kind="free",
        path=path,
        head=head,
        view=None,
        trail=home,
        untranslated=bool(foreign),
        language=foreign,
    )


def _docs() -> Docs:
    """The free pages of the newest build without mistakes."""
    return Build.renderer.generated.docs if Build.renderer else Docs()


def _is_home(file: File) -> bool:
    return file.src_uri == HOME


def _path(file: File, config: MkDocsConfig) -> str:
    """A file's place below the root of its language."""
    url = "" if file.url in (".", "./") else file.url
    return url.removeprefix(_site(config).shell.language.root)


def _site(config: MkDocsConfig) -> SiteView:
    if Build.renderer is None:
        raise Abort("the data could not be read")
    return Build.renderer.generated.sites[_language(config)]


def _i18n(config: MkDocsConfig) -> Any:
    """static-i18n's plugin, which carries no types."""
    return config.plugins["i18n"]


def _language(config: MkDocsConfig) -> str:
    return str(_i18n(config).current_language)


def _is_first(config: MkDocsConfig) -> bool:
    """Whether this is the build of the default language, which starts the others."""
    return bool(_i18n(config).is_default_language_build)
