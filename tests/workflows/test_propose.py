"""A proposal becomes a pull request of its entry alone, or an answer; its text is never obeyed."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

from tests.history import git, start
from tests.proposals.sample import ANSWERS, issue, programme
from tests.support import ROOT
from tests.workflows.steps import REPOSITORY, commands, jobs, program, run, stand_ins

JOBS = jobs(ROOT / ".github" / "workflows" / "propose.yml")
((_, MAKE),) = commands(JOBS["check"]).items()
((_, OPEN),) = commands(JOBS["open"]).items()
NAMED = {"BRANCH": "proposal-7", "BASE": "main", "NUMBER": "7"}
HOSTILE = "`touch obeyed` $(touch obeyed) '; touch obeyed; ' ${{ github.token }} \" @everyone ::error::x"


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """A programme's repository."""
    home = tmp_path / "origin"
    programme(home)
    (home / ".gitignore").write_text("/.venv\n", "utf-8")
    start(home)
    return home


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """There is no pull request yet."""
    return stand_ins(tmp_path, "0")


def proposed(origin: Path, programs: Path, tmp_path: Path, text: str) -> Path:
    """What both jobs do with an issue of this text, each in its clone; gives the second."""
    event = tmp_path / "event.json"
    event.write_text(json.dumps({"issue": {"body": text.replace("\n", "\r\n")}}), "utf-8")
    one, other = tmp_path / "one", tmp_path / "other"
    for clone in (one, other):
        git(origin, "clone", "--quiet", str(origin), str(clone))
    program(one / ".venv" / "bin", "python", f'exec {sys.executable} "$@"')
    kept = {"RUNNER_TEMP": str(tmp_path), "TODAY": "2031-02-01", "GITHUB_EVENT_PATH": str(event)}
    made = run(MAKE, one, programs, **kept)
    assert made.returncode == 0, made.stdout + made.stderr
    with (tmp_path / "made" / "entry.patch").open("a", encoding="utf-8") as file:
        if file.tell():  # what else than the entry it may hold
            file.write("--- a/mkdocs.yml\n+++ b/mkdocs.yml\n@@ -1,0 +2 @@\n+x: y\n")
    shutil.copytree(tmp_path / "made", tmp_path, dirs_exist_ok=True)
    done = run(OPEN, other, programs, **kept, **NAMED)
    assert done.returncode == 0, done.stdout + done.stderr
    assert not list(tmp_path.rglob("obeyed"))
    return other


def asked(tmp_path: Path) -> list[str]:
    return (tmp_path / "asked").read_text("utf-8").splitlines()


@pytest.mark.slow
def test_a_proposal_becomes_a_pull_request(origin: Path, programs: Path, tmp_path: Path) -> None:
    proposed(origin, programs, tmp_path, issue(ANSWERS | {"remarks": HOSTILE, "subject-rm": "Radios $(id)"}))
    git(origin, "switch", "--quiet", "proposal-7")
    said = (origin / "data" / "events.yaml").read_text("utf-8")
    assert said.endswith("      rm: Radios $(id)\n    source: notice-board\n")
    assert "\nx: y" not in (origin / "mkdocs.yml").read_text("utf-8")
    answer = tmp_path / "answer.md"
    assert answer.read_text("utf-8") == "~~~~text\n~~~~\nCloses #7\n"
    assert asked(tmp_path) == [
        "auth setup-git",
        "pr list --head proposal-7 --state open --json number --jq length",
        f"pr create --base main --head proposal-7 --title A session is proposed in #7 --body-file {answer}",
        "workflow run pull-request.yml --ref proposal-7 --raw-field base=main",
    ]


@pytest.mark.slow
def test_what_is_wrong_is_answered(origin: Path, programs: Path, tmp_path: Path) -> None:
    proposed(origin, programs, tmp_path, issue(ANSWERS | {"start": HOSTILE, "subject-de": "~~~~"}))
    answer = tmp_path / "answer.md"
    first, *told, last = answer.read_text("utf-8").splitlines()
    assert (first, last) == ("~~~~text", "~~~~")
    assert [each.split(":")[0] for each in told] == ["Beginn", "Thema"]
    assert asked(tmp_path) == [
        f"issue comment 7 --body-file {answer}",
        f"api --method DELETE repos/{REPOSITORY}/issues/7/labels/accepted --silent",
    ]
