"""Files are written by several processes; one that fails makes the whole fail."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from offersite.outputs.values import Asset
from offersite.writing import write, write_at_once


def test_files_of_every_group(tmp_path: Path) -> None:
    groups = [[Asset(f"{group}/{number}/x.txt", bytes([number])) for number in range(3)] for group in "abc"]
    write_at_once(tmp_path, *groups)
    found = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*.txt")}
    assert found == {file.path: file.content for group in groups for file in group}


def test_one_that_fails(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    def failing() -> Iterator[Asset]:
        yield Asset("one", b"")
        raise LookupError("no icon of that name")

    with pytest.raises(RuntimeError, match="not every file"):
        write_at_once(tmp_path, failing(), [Asset("two", b"")])
    assert "no icon of that name" in capfd.readouterr().err
    assert {path.name for path in tmp_path.iterdir()} == {"one", "two"}


def test_what_was_there_is_replaced(tmp_path: Path) -> None:
    write(tmp_path, [Asset("x", b"longer"), Asset("x", b"new")])
    assert (tmp_path / "x").read_bytes() == b"new"
