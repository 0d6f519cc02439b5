"""The made-up programme's calendar with a few events, its years, and what they foresee."""

from __future__ import annotations

import datetime as dt

from offersite.model import Event
from offersite.settings import Language
from offersite.views.calendar import CalendarViews, YearView
from offersite.views.foreseen import Cell
from tests.samples import GERMAN, TODAY, say, with_events

REGIONS = ["muntanella", "capricorn", "genziana", "evla"]


def calendar(*events: Event, today: dt.date = TODAY, language: Language = GERMAN) -> CalendarViews:
    site, localiser = with_events(*events), say(language)
    sources = {source.id: localiser.cite(source) for source in site.programme.sources}
    return CalendarViews(site, localiser, today, sources)


def year(views: CalendarViews, number: int) -> YearView:
    return next(each for each in views.years() if each.year == number)


def cell(views: CalendarViews, offer: str, region: str, number: int = 2031) -> Cell | None:
    row = next(each for each in year(views, number).rows if each.offer.href.endswith(f"{offer}/"))
    return row.cells[REGIONS.index(region)]


def shown(views: CalendarViews, offer: str, region: str, number: int = 2031) -> Cell:
    found = cell(views, offer, region, number)
    assert found is not None
    return found
