"""What is mended is committed when somebody who may write asks for it, and nothing else is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.history import commit, git, start
from tests.support import REPAIRS, ROOT, copy_programme
from tests.workflows.steps import REPOSITORY, commands, jobs, program, run, stand_ins, triggers

JOBS = jobs(ROOT / ".github" / "workflows" / "fix.yml")
(REFUSE, REFUSAL), (_, MEND) = commands(JOBS["mend"]).items()
((_, COMMIT),) = commands(JOBS["commit"]).items()
TODAY = "2031-06-01"
BRANCH = 'x";$(touch${IFS}obeyed)'
FAQ = "data/faq.yaml"
RIGHT, WRONG = "\n    source: valley", "\n    source:valley"


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """Who asks may write."""
    return stand_ins(tmp_path, "write")


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """A programme's repository with the branch of a pull request, in which a blank is lost."""
    home = copy_programme(REPAIRS, tmp_path / "origin")
    (home / ".gitignore").write_text("/.venv\n", "utf-8")
    start(home)
    git(home, "switch", "--quiet", "--create", BRANCH)
    faq = home / FAQ
    faq.write_text(faq.read_text("utf-8").replace(RIGHT, WRONG, 1), "utf-8")
    commit(home)
    git(home, "switch", "--quiet", "main")
    return home


def checkout(origin: Path, folder: Path) -> Path:
    git(origin, "clone", "--quiet", f"--branch={BRANCH}", str(origin), str(folder))
    program(folder / ".venv" / "bin", "python", f'exec {sys.executable} "$@"')
    return folder


def says(home: Path, revision: str, *paths: str) -> str:
    command = ["git", "show", "--format=%an: %s", "--name-only", revision, *paths]
    return subprocess.run(command, cwd=home, capture_output=True, text=True, check=True).stdout


@pytest.mark.slow
def test_what_is_mended_is_committed_and_checked_anew(origin: Path, programs: Path, tmp_path: Path) -> None:
    one, other = checkout(origin, tmp_path / "one"), checkout(origin, tmp_path / "other")
    kept = {"RUNNER_TEMP": str(tmp_path)}
    done = run(MEND, one, programs, TODAY=TODAY, OFFERSITE_BASE="origin/main", **kept)
    assert done.returncode == 0, done.stdout + done.stderr
    patch = tmp_path / "mended.patch"
    assert patch.read_text("utf-8").count(RIGHT.replace("\n", "\n+")) == 1
    with patch.open("a", encoding="utf-8") as file:  # what the branch's own code may have written
        file.write("--- a/mkdocs.yml\n+++ b/mkdocs.yml\n@@ -1,0 +2 @@\n+x: y\n")
    named = {
        "BRANCH": BRANCH,
        "BASE": "main",
        "LABELS": '["fix", "Deutsch"]',
        "NUMBER": "7",
        "AUTHOR": "lena",
    }
    done = run(COMMIT, other, programs, **named, **kept)
    assert done.returncode == 0, done.stdout + done.stderr
    assert says(origin, BRANCH).split("\n\n") == [
        "github-actions[bot]: What a program can mend is mended",
        f"{FAQ}\n",
    ]
    inputs = triggers(ROOT / ".github" / "workflows" / "pull-request.yml")["workflow_dispatch"]["inputs"]
    assert inputs.keys() == {"base", "labels", "author"}
    assert (tmp_path / "asked").read_text("utf-8").splitlines() == [
        f"api --method DELETE repos/{REPOSITORY}/issues/7/labels/fix --silent",
        "auth setup-git",
        f"workflow run pull-request.yml --ref {BRANCH} --raw-field base=main"
        ' --raw-field labels=["fix", "Deutsch"] --raw-field author=lena',
    ]
    assert not list(tmp_path.rglob("obeyed"))


def test_of_nothing_that_can_be_mended_there_is_no_commit(
    origin: Path, programs: Path, tmp_path: Path
) -> None:
    (tmp_path / "mended.patch").touch()
    before = says(origin, BRANCH)
    named = {"BRANCH": BRANCH, "BASE": "main", "LABELS": "[]", "NUMBER": "7", "AUTHOR": "lena"}
    done = run(COMMIT, checkout(origin, tmp_path / "one"), programs, RUNNER_TEMP=str(tmp_path), **named)
    assert (done.returncode, says(origin, BRANCH)) == (0, before), done.stderr
    assert "labels/fix" in (tmp_path / "asked").read_text("utf-8")


@pytest.mark.parametrize(
    ("head", "answer", "told"),
    [
        ("else/offers", "echo write", ("fork", "Fork", "patch")),
        ("", "echo write", ("fork", "Fork", "patch")),
        (REPOSITORY, "echo read", ("droit d’écrire", "schreiben darf", "può chiedere")),
        (REPOSITORY, "echo overwrite", ("droit d’écrire", "schreiben darf", "può chiedere")),
        (REPOSITORY, "exit 1", ("droit d’écrire", "schreiben darf", "può chiedere")),
        (REPOSITORY, "echo write", ()),
        (REPOSITORY, "echo admin", ()),
    ],
)
def test_who_may_not_write_is_refused_with_a_sentence(
    head: str, answer: str, told: tuple[str, ...], tmp_path: Path
) -> None:
    assert next(iter(JOBS["mend"]["steps"]))["name"] == REFUSE
    program(tmp_path / "programs", "gh", answer)
    done = run(REFUSAL, tmp_path, tmp_path / "programs", HEAD_REPOSITORY=head, WHO="someone")
    assert done.returncode == bool(told), done.stderr
    assert all(each in done.stdout for each in told)
    assert done.stdout.startswith("::error::") == bool(told)
