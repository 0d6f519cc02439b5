"""A year's plan shows what its rows have, offer by offer, and folds what is over and has no date."""

from __future__ import annotations

import datetime as dt

from offersite.views.calendar import CalendarViews
from offersite.views.year_plan import OfferPlan
from tests.samples import TODAY, event, repairs, say, with_events
from tests.views.calendars import REGIONS, calendar, shown, year


def plan(views: CalendarViews, offer: str) -> OfferPlan:
    return next(each for each in year(views, 2031).plans if each.offer.href.endswith(f"{offer}/"))


def test_an_event_for_all_regions_counts_for_none_and_is_shown_by_itself() -> None:
    views = calendar(event(region="all-valleys"))
    assert [shown(views, "repair-evening", region).dated for region in REGIONS] == [None] * 4
    evening = plan(views, "repair-evening")
    assert [each.href for each in evening.regions] == [f"regions/{region}/" for region in REGIONS]
    (wide,) = evening.whole
    assert evening.rows[-1] == wide
    assert (wide.name, wide.href) == ("Alle vier Täler", None)
    assert (wide.cell.count, wide.cell.forms) == ("1", ("dated",))


def test_the_plan_has_what_the_rows_have() -> None:
    shown_year = year(calendar(), 2031)
    assert [each.offer for each in shown_year.plans] == [row.offer for row in shown_year.rows]
    for own, row in zip(shown_year.plans, shown_year.rows, strict=True):
        expected = [] if own.as_needed else [cell for cell in row.cells if cell]
        assert [each.cell for each in own.regions] == expected
    assert plan(calendar(), "tool-chest").as_needed == say().label("as_needed")


def test_what_is_for_all_regions_comes_after_those_of_which_nothing_is_dated() -> None:
    evening = plan(calendar(event(region="all-valleys"), today=dt.date(2032, 12, 31)), "repair-evening")
    assert evening.undated
    assert evening.rows == [*evening.undated, *evening.whole]


def test_of_a_year_that_is_over_what_has_no_date_stands_by_itself() -> None:
    during, after = (calendar(event(region="genziana"), today=dt.date(day, 12, 31)) for day in (2031, 2032))
    assert plan(during, "repair-evening").undated == []
    evening = plan(after, "repair-evening")
    assert [each.href for each in evening.regions] == ["regions/genziana/"]
    told = [(each.href, each.cell.count) for each in evening.undated]
    assert told == [("regions/muntanella/", "6"), ("regions/capricorn/", "4"), ("regions/evla/", "1")]
    assert evening.forms[:3] == ["held", "open", "possible"]
    assert evening.forms[3:] == [form for each in evening.undated for form in each.cell.forms]
    assert set(plan(after, "sewing-course").forms) == {"open", "possible"}


def test_a_region_in_which_nothing_is_foreseen_is_left_out() -> None:
    site = with_events()
    offers = [x.model_copy(update={"per_year": {"evla": x.per_year.get("evla")}}) for x in site.offers]
    offers = [x for x in offers if x.per_year["evla"]]
    sources = {source.id: say().cite(source) for source in site.programme.sources}
    views = CalendarViews(site.model_copy(update={"offers": offers}), say(), TODAY, sources)
    assert {each.href for own in year(views, 2031).plans for each in own.regions} == {"regions/evla/"}
    assert repairs().offers != offers
