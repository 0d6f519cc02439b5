"""The preview makes what is asked for, and leaves nothing of an older build behind."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment
from wsgiref.util import setup_testing_defaults

import pytest
from jinja2 import ChoiceLoader, DictLoader

from offersite import generator
from offersite.build import live_preview
from offersite.build.live_preview import Preview, ask, find, place_of
from offersite.build.writing import write
from offersite.generator import Generated, generate
from offersite.model import Site
from offersite.pages.rendering import Renderer, every_page
from offersite.pages.values import Asset
from offersite.reading.settings import read_settings
from offersite.settings import Language, Settings
from offersite.translations.shown import Pairs
from offersite.views.site import SiteView, view_site
from tests import samples
from tests.files import contents
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
    answer = Preview(server, tmp_path, MOUNT, lambda: renderer, list)
    made = find(place, renderer)
    assert made
    assert get(answer, MOUNT + path) == ("200 OK", made.content)
    assert list(contents(tmp_path)) == [place]
    assert server.asked == 2
    assert get(answer, MOUNT + path) == ("200 OK", made.content)
    assert server.asked == 3


def test_pictures_are_made_too(renderer: Renderer, tmp_path: Path) -> None:
    answer = Preview(Folder(tmp_path), tmp_path, MOUNT, lambda: renderer, list)
    status, picture = get(answer, f"{MOUNT}rm/offers/repair-van/preview.png")
    assert (status, picture[:4]) == ("200 OK", b"\x89PNG")


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("rm/offers/index.html", "rm"),
        ("rm/offers/repair-van/preview.png", "rm"),
        ("rm/offers/repair-van/repair-van-rm.pdf", "rm"),
        ("assets/site.css", "de"),
    ],
)
def test_no_other_language_is_viewed(
    generated: Generated, path: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor waits for it with every change."""
    viewed = []

    def note(
        site: Site, settings: Settings, language: Language, today: dt.date, *, outdated: Pairs
    ) -> SiteView:
        viewed.append(language.tag)
        return view_site(site, settings, language, today, outdated=outdated)

    monkeypatch.setattr(generator, "view_site", note)
    assert find(path, Renderer(generate(generated.settings, samples.TODAY), preview=True))
    assert viewed == [language]


def test_the_search_is_made_when_its_first_file_is_asked_for(renderer: Renderer, tmp_path: Path) -> None:
    """Whoever asks meanwhile waits for the same; pages are not kept waiting."""
    answer = Preview(Folder(tmp_path), tmp_path, MOUNT, lambda: renderer, list)
    asked = ["pagefind-entry.json", "pagefind.js", "nothing.js"]
    with ThreadPoolExecutor() as readers:
        answers = list(readers.map(lambda name: get(answer, f"{MOUNT}pagefind/{name}"), asked))
    assert [status[:3] for status, _ in answers] == ["200", "200", "404"]
    entry = json.loads(answers[0][1])
    pages = {
        tag: sum(p.indexed for p in every_page(site, renderer.generated))
        for tag, site in renderer.generated.sites.items()
    }
    assert {tag: each["page_count"] for tag, each in entry["languages"].items()} == pages
    assert {path.name for path in tmp_path.iterdir()} == {"pagefind", "404.html"}


def test_the_search_of_an_older_build_does_not_stay(
    generated: Generated, renderer: Renderer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newest, made = [renderer], []

    def index(site: Path) -> None:
        made.append(site)
        newest.append(Renderer(generated, preview=True)) if len(made) == 1 else None
        write(site, [Asset("pagefind/x.js", str(len(made)).encode())])

    monkeypatch.setattr(live_preview, "index", index)
    answer = Preview(Folder(tmp_path), tmp_path, MOUNT, lambda: newest[-1], list)
    assert get(answer, f"{MOUNT}pagefind/x.js") == ("200 OK", b"2")


@pytest.mark.parametrize("path", ["offers/", "pagefind/pagefind.js", "../nowhere/"])
def test_what_a_template_cannot_do_is_told_in_place_of_the_page(
    renderer: Renderer, tmp_path: Path, path: str
) -> None:
    template = "{% extends 'main.html' %}\n{% block content %}{{ view.nothing['<i>'] }}{% endblock %}"
    renderer.templates.loader = ChoiceLoader(
        [DictLoader({"pages/offers.html": template, "404.html": template}), renderer.templates.loader]  # type: ignore[list-item]
    )
    folder = tmp_path / "site"
    folder.mkdir()
    answer = Preview(Folder(folder), folder, MOUNT, lambda: renderer, list)
    status, page = get(answer, MOUNT + path)
    assert status == "500 Internal Server Error"
    assert b"UndefinedError: " in page
    assert b"<i>" not in page
    assert list(contents(tmp_path)) == []
    assert get(answer, f"{MOUNT}contact/")[0] == "200 OK"


@pytest.mark.parametrize("path", ["nowhere/", "offers", "../offers/", "offers/..%2f", "\xff", "//offers/"])
def test_nothing_else_is_made(renderer: Renderer, tmp_path: Path, path: str) -> None:
    """But the page that says so."""
    answer = Preview(Folder(tmp_path / "site"), tmp_path / "site", MOUNT, lambda: renderer, list)
    assert get(answer, MOUNT + path)[0] == "404 Not Found"
    assert list(contents(tmp_path)) == ["site/404.html"]


def test_before_the_first_build_without_mistakes(tmp_path: Path) -> None:
    """Every page says what is wrong."""
    answer = Preview(Folder(tmp_path), tmp_path, MOUNT, lambda: None, lambda: ["a.yaml:1: <wrong>"])
    for path in ("", "offers/"):
        status, page = get(answer, MOUNT + path)
        assert (status[:3], b"<li>a.yaml:1: &lt;wrong&gt;</li>" in page) == ("500", True)
    assert list(contents(tmp_path)) == []


def test_a_fault_of_the_generator_is_told_with_its_place(
    renderer: Renderer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(renderer, "not_found", lambda: place_of(None, ""))  # type: ignore[arg-type]
    answer = Preview(Folder(tmp_path), tmp_path, MOUNT, lambda: renderer, list)
    status, page = get(answer, f"{MOUNT}nowhere/")
    assert status[:3] == "500"
    assert re.search(rb"<li>hooks/offersite/build/live_preview\.py:\d+: AttributeError: ", page)
    assert "Traceback" in caplog.text


def test_pages_are_made_anew(renderer: Renderer, tmp_path: Path) -> None:
    answer = Preview(Folder(tmp_path), tmp_path, MOUNT, lambda: renderer, list)
    for path in ("offers/", "calendar/all.ics"):
        get(answer, MOUNT + path)
    answer.forget_pages()
    assert list(contents(tmp_path)) == ["calendar/all.ics"]


def test_a_newer_build_in_between(generated: Generated, renderer: Renderer, tmp_path: Path) -> None:
    """What the older one made after the newer had emptied the folder does not stay."""
    newer = Renderer(generated, ["a problem of the newer build"], preview=True)
    builds = iter([renderer, newer])
    answer = Preview(Folder(tmp_path), tmp_path, MOUNT, lambda: next(builds, newer), list)
    status, page = get(answer, f"{MOUNT}offers/")
    assert status == "200 OK"
    assert b"a problem of the newer build" in page
