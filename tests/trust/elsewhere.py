"""Other machines, which build the same: in another folder, time zone and language, on another day."""

from __future__ import annotations

import os
from pathlib import Path

from tests.sites import Shared
from tests.support import clean_environment, copy_programme

CLOCK = Path(__file__).parent / "clock"
DAYS = 86_400


def shifted(days: int) -> dict[str, str]:
    """The environment of programs whose clock goes ahead."""
    path = clean_environment()["PYTHONPATH"] + os.pathsep + str(CLOCK)
    return {"PYTHONPATH": path, "CLOCK_SHIFT": str(days * DAYS)}


EAST = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONUTF8": "0",
    "PYTHONHASHSEED": "1",
}
WEST = {
    "TZ": "America/Anchorage",
    "LANG": "tr_TR.UTF-8",
    "LC_ALL": "tr_TR.UTF-8",
    "PYTHONHASHSEED": "4711",
    "PYTHONOPTIMIZE": "1",
    "RAYON_NUM_THREADS": "1",
    **shifted(500),
}


def copy_elsewhere(shared: Shared, folder: Path) -> Path:
    """Its programme, as somebody else has it, who kept nothing of a build."""
    home = copy_programme(shared.source, folder / "à côté" / "another place")
    for path in [*(home / "data").iterdir(), *(home / "docs").rglob("*")]:
        os.utime(path, (500 * DAYS, 500 * DAYS))
    return home
