"""What waits for what: the search for the pages, the compression for everything but the search."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from offersite.build import finishing
from offersite.build.registry import assets
from offersite.build.search_index import BUNDLE
from offersite.generator import generate
from offersite.pages.failures import NotRendered
from offersite.pages.rendering import Renderer, every_page, place
from offersite.pages.values import Asset
from offersite.reading.settings import read_settings
from offersite.system.cache import Cache
from tests.samples import TODAY
from tests.support import REPAIRS, copy_programme
from tests.trust.files import replace

SEEN = f"{BUNDLE}/seen"


@pytest.fixture
def renderer(tmp_path: Path) -> Renderer:
    home = copy_programme(REPAIRS, tmp_path / "home")
    return Renderer(generate(read_settings(home / "mkdocs.yml"), TODAY))


def files(folder: Path) -> Iterator[str]:
    yield from (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def packed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that the compression finds; the search notes which pages it finds, pictures are not drawn."""
    found: list[str] = []

    def index(site: Path, cache: Cache) -> None:
        (site / BUNDLE).mkdir()
        (site / SEEN).write_text("\n".join(name for name in files(site) if name.endswith(".html")), "utf-8")

    def compress(site: Path, cache: Cache, without: str = "") -> None:
        if site.name == BUNDLE:  # in a process of its own
            (site / "packed").write_text("\n".join(files(site)), "utf-8")
        found.extend(name for name in files(site) if not without or not name.startswith(without))

    monkeypatch.setattr(finishing, "index", index)
    monkeypatch.setattr(finishing, "drawn", lambda generated: [Asset("preview.png", b"picture")])
    monkeypatch.setattr(finishing, "compress", compress)
    return found


def test_each_step_finds_what_it_needs(renderer: Renderer, packed: list[str], tmp_path: Path) -> None:
    site = tmp_path / "site"
    finishing.finish(renderer, site)
    generated = renderer.generated
    pages = {place(page, each) for each in generated.sites.values() for page in every_page(each, generated)}
    assert set((site / SEEN).read_text("utf-8").splitlines()) == {*pages, "404.html"}
    sheets = {file.path for file in renderer.sheets.files()}
    others = {file.path for made in assets(generated, renderer.sheets) for file in made()} | sheets
    assert set(packed) == {*pages, *others, "404.html", "preview.png"}
    assert (site / BUNDLE / "packed").read_text("utf-8") == "seen"


def test_a_step_that_fails_ends_the_others(renderer: Renderer, packed: list[str], tmp_path: Path) -> None:
    template = renderer.generated.settings.templates / "pages" / "faq.html"
    replace(template, "{% block content %}", "{% block content %}{{ typo }}")
    with pytest.raises(NotRendered, match=r"^overrides/pages/faq\.html:\d+: "):
        finishing.finish(renderer, tmp_path / "site")
    assert packed == []
    assert not (tmp_path / "site" / SEEN).exists()
