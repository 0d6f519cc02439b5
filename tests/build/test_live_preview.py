"""The preview makes what is asked for, and leaves nothing of an older build behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment
from wsgiref.util import setup_testing_defaults

import pytest

from offersite.build.live_preview import Preview, ask, find, place_of
from offersite.generator import Generated, generate
from offersite.pages.rendering import Renderer
from offersite.settings import read_settings
from tests import samples
from tests.support import REPAIRS, copy_programme

MOUNT = "/sub/"


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Generated:
    home = copy_programme(REPAIRS, tmp_path_factory.mktemp("preview") / "home")
    return generate(read_settings(home / "mkdocs.yml"), samples.TODAY)


@pytest.fixture
def renderer(generated: Generated) -> Renderer:
    return Renderer(generated, preview=True)


class Folder:
    """A server of the files in a folder, which counts how often it is asked."""

    def __init__(self, folder: Path):
        self.folder, self.asked = folder, 0

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        self.asked += 1
        try:
            content = (self.folder / place_of(environ["PATH_INFO"], MOUNT)).read_bytes()
        except OSError:
            start_response("404 Not Found", [])
            return [b"nothing"]
        start_response("200 OK", [("Content-Length", str(len(content)))])
        return BytesIO(content)


def get(server: WSGIApplication, path: str) -> tuple[str, bytes]:
    environ: WSGIEnvironment = {}
    setup_testing_defaults(environ)
    environ["PATH_INFO"] = path
    status, _, body = ask(server, environ)
    return status, b"".join(body)


def files(folder: Path) -> Iterator[str]:
    yield from (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("", "index.html"),
        ("rm/offers/", "rm/offers/index.html"),
        ("calendar/all.ics", "calendar/all.ics"),
        ("404.html", "404.html"),
    ],
)
def test_what_is_asked_for_is_made_once(renderer: Renderer, tmp_path: Path, path: str, place: str) -> None:
    server = Folder(tmp_path)
    answer = Preview(server, tmp_path, MOUNT, lambda: renderer)
    made = find(place, renderer)
    assert made
    assert get(answer, MOUNT + path) == ("200 OK", made.content)
    assert list(files(tmp_path)) == [place]
    assert server.asked == 2
    assert get(answer, MOUNT + path) == ("200 OK", made.content)
    assert server.asked == 3


@pytest.mark.parametrize("path", ["nowhere/", "offers", "../offers/", "offers/..%2f", "\xff", "//offers/"])
def test_nothing_else_is_made(renderer: Renderer, tmp_path: Path, path: str) -> None:
    answer = Preview(Folder(tmp_path / "site"), tmp_path / "site", MOUNT, lambda: renderer)
    assert get(answer, MOUNT + path)[0] == "404 Not Found"
    assert list(files(tmp_path)) == []


def test_before_the_first_build_without_mistakes(tmp_path: Path) -> None:
    answer = Preview(Folder(tmp_path), tmp_path, MOUNT, lambda: None)
    assert get(answer, f"{MOUNT}offers/") == ("404 Not Found", b"nothing")


def test_a_newer_build_in_between(generated: Generated, renderer: Renderer, tmp_path: Path) -> None:
    """What the older one made after the newer had emptied the folder does not stay."""
    newer = Renderer(generated, ["a problem of the newer build"], preview=True)
    builds = iter([renderer, newer])
    answer = Preview(Folder(tmp_path), tmp_path, MOUNT, lambda: next(builds, newer))
    status, page = get(answer, f"{MOUNT}offers/")
    assert status == "200 OK"
    assert b"a problem of the newer build" in page
