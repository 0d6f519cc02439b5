"""Files that are written whole, or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

ASIDE = ".new"


def replace(path: Path, content: bytes) -> None:
    """Write a file aside and put it in place: whatever happens meanwhile, `path` is whole, old or new.

    Raises `OSError` where that is not possible, with nothing left aside.
    """
    replace_all({path: content})


def replace_all(files: Mapping[Path, bytes]) -> None:
    """The same for several: none is put in place before all are written."""
    aside = {path: path.with_name(f"{path.name}{ASIDE}") for path in files}
    try:
        for path, content in files.items():
            aside[path].write_bytes(content)
            if path.exists():
                aside[path].chmod(path.stat().st_mode)
        for path, written in aside.items():
            written.replace(path)
    except OSError:
        for written in aside.values():
            written.unlink(missing_ok=True)
        raise
