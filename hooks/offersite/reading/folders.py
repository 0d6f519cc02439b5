"""What lies in a folder: only real files, and folders; no link is followed and nothing is opened."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from ..problems.problem import Problem

# What programs leave beside files, in data/ as in docs/: not ours, and never published.
LEFTOVER = re.compile(
    r"\..*|.*~|#.*#|~\$.*|.*\.(?:bak|orig|rej|save|sw[a-p]|tmp)|(?:eh)?thumbs\.db|desktop\.ini|icon\r"
    r"|.*___jb_(?:tmp|old)___|4913|.*_(?:BACKUP|BASE|LOCAL|REMOTE)_[0-9]+(?:\..*)?",
    re.IGNORECASE,
)
LOCK = ".#"  # Emacs marks a file being edited with a link to nowhere


def look(folder: Path, name: str) -> tuple[list[str], list[Problem]]:
    """The files below `folder` and its folders (with a slash at the end), in order, and what is neither.

    Messages call the folder `name`. What programs leave is passed over, and so is a folder that is missing.
    """
    found: list[str] = []
    problems: list[Problem] = []

    def unreadable(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):
            place = Path(error.filename).relative_to(folder)
            problems.append(
                _problem(Path(name, place).as_posix(), "file.unreadable", detail=error.strerror or "")
            )

    if folder.is_symlink():
        return [], [_problem(name, "file.link")]
    for parent, folders, files in os.walk(folder, onerror=unreadable):
        for entry in [*folders, *files]:
            path = Path(parent, entry)
            relative = path.relative_to(folder)
            if (kind := kind_of(path)) == "link" and entry.startswith(LOCK) and not path.exists():
                continue
            if kind in ("link", "special"):
                problems.append(_problem(Path(name, relative).as_posix(), f"file.{kind}"))
            elif not any(map(LEFTOVER.fullmatch, relative.parts)):
                found.append(relative.as_posix() + ("/" if kind == "folder" else ""))
    return sorted(found), problems


def kind_of(path: Path) -> str:
    """Whether there is a "file", a "folder", a "link", something "special" such as a device, or "missing"."""
    try:
        mode = path.lstat().st_mode
    except OSError:
        return "missing"
    if stat.S_ISLNK(mode):
        return "link"
    return "file" if stat.S_ISREG(mode) else "folder" if stat.S_ISDIR(mode) else "special"


def _problem(file: str, message: str, **arguments: str) -> Problem:
    return Problem(file, 1, 1, message, arguments=arguments)
