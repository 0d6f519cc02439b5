"""The live preview makes what a reader asks for, when it is asked for: a change shows at once.

A rebuild reads, checks and views the data, and renders nothing of it. MkDocs' server waits for a rebuild
under way, then looks for a file in its folder. What is not there yet is made, and the
server is asked again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from ..pages.rendering import PAGE, Renderer, place
from ..pages.table import NOT_FOUND, pages
from ..pages.values import Asset, Page
from ..views.site import SiteView
from .registry import assets
from .writing import write

ATTEMPTS = 3  # a rebuild may begin between the making of a file and the server's look at it


def on_demand(
    server: WSGIApplication, folder: Path, mount: str, newest: Callable[[], Renderer | None]
) -> WSGIApplication:
    """`server`, which serves `folder` below the address `mount`, where what is not there yet is made first.

    `newest` gives the renderer of the newest build, or None if none has been without mistakes.
    """

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = place_of(environ["PATH_INFO"], mount)
        for _ in range(ATTEMPTS):
            status, headers, body = ask(server, environ)
            if not status.startswith("404") or not make(path, folder, newest):
                break
        start_response(status, headers)
        return body

    return answer


def ask(
    server: WSGIApplication, environ: WSGIEnvironment
) -> tuple[str, list[tuple[str, str]], Iterable[bytes]]:
    """What the server answers: status, headers and body."""
    heads: list[tuple[str, list[tuple[str, str]]]] = []

    def hear(status: str, headers: list[tuple[str, str]], _: Any = None) -> Callable[[bytes], object]:
        heads.append((status, headers))
        return lambda data: None

    body = server(environ, hear)
    return *heads[-1], body


def place_of(asked: str, mount: str) -> str:
    """Where the file lies that answers to an address, as WSGI tells it (PEP 3333: bytes as Latin-1)."""
    path = asked.encode("latin-1").decode("utf-8", "replace").removeprefix(mount)
    return f"{path}{PAGE}" if not path or path.endswith("/") else path


def make(path: str, folder: Path, newest: Callable[[], Renderer | None]) -> bool:
    """Write the file at `path` if the site has one; whether it has."""
    renderer = newest()
    file = find(path, renderer) if renderer else None
    if file is None:
        return False
    write(folder, [file])
    if newest() is not renderer:  # perhaps after the newer build had emptied the folder
        (folder / path).unlink(missing_ok=True)
    return True


def find(path: str, renderer: Renderer) -> Asset | None:
    """The file at `path`, if the site has one that comes from the data."""
    if found := _pages(renderer).get(path):
        return renderer.page(*found)
    return renderer.not_found() if path == NOT_FOUND else _others(renderer).get(path)


@lru_cache(maxsize=1)
def _pages(renderer: Renderer) -> Mapping[str, tuple[Page, SiteView]]:
    sites = renderer.generated.sites.values()
    return {place(page, site): (page, site) for site in sites for page in pages(site)}


@lru_cache(maxsize=1)
def _others(renderer: Renderer) -> Mapping[str, Asset]:
    return {file.path: file for group in assets(renderer.generated) for file in group}
