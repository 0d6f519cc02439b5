"""Made-up data for tests that need no whole build: nothing here exists."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from offersite.model import Event, Offer, Site
from offersite.reading.load import read
from offersite.settings import Language, Settings
from offersite.views.localiser import Localiser
from offersite.views.site import SiteView, view_site
from tests.support import REPAIRS

GERMAN = Language("de", "Deutsch", "de_CH", "")
ROMANSH = Language("rm", "Rumantsch", "rm", "rm/")
SETTINGS = Settings(
    home=Path("/nowhere"), address="https://repair.example/sub/", languages=(GERMAN, ROMANSH), source=GERMAN
)
WITH_FORMS = replace(SETTINGS, repository="https://github.com/valleys/repairs", forms=True)
TODAY = dt.date(2031, 6, 1)


@cache
def repairs() -> Site:
    """The made-up programme in German and Romansh. Its objects are shared: copy them to change them."""
    reading = read(REPAIRS / "data")
    assert reading.problems == []
    assert reading.site is not None
    return reading.site


@cache
def view(language: Language = GERMAN, today: dt.date = TODAY) -> SiteView:
    """What the made-up programme says in one language; shared like its objects."""
    return view_site(repairs(), SETTINGS, language, today)


def say(language: Language = GERMAN) -> Localiser:
    """A fresh localiser of the made-up programme."""
    return Localiser(language, GERMAN, repairs().labels)


def offer(id: str) -> Offer:
    """An offer of the made-up programme."""
    return next(each for each in repairs().offers if each.id == id)


def event(**values: Any) -> Event:
    """An event of the made-up programme, with `values` instead of the usual ones."""
    usual = {
        "id": "lamp-night",
        "offer": "repair-evening",
        "status": "confirmed",
        "updated": "2031-01-01",
        "start": "2031-06-01 19:00",
        "end": "2031-06-01 21:00",
        "format": "at-the-workbench",
        "region": "muntanella",
        "subject": "Lampen",
        "source": "notice-board",
    }
    return Event.model_validate(usual | values)


def with_events(*events: Event) -> Site:
    """The made-up programme with these events only."""
    return repairs().model_copy(update={"events": list(events)})
