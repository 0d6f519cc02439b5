"""Whenever a build is stopped, `site` holds one whole build: the one before or the one after."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from offersite.indexing import COPIES
from tests.support import REPAIRS, TODAY, build, copy_programme, offersite
from tests.trust.files import contents, replace, state
from tests.trust.stopping import start, stop_before, stop_when

pytestmark = pytest.mark.build

PAGES = 11  # stops while MkDocs writes the pages
COPIED = 5  # stops while the pages are copied for the search index
MADE_AFTER = 7  # stops while what is made out of the pages is written, and kept for the next build
AFTER_PAGES = re.compile(r"^offersite .*(/pagefind/|/\.cache(/|$)|\.br$|\.gz$)")
PARTS = 4  # of these stops, for test processes to share
SWEEP = 5  # stops while the build before is removed
INDEX = (1, 12, 30)  # stops when so many files of the search index are there
NAME = "  name:\n    de: Flickstuben Viertäler\n    rm: Stivas da reparaturas Quatter Vals\n"


@dataclass(frozen=True)
class Trial:
    """A programme that was built and then edited in a place that every page shows."""

    home: Path
    log: Path
    old: dict[str, bytes]
    new: dict[str, bytes]

    def again(self, name: str) -> Trial:
        """The same in a copy of its own, as the build before left it."""
        home = self.home.with_name(name)
        shutil.copytree(self.home, home, symlinks=True)
        return Trial(home, self.log, self.old, self.new)

    def now(self) -> str:
        """Which build `site` holds."""
        found = contents(self.home / "site")
        return "old" if found == self.old else "new" if found == self.new else "neither"


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    folder = tmp_path_factory.mktemp("atomic")
    home = copy_programme(REPAIRS, folder / "home")
    old = contents(build(home))
    replace(home / "data" / "programme.yaml", NAME, "  name: Flickzimmer\n")
    shutil.copytree(home, folder / "next", symlinks=True)
    new = contents(build(folder / "next"))
    assert [path for path in old if path.endswith("index.html") and old[path] == new[path]] == []
    return Trial(home, folder / "log", old, new)


@pytest.fixture(scope="module")
def operations(trial: Trial) -> list[str]:
    """The file operations of a whole build."""
    each = trial.again("whole")
    done = stop_before(each.home, 0, each.log)
    assert each.now() == "new"
    return done


def swap(operations: list[str]) -> int:
    """The number of the operation that puts the new build in place."""
    swaps = [n for n, each in enumerate(operations, 1) if re.match(r"offersite os\.rename .*\.link$", each)]
    assert len(swaps) == 1
    return swaps[0]


def stops(operations: list[str]) -> Iterator[tuple[int, str]]:
    """The operations to stop before, counted from 1, and which build `site` must hold then."""
    numbers: dict[str, list[int]] = {
        part: [] for part in ("offersite", "mkdocs", "copies", "pagefind", "made after the pages", "sweep")
    }
    swapped = swap(operations)
    for number, each in enumerate(operations, 1):
        made_after = "made after the pages" if AFTER_PAGES.search(each) else each.split()[0]
        part = "copies" if f"/{COPIES}" in each else made_after
        numbers["sweep" if number > swapped else part].append(number)
    assert len(numbers["offersite"]) >= 6
    assert len(numbers["pagefind"]) >= 1
    pages = [*spread(numbers["mkdocs"], PAGES), *spread(numbers["copies"], COPIED)]
    for number in [*numbers["offersite"], *numbers["pagefind"], *pages]:
        yield number, "old"
    for number in spread(numbers["made after the pages"], MADE_AFTER):
        yield number, "old"
    for number in spread(numbers["sweep"], SWEEP):
        yield number, "new"


def spread(numbers: list[int], count: int) -> list[int]:
    """So many of the numbers, from the first to the last."""
    assert len(numbers) >= count
    return [numbers[round(step * (len(numbers) - 1) / (count - 1))] for step in range(count)]


@pytest.mark.parametrize("part", range(PARTS))
def test_killed_between_any_two_operations(trial: Trial, operations: list[str], part: int) -> None:
    every = list(stops(operations))
    assert len(every) + len(INDEX) + 2 >= 30  # with the tests below
    wanted = every[part::PARTS]
    found = []
    for number, _ in wanted:
        each = trial.again(f"stop-{number}")
        begun = stop_before(each.home, number, each.log)
        assert len(begun) == number
        found.append((number, begun[-1], each.now()))
        shutil.rmtree(each.home)
    assert found == [(n, op, now) for (n, now), (_, op, _) in zip(wanted, found, strict=True)]


@pytest.mark.parametrize("count", INDEX)
def test_killed_while_the_search_index_is_written(trial: Trial, count: int) -> None:
    each = trial.again(f"index-{count}")
    before = (each.home / "site").resolve()

    def reached() -> bool:
        asides = [path for path in (each.home / ".build").glob("site-*") if path != before]
        return any(len(contents(path / "pagefind")) >= count for path in asides)

    stop_when(each.home, reached)
    assert each.now() == "old"


def test_next_build_removes_what_was_left_over(trial: Trial, operations: list[str]) -> None:
    each = trial.again("left-over")
    stop_before(each.home, swap(operations), each.log)
    left = {path.name for path in (each.home / ".build").iterdir()}
    # the lock, two builds, the copies for the search index, and the link to the new build
    assert len(left) == 5, left
    build(each.home)
    assert {path.name for path in (each.home / ".build").iterdir()} == {
        "lock",
        (each.home / "site").resolve().name,
    }
    assert each.now() == "new"


def test_a_mistake_in_the_data_changes_nothing(trial: Trial) -> None:
    each = trial.again("mistake")
    replace(each.home / "data" / "offers.yaml", "  - id: repair-van\n", "  - id: Repair Van\n")
    before = state(each.home)
    done = offersite(each.home, "build", TODAY=TODAY)
    assert done.returncode == 1
    assert "data/offers.yaml:" in done.stdout
    assert state(each.home) == before
    assert each.now() == "old"


def test_a_mistake_in_a_free_page_leaves_the_site_as_it_was(trial: Trial) -> None:
    each = trial.again("warning")
    before = (each.home / "site").readlink()
    imprint = each.home / "docs" / "imprint.md"
    imprint.write_text(imprint.read_text("utf-8") + "\n[nowhere](nowhere.md)\n", "utf-8")
    done = offersite(each.home, "build", TODAY=TODAY)
    assert done.returncode == 1
    assert "nowhere.md" in done.stdout + done.stderr
    assert (each.home / "site").readlink() == before
    assert {path.name for path in (each.home / ".build").iterdir()} == {"lock", before.name}
    assert each.now() == "old"


def test_first_build_killed_leaves_no_site(trial: Trial) -> None:
    each = trial.again("first")
    (each.home / "site").unlink()
    shutil.rmtree(each.home / ".build")
    stop_before(each.home, 60, each.log)
    assert not (each.home / "site").is_symlink()
    build(each.home)
    assert each.now() == "new"


def test_two_builds_at_once(trial: Trial) -> None:
    each = trial.again("two")
    first, second = start(each.home), start(each.home)
    said = [build.communicate(timeout=300)[1] for build in (first, second)]
    assert [first.returncode, second.returncode] == [0, 0], said
    assert sorted(said) == ["", "waiting for another build of this site to end\n"]
    assert each.now() == "new"
    assert len(list((each.home / ".build").glob("site-*"))) == 1
