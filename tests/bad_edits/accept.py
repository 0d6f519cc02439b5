"""Write what the check now says of every mistake: `python -m tests.bad_edits.accept`, then read the diff."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.bad_edits.applying import MISTAKES, examine_after, lines, programme

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        home = programme(Path(folder)).home
        for mistake in MISTAKES:
            (mistake / "expected.txt").write_text(lines(examine_after(mistake, home).problems), "utf-8")
