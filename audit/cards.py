"""ical.js on every contact card of a built site, beside vobject: two programs know the same of a contact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import vobject

from .tools import by_node

SCRIPT = Path(__file__).parent / "cards.mjs"


@dataclass(frozen=True)
class Result:
    """How many cards were read, and which the two do not read alike."""

    cards: int
    differences: list[str]

    @property
    def passed(self) -> bool:
        """Whether there was something to read, and both read the same."""
        return self.cards > 0 and not self.differences


def run(site: Path) -> Result:
    """Read the cards of a built site; raises `FailedError` if ical.js cannot."""
    files = sorted(site.rglob("*.vcf"))
    pairs = zip(files, by_node(SCRIPT, files), strict=True)
    differences = [file for file, theirs in pairs if theirs != told(file.read_bytes())]
    return Result(len(files), [file.relative_to(site).as_posix() for file in differences])


def told(content: bytes) -> dict[str, Any]:
    """A card as vobject reads it, written as the script writes it."""
    card = vobject.readOne(content.decode())
    values = {name: each[0].value for name, each in card.contents.items()}
    return {
        "name": values["fn"],
        "family": values["n"].family,
        "given": values["n"].given,
        "title": values.get("title"),
        "organisation": ";".join(values["org"]),
        "email": values["email"],
        "phone": values.get("tel"),
        "uid": values["uid"],
        "source": values["source"],
    }


def table(result: Result) -> Iterator[str]:
    """The counts, then which differ."""
    yield "ical.js and vobject"
    yield f"  {result.cards:,} contact cards: {len(result.differences):,} differ"
    yield from (f"    {path}" for path in result.differences)
