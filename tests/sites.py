"""Sites that many tests look at: each is built once, shared by all processes, and kept for the next run.

What a site is made of is in its folder's name, so that a change of code or data gives another one. Nobody
writes into it: a test that changes something takes a copy.
"""

from __future__ import annotations

import datetime as dt
import fcntl
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path

from offersite.build.pictures import drawn
from offersite.build.registry import assets
from offersite.build.search_index import index
from offersite.build.writing import beside, write, write_pages, writings
from offersite.generator import generate
from offersite.pages.rendering import Renderer
from offersite.reading.settings import read_settings
from tests import support
from tests.support import ADDRESS, REPAIRS, ROOT, SHARED, TODAY, build, copy_programme

KEPT = ROOT / ".cache" / "tests"
FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Shared:
    """A programme's site at an address and as of a day; to pack its files takes as long as all the rest."""

    name: str
    source: Path
    address: str = ADDRESS
    today: str = TODAY
    packed: bool = True

    def home(self) -> Path:
        """The folder in which it was built."""
        return _home(self)

    def site(self) -> Path:
        """The site itself."""
        return (self.home() / "site").resolve()

    def copy(self, home: Path) -> Path:
        """The same in a folder of its own, to change it; its next build finds what this one kept."""
        return shutil.copytree(self.home(), home, symlinks=True)


OWN = Shared("own", ROOT)
OWN_LATER = Shared("own-later", ROOT, "https://root.example.org/", "2026-11-22", packed=False)
"""At the root of its host, unlike the others."""
BUILT_REPAIRS = Shared("repairs", REPAIRS)


@cache
def _home(shared: Shared) -> Path:
    """Built unless it is there. Each version has a lock of its own: nobody waits for who tests other code."""
    KEPT.mkdir(parents=True, exist_ok=True)
    place = KEPT / f"{shared.name}.{_made_of(shared)}"
    lock = _lock(place)
    while True:
        fcntl.flock(lock, fcntl.LOCK_SH)
        if (place / FINISHED).exists():
            return place / "home"  # the lock ends with this process
        fcntl.flock(lock, fcntl.LOCK_UN)  # two who keep it, and each wish it alone, would wait for each other
        with suppress(BlockingIOError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if not (place / FINISHED).exists():
                try:
                    _make(shared, place)
                except BaseException:
                    os.close(lock)  # else the next test of this process would wait for this one
                    raise


def _make(shared: Shared, place: Path) -> None:
    _remove_unused(shared, place)
    home = copy_programme(shared.source, place / "home", shared.address)
    (build if shared.packed else _build_unpacked)(home, shared.today)
    (place / FINISHED).touch()


def _remove_unused(shared: Shared, place: Path) -> None:
    """What is left in `place` of a build that was killed, and the versions that nobody uses any more."""
    shutil.rmtree(place, ignore_errors=True)
    for other in KEPT.glob(f"{shared.name}.*/"):
        lock = _lock(other)
        with suppress(BlockingIOError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(other)
        os.close(lock)


def _lock(place: Path) -> int:
    return os.open(place.with_name(f"{place.name}.lock"), os.O_RDWR | os.O_CREAT)


def _made_of(shared: Shared) -> str:
    """A hash of all that a build reads, and of where it lies, since a copy of a programme leads there."""
    digest = sha256(f"{shared.address} {shared.today} {shared.packed} {sys.version}".encode())
    for path in _read_by(shared):
        digest.update(f"\0{path}\0".encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _read_by(shared: Shared) -> Iterator[Path]:
    yield from (
        ROOT / "requirements" / "site.txt",
        Path(__file__),
        Path(support.__file__),
        shared.source / "mkdocs.yml",
    )
    for folder in ("hooks", "overrides", *SHARED):
        yield from _files(ROOT / folder)
    for folder in ("data", "docs"):
        yield from _files(shared.source / folder)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")


def _build_unpacked(home: Path, today: str) -> None:
    """With the pictures that the project's own site has on any day: to draw them takes the longest."""
    shutil.copytree(OWN.home() / ".cache" / "pictures", home / ".cache" / "pictures")
    shutil.copytree(home / "docs" / "assets", home / "site" / "assets")
    index(write_core(home, home / "site", today))


def write_core(home: Path, folder: Path, today: str = TODAY) -> Path:
    """Write what the core makes into `folder`: no files of `docs/`, no search, nothing compressed."""
    day = dt.date.fromisoformat(today)
    generated = generate(replace(read_settings(home / "mkdocs.yml"), as_of=day), day)
    renderer = Renderer(generated)
    write(folder, renderer.sheets.files())
    with beside(*writings(folder, [made() for made in assets(generated, renderer.sheets)])):
        write_pages(renderer, folder)
    write(folder, drawn(generated))
    return folder
