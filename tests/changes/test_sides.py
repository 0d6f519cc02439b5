from __future__ import annotations

import os
from pathlib import Path

import pytest

from offersite.changes.sides import FOLDER, side, sweep
from offersite.revisions import git
from tests.history import SPRING, Repository

DAY = "2025-03-10"


def test_a_commit_lies_there_as_it_was(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "home")
    repository.edit(SPRING, SPRING.replace("14:00", "13:30"))
    made = side(repository.settings, "HEAD", DAY)
    assert SPRING in (made.place / "site" / "data" / "events.yaml").read_text("utf-8")
    assert made.site == made.place / "site" / "site"
    assert not made.there
    assert made.command[-3:] == ("--home", str(made.place / "site"), "build")


def test_it_is_built_once(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "home")
    side(repository.settings, "HEAD", DAY).site.mkdir()
    assert side(repository.settings, "HEAD", DAY).there
    assert not side(repository.settings, "HEAD", "2025-03-11").there
    repository.git("commit", "--quiet", "--allow-empty", "--message=x")  # with the same files
    assert side(repository.settings, "HEAD", DAY).there


def test_what_a_killed_build_left_is_laid_out_anew(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "home")
    place = side(repository.settings, "HEAD", DAY).place
    (place / "left").touch()
    assert side(repository.settings, "HEAD", DAY).place == place
    assert not (place / "left").exists()


def test_it_is_told_nothing_of_the_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CI", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "OFFERSITE_BASE"):
        monkeypatch.setenv(name, "x")
    made = side(Repository(tmp_path / "home").settings, "HEAD", DAY)
    assert not {"CI", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "OFFERSITE_BASE"} & made.environment.keys()
    assert made.environment["TODAY"] == DAY
    assert made.environment["GIT_CEILING_DIRECTORIES"] == str(made.place.parent.resolve())


def test_a_commit_brings_its_own_generator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = Repository(tmp_path / "home")
    ours = repository.home / "hooks"
    (ours / "offersite").mkdir(parents=True)
    (ours / "offersite" / "__init__.py").touch()
    forms = repository.home / "forms"
    forms.mkdir()
    (forms / "package.json").touch()
    repository.commit()
    (forms / "node_modules").mkdir()
    monkeypatch.setattr("offersite.changes.sides.OWN", ours)
    made = side(repository.settings, "HEAD", DAY)
    assert made.environment["PYTHONPATH"].split(os.pathsep)[0] == str(made.place / "hooks")
    assert (made.place / "forms" / "node_modules").samefile(forms / "node_modules")
    before = side(repository.settings, "HEAD~", DAY)
    assert before.environment["PYTHONPATH"].split(os.pathsep)[0] == str(ours)


def test_others_are_removed(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "home")
    one, other = side(repository.settings, "HEAD", DAY), side(repository.settings, "HEAD", "2025-03-11")
    sweep(repository.settings, [other])
    assert list((repository.settings.cache / FOLDER).iterdir()) == [other.place]
    assert one.place != other.place


@pytest.mark.parametrize("commit", ["no-such", "--output=x"])
def test_what_is_no_commit_is_refused(tmp_path: Path, commit: str) -> None:
    repository = Repository(tmp_path / "home")
    with pytest.raises(git.Refused):
        side(repository.settings, commit, DAY)
    assert not (repository.settings.cache / FOLDER).exists()
