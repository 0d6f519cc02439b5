"""What is kept between builds comes back as it was, or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from offersite.build.writing import beside
from offersite.system import cache
from offersite.system.atomic import ASIDE
from offersite.system.cache import Cache, ManyInOne, key, make_room
from tests.files import state

CONTENT = b"what took long to make"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A cache with one entry that an earlier build left."""
    folder = tmp_path / "cache" / "things"
    Cache(folder).put("entry", CONTENT)
    return folder


def test_what_was_put_comes_back(folder: Path) -> None:
    assert Cache(folder).get("entry") == CONTENT
    assert Cache(folder).get("another") is None


def test_nothing_is_written_before_something_is_put(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    assert cache.get("entry") is None
    cache.prune()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "damage",
    [lambda whole: b"", lambda whole: whole[:5], lambda whole: whole[:-4], lambda whole: whole[:-1] + b"?"],
    ids=["empty", "short", "half", "changed"],
)
def test_an_entry_that_is_not_whole_counts_as_none(folder: Path, damage: Callable[[bytes], bytes]) -> None:
    path = folder / "entry"
    path.write_bytes(damage(path.read_bytes()))
    cache = Cache(folder)
    assert cache.get("entry") is None
    cache.put("entry", CONTENT)
    assert cache.get("entry") == CONTENT


def test_what_nobody_asked_for_goes(folder: Path) -> None:
    (folder / f"entry{ASIDE}").write_bytes(b"left behind by a killed build")
    Cache(folder).put("unused", b"x")
    cache = Cache(folder)
    cache.get("entry")
    cache.put("new", b"y")
    cache.prune()
    assert sorted(path.name for path in folder.iterdir()) == ["entry", "new"]


@pytest.mark.parametrize("place", ["cache", "cache/things"])
def test_a_cache_that_cannot_be_written(
    tmp_path: Path, place: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing stops for it; it is said once."""
    monkeypatch.setattr(cache, "_said", [])
    blocked = tmp_path / place
    blocked.parent.mkdir(exist_ok=True)
    blocked.write_text("a file where the folder should be", "utf-8")
    kept = Cache(tmp_path / "cache" / "things")
    for _ in range(3):
        assert kept.get("entry") is None
        kept.put("entry", CONTENT)
        kept.prune()
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert said.err.startswith("kept nothing for the next build: ")


def test_processes_need_not_say_each_what_one_has_said(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a folder that is there and cannot be written."""

    def refuse(path: Path, content: bytes) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path.parent))

    monkeypatch.setattr(cache, "_said", [])
    monkeypatch.setattr(cache, "replace", refuse)
    make_room(tmp_path)
    kept = Cache(tmp_path)
    with beside(*(partial(kept.put, name, CONTENT) for name in "abc")):
        pass
    assert capfd.readouterr().err == f"kept nothing for the next build: {tmp_path}: Read-only file system\n"


def test_keys_tell_parts_apart() -> None:
    assert len({key(b"ab", b"c"), key(b"a", b"bc"), key(b"abc"), key(b"abc", b"")}) == 4


def test_many_entries_in_one_come_back(tmp_path: Path) -> None:
    entries = {key(bytes([number])): bytes([number]) * number for number in range(9)}
    kept = ManyInOne(Cache(tmp_path), "all")
    for each, content in entries.items():
        kept.put(each, content)
    kept.keep()
    assert [path.name for path in tmp_path.iterdir()] == ["all"]
    again = ManyInOne(Cache(tmp_path), "all")
    assert {each: again.get(each) for each in entries} == entries
    assert again.get("another") is None


def test_of_many_in_one_too_what_nobody_asked_for_goes(tmp_path: Path) -> None:
    kept = ManyInOne(Cache(tmp_path), "all")
    kept.put("entry", CONTENT)
    kept.put("unused", CONTENT)
    kept.keep()
    kept = ManyInOne(Cache(tmp_path), "all")
    kept.get("entry")
    kept.put("new", b"y")
    kept.keep()
    last = ManyInOne(Cache(tmp_path), "all")
    assert [last.get(each) for each in ("entry", "unused", "new")] == [CONTENT, None, b"y"]
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-1])
    assert ManyInOne(Cache(tmp_path), "all").get("entry") is None


def test_many_that_are_the_same_are_not_written_again(tmp_path: Path) -> None:
    """Nor is anything written for none."""
    ManyInOne(Cache(tmp_path / "empty"), "all").keep()
    assert list(tmp_path.iterdir()) == []
    kept = ManyInOne(Cache(tmp_path), "all")
    kept.put("entry", CONTENT)
    kept.keep()
    before = state(tmp_path)
    again = ManyInOne(Cache(tmp_path), "all")
    again.get("entry")
    again.keep()
    assert state(tmp_path) == before
