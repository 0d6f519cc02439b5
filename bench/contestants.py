"""Who takes part: each writes the programme in its own form, then one command builds it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from . import with_hugo, with_mkdocs
from .programme import Programme, write


@dataclass(frozen=True, slots=True)
class Contestant:
    """A generator. `write` puts the programme into an empty folder; `command` builds `site` below it."""

    key: str
    title: str
    write: Callable[[Programme, Path], None]
    command: Callable[[Path], Sequence[str]]


def build_ours(home: Path) -> list[str]:
    """The command that builds the site with this project."""
    return [sys.executable, "-m", "offersite", "--home", str(home), "build"]


def check_ours(home: Path) -> list[str]:
    """The command that checks the data alone."""
    return [sys.executable, "-m", "offersite", "--home", str(home), "check"]


OURS = Contestant("ours", "ours", write, build_ours)
# In the order they run in: what is compared most closely runs one after the other.
ALL = (
    Contestant("mkdocs", "(a) MkDocs, stock", with_mkdocs.write, with_mkdocs.command),
    Contestant("mkdocs-nav", "(a*) its events not in the menu", with_mkdocs.write_short, with_mkdocs.command),
    Contestant("hugo", "(b) Hugo", with_hugo.write, with_hugo.command),
    OURS,
)
