from __future__ import annotations

from pathlib import Path

import pytest

from tests.history import git, start
from tests.support import REPAIRS, called, copy_programme, offersite

TODAY = "2031-06-01"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A programme in a repository of its own."""
    home = copy_programme(REPAIRS, tmp_path / "home")
    (home / ".gitignore").write_text("/site\n/.build/\n/.cache/\n", "utf-8")
    start(home)
    return home


@pytest.mark.nightly
@pytest.mark.build
def test_a_change_is_told_beside_the_main_branch(home: Path, tmp_path: Path) -> None:
    git(home, "switch", "--quiet", "--create", "change")
    faq = home / "data" / "faq.yaml"
    text = faq.read_text("utf-8")
    summary = tmp_path / "summary.md"
    assert "*etwas Zeit*" in text
    faq.write_text(text.replace("*etwas Zeit*", "*viel Zeit*"), "utf-8")
    done = offersite(home, "--language", "de", "diff", TODAY=TODAY, GITHUB_STEP_SUMMARY=str(summary))
    assert done.returncode == 0, done.stdout + done.stderr
    told = done.stdout.partition("Was diese Änderung bewirkt")[2]
    assert "seine Teile und etwas Zeit." in told
    assert "seine Teile und viel Zeit." in told
    assert "ins Leere" not in told
    assert "Übersetzungen, die hinter dem Ausgangstext zurückbleiben (1)" in told
    assert "und viel Zeit." in summary.read_text("utf-8")
    assert "<ins>viel</ins>" in (home / ".build" / "changes.html").read_text("utf-8")
    assert not (home / "site").exists()


@pytest.mark.slow
def test_what_git_does_not_know(home: Path) -> None:
    done = called(home, "diff", "--base", "no-such")
    assert (done.returncode, "no-such" in done.stderr, "Traceback" in done.stderr) == (1, True, False)
    git(home, "branch", "--move", "trunk")
    done = called(home, "diff")
    assert (done.returncode, "main" in done.stderr, "Traceback" in done.stderr) == (1, True, False)
