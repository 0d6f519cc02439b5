"""The base programme of the bad edits in a git repository of its own."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

from offersite.checking import examine
from offersite.problems.problem import Problem
from offersite.revisions.history import published
from offersite.revisions.published import TOPIC
from offersite.settings import Settings
from tests.bad_edits.applying import TODAY as TODAY
from tests.bad_edits.applying import programme

SPRING = "updated: 2025-02-01\n    start: 2025-04-05 14:00\n"
CHANGED = "5 error published.changed"
# Neither what stands around the tests nor the person who runs them decides what is published.
APART = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    **{f"GIT_{who}_NAME": "Test" for who in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{who}_EMAIL": "test@example.org" for who in ("AUTHOR", "COMMITTER")},
}


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder. Raises `CalledProcessError` if it fails."""
    command = ["git", "-c", "init.defaultBranch=main", *arguments]
    subprocess.run(command, cwd=folder, env=os.environ | APART, capture_output=True, check=True)


def commit(home: Path) -> None:
    """Commit all that has changed in a repository."""
    git(home, "add", "--all")
    git(home, "commit", "--quiet", "--message=x")


def start(home: Path) -> None:
    """Make a repository of a folder, with all that lies there in the first commit of its main branch."""
    git(home, "init", "--quiet", "--initial-branch=main", "--template=")
    commit(home)


class Repository:
    """A site in a folder of a repository, as a project may keep it; its first commit is on main."""

    def __init__(self, home: Path, started: bool = True):
        self.home = home
        self.settings: Settings = programme(home / "site")
        self.events = self.settings.data / "events.yaml"
        if started:
            self.git("init", "--quiet", "--initial-branch=main", "--template=")
            self.git("config", "core.autocrlf", "false")
            self.commit()

    def git(self, *arguments: str) -> None:
        git(self.home, *arguments)

    def commit(self) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message=x")

    def edit(self, old: str, new: str, name: str = "events") -> None:
        """Write `new` for `old`, which stands in the file once."""
        path = self.settings.data / f"{name}.yaml"
        text = path.read_bytes().decode()
        assert text.count(old) == 1, (old, text.count(old))
        path.write_bytes(text.replace(old, new).encode())

    def problems(self, today: dt.date = TODAY, base: str = "", automatic: bool = False) -> list[Problem]:
        environment = {"OFFERSITE_BASE": base, "CI": "true" if automatic else ""}
        before = published(self.settings, today, environment, gate=True)
        return list(examine(self.settings, today, before).problems)

    def compared(self, automatic: bool = False) -> list[Problem]:
        """What is told of the comparison with what is published."""
        return [each for each in self.problems(automatic=automatic) if each.topic == TOPIC]

    def told(self, today: dt.date = TODAY, base: str = "", automatic: bool = False) -> list[str]:
        """What the check says, in short: `12 error published.changed`."""
        problems = self.problems(today, base, automatic)
        return [f"{p.line} {p.severity} {p.message}" for p in problems]


def change(repository: Repository, revision: str = "", updated: str = "2025-02-01") -> None:
    """Another end for the first event."""
    repository.edit("end: 2025-04-05 15:30", "end: 2025-04-05 16:30")
    repository.edit(
        "updated: 2025-02-01\n    start: 2025-04", f"{revision}updated: {updated}\n    start: 2025-04"
    )


def cloned(repository: Repository, home: Path, *options: str) -> Repository:
    """A clone as a person or a workflow has it."""
    repository.git("clone", "--quiet", *options, f"file://{repository.home}", str(home))
    return moved_home(repository, home)


def copied(repository: Repository, home: Path) -> Repository:
    """A copy with all its history, which takes less time than to begin another."""
    return moved_home(repository, shutil.copytree(repository.home, home))


def moved_home(repository: Repository, home: Path, folder: str = "site") -> Repository:
    """The same programme in another clone, or another folder of it."""
    other = Repository.__new__(Repository)
    other.home = home
    site = home / folder
    other.settings = replace(repository.settings, home=site, templates=site / "overrides")
    other.events = other.settings.data / "events.yaml"
    return other
