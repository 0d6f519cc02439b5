"""The shape of the open data as programs know it, kept in `schemas/`.

`python -m tests.opendata.freeze` keeps the shape of today, after its version was raised.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from offersite.opendata.files import schema
from offersite.opendata.schema import FILES

FOLDER = Path(__file__).parent / "schemas"
ADDRESS = "https://open.example/"
RAISE = """The shape of the open data is no longer what programs rely on: {names}.
If that is what you want, raise Version in opendata/schema.py (the second number where something was added,
the third for a correction; whatever takes away, renames or changes a meaning needs a new address), say in
opendata/description.py what changed, then: python -m tests.opendata.freeze"""


def shapes() -> Mapping[str, Any]:
    """The schema of each file as the code says it."""
    return {name: schema(name, ADDRESS) for name in FILES}


def frozen() -> Mapping[str, Any]:
    """The schema of each file as it was kept."""
    return {path.stem: json.loads(path.read_text("utf-8")) for path in FOLDER.glob("*.json")}


def changed(before: Mapping[str, Any], now: Mapping[str, Any]) -> list[str]:
    """The files that were added, taken away or given another shape."""
    return sorted(name for name in {*before, *now} if before.get(name) != now.get(name))


def versions(found: Mapping[str, Any]) -> set[str]:
    """The versions that the schemas name: one, if all is well."""
    return {each["properties"]["version"]["const"] for each in found.values()}


if __name__ == "__main__":
    before, now = frozen(), shapes()
    names = changed(before, now)
    if names and before and versions(before) == versions(now):
        sys.exit(RAISE.format(names=", ".join(names)))
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.glob("*.json"):
        path.unlink()
    for name, each in now.items():
        written = json.dumps(each, ensure_ascii=False, indent=2)
        (FOLDER / f"{name}.json").write_text(f"{written}\n", "utf-8")
