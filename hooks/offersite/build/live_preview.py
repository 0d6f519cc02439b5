"""The live preview makes what a reader asks for, when it is asked for: a change shows at once.

A rebuild reads, checks and views the data, and renders nothing of it. MkDocs' server waits for a rebuild
under way, then looks for a file in its folder. What is not there yet is made, and the
server is asked again. The index of the search is made of all pages, when the first of its files is asked for.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock, get_ident
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from ..pages.failures import NotRendered, located
from ..pages.link_previews import Picture, pictures
from ..pages.rendering import PAGE, Renderer, every_page, place
from ..pages.table import NOT_FOUND
from ..pages.values import Asset, Page
from ..sheets.typesetting import NotSet
from .pictures import draw
from .registry import assets
from .search_index import index
from .writing import write

ATTEMPTS = 3  # a rebuild may begin between the making of a file and the server's look at it
INDEX = "pagefind"
ROOM, FAILURE = ".index-", ".failure-"  # MkDocs does not empty what begins with a dot

Answer = tuple[str, list[tuple[str, str]], Iterable[bytes]]


class Preview:
    """A WSGI application: `server`, which serves `folder` below `mount`, and what is not there yet.

    `newest` gives the renderer of the newest build, or None if none has been without mistakes; then
    `problems` gives these.
    """

    def __init__(
        self,
        server: WSGIApplication,
        folder: Path,
        mount: str,
        newest: Callable[[], Renderer | None],
        problems: Callable[[], Iterable[str]],
    ):
        self.server, self.folder, self.mount = server, folder, mount
        self.newest, self.problems = newest, problems
        self._indexing = Lock()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """The answer to a request (PEP 3333); a page that cannot be made is one that says why."""
        path = place_of(environ["PATH_INFO"], self.mount)
        try:
            status, headers, body = self._ask(path, environ)
        except Exception as error:
            known = isinstance(error, NotRendered | NotSet)
            if not known:  # a fault of ours, which no sentence explains
                logging.getLogger("mkdocs").error("%s: %s", path, error, exc_info=error)
            status, headers, body = self._failure([str(error) if known else located(error)], environ)
        start_response(status, headers)
        return body

    def forget_pages(self) -> None:
        """Make every page anew when it is asked for."""
        for page in self.folder.rglob("*.html"):
            page.unlink(missing_ok=True)

    def close(self) -> None:
        """Wait for an index that is being made: then the folder can be removed."""
        self._indexing.acquire()

    def _ask(self, path: str, environ: WSGIEnvironment) -> Answer:
        for _ in range(ATTEMPTS):
            answer = ask(self.server, environ)
            if not answer[0].startswith("404") or not self._make(path):
                break
        if answer[0].startswith("404") and self.newest() is None:
            return self._failure(self.problems(), environ)
        if answer[0].startswith("404") and not (self.folder / NOT_FOUND).is_file() and self._make(NOT_FOUND):
            return ask(self.server, environ)  # which shows it
        return answer

    def _make(self, path: str) -> bool:
        """Write the file at `path` if the site has one; whether it has."""
        renderer = self.newest()
        if renderer is None:
            return False
        if path.startswith(f"{INDEX}/"):
            with self._indexing:
                self._index(renderer)
            return (self.folder / path).is_file() or self.newest() is not renderer
        file = find(path, renderer)
        if file is None:
            return False
        write(self.folder, [file])
        if self.newest() is not renderer:  # perhaps after the newer build had emptied the folder
            (self.folder / path).unlink(missing_ok=True)
        return True

    def _index(self, renderer: Renderer) -> None:
        """Index the pages aside; the pages of the preview itself are served meanwhile."""
        made = self.folder / INDEX
        if made.is_dir():
            return
        with TemporaryDirectory(prefix=ROOM, dir=self.folder) as room:
            site = Path(room, "site")
            for each in renderer.generated.sites.values():
                write(site, renderer.all_pages(each))
            index(site)
            (site / INDEX).replace(made)
        if self.newest() is not renderer:
            shutil.rmtree(made, ignore_errors=True)

    def _failure(self, problems: Iterable[str], environ: WSGIEnvironment) -> Answer:
        """Why there is no page, served as a page: so it reloads with the next change."""
        path = f"{FAILURE}{get_ident()}.html"
        write(self.folder, [Asset(path, explained(problems))])
        try:
            _, headers, body = ask(self.server, environ | {"PATH_INFO": f"{self.mount}{path}"})
        finally:
            (self.folder / path).unlink(missing_ok=True)
        return "500 Internal Server Error", headers, body


def explained(problems: Iterable[str]) -> bytes:
    """A page that needs no template: what is wrong."""
    items = "".join(f"<li>{escape(each)}</li>" for each in problems)
    return f'<!doctype html><meta charset="utf-8"><title>✗</title><ul>{items}</ul>'.encode()


def ask(server: WSGIApplication, environ: WSGIEnvironment) -> Answer:
    """What the server answers: status, headers and body."""
    heads: list[tuple[str, list[tuple[str, str]]]] = []

    def hear(status: str, headers: list[tuple[str, str]], _: object = None) -> Callable[[bytes], object]:
        heads.append((status, headers))
        return lambda data: None

    body = server(environ, hear)
    return *heads[-1], body


def place_of(asked: str, mount: str) -> str:
    """Where the file lies that answers to an address, as WSGI tells it (PEP 3333: bytes as Latin-1)."""
    path = asked.encode("latin-1").decode("utf-8", "replace").removeprefix(mount)
    return f"{path}{PAGE}" if not path or path.endswith("/") else path


def find(path: str, renderer: Renderer) -> Asset | None:
    """The file at `path`, if the site has one. Raises `NotRendered` or `NotSet` if it cannot be made."""
    language = renderer.generated.settings.language_of(path).tag
    if page := _pages(renderer, language).get(path):
        return renderer.page(page, renderer.generated.sites[language])
    if picture := _pictures(renderer, language).get(path):
        return draw(picture, renderer.generated.settings)
    if path in renderer.sheets:
        return renderer.sheets.file(path)
    if path == NOT_FOUND:
        return renderer.not_found()
    return next((group[path] for made in _others(renderer) if path in (group := made())), None)


@lru_cache(maxsize=1)
def _pages(renderer: Renderer, language: str) -> Mapping[str, Page]:
    site = renderer.generated.sites[language]
    return {place(page, site): page for page in every_page(site, renderer.generated)}


@lru_cache(maxsize=1)
def _pictures(renderer: Renderer, language: str) -> Mapping[str, Picture]:
    return {each.path: each for each in pictures(renderer.generated.sites[language])}


@lru_cache(maxsize=1)
def _others(renderer: Renderer) -> Sequence[Callable[[], Mapping[str, Asset]]]:
    """What makes the groups of the other files, each when it is first asked for."""
    return [cache(partial(_by_path, group)) for group in assets(renderer.generated, renderer.sheets)]


def _by_path(group: Callable[[], Iterator[Asset]]) -> Mapping[str, Asset]:
    return {file.path: file for file in group()}
