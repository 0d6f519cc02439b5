"""MkDocs' events → offersite, and nothing else: the only file that imports mkdocs.

MkDocs copies the files that pages show; the core renders the pages, the free ones too. static-i18n starts one
more build for each other language, on the same configuration: after the last one the core finishes the site.
In a preview it makes what a reader asks for.
"""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from logging.handlers import BufferingHandler
from pathlib import Path
from typing import Any, Literal

import click
import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from watchdog.observers.polling import PollingObserverVFS

from offersite.build.builder import Builder, Unreadable
from offersite.build.live_preview import Preview
from offersite.build.restart import Code, start_anew
from offersite.commands import refuse_taken
from offersite.model.markdown import HOME
from offersite.pages.failures import NotRendered, located
from offersite.problems.problem import DataError
from offersite.problems.reports import defused
from offersite.sheets.typesetting import NotSet
from offersite.system.process import end_on_signals, print_anything, sentence
from offersite.system.programs import POSIX

I18N = "i18n"
AFTER_I18N = -110
MANY = 1000  # errors that MkDocs may say of one mkdocs.yml
OFTEN = 0.1  # seconds between two looks at the files that a preview watches
SETTLED = 0.02  # seconds in which it hears of all that one look has found

site: Builder
code: Code
preview: Preview | None = None


class Stop(Abort):
    """Ends a build with its reason where errors belong, or without a word if all was said."""

    def show(self, *args: Any, **kwargs: Any) -> None:
        """Print the reason, as click prints those of its own, whatever click's arguments are."""
        if self.message:
            click.ClickException.show(self)


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """A preview that reloads makes things on demand; all else builds the whole and stops at warnings."""
    global site, code
    site, code = Builder(preview=command == "serve" and _reloads()), Code(Path(__file__))
    print_anything()
    if command == "serve":  # which has a folder to remove
        end_on_signals()
    log = logging.getLogger("mkdocs")
    if not site.preview:  # MkDocs' own --quiet hides warnings from --strict, which counts them
        log.setLevel(logging.WARNING)
    for handler in log.handlers:
        handler.addFilter(_defuse)


def _reloads() -> bool:
    """Whether `mkdocs serve` was typed without --no-livereload: only then it asks us for the server."""
    context = click.get_current_context(silent=True)
    return bool(context and context.params.get("livereload"))


def _defuse(record: logging.LogRecord) -> bool:
    """MkDocs' warnings cite the pages: a runner of workflows is not to obey them."""
    record.msg, record.args = "\n".join(map(defused, record.getMessage().split("\n"))), None
    return True


@event_priority(AFTER_I18N)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the data once for all languages. Raises `Stop` when every problem was said."""
    i18n = config.plugins.get(I18N)
    if i18n is None or i18n.is_default_language_build:  # the first, which starts the others
        faults = code.look() if site.preview and POSIX else []
        try:
            site.read(Path(config.config_file_path), faults)
        except Unreadable as error:
            raise Stop(str(error)) from None
        except DataError:
            raise Stop("") from None
        except Exception as error:
            if not site.preview:
                raise
            _fail(error)
    # static-i18n would build the default language twice if it were not the first of its list
    _i18n(config).config.languages.sort(key=lambda language: not language.default)
    # else MkDocs would look through ten thousand files of Material's in each language, and copy some
    config.theme.dirs = [str(config.theme.custom_dir)]
    config.theme.static_templates = set()
    config.nav = [HOME]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Keep the page without which MkDocs and static-i18n do not build, and once what pages may show.

    This comes before static-i18n, which looks at each file in each language.
    """
    known = {HOME} if _i18n(config).building else {*site.docs.assets, HOME}
    for file in list(files):
        if file.src_dir != config.docs_dir or file.src_uri not in known:
            files.remove(file)
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """The core has read and checked the file."""
    return ""


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """MkDocs renders nothing."""
    return jinja2.Environment(loader=jinja2.FunctionLoader(lambda name: ""), autoescape=True)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """MkDocs writes no empty page: the home page comes from the data too."""
    return ""


@event_priority(AFTER_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """Finish the site after the build of the last language."""
    if not _i18n(config).building:
        site.finish(Path(config.site_dir))


def on_build_error(error: Exception) -> None:
    """What the system, Jinja2 or Typst could not do, be it for a full disk, is told in a sentence."""
    if isinstance(error, OSError):
        raise Stop(sentence(error)) from None
    if isinstance(error, NotRendered | NotSet):
        raise Stop(str(error)) from None


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Make things when they are asked for, and look for changes more often than MkDocs does."""
    global preview
    refuse_taken(*config.dev_addr)
    if (app := server.get_app()) and site.preview:
        preview = Preview(
            app, Path(server.root), server.mount_path, lambda: site.renderer, lambda: site.problems
        )
        server.set_app(preview)
        server.builder = partial(_rebuild, Path(config.config_file_path), server.builder)
    follows_no_link: Any = PollingObserverVFS(os.lstat, _sources, polling_interval=OFTEN)
    folders = [config.docs_dir, config.config_file_path, str(config.theme.custom_dir)]
    for path in folders:
        with suppress(KeyError):  # MkDocs watches the theme with --watch-theme only
            server.unwatch(path)
    server.observer = follows_no_link
    server.build_delay = SETTLED
    if site.settings:
        folders.append(str(site.settings.data))
    if POSIX:
        folders.append(str(code.entry.parent))
    for path in folders:
        server.watch(path)
    return server


def _rebuild(config: Path, build: Callable[[], object]) -> None:
    """Build after a change. MkDocs' server answers nobody any more once that has failed, so it never does."""
    log, errors = logging.getLogger("mkdocs"), BufferingHandler(MANY)
    errors.setLevel(logging.ERROR)
    log.addHandler(errors)
    try:
        site.configure(config)  # first, as what MkDocs says of a broken file names no line
        build()
    except Exception as error:
        _fail(error, [record.getMessage() for record in errors.buffer])  # an `Abort` only counts them
        if preview:
            preview.forget_pages()
    finally:
        log.removeHandler(errors)


def _fail(error: Exception, said: Sequence[str] = ()) -> None:
    """Show in the preview what is wrong; a fault of the generator is told whole in the terminal."""
    known = isinstance(error, click.ClickException | OSError | Unreadable)
    problem = sentence(error) if isinstance(error, OSError) else str(error) if known else located(error)
    site.fail([*said, problem])
    logging.getLogger("mkdocs").error(problem, exc_info=None if known else error)


def _sources(folder: str | None) -> Iterator[os.DirEntry[str]]:
    """What lies in a folder, but for what Python makes of modules."""
    return (entry for entry in os.scandir(folder) if entry.name != "__pycache__")


def on_shutdown() -> None:
    """End when nothing is under way; with new code, start anew in place of MkDocs' last step."""
    if preview:
        preview.close()
    if preview and code.outdated:
        shutil.rmtree(preview.folder)
        start_anew()


def _i18n(config: MkDocsConfig) -> Any:
    """static-i18n's plugin, which carries no types."""
    return config.plugins[I18N]
