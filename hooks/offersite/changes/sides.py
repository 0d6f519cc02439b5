"""The site as a commit has it, built by that commit's own generator, and kept for the next time."""

from __future__ import annotations

import io
import os
import shutil
import sys
import tarfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..problems.reports import SUMMARY
from ..revisions import git
from ..revisions.history import BASE
from ..settings import TODAY, Settings
from ..system.cache import key

FOLDER = "changes"
OWN = Path(__file__).resolve().parents[2]
"""The folder of this generator."""
PACKAGES = Path("forms", "node_modules")
"""What npm has brought for the forms: no commit holds it."""
OURS = {BASE, "CI", "GITHUB_ACTIONS", SUMMARY}
"""Variables that are told of the change, not of what it is compared with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The files of a commit, and where its site lies once `command` has been run, unless it is `there`."""

    place: Path
    site: Path
    there: bool
    command: Sequence[str]
    environment: Mapping[str, str]

    @property
    def home(self) -> Path:
        """The folder of its mkdocs.yml."""
        return self.site.parent


def side(settings: Settings, commit: str, day: str) -> Side:
    """What it takes to have the site of `commit` as of `day`, with the files of the commit in place.

    Raises what `git.ask` raises, and `OSError`.
    """
    top, prefix = git.top(settings.home), git.below_top(settings.home)
    tree = git.ask(settings.home, "rev-parse", "--end-of-options", f"{commit}^{{tree}}")
    name = key(tree, os.fsencode(prefix), day.encode(), settings.address.encode(), sys.version.encode())[:16]
    kept = settings.cache / FOLDER
    place = kept / name
    home = place / prefix
    there = (home / "site").exists()
    if not there:
        shutil.rmtree(place, ignore_errors=True)
        _unpack(top, commit, place)
    environment = {
        "GIT_CEILING_DIRECTORIES": str(kept.resolve()),  # the repository around it is not that commit's
        "PYTHONPATH": os.pathsep.join(
            filter(None, (str(_package(top.resolve(), place)), os.environ.get("PYTHONPATH")))
        ),
        TODAY: day,
    }
    inherited = {name: value for name, value in os.environ.items() if name not in OURS}
    command = (sys.executable, "-m", "offersite", "--home", str(home), "build")
    return Side(
        place=place,
        site=home / "site",
        there=there,
        command=command,
        environment=inherited | environment,
    )


def sweep(settings: Settings, sides: Sequence[Side]) -> None:
    """Remove what is kept of other commits than these."""
    for place in (settings.cache / FOLDER).glob("*"):
        if place not in [each.place for each in sides]:
            shutil.rmtree(place, ignore_errors=True)


def _unpack(top: Path, commit: str, place: Path) -> None:
    """Lay the files of a commit there, those of the whole repository."""
    place.mkdir(parents=True)
    with tarfile.open(fileobj=io.BytesIO(git.ask(top, "archive", "--format=tar", commit))) as archive:
        archive.extractall(place, filter="tar")
    ours, theirs = (each.parent / PACKAGES for each in (OWN, _package(top.resolve(), place)))
    if ours.is_dir() and theirs.parent.is_dir() and not theirs.exists():
        theirs.symlink_to(ours, target_is_directory=True)


def _package(top: Path, place: Path) -> Path:
    """The folder of that commit's generator, or of ours where the repository holds none."""
    theirs = place / OWN.relative_to(top) if OWN.is_relative_to(top) else OWN
    return theirs if (theirs / "offersite").is_dir() else OWN
