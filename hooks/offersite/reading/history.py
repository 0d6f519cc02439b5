"""The events as the main branch has them, asked of git."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from pydantic import ValidationError

from ..model import Event
from ..model.published import Published
from .document import decoded
from .load import file_model
from .nodes import Mistake, Node, compose

BASE = "OFFERSITE_BASE"
BRANCHES = ("origin/HEAD", "origin/main", "main")  # a clone knows the first, a bare `git fetch` does not
KEY = "events"
FILE = f"{KEY}.yaml"


def published(data: Path, day: dt.date, environment: Mapping[str, str] = os.environ) -> Published:
    """The published events of the folder `data`, seen from what lies there now. Raises nothing.

    On a branch, that is what the main branch had where the branch began. On the main branch itself it is the
    last commit; if nothing has changed since, the one before, so that a merge is looked at once more.
    """
    head = _git(data, "rev-parse", "--verify", "HEAD")
    branches = [environment[BASE]] if environment.get(BASE) else BRANCHES
    bases = (_git(data, "merge-base", "HEAD", branch) for branch in branches) if head else iter(())
    base = next((found for found in bases if found), None)
    if base is None:
        return Published(day, unknown="published.unknown")
    merged = base == head and _git(data, "diff", "--quiet", "HEAD", "--", FILE) is not None
    revision = "HEAD^1" if merged else base.decode().strip()
    raw = _git(data, "show", f"{revision}:./{FILE}")
    if raw is None:
        return Published(day, unknown="published.unknown")
    try:
        return Published(day, events_of(compose(decoded(raw), [])), merged=merged)
    except (Mistake, ValidationError):
        return Published(day, unknown="published.unreadable")


def events_of(root: Node | None) -> tuple[Event, ...]:
    """The events of a whole file. Raises `ValidationError` if one of them has an error."""
    found = file_model(KEY).model_validate(root.plain() if root else None)
    return tuple(getattr(found, KEY))


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What git says in `folder`; None where it fails, or where there is no git."""
    command: Sequence[str] = ("git", *arguments)
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
