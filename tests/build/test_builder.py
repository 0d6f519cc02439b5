"""A build stops at mistakes; a preview keeps the last good site, and nothing of those before."""

from __future__ import annotations

import gc
import weakref
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from offersite.build.builder import Builder, Unreadable
from offersite.build.live_preview import find
from offersite.generator import Generated, generate
from offersite.problems.problem import DataError
from tests.files import replace
from tests.support import REPAIRS, TODAY, copy_programme

RIGHT, WRONG = "  - id: repair-van\n", "  - id: Repair Van\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TODAY", TODAY)
    return copy_programme(REPAIRS, tmp_path / "home")


def tidied(builder: Builder) -> bool:
    if builder.tidying:
        builder.tidying.join()
    return gc.isenabled()


def break_offers(home: Path) -> None:
    replace(home / "data" / "offers.yaml", RIGHT, WRONG)


def test_a_build_stops_at_a_mistake(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_offers(home)
    with pytest.raises(DataError):
        Builder(preview=False).read(home / "mkdocs.yml")
    assert "data/offers.yaml:" in capsys.readouterr().out


@pytest.mark.parametrize(("preview", "languages"), [(True, ["de"]), (False, ["de", "rm"])])
def test_a_preview_views_the_other_languages_later(
    home: Path, preview: bool, languages: list[str], viewed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And makes a page that offers no fact sheet without them."""
    monkeypatch.setattr(gc, "freeze", lambda: None)  # this process goes on
    builder = Builder(preview=preview)
    builder.read(home / "mkdocs.yml")
    assert builder.renderer
    assert find("contact/index.html", builder.renderer)
    assert viewed == languages


@pytest.mark.parametrize("preview", [True, False])
def test_garbage_is_looked_for_again_after_reading(
    home: Path, preview: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By a preview once it has shown a page."""
    monkeypatch.setattr("offersite.build.builder.SERVED", 0)
    looked_for = []
    monkeypatch.setattr(gc, "freeze", lambda: None)  # this process goes on

    def reading(*arguments: Any, at_once: bool) -> Generated:
        looked_for.append(gc.isenabled())
        return generate(*arguments, at_once=at_once)

    monkeypatch.setattr("offersite.build.builder.generate", reading)
    builder = Builder(preview=preview)
    builder.read(home / "mkdocs.yml")
    assert tidied(builder)
    break_offers(home)
    with suppress(DataError):
        builder.read(home / "mkdocs.yml")
    assert tidied(builder)
    assert looked_for == [False, False]


def test_a_preview_that_is_changed_again_at_once_does_not_look_for_garbage_meanwhile(home: Path) -> None:
    builder = Builder(preview=True)
    builder.read(home / "mkdocs.yml")
    first = builder.tidying
    assert first
    assert not gc.isenabled()
    builder.read(home / "mkdocs.yml")
    assert first.finished.is_set()  # it was called off
    assert tidied(builder)


def test_a_preview_keeps_the_last_good_site(home: Path) -> None:
    builder = Builder(preview=True)
    builder.read(home / "mkdocs.yml")
    good = builder.renderer
    assert good
    assert builder.problems == []
    break_offers(home)
    builder.read(home / "mkdocs.yml", ["new.py:1: half written"])
    assert builder.renderer
    assert builder.renderer.generated is good.generated
    assert builder.renderer.problems == builder.problems
    fault, *problems = builder.problems
    assert fault == "new.py:1: half written"
    assert all(each.startswith("data/") for each in problems)


def test_a_preview_started_with_a_mistake(home: Path) -> None:
    break_offers(home)
    builder = Builder(preview=True)
    builder.read(home / "mkdocs.yml")
    assert builder.renderer is None
    assert any("Repair Van" in each for each in builder.problems)
    assert builder.docs.pages == {}


def test_a_link_out_of_the_folder_is_not_followed(home: Path) -> None:
    (home / "docs" / "linked.md").symlink_to(home / "mkdocs.yml")
    with pytest.raises(Unreadable, match=r"docs/linked.md:1:1: "):
        Builder(preview=True).read(home / "mkdocs.yml")


def test_settings_of_no_use_are_no_traceback(home: Path) -> None:
    builder = Builder(preview=True)
    builder.read(home / "mkdocs.yml")
    good = builder.renderer
    assert good
    (home / "mkdocs.yml").write_text("site_name: x\nplugins: [\n", "utf-8")
    with pytest.raises(Unreadable, match=r"^mkdocs\.yml:2:10: ") as caught:
        builder.read(home / "mkdocs.yml")
    builder.fail([str(caught.value)])
    assert builder.renderer
    assert builder.renderer.generated is good.generated
    assert builder.renderer.problems == builder.problems == [str(caught.value)]


def test_a_preview_lets_go_of_what_it_showed_before(home: Path) -> None:
    builder = Builder(preview=True)
    frozen = gc.get_freeze_count()
    builder.read(home / "mkdocs.yml")
    assert builder.renderer
    before = weakref.ref(builder.renderer)
    builder.read(home / "mkdocs.yml")
    gc.collect()
    assert before() is None
    assert gc.get_freeze_count() <= frozen  # what a build froze here may go meanwhile
