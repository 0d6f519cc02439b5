"""Write what the check now says of every mistake: `python -m tests.bad_edits.accept`, then read the diff."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.bad_edits.applying import MISTAKES, examine_after, lines

if __name__ == "__main__":
    for mistake in MISTAKES:
        with tempfile.TemporaryDirectory() as home:
            (mistake / "expected.txt").write_text(lines(examine_after(mistake, Path(home)).problems), "utf-8")
