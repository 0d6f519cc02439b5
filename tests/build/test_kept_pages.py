"""A page that would be made of the same again is kept; one that would not is rendered."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import Environment

from offersite.build.kept_pages import KeptPages
from offersite.generator import Generated
from offersite.language import hyphens
from offersite.model import Site
from offersite.model.markdown import Docs
from offersite.pages.frame import Frame
from offersite.pages.rendering import Renderer
from offersite.pages.templates import compiled
from offersite.settings import Settings
from offersite.translations.state import State
from offersite.views.site import view_site
from tests.samples import GERMAN, ROMANSH, SETTINGS, TODAY, repairs
from tests.support import ROOT

NEW = "So steht das nirgends sonst"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    templates = shutil.copytree(ROOT / "overrides", tmp_path / "overrides")
    shutil.copytree(ROOT / "docs" / "assets", tmp_path / "docs" / "assets")
    return replace(SETTINGS, home=tmp_path, templates=templates, languages=(GERMAN, ROMANSH))


@pytest.fixture
def anew(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of the pages that are rendered, as they are."""
    found: list[str] = []
    render = Renderer.render

    def note(renderer: Renderer, frame: Frame) -> bytes:
        found.append(frame.href)
        return render(renderer, frame)

    monkeypatch.setattr(Renderer, "render", note)
    return found


def renderer(settings: Settings, site: Site) -> Renderer:
    sites = {each.tag: view_site(site, settings, each, TODAY) for each in settings.languages}
    made = Renderer(
        Generated(
            settings=settings,
            data=site,
            sites=sites,
            problems=(),
            docs=Docs(),
            translations=State(),
        )
    )
    made.sheets.of = lambda page, site: []  # type: ignore[method-assign]
    return made


def built(settings: Settings, site: Site) -> dict[str, bytes]:
    kept = KeptPages(renderer(settings, site))
    pages = {page.path: page.content for group in kept.groups() for page in group}
    kept.prune()
    return pages


def changed(site: Site) -> Site:
    """With another summary of the first event."""
    events = [*site.events]
    text = type(events[0].subject).model_validate(NEW)
    events[0] = events[0].model_copy(update={"subject": text})
    return site.model_copy(update={"events": events})


def test_nothing_is_rendered_twice(settings: Settings, anew: list[str]) -> None:
    first = built(settings, repairs())
    assert len(anew) == len(first) > 100
    anew.clear()
    assert built(settings, repairs()) == first
    assert anew == []


def test_a_change_shows_wherever_it_would(settings: Settings, anew: list[str]) -> None:
    before = built(settings, repairs())
    anew.clear()
    after = built(settings, changed(repairs()))
    assert 0 < len(anew) < len(before) / 2
    assert any(NEW.encode() in page for page in after.values())
    shutil.rmtree(settings.cache)
    assert after == built(settings, changed(repairs()))


def test_templates_are_compiled_once_for_all_builds(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = built(settings, repairs())
    monkeypatch.setattr(compiled, "known", {})
    monkeypatch.setattr(Environment, "compile", None)
    assert built(settings, changed(repairs())) != before


def test_long_words_are_parted_once_for_all_builds(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hyphens.parted, "known", {})
    hyphens.breakable.cache_clear()
    before = built(settings, repairs())
    words = hyphens.parted.known
    assert words["de"]
    monkeypatch.setattr(hyphens.parted, "known", {})
    hyphens.breakable.cache_clear()
    with monkeypatch.context() as without:
        without.setattr(hyphens, "_dictionary", None)
        assert built(settings, changed(repairs())) != before
    assert hyphens.parted.known == words
    touch_template(settings)
    hyphens.parted.known.clear()
    KeptPages(renderer(settings, repairs()))
    assert hyphens.parted.known == {}


def touch_template(settings: Settings) -> None:
    with (settings.templates / "main.html").open("a") as template:
        template.write("<!-- another -->")


def touch_icon(settings: Settings) -> None:
    settings.icon.write_text(settings.icon.read_text("utf-8").replace("<svg ", '<svg data-x="1" '), "utf-8")


@pytest.mark.parametrize("touch", [touch_template, touch_icon])
def test_what_all_are_made_of(settings: Settings, anew: list[str], touch: Callable[[Settings], None]) -> None:
    before = built(settings, repairs())
    touch(settings)
    anew.clear()
    assert len(built(settings, repairs())) == len(before) == len(anew)
    assert len({path.name.rpartition(".")[2] for path in (settings.cache / "pages").iterdir()}) == 1
