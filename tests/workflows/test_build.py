"""What the workflow runs for a pull request, run here for another organisation's programme."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from tests.history import git, start
from tests.support import REPAIRS, ROOT, copy_programme
from tests.workflows.steps import commands, jobs, program, run

STEPS = commands(jobs(ROOT / ".github" / "workflows" / "build.yml")["site"])
WORDS, OTHERS = "*etwas Zeit*", "*viel Zeit*"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone with a branch whose one commit changes some words."""
    origin = copy_programme(REPAIRS, tmp_path / "origin")
    shutil.copy(ROOT / "Makefile", origin)
    shutil.copy(ROOT / ".gitignore", origin)
    start(origin)
    clone = tmp_path / "clone"
    git(origin, "clone", "--quiet", str(origin), str(clone))
    git(clone, "switch", "--quiet", "--create", "change")
    faq = clone / "data" / "faq.yaml"
    text = faq.read_text("utf-8")
    assert WORDS in text
    faq.write_text(text.replace(WORDS, OTHERS), "utf-8")
    git(clone, "commit", "--quiet", "--all", "--message=y")
    program(clone / ".venv" / "bin", "python", f'exec {sys.executable} "$@"')
    return clone


@pytest.mark.nightly
@pytest.mark.build
def test_another_programme_passes(clone: Path, tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    program(tmp_path / "programs", "make", f'exec {shutil.which("make")} --old-file=.venv/.site "$@"')
    told = {
        "OFFERSITE_BASE": "origin/main",
        "OFFERSITE_LANGUAGE": "de",
        "GITHUB_ACTIONS": "true",
        "GITHUB_STEP_SUMMARY": str(summary),
        "CI": "true",
        "TODAY": "2031-06-01",
        "SITE_URL": "",
        "OFFLINE_ADDRESS": "https://example.org/offline",
    }
    for name, command in STEPS.items():
        done = run(command, clone, tmp_path / "programs", **told)
        assert done.returncode == 0, (name, done.stdout + done.stderr)
    text = summary.read_text("utf-8")
    assert "und viel Zeit." in text
    assert "(https://example.org/offline) ist die Website mit dieser Änderung" in text
    assert "ins Leere" not in text
    assert (clone / "site" / "index.html").is_file()
    assert (clone / ".build" / "offline.zip").is_file()
    assert (clone / ".build" / "changes.html").is_file()
