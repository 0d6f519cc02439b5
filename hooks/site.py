"""MkDocs' events → offersite, and nothing else: the only file that imports mkdocs.

MkDocs builds the default language in full; static-i18n then starts one more build for each other language on
the same configuration. The handlers here run after static-i18n's own (priority -100), whose handling of files
does not expect pages without a source.
"""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents

from offersite.generator import Generated, generate
from offersite.language.words import Words
from offersite.model.published import Published
from offersite.outputs.assets import assets, shared_assets
from offersite.outputs.frame import Frame, absolute, frame
from offersite.outputs.html import environment
from offersite.outputs.pages import NOT_FOUND, not_found, pages
from offersite.outputs.pictures import picture_of
from offersite.outputs.structured import structured
from offersite.outputs.values import Page
from offersite.problems import DataError
from offersite.reading.history import published
from offersite.reports import report
from offersite.settings import Settings, message_language, read_settings, today
from offersite.views.base import Head, Link
from offersite.views.site import SiteView

AFTER_I18N = -110
MARKDOWN = ".md"
HOME = "index.md"
PROBLEMS = "problems.html"


class Build:
    """What one build shares between its languages; the preview keeps the last good site."""

    preview = False
    generated: Generated | None = None
    problems: Sequence[str] = ()
    folders: Sequence[Path] = ()
    templates: jinja2.Environment | None = None


class DataPage(MkDocsPage):
    """A page whose content comes from a view and a template of its own, instead of from Markdown."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig):
        super().__init__(page.head.title.plain, file, config)
        self.source = page

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        self.meta = {"template": self.source.template}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = ""
        self.toc = TableOfContents([])


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """The live preview shows problems instead of stopping at them; a build stops at MkDocs' warnings too."""
    Build.preview = command == "serve"
    if not Build.preview:  # MkDocs' own --quiet hides warnings from --strict, which counts them
        logging.getLogger("mkdocs").setLevel(logging.WARNING)


@event_priority(AFTER_I18N)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the data once for all languages. Raises `Abort` with every problem in the log."""
    _set_up(config)
    if not config.nav:  # else MkDocs would list every page there is
        config.nav = [HOME, *_markdown_pages(config)]
    if _is_first(config):
        Build.templates = None
        _generate(config)
    config.theme.static_templates = {NOT_FOUND} if Build.generated else set()
    return config


def _set_up(config: MkDocsConfig) -> None:
    """What MkDocs and static-i18n need to know once, before the first language.

    static-i18n would build the default language twice if it were not the first of its list. Only the
    project's own templates are served as a theme: MkDocs would look through ten thousand files of Material's
    in each language, and copy scripts and styles that no page asks for.
    """
    _i18n(config).config.languages.sort(key=lambda language: not language.default)
    Build.folders = Build.folders or [Path(folder) for folder in config.theme.dirs]
    config.theme.dirs = [str(config.theme.custom_dir)]


def _markdown_pages(config: MkDocsConfig) -> list[str]:
    """The Markdown pages in the source language: those whose name has no language in it."""
    return sorted(path.name for path in Path(config.docs_dir).glob(f"*{MARKDOWN}") if "." not in path.stem)


def _generate(config: MkDocsConfig) -> None:
    try:
        settings = read_settings(Path(config.config_file_path))
        Build.generated = generate(settings, today(), _published(settings))
        Build.problems = [each.render(message_language(settings)) for each in Build.generated.unpublishable]
        gc.freeze()  # the views live as long as the build: looking for garbage in them takes time alone
    except ValueError as error:
        raise Abort(str(error)) from None
    except DataError as error:
        language = message_language(settings)
        report(error.problems, language)
        if not Build.preview:
            sys.exit(1)
        Build.problems = [each.render(language) for each in error.problems if each.severity == "error"]


def _published(settings: Settings) -> Published:
    """An editor at work raises the revision last: until then the preview shows what a build would refuse."""
    found = published(settings.data, today())
    return replace(found, severity="warning") if Build.preview else found


@event_priority(AFTER_I18N)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages of the language being built."""
    for file in list(files):  # what else lies beside the templates is for the core, not for readers
        if file.src_dir == str(config.theme.custom_dir):
            files.remove(file)
    if Build.generated is None:
        return _only_problems(files, config)
    paths = [_path(file, config) for file in files.documentation_pages()]
    for page in pages(_site(config)):
        if page.indexed:
            paths.append(page.path)
        _add(page, files, config)
    _i18n(config).i18n_files_per_language[_language(config)] = files.documentation_pages()
    found = list(assets(Build.generated, _site(config)))
    if _is_first(config):
        found += shared_assets(Build.generated, paths)
    for asset in found:
        files.append(File.generated(config, asset.path, content=asset.content))
    return files


def _only_problems(files: Files, config: MkDocsConfig) -> Files:
    """The preview of data that has not been whole since it started: one page, which says what is wrong."""
    for file in list(files.documentation_pages()):
        files.remove(file)
    config.nav = [HOME]
    _add(Page("", PROBLEMS, Head(Words(config.site_name), ""), None), files, config)
    return files


def _add(page: Page, files: Files, config: MkDocsConfig) -> None:
    file = File.generated(config, f"{page.path}index{MARKDOWN}", content="")
    root = "" if _is_first(config) else f"{_language(config)}/"
    file.dest_uri = f"{root}{page.path}index.html"  # before .url is read: it is cached
    file.locale = _language(config)  # type: ignore[attr-defined]
    file.alternates = {}  # type: ignore[attr-defined]
    DataPage(page, file, config)
    files.append(file)


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """One environment for all languages, so that each template is compiled once."""
    if Build.templates is None:
        Build.templates = environment(Build.folders)
    return Build.templates


def on_page_context(
    context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the template its view and what surrounds it."""
    context["problems"] = Build.problems
    if Build.generated is None:
        return context
    source = page.source if isinstance(page, DataPage) else _markdown(page, config)
    context["frame"] = _frame(source, config, nav.pages)
    context["view"] = source.view
    return context


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """The page for addresses that do not exist is a template without a page."""
    if Build.generated and template_name == NOT_FOUND:
        page = not_found(Build.generated.sites, Build.generated.settings.source.tag)
        context["frame"] = absolute(_frame(page, config, ()))
        context["view"] = page.view
    return context


def _markdown(page: MkDocsPage, config: MkDocsConfig) -> Page:
    """A Markdown page as the core knows pages; where its translation is missing, it is the source's."""
    lang = str(getattr(page.file, "locale", _language(config)))
    foreign = lang if lang != _language(config) else None
    head = Head(Words(str(page.title), foreign), str(page.meta.get("description", "")))
    path, home = _path(page.file, config), [_site(config).shell.home]
    return Page(path, "main.html", head, None, trail=home, untranslated=bool(foreign), language=foreign)


def _frame(page: Page, config: MkDocsConfig, listed: Iterable[MkDocsPage]) -> Frame:
    generated = _generated()
    legal = [Link(Words(str(x.title)), x.file.url) for x in listed if not isinstance(x, DataPage)]
    site = _site(config)
    shown = frame(page, site.shell, generated.settings, legal)
    shown = replace(shown, preview=Build.preview, picture=picture_of(page, site))
    return replace(shown, structured=structured(shown, site))


def _path(file: File, config: MkDocsConfig) -> str:
    """A file's place below the root of its language."""
    url = "" if file.url in (".", "./") else file.url
    return url.removeprefix(_site(config).shell.language.root)


def _generated() -> Generated:
    if Build.generated is None:
        raise Abort("the data could not be read")
    return Build.generated


def _site(config: MkDocsConfig) -> SiteView:
    return _generated().sites[_language(config)]


def _i18n(config: MkDocsConfig) -> Any:
    """static-i18n's plugin, which carries no types."""
    return config.plugins["i18n"]


def _language(config: MkDocsConfig) -> str:
    return str(_i18n(config).current_language)


def _is_first(config: MkDocsConfig) -> bool:
    """Whether this is the build of the default language, which starts the others."""
    return bool(_i18n(config).is_default_language_build)
