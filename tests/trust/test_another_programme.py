"""The tests of the generator stay green with another programme in the place of the project's."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.history import start
from tests.support import ROOT, clean_environment

LOOKING = [
    *("tests/browser", "tests/content", "tests/test_audit.py", "tests/test_bench.py"),
    *("tests/site/test_pages.py", "tests/site/test_regions.py"),
]
"""Tests that look at the programme in `data/`; of those with a browser, that they are found."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project whose `data/`, `docs/*.md` and `mkdocs.yml` are the made-up programme's.

    It has no guides, forms to propose a session, nor schemas: ours name what stands in our `data/`.
    """
    home = tmp_path / "project"
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    for name in filter(None, names):
        path = Path(name)
        replaced = (
            path.parts[0] in ("data", "guides", "mkdocs.yml", "schema")
            or (path.parts[0] == "docs" and path.suffix == ".md")
            or path.match(".github/ISSUE_TEMPLATE/session.*.yml")
        )
        if not replaced and (ROOT / path).is_file() and path.name != Path(__file__).name:
            (home / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / path, home / path)
    programme = home / "tests" / "programmes" / "village-repairs"
    for folder in ("data", "docs"):
        shutil.copytree(programme / folder, home / folder, dirs_exist_ok=True)
    configuration = (programme / "mkdocs.yml").read_text("utf-8").replace("../../../", "")
    (home / "mkdocs.yml").write_text(configuration, "utf-8")
    start(home)
    return home


def passes(project: Path, chosen: str, *more: str) -> None:
    """The tests `chosen` by their marks pass there; `more` is what else pytest is told."""
    environment = clean_environment() | {"PYTHONPATH": str(project / "hooks")}
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--tb=short", "-m", chosen, *more]
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.nightly
def test_what_looks_at_the_programme(project: Path) -> None:
    passes(project, "not (browser or slow or nightly)", "-p", "tests.trust.own_alone", *LOOKING)


@pytest.mark.nightly
def test_another_programme_leaves_every_test_green(project: Path) -> None:
    passes(project, "not nightly")
