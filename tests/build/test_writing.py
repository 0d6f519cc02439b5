"""Files are written by several processes; one that fails makes the whole fail."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

import pytest

from offersite.build.writing import beside, put, write, writings
from offersite.pages.failures import NotRendered
from offersite.pages.values import Asset

PATIENCE = 30  # seconds


def at_once(folder: Path, *groups: Iterable[Asset]) -> None:
    with beside(*writings(folder, groups)):
        pass


def test_files_of_every_group_are_written(tmp_path: Path) -> None:
    groups = [[Asset(f"{group}/{number}/x.txt", bytes([number])) for number in range(3)] for group in "abc"]
    at_once(tmp_path, *groups)
    found = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*.txt")}
    assert found == {file.path: file.content for group in groups for file in group}


def test_a_group_that_fails_is_told(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    def failing() -> Iterator[Asset]:
        yield Asset("one", b"")
        raise LookupError("no icon of that name")

    with pytest.raises(ChildProcessError, match="not every file"):
        at_once(tmp_path, failing(), [Asset("two", b"")])
    assert "no icon of that name" in capfd.readouterr().err
    assert {path.name for path in tmp_path.iterdir()} == {"one", "two"}


def test_what_the_system_cannot_do_is_told_and_not_traced(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(IsADirectoryError, match="folder"):
        at_once(tmp_path, [Asset("folder", b"")], [Asset("folder", b"")], [Asset("two", b"")])
    assert capfd.readouterr() == ("", "")
    assert (tmp_path / "two").is_file()


def test_a_template_that_fails_is_told_and_not_traced(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def failing() -> Iterator[Asset]:
        yield Asset("one", b"")
        raise NotRendered("overrides/main.html:1: no such thing")

    with pytest.raises(NotRendered, match=r"main.html:1: no such thing"):
        at_once(tmp_path, failing(), failing())
    assert capfd.readouterr() == ("", "")


def test_a_group_that_is_killed_is_told(tmp_path: Path) -> None:
    def killed() -> Iterator[Asset]:
        yield Asset("one", b"")
        os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(ChildProcessError, match="not every file"):
        at_once(tmp_path, killed())


def test_none_lives_on_where_the_writing_ends_early(tmp_path: Path) -> None:
    def endless() -> Iterator[Asset]:
        while True:
            time.sleep(0.01)
            yield Asset("tick", str(time.monotonic_ns()).encode())

    def end(number: int, frame: FrameType | None) -> None:
        raise LookupError

    before = signal.signal(signal.SIGALRM, end)
    try:
        with pytest.raises(LookupError), beside(*writings(tmp_path, [endless()])):
            signal.setitimer(signal.ITIMER_REAL, 0.1)  # not while it forks, when Python drops what is raised
    finally:
        signal.signal(signal.SIGALRM, before)
    assert multiprocessing.active_children() == []


def test_what_was_there_is_replaced(tmp_path: Path) -> None:
    write(tmp_path, [Asset("x", b"longer"), Asset("x", b"new")])
    assert (tmp_path / "x").read_bytes() == b"new"


def test_what_the_block_does_goes_on_at_the_same_time(tmp_path: Path) -> None:
    """The job waits for what the block does, and the block for what the job does."""
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"

    def job() -> None:
        theirs.touch()
        wait_for(ours)

    with beside(job):
        wait_for(theirs)
        ours.touch()


def test_a_block_that_fails_ends_the_jobs_which_tidy_up(tmp_path: Path) -> None:
    begun = tmp_path / "begun"

    def job() -> None:
        with TemporaryDirectory(dir=tmp_path):
            begun.touch()
            time.sleep(PATIENCE)

    def block() -> None:
        with beside(job):
            wait_for(begun)
            raise LookupError

    with pytest.raises(LookupError):
        block()
    assert list(tmp_path.iterdir()) == [begun]


def wait_for(path: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not path.exists():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_what_a_build_before_has_the_same_of_gets_a_second_name(tmp_path: Path) -> None:
    """And nothing else: neither what changed, nor what is longer or new, nor where a folder was."""
    before, now = tmp_path / "before", tmp_path / "now"
    write(before, [Asset(name, b"1") for name in ("a/same", "other", "longer", "folder/x")])
    files = {"a/same": b"1", "other": b"2", "longer": b"11", "new": b"1", "folder": b"1"}
    write(now, [Asset(*each) for each in files.items()], before)
    assert {name: (now / name).read_bytes() for name in files} == files
    assert [name for name in files if (now / name).stat().st_nlink > 1] == ["a/same"]
    write(now, [Asset("a/same", b"2")], before)
    assert (before / "a" / "same").read_bytes() == b"1"
    shutil.rmtree(before)
    assert {name: (now / name).read_bytes() for name in files} == {**files, "a/same": b"2"}


def test_a_file_with_one_name_where_there_can_be_no_second(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*names: Path) -> None:
        raise PermissionError

    monkeypatch.setattr("os.link", refuse)
    put(tmp_path / "before", b"1")
    put(tmp_path / "now", b"1", tmp_path / "before")
    assert (tmp_path / "now").read_bytes() == b"1"
