"""A region's page gathers what stands elsewhere: it shows the calendar's own cells, and whom to ask."""

from __future__ import annotations

import datetime as dt

import pytest

from offersite.language.formats import NO_BREAK
from offersite.model import Site
from offersite.settings import Language
from offersite.views.foreseen import Cell
from offersite.views.regions import RegionView
from offersite.views.site import SiteView, view_site
from tests.samples import GERMAN, ROMANSH, SETTINGS, TODAY, event, repairs, say, view, with_events


def made(site: Site | None = None, language: Language = GERMAN, today: dt.date = TODAY) -> SiteView:
    return view_site(site, SETTINGS, language, today) if site else view(language, today)


def region(
    name: str, site: Site | None = None, language: Language = GERMAN, today: dt.date = TODAY
) -> RegionView:
    return next(each for each in made(site, language, today).regions if each.id == name)


def test_every_counted_region_and_no_other() -> None:
    assert [each.id for each in made().regions] == ["muntanella", "capricorn", "genziana", "evla"]


@pytest.mark.parametrize(
    ("language", "name", "spoken"),
    [
        (GERMAN, "capricorn", "Rätoromanisch"),
        (ROMANSH, "capricorn", "rumantsch"),
        (ROMANSH, "evla", "tudestg"),
    ],
)
def test_its_language_is_named_in_that_of_the_reader(language: Language, name: str, spoken: str) -> None:
    assert region(name, language=language).language == spoken


def test_a_region_may_have_no_language_of_its_own() -> None:
    programme = repairs().programme
    regions = [each.model_copy(update={"language": None}) for each in programme.regions]
    site = repairs().model_copy(update={"programme": programme.model_copy(update={"regions": regions})})
    assert region("evla", site).language is None


@pytest.mark.parametrize("today", ["2030-06-01", "2031-06-01", "2032-06-01", "2040-01-01"])
def test_what_is_foreseen_is_what_the_calendar_shows(today: str) -> None:
    view = made(today=dt.date.fromisoformat(today))
    assert view.year is not None
    for column, each in enumerate(view.regions):
        expected = [(row.offer, row.cells[column]) for row in view.year.rows if row.cells[column]]
        assert [(x.offer, x.cell) for x in each.offers] == expected
        over = dt.date.fromisoformat(today).year > view.year.year
        heading = "region_foreseen_past" if over else "region_foreseen"
        assert each.foreseen == say().label(heading, year=view.year.year)


def test_an_offer_that_is_not_foreseen_in_a_region_is_left_out() -> None:
    offers = {each.offer.href: each for each in region("evla").offers}
    assert list(offers) == [
        f"offers/{x}/" for x in ("repair-evening", "sewing-course", "tool-chest", "spare-parts-round")
    ]
    assert offers["offers/tool-chest/"].cell == Cell(say().label("as_needed"))
    mails = [each.enquiry and each.enquiry.href.partition("?")[0] for each in offers.values()]
    assert mails == [None, "mailto:muntanella@example.org,capricorn@example.org", None, None]


def test_without_years_nothing_is_foreseen() -> None:
    programme = repairs().programme.model_copy(update={"years": []})
    lone = region("evla", repairs().model_copy(update={"programme": programme, "events": []}))
    assert (lone.foreseen, lone.offers) == (None, [])


def test_its_events_and_those_for_all_regions() -> None:
    site = with_events(event(region="evla"), event(id="for-all", region="all-valleys"), event(id="elsewhere"))
    view = region("evla", site)
    assert [each.id for each in view.events.upcoming] == ["lamp-night"]
    assert [(each.name, [x.id for x in each.events.upcoming]) for each in view.wider] == [
        ("Alle vier Täler", ["for-all"])
    ]
    assert region("evla", with_events()).wider == []


def test_its_areas_and_the_other_regions() -> None:
    view = region("genziana", language=ROMANSH)
    assert view.areas == f"Trais{NO_BREAK}Terms, Hornalp"
    assert region("evla").areas is None
    others = ("muntanella", "capricorn", "evla")
    assert [link.href for link in view.others] == [f"rm/regions/{x}/" for x in others]


def test_its_introduction_names_it() -> None:
    assert region("evla").lead.startswith("Flicken im Adlertal: wen man fragt")


def test_a_region_without_a_date_says_so() -> None:
    assert region("evla").none == "Hier allein ist noch nichts angesetzt."


def test_each_source_is_cited_once() -> None:
    titles = [source.title for source in region("evla", today=dt.date(2032, 6, 1)).sources]
    assert titles == ["Anschlagbrett am Brunnen", "Almanach der Flickstuben", "Talblatt, Winterausgabe"]
