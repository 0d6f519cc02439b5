"""Files that are written whole, or not at all."""

from __future__ import annotations

from pathlib import Path

ASIDE = ".new"


def replace(path: Path, content: bytes) -> None:
    """Write a file aside and put it in place: whatever happens meanwhile, `path` is whole, old or new.

    Raises `OSError` where that is not possible, with nothing left aside.
    """
    aside = path.with_name(f"{path.name}{ASIDE}")
    try:
        aside.write_bytes(content)
        if path.exists():
            aside.chmod(path.stat().st_mode)
        aside.replace(path)
    except OSError:
        aside.unlink(missing_ok=True)
        raise
