"""Folders as values, to compare."""

from __future__ import annotations

from pathlib import Path


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of every file below a folder."""
    return {
        path.relative_to(folder.resolve()).as_posix(): path.read_bytes()
        for path in folder.resolve().rglob("*")
        if path.is_file()
    }


def state(folder: Path) -> dict[str, tuple[int, int]]:
    """Everything below a folder, links not followed, and when and how large its files were written."""
    return {
        path.relative_to(folder).as_posix(): (0, 0)
        if path.is_dir() and not path.is_symlink()
        else (path.lstat().st_mtime_ns, path.lstat().st_size)
        for path in folder.rglob("*")
    }


def left(home: Path) -> set[str]:
    """What lies where builds are made: what none has left there is the site alone."""
    return {path.name for path in (home / ".build").iterdir()}


def replace(path: Path, old: str, new: str) -> None:
    """Edit a text file: `old` must stand there exactly once."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{path.name}: {old!r} stands there {text.count(old)} times"
    path.write_text(text.replace(old, new), "utf-8")
