"""A file is replaced as a whole, or stays as it was."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from offersite.system.atomic import replace, replace_all
from tests.support import clean_environment

OLD = b"old and precious"
IMPORT = "from offersite.system.atomic import *"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_bytes(OLD)
    return path


def test_a_file_is_replaced_and_keeps_its_mode(path: Path) -> None:
    path.chmod(0o640)
    replace(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(path.parent.iterdir()) == [path]


def test_a_new_file_is_made(tmp_path: Path) -> None:
    replace(tmp_path / "b", b"new")
    assert (tmp_path / "b").read_bytes() == b"new"


@pytest.mark.slow
def test_a_full_disk_leaves_the_file_as_it_was(path: Path) -> None:
    """Full, for one process: no file may be larger than ten bytes."""
    done = subprocess.run(
        [sys.executable, "-c", f"{IMPORT}; replace(Path({str(path)!r}), b'x' * 99)"],
        env=clean_environment() | {"PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert "File too large" in done.stderr
    assert path.read_bytes() == OLD
    assert list(path.parent.iterdir()) == [path]


def test_several_are_put_in_place_once_all_are_written(path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        replace_all({path: b"new", path.parent / "missing" / "b": b"new"})
    assert path.read_bytes() == OLD
    assert list(path.parent.iterdir()) == [path]
    replace_all({path: b"new", path.with_name("b"): b"too"})
    assert [each.read_bytes() for each in sorted(path.parent.iterdir())] == [b"new", b"too"]
