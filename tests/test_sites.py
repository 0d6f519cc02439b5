"""A shared site is built once, and anew when something changed that it is made of."""

from __future__ import annotations

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests import sites
from tests.sites import Shared
from tests.support import REPAIRS

pytestmark = pytest.mark.slow  # processes wait for each other

PATIENCE = 60  # seconds


@pytest.fixture
def builds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A note of each build, which makes nothing."""
    notes = tmp_path / "builds"

    def build(home: Path, today: str) -> Path:
        with notes.open("a") as file:
            file.write(f"{today}\n")
        return home

    monkeypatch.setattr(sites, "build", build)
    monkeypatch.setattr(sites, "KEPT", tmp_path / "kept")
    sites._home.cache_clear()
    return notes


def in_processes(shared: Shared, number: int) -> None:
    """Ask for the site in several processes at once, as tests side by side do: each that has it lives on."""
    fork = get_context("fork")
    begun, all_have_it = fork.Event(), fork.Barrier(number)

    def ask() -> None:
        begun.wait()
        shared.home()
        all_have_it.wait()

    programs = [fork.Process(target=ask) for _ in range(number)]
    for program in programs:
        program.start()
    with a_reader(shared):
        begun.set()
        time.sleep(1 if number > 1 else 0)  # until they ask
    for program in programs:
        program.join(PATIENCE)
        program.kill()  # which waits for ever
        program.join()
    assert [program.exitcode for program in programs] == [0] * number


@contextmanager
def a_reader(shared: Shared) -> Iterator[None]:
    """Somebody for whom all who would build it wait, so that none is the first."""
    sites.KEPT.mkdir(exist_ok=True)
    lock = sites._lock(sites.KEPT / f"{shared.name}.{sites._made_of(shared)}")
    fcntl.flock(lock, fcntl.LOCK_SH)
    yield
    os.close(lock)


def kept(tmp_path: Path) -> list[str]:
    return [path.name for path in (tmp_path / "kept").iterdir() if path.is_dir()]


@pytest.mark.slow
def test_many_processes_build_it_once(builds: Path, tmp_path: Path) -> None:
    shared = Shared("repairs", REPAIRS)
    in_processes(shared, 4)
    in_processes(shared, 1)
    assert builds.read_text() == f"{shared.today}\n"
    assert len(kept(tmp_path)) == 1


def test_a_change_builds_another_and_removes_the_old(builds: Path, tmp_path: Path) -> None:
    source = shutil.copytree(REPAIRS, tmp_path / "source")
    shared = Shared("repairs", source)
    in_processes(shared, 1)
    before = kept(tmp_path)
    with (source / "data" / "faq.yaml").open("a") as file:
        file.write("# changed\n")
    in_processes(shared, 1)
    assert len(kept(tmp_path)) == 1
    assert kept(tmp_path) != before
    in_processes(Shared("repairs-later", source, today="2033-01-01"), 1)
    assert len(kept(tmp_path)) == 2
    assert builds.read_text().splitlines() == [shared.today, shared.today, "2033-01-01"]


def test_nobody_waits_for_who_tests_other_code(builds: Path, tmp_path: Path) -> None:
    """Nor is the site removed under their hands."""
    source = shutil.copytree(REPAIRS, tmp_path / "source")
    shared = Shared("repairs", source)
    used = shared.home()
    sites._home.cache_clear()
    with (source / "data" / "faq.yaml").open("a") as file:
        file.write("# changed\n")
    in_processes(shared, 1)
    assert used.is_dir()
    assert len(kept(tmp_path)) == 2


def test_what_was_not_finished_is_built_again(builds: Path, tmp_path: Path) -> None:
    shared = Shared("repairs", REPAIRS)
    in_processes(shared, 1)
    (name,) = kept(tmp_path)
    (tmp_path / "kept" / name / sites.FINISHED).unlink()
    in_processes(shared, 1)
    assert builds.read_text().count("\n") == 2
