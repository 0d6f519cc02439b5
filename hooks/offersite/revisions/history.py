"""What is published: the programme as the main branch has it, asked of git."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from ..model import Event
from ..problems.problem import Finding, Severity
from ..reading.document import decoded
from ..reading.load import file_model
from ..reading.nodes import Node, compose
from ..reading.syntax import Mistake
from ..settings import Settings
from . import git, versions
from .published import Published

BASE = "OFFERSITE_BASE"
BRANCHES = ("origin/HEAD", "origin/main", "main")  # a clone knows the first, a bare `git fetch` does not
KEY = "events"
FILE = f"{KEY}.yaml"


class Unknown(Exception):
    """There is nothing to compare with. `finding` says why; `base` is where the branch began, if known."""

    def __init__(self, finding: Finding, base: str = ""):
        self.finding, self.base = finding, base
        super().__init__(finding.message)


def published(
    settings: Settings, day: dt.date, environment: Mapping[str, str] = os.environ, gate: bool = False
) -> Published:
    """What is published of the programme, seen from what lies in its folder now. Raises nothing.

    On a branch, that is what the main branch had where the branch began. On the main branch itself it is the
    last commit; if no event has changed since, the one before, so that a merge is looked at once more.

    Where the comparison is relied on, it is an error if it is not possible: where a base is named, and in an
    automatic run at the `gate`, which lets changes pass.
    """
    base = environment.get(BASE)
    began_at = ""
    relied_on = bool(base) or (gate and automatic(environment))
    try:
        return _seen_from(settings, day, (base,) if base else BRANCHES)
    except git.Missing:
        finding = Finding((KEY,), "published.git")
    except git.Refused as refused:
        finding = _refusal(refused)
    except versions.AnotherProgramme as another:
        return Published(day=day, unknown=_renamed(another))
    except Unknown as unknown:
        finding, began_at = unknown.finding, unknown.base
    return Published(
        day=day, base=began_at, unknown=finding if relied_on else replace(finding, severity="notice")
    )


def automatic(environment: Mapping[str, str]) -> bool:
    """Whether nobody looks on, as services say that run checks: GitHub, GitLab and others set `CI`."""
    return environment.get("CI", "").lower() not in ("", "0", "false")


def events_of(root: Node | None) -> tuple[Event, ...]:
    """The events of a whole file. Raises `ValidationError` if one of them has an error."""
    found = file_model(KEY).model_validate(root.data() if root else None)
    return tuple(getattr(found, KEY))


def _seen_from(settings: Settings, day: dt.date, branches: Sequence[str]) -> Published:
    home = settings.home
    own = git.below_top(home)
    if not git.ask(home, "rev-list", "--max-count=1", "--all"):
        raise _first()
    head, *parents = git.ask(home, "rev-list", "--max-count=1", "--parents", "HEAD").decode().split()
    base, now = began(home, branches), versions.now(settings)
    files = _files(settings, base, own, now)
    name = f"{settings.data.name}/{FILE}"
    merged = base == head and files.get(name) == now.get(name)
    if merged:
        if not parents:
            raise _shallow(home) or _first(base)
        files = _files(settings, parents[0], own, now)
    if name not in files:
        raise _first(base)
    try:
        events = events_of(compose(decoded(files[name]), []))
    except (Mistake, ValidationError):
        # Never an error: the change that mends the main branch could not pass.
        unreadable = Finding((KEY,), "published.unreadable", severity="notice")
        return Published(day=day, files=files, base=base, unknown=unreadable)
    return Published(day=day, events=events, files=files, base=base, merged=merged)


def _files(settings: Settings, commit: str, own: str, now: versions.Files) -> versions.Files:
    with git.objects(settings.home) as objects:
        return versions.at(settings, objects, commit, own, now)


def began(home: Path, branches: Sequence[str]) -> str:
    """Where the branch began. Raises `Unknown` if it has nothing in common with any of `branches`."""
    for branch in branches:
        try:
            return git.ask(home, "merge-base", "--end-of-options", "HEAD", branch).decode().strip()
        except git.Refused:
            continue
    message = "published.base" if any(_is_commit(home, each) for each in branches) else "published.branch"
    raise _shallow(home) or Unknown(Finding((KEY,), message, {"value": ", ".join(branches)}))


def _is_commit(home: Path, name: str) -> bool:
    try:
        git.ask(home, "rev-parse", "--verify", "--end-of-options", f"{name}^{{commit}}")
    except git.Refused:
        return False
    return True


def _renamed(another: versions.AnotherProgramme) -> Finding:
    """The ids of calendars and cards derive from the programme's, so it is an error wherever it is found."""
    message = "published.id" if another.same else "published.another"
    severity: Severity = "error" if another.same else "notice"
    arguments = {"value": another.id} | ({"kind": versions.KEY} if another.same else {})
    return Finding((versions.KEY, "id"), message, arguments, severity)


def _shallow(home: Path) -> Unknown | None:
    """Why something is not found, where only the last commits are here."""
    return Unknown(Finding((KEY,), "published.shallow")) if git.is_shallow(home) else None


def _first(base: str = "") -> Unknown:
    return Unknown(Finding((KEY,), "published.first", severity="notice"), base)


def _refusal(refused: git.Refused) -> Finding:
    if refused.cure:
        return Finding((KEY,), "published.owner", {"value": refused.cure})
    return Finding((KEY,), "published.unknown", {"detail": refused.words})
