"""Whenever a build is stopped, `site` holds one whole build: the one before or the one after."""

from __future__ import annotations

import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.files import contents, left, replace, state
from tests.sites import BUILT_REPAIRS
from tests.support import TODAY, build, offersite
from tests.trust import publishing_alone
from tests.trust.stopping import build_of, start, stop_before, stop_when

pytestmark = pytest.mark.build

STEPS = {
    "a page is written": (r"offersite open .*/index\.html$", "old"),
    "a part of the search index is written": (r"offersite open .*/pagefind/fragment/", "old"),
    "a packed file is written": (r"offersite open .*\.br$", "old"),
    "it is kept for the next build": (r"offersite open .*/\.cache/", "old"),
    "what is published gets its mode": (r"offersite os\.chmod ", "old"),
    "the build before is removed": (r"offersite os\.rmdir ", "new"),
}
"""Where a whole build is stopped: in the middle of what matches, and what `site` holds then."""
INDEXED = 12  # stops when so many files of the search index are there
IN_A_ROW = 8
OLD, NEW = ("old",), ("new", "newer")
NAME = "  name:\n    de: Flickstuben Viertäler\n    rm: Stivas da reparaturas Quatter Vals\n"


def publishing(home: Path) -> list[str]:
    """The command that publishes the new words and does nothing else."""
    return [sys.executable, publishing_alone.__file__, str(home), *NEW]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A programme that was built."""
    return BUILT_REPAIRS.copy(tmp_path / "home")


@pytest.fixture(scope="module")
def old() -> dict[str, bytes]:
    """Its site."""
    return contents(BUILT_REPAIRS.site())


def test_publication_stopped_before_each_of_its_steps(tmp_path: Path) -> None:
    log, first = tmp_path / "log", tmp_path / "first"
    first.mkdir()
    publishing_alone.publish(first, *OLD)
    old = contents(first / "site")
    whole = shutil.copytree(first, tmp_path / "whole", symlinks=True)
    steps = stop_before(publishing(whole), 0, log)
    new = contents(whole / "site")
    assert len(steps) >= 20
    found, expected = [], []
    for number, step in enumerate(steps, 1):
        home = shutil.copytree(first, tmp_path / str(number), symlinks=True)
        begun = stop_before(publishing(home), number, log)
        assert len(begun) == number
        site = contents(home / "site")
        found.append((step, "old" if site == old else "new" if site == new else "neither"))
        expected.append((step, "old" if number <= swap(steps) else "new"))
        publishing_alone.publish(home, *NEW)
        assert contents(home / "site") == new
        assert left(home) == {"lock", (home / "site").resolve().name}
    assert found == expected


def test_remains_do_not_grow(tmp_path: Path) -> None:
    home, log = tmp_path / "home", tmp_path / "log"
    home.mkdir()
    publishing_alone.publish(home, *OLD)
    whole = shutil.copytree(home, tmp_path / "whole", symlinks=True)
    last = swap(stop_before(publishing(whole), 0, log))
    counts = []
    for _ in range(IN_A_ROW):
        stop_before(publishing(home), last, log)
        counts.append(len(left(home)))
    assert max(counts) <= 4, counts  # the lock, two builds, and the link to the new one


@dataclass(frozen=True)
class Trial:
    """A programme that was built and then edited in a place that every page shows."""

    home: Path
    log: Path
    old: dict[str, bytes]
    new: dict[str, bytes]
    operations: list[str]
    """The file operations of the build that made the new site."""
    kept: Path
    """What that build kept for the next one, which is then faster."""

    def again(self, name: str, fast: bool = False) -> Trial:
        """The same in a copy of its own, as the build before left it."""
        home = shutil.copytree(self.home, self.home.with_name(name), symlinks=True)
        if fast:
            shutil.rmtree(home / self.kept.name)
            shutil.copytree(self.kept, home / self.kept.name)
        return Trial(home, self.log, self.old, self.new, self.operations, self.kept)

    def now(self) -> str:
        """Which build `site` holds."""
        found = contents(self.home / "site")
        return "old" if found == self.old else "new" if found == self.new else "neither"


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory, old: dict[str, bytes]) -> Trial:
    folder = tmp_path_factory.mktemp("atomic")
    home = BUILT_REPAIRS.copy(folder / "home")
    replace(home / "data" / "programme.yaml", NAME, "  name: Flickzimmer\n")
    following, log = shutil.copytree(home, folder / "next", symlinks=True), folder / "log"
    operations = stop_before(build_of(following), 0, log)
    new = contents(following / "site")
    assert [path for path in old if path.endswith("index.html") and old[path] == new[path]] == []
    return Trial(home, log, old, new, operations, following / ".cache")


def swap(operations: list[str]) -> int:
    """The number of the operation that puts the new build in place."""
    swaps = [n for n, each in enumerate(operations, 1) if re.match(r"\S+ os\.rename .*\.link$", each)]
    assert len(swaps) == 1
    return swaps[0]


@pytest.mark.nightly
@pytest.mark.parametrize("step", STEPS)
def test_a_whole_build_stopped_when(trial: Trial, step: str) -> None:
    pattern, expected = STEPS[step]
    numbers = [number for number, each in enumerate(trial.operations, 1) if re.match(pattern, each)]
    if expected == "new":
        numbers = [number for number in numbers if number > swap(trial.operations)]
    each = trial.again("stopped")
    number = numbers[len(numbers) // 2]
    assert len(stop_before(build_of(each.home), number, each.log)) == number
    assert each.now() == expected
    shutil.rmtree(each.home)


@pytest.mark.nightly
def test_killed_while_the_search_index_is_written(trial: Trial) -> None:
    each = trial.again("index")
    before = (each.home / "site").resolve()

    def reached() -> bool:
        asides = [path for path in (each.home / ".build").glob("site-*") if path != before]
        return any(len(contents(path / "pagefind")) >= INDEXED for path in asides)

    stop_when(each.home, reached)
    assert each.now() == "old"


@pytest.mark.nightly
def test_next_build_removes_what_was_left_over(trial: Trial) -> None:
    each = trial.again("left-over")
    stop_before(build_of(each.home), swap(trial.operations), each.log)
    assert len(left(each.home)) == 4, left(each.home)  # the lock, two builds, and the link to the new one
    build(each.home)
    assert left(each.home) == {"lock", (each.home / "site").resolve().name}
    assert each.now() == "new"


def test_a_mistake_in_the_data_changes_nothing(home: Path, old: dict[str, bytes]) -> None:
    replace(home / "data" / "offers.yaml", "  - id: repair-van\n", "  - id: Repair Van\n")
    before = state(home)
    done = offersite(home, "build", TODAY=TODAY)
    assert done.returncode == 1
    assert "data/offers.yaml:" in done.stdout
    assert state(home) == before
    assert contents(home / "site") == old


@pytest.mark.nightly
def test_a_mistake_in_a_free_page_leaves_the_site_as_it_was(home: Path, old: dict[str, bytes]) -> None:
    before = (home / "site").readlink()
    imprint = home / "docs" / "imprint.md"
    imprint.write_text(imprint.read_text("utf-8") + "\n[nowhere](nowhere.md)\n", "utf-8")
    done = offersite(home, "build", TODAY=TODAY)
    assert done.returncode == 1
    assert "nowhere.md" in done.stdout + done.stderr
    assert (home / "site").readlink() == before
    assert left(home) == {"lock", before.name}
    assert contents(home / "site") == old


@pytest.mark.nightly
def test_first_build_killed_leaves_no_site(home: Path, old: dict[str, bytes], tmp_path: Path) -> None:
    (home / "site").unlink()
    shutil.rmtree(home / ".build")
    stop_before(build_of(home), 60, tmp_path / "log")
    assert not (home / "site").is_symlink()
    build(home)
    assert contents(home / "site") == old


@pytest.mark.nightly
def test_of_two_builds_at_once_one_waits(trial: Trial) -> None:
    each = trial.again("two", fast=True)
    first, second = start(build_of(each.home)), start(build_of(each.home))
    said = [build.communicate(timeout=300)[1] for build in (first, second)]
    assert [first.returncode, second.returncode] == [0, 0], said
    assert sorted(said) == ["", "waiting for another build of this site to end\n"]
    assert each.now() == "new"
    assert len(list((each.home / ".build").glob("site-*"))) == 1
