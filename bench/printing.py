"""How fast fact sheets are set, one after another, and how many of them after a change."""

from __future__ import annotations

import dataclasses
import time
from dataclasses import dataclass
from pathlib import Path

from offersite.generator import generate
from offersite.reading.settings import read_settings
from offersite.settings import CONFIG
from offersite.sheets.printed import FactSheets

from .programme import TODAY, Programme, invent, write, write_data

OFFERS = 100


@dataclass(frozen=True, slots=True)
class Printed:
    """How many sheets of so many offers there were, and how long each took after the first, by CPU."""

    offers: int
    count: int
    milliseconds: float
    changed: int
    """How many were set anew after a change of one offer."""


def print_all(home: Path, offers: int = OFFERS) -> Printed:
    """Set the fact sheets of a programme with so many offers in the folder `home`, then those that change."""
    programme = with_offers(offers)
    home.mkdir(parents=True)
    write(programme, home)
    _, *took = _print(home)
    summary = programme.files["offers"]["offers"][-1]["summary"]
    programme.files["offers"]["offers"][-1]["summary"] = {tag: f"{text} 1" for tag, text in summary.items()}
    write_data(programme, home)
    kept = len(list((home / ".cache" / "sheets").iterdir()))
    _print(home)
    changed = len(list((home / ".cache" / "sheets").iterdir())) - kept
    return Printed(offers, 1 + len(took), sum(took) / len(took) * 1000, changed)


def with_offers(count: int) -> Programme:
    """This project's data with its offers again and again."""
    programme = invent(0)
    own = programme.files["offers"]["offers"]
    more = [{**own[number % len(own)], "id": f"offer-{number}"} for number in range(count - len(own))]
    programme.files["offers"]["offers"] = [*own, *more]
    return programme


def _print(home: Path) -> list[float]:
    """Seconds that each sheet took."""
    settings = dataclasses.replace(read_settings(home / CONFIG), as_of=TODAY)
    sheets, took = FactSheets(generate(settings, TODAY)), []
    for path in sheets.paths:
        start = time.process_time()
        sheets.file(path)
        took.append(time.process_time() - start)
    return took
