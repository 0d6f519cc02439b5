"""Things are told apart by all that they are made of, in every process alike."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from offersite.build import kept
from offersite.build.kept import Values
from offersite.model.markdown import FrontMatter
from offersite.settings import Settings
from tests.samples import SETTINGS, view
from tests.support import ROOT, clean_environment


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    templates = shutil.copytree(ROOT / "overrides", tmp_path / "overrides")
    shutil.copytree(ROOT / "docs" / "assets", tmp_path / "docs" / "assets")
    return replace(SETTINGS, home=tmp_path, templates=templates)


def test_code_and_packages_count(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made_of = [kept.made_of(settings)]
    monkeypatch.syspath_prepend(tmp_path / "packages")
    (tmp_path / "packages" / "jinja2-9.9.9.dist-info").mkdir(parents=True)
    made_of.append(kept.made_of(settings))
    monkeypatch.setattr(kept, "CODE", shutil.copytree(kept.CODE, tmp_path / "code"))
    made_of.append(kept.made_of(settings))
    (tmp_path / "code" / "pages" / "mentions.py").write_text("pass\n")
    made_of.append(kept.made_of(settings))
    (settings.templates / "parts").rename(settings.templates / "parts-2")
    made_of.append(kept.made_of(settings))
    assert made_of[1] == made_of[2]
    assert len(set(made_of)) == 4


@pytest.mark.slow
def test_digests_are_the_same_in_every_process() -> None:
    code = f"from {__name__} import digests; print(*digests())"
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=clean_environment() | {"PYTHONHASHSEED": seed},
            cwd=ROOT,
            stdout=subprocess.PIPE,
            check=True,
        ).stdout
        for seed in "17"
    }
    assert len(said) == 1
    assert said != {b"\n"}


def digests() -> Iterator[str]:
    values, site, front = Values(), view(), FrontMatter.model_validate({"title": "x", "description": "y"})
    for value in (site.shell, *site.events.values(), *site.years, *site.offers, front):
        yield values.digest(value).hex()
