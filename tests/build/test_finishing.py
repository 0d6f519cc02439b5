"""What waits for what: the search for the pages, the compression for all texts but those of the search."""

from __future__ import annotations

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
from tests.files import contents, replace
from tests.samples import TODAY
from tests.support import REPAIRS, copy_programme

SEEN = f"{BUNDLE}/seen"
PACKED = "packed"


@pytest.fixture
def renderer(tmp_path: Path) -> Renderer:
    home = copy_programme(REPAIRS, tmp_path / "home")
    return Renderer(generate(read_settings(home / "mkdocs.yml"), TODAY))


@pytest.fixture(autouse=True)
def notes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Search and compression, each in a process of its own, note what they find; pictures are not drawn."""

    def index(site: Path, cache: Cache, made: object, before: Path) -> None:
        (site / BUNDLE).mkdir()
        (site / SEEN).write_text(
            "\n".join(name for name in contents(site) if name.endswith(".html")), "utf-8"
        )

    def compress(site: Path, cache: Cache, without: str = "", before: Path | None = None) -> None:
        found = [name for name in contents(site) if not without or not name.startswith(without)]
        (site / PACKED).write_text("\n".join(found), "utf-8")

    monkeypatch.setattr(finishing, "index", index)
    monkeypatch.setattr(finishing, "drawn", lambda generated: [Asset("preview.png", b"picture")])
    monkeypatch.setattr(finishing, "compress", compress)


def noted(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def test_each_step_finds_what_it_needs(renderer: Renderer, tmp_path: Path) -> None:
    site = tmp_path / "site"
    finishing.finish(renderer, site)
    generated = renderer.generated
    pages = {place(page, each) for each in generated.sites.values() for page in every_page(each, generated)}
    assert set(noted(site / SEEN)) == {*pages, "404.html"}
    sheets = {file.path for file in renderer.sheets.files()}
    others = {file.path for made in assets(generated, renderer.sheets) for file in made()} | sheets
    assert set(noted(site / PACKED)) - {"preview.png"} == {*pages, *others, "404.html"}
    assert (site / "preview.png").is_file()
    assert noted(site / BUNDLE / PACKED) == ["seen"]


def test_a_step_that_fails_ends_the_others(renderer: Renderer, tmp_path: Path) -> None:
    template = renderer.generated.settings.templates / "pages" / "faq.html"
    replace(template, "{% block content %}", "{% block content %}{{ typo }}")
    with pytest.raises(NotRendered, match=r"^overrides/pages/faq\.html:\d+: "):
        finishing.finish(renderer, tmp_path / "site")
    assert not (tmp_path / "site" / PACKED).exists()
    assert not (tmp_path / "site" / SEEN).exists()
