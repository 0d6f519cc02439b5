"""Who takes part: each writes the programme in its own form, then one command builds it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from . import with_hugo, with_mkdocs
from .programme import Programme, changed, environment, write, write_data


@dataclass(frozen=True, slots=True, kw_only=True)
class Contestant:
    """A generator. `write` puts the programme into an empty folder; `command` builds `site` below it."""

    key: str
    title: str
    write: Callable[[Programme, Path], None]
    command: Callable[[Path], Sequence[str]]
    slow: bool = False
    """Whether many events are built once only."""


def build(home: Path) -> list[str]:
    """The command that builds the site with this project."""
    return _offersite(home, "build")


def check(home: Path) -> list[str]:
    """The command that checks the data alone."""
    return _offersite(home, "check")


def build_pages(home: Path) -> list[str]:
    """The command that builds what the others build too."""
    return [sys.executable, str(Path(__file__).with_name("pages_alone.py")), str(home)]


def write_and_change(programme: Programme, home: Path) -> None:
    """A site that is built and kept, then one of its events changes."""
    write(programme, home)
    subprocess.run(build(home), env=environment(), capture_output=True, check=True)
    write_data(changed(programme), home)


def _offersite(home: Path, command: str) -> list[str]:
    return [sys.executable, "-m", "offersite", "--home", str(home), command]


MKDOCS = Contestant(
    key="mkdocs",
    title="(a) MkDocs, stock",
    write=with_mkdocs.write,
    command=with_mkdocs.command,
    slow=True,
)
MKDOCS_NAV = Contestant(
    key="mkdocs-nav",
    title="(a*) its events not in the menu",
    write=with_mkdocs.write_short,
    command=with_mkdocs.command,
    slow=True,
)
HUGO = Contestant(key="hugo", title="(b) Hugo", write=with_hugo.write, command=with_hugo.command)
PAGES = Contestant(key="pages", title="ours, the pages", write=write, command=build_pages)
EVERYTHING = Contestant(key="everything", title="ours, with everything", write=write, command=build)
CHANGED = Contestant(key="changed", title="ours, one event changed", write=write_and_change, command=build)
CHECK = Contestant(key="check", title="ours, check of the data alone", write=write, command=check)

# In the order they run in: what is compared most closely runs one after the other.
ALL = (MKDOCS, MKDOCS_NAV, CHECK, HUGO, PAGES, EVERYTHING, CHANGED)
