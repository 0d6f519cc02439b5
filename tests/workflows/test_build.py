"""What the workflow runs for a pull request, run here for ours and for another organisation's programme."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from tests.history import git, start
from tests.support import REPAIRS, ROOT, copy_programme
from tests.workflows.contexts import CHECKED, MENDED, built, pull_request
from tests.workflows.expressions import Contexts, steps
from tests.workflows.steps import jobs, program, run

SITE = jobs(ROOT / ".github" / "workflows" / "build.yml")["site"]
WORDS, OTHERS = "*etwas Zeit*", "*viel Zeit*"
OURS, THEIRS = "un thème sur lequel villes", "un sujet sur lequel villes"
SHOWN = 10
"""Annotations of a step: GitHub leaves out the others."""


def clone(programme: Path, home: Path) -> Path:
    """A clone of a programme's repository, on a branch."""
    origin = copy_programme(programme, home / "origin")
    for name in ("Makefile", ".gitignore"):
        shutil.copy(ROOT / name, origin)
    start(origin)
    clone = home / "clone"
    git(origin, "clone", "--quiet", str(origin), str(clone))
    git(clone, "switch", "--quiet", "--create", "change")
    program(clone / ".venv" / "bin", "python", f'exec {sys.executable} "$@"')
    program(home / "programs", "make", f'exec {shutil.which("make")} --old-file=.venv/.site "$@"')
    return clone


def change(clone: Path, name: str, old: str, new: str) -> None:
    """Commit a file of data with `new` for `old`, wherever it stands."""
    path = clone / "data" / f"{name}.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    git(clone, "commit", "--quiet", "--all", "--message=y")


def run_all(clone: Path, contexts: Contexts, today: str) -> tuple[list[tuple[str, str]], str]:
    """Each step that runs, with what it says, until one fails; and the summary."""
    home, said, failed = clone.parent, [], False
    summary = home / "summary.md"
    told = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary), "CI": "true", "TODAY": today}
    for each in SITE["steps"]:
        for step in steps({**SITE, "steps": [each]}, contexts, failed):
            done = run(step.command, clone, home / "programs", **told | step.environment)
            failed = failed or done.returncode != 0
            said.append((step.name, done.stdout + done.stderr))
    return said, summary.read_text("utf-8") if summary.exists() else ""


@pytest.mark.nightly
@pytest.mark.build
@pytest.mark.parametrize(
    ("programme", "today", "edit", "language", "told"),
    [
        (REPAIRS, "2031-06-01", ("faq", WORDS, OTHERS), "Deutsch", "und viel Zeit."),
        (ROOT, "2026-11-26", ("topics", OURS, THEIRS), "Français", "un sujet"),
    ],
    ids=["another programme", "ours"],
)
def test_a_change_passes(
    programme: Path, today: str, edit: tuple[str, str, str], language: str, told: str, tmp_path: Path
) -> None:
    home = clone(programme, tmp_path)
    change(home, *edit)
    artifact = {"offline": {"outputs": {"artifact-url": "https://example.org/offline"}}}
    inside = {**built(pull_request("lena/offers", (language,))), "steps": artifact}
    said, summary = run_all(home, inside, today)
    assert [name for name, _ in said] == [each["name"] for each in SITE["steps"] if "run" in each], said
    assert told in summary
    assert "](https://example.org/offline)" in summary
    assert (home / "site" / "index.html").is_file()


@pytest.mark.slow
def test_mistakes_are_shown_at_their_lines_and_what_can_be_mended_as_a_patch(tmp_path: Path) -> None:
    home = clone(REPAIRS, tmp_path)
    change(home, "faq", "source: ", "source: no-")
    change(home, "events", "start: 2031-", "start: 2031/")
    said, summary = run_all(home, built(pull_request("lena/offers", ("Deutsch",))), "2031-06-01")
    assert [name for name, _ in said] == [CHECKED, MENDED]
    shown = [line.partition(" ")[0] for line in said[0][1].splitlines() if line.startswith("::")]
    assert shown == ["::error"] * SHOWN
    assert summary.startswith("### Fehler: 10 · Warnung: 4")
    assert summary.count("<tr>") > SHOWN
    assert "\n+" in summary[summary.index("```diff") :]
