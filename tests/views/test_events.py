"""An event in words: what is said of it follows from the data, and from the day alone whether it is held."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from offersite.model import Event
from offersite.model.schedule import schedule
from offersite.settings import Language
from offersite.views.events import EventView, EventViews, by_month
from tests.samples import GERMAN, ROMANSH, TODAY, event, repairs, say, with_events


def views(
    *events: Event, today: dt.date = TODAY, language: Language = GERMAN, **changes: Any
) -> list[EventView]:
    site, localiser = with_events(*events).model_copy(update=changes), say(language)
    sources = {source.id: localiser.cite(source) for source in site.programme.sources}
    made = EventViews(site, localiser, today, sources)
    return [made.view(each) for each in schedule(site)]


def view(today: dt.date = TODAY, language: Language = GERMAN, **values: Any) -> EventView:
    (shown,) = views(event(**values), today=today, language=language)
    return shown


@pytest.mark.parametrize(
    ("status", "today", "state"),
    [
        ("survey", "2031-05-31", "survey"),
        ("confirmed", "2031-05-31", "confirmed"),
        ("confirmed", "2031-06-01", "confirmed"),
        ("confirmed", "2031-06-02", "held"),
        ("cancelled", "2031-05-31", "cancelled"),
        ("cancelled", "2031-06-02", "cancelled"),
    ],
)
def test_the_state_of_an_event_follows_from_the_day(status: str, today: str, state: str) -> None:
    """An event is held from the day after its last; what was never confirmed is never held."""
    shown = view(dt.date.fromisoformat(today), status=status)
    assert shown.state == state
    assert shown.status == say().label(state)
    assert shown.closed == (state in ("held", "cancelled"))


def test_a_provisional_date_that_has_passed_is_told_in_the_past_tense() -> None:
    before, after = (view(dt.date(2031, 6, day), status="survey") for day in (1, 2))
    assert (before.state, before.status, before.closed) == ("survey", "Umfrage läuft", False)
    assert (after.state, after.status, after.closed) == ("survey", "Provisorisches Datum, vorbei", True)
    assert before.afterwards == after.afterwards == after.status
    assert "Ob der Termin stattgefunden hat, ist uns nicht bekannt" in before.outcome


def test_an_event_over_midnight_is_held_after_its_last_day() -> None:
    night: dict[str, Any] = {"start": "2031-06-01 23:00", "end": "2031-06-02 01:00"}
    assert view(today=dt.date(2031, 6, 2), **night).state == "confirmed"
    assert view(today=dt.date(2031, 6, 3), **night).state == "held"


def test_an_event_is_said_in_the_language_of_the_reader() -> None:
    shown = view(language=ROMANSH, languages=["rm", "de"], topics=["woodwork"], within="Martgà")
    assert shown.href == "rm/events/lamp-night/"
    assert shown.start.isoformat() == "2031-06-01T19:00:00+03:00"
    assert shown.when == "Dumengia, ils 1 da zercladur 2031, 19:00–21:00"
    assert shown.offer.href == "rm/offers/repair-evening/"
    assert (shown.format, shown.region) == ("en il lavuratori", "Val Muntanella")
    assert shown.region_href == "rm/regions/muntanella/"
    assert shown.spoken == "rumantsch e tudestg"
    assert [topic.href for topic in shown.topics] == ["rm/topics/woodwork/"]
    assert shown.within == "Martgà"
    assert (shown.place, shown.text, shown.website) == (None, None, None)


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ({"name": "Mühle", "city": "Blauenbach"}, "Mühle, Blauenbach"),
        ({"name": "Mühle Blauenbach", "city": "Blauenbach"}, "Mühle Blauenbach"),
        ({"name": "Blauenbacherhof", "city": "Blauenbach"}, "Blauenbacherhof, Blauenbach"),
        ({"name": "Mühle", "street": "Am Bach 3", "city": "Blauenbach"}, "Mühle, Am Bach 3, Blauenbach"),
    ],
)
def test_a_place_names_its_town_once(place: dict[str, str], shown: str) -> None:
    assert view(place=place).place == shown


def test_a_place_in_parts_for_programs() -> None:
    shown = next(each for each in views(*repairs().events) if each.id == "muntanella-toaster-night")
    assert shown.venue is not None
    parts = (shown.venue.name, shown.venue.street, shown.venue.city)
    assert parts == ("Alte Käserei", "Brunnengasse 3", "Oberzipfel")
    assert (shown.in_person, shown.position) == (True, (46.95, 9.05))
    assert not view(format="by-video-link").in_person


def test_an_event_without_a_way_of_its_own_has_that_of_its_offer() -> None:
    usual, own = view(), view(take_part="sign-up", open_to=["clubs"])
    assert (usual.take_part.values, usual.public) == (["Einfach vorbeikommen"], True)
    assert usual.take_part.note == usual.open_to.note == say().label("general_rule")
    assert (own.take_part.values, own.public, own.open_to.values) == (["Mit Anmeldung"], False, ["Vereine"])
    assert own.take_part.note is own.open_to.note is None


def test_whom_its_offer_is_for_where_appropriate_an_event_tells_unless_it_has_its_own() -> None:
    offers = [each.model_copy(update={"where_appropriate": each.open_to[:1]}) for each in repairs().offers]
    usual, own = views(event(), event(id="own", open_to=["villagers"]), offers=offers)
    assert usual.open_to.values[0] == f"gegebenenfalls {view().open_to.values[0]}"
    assert own.open_to.values == ["Leute aus dem Dorf"]


def test_what_is_true_of_many_events_is_said_once() -> None:
    one, another = views(event(), event(id="another"))
    assert one.spoken is another.spoken
    assert one.open_to is another.open_to
    assert one.take_part is another.take_part
    (own,) = views(event(open_to=["clubs"], languages=["rm"]))
    assert (own.open_to, own.spoken) != (one.open_to, one.spoken)


def test_a_moved_event_says_from_when() -> None:
    shown = view(moved_from="2031-05-25 18:30", status="survey")
    assert shown.moved_from is not None
    assert shown.moved_from.isoformat() == "2031-05-25T18:30:00+03:00"
    assert shown.moved is not None
    assert "25. Mai 2031, 18:30" in shown.moved.replace("\u00a0", " ")
    assert view(moved_from="2031-05-25 18:30", status="cancelled").moved is None


def test_what_happens_and_who_speaks() -> None:
    shown = view(
        agenda=[{"title": "Ankommen", "minutes": 30}, {"title": "Flicken"}],
        speakers=[{"name": "Gion"}, {"name": "Flurina", "role": "Leiterin", "organisation": "Flickstube"}],
        links=[{"kind": "slides", "url": "https://example.org/folien"}],
        capacity=1200,
    )
    lengths = [(step.name, step.length and step.length.replace("\u00a0", " ")) for step in shown.agenda]
    assert lengths == [("Ankommen", "30 Minuten"), ("Flicken", None)]
    assert [(x.name, x.about) for x in shown.speakers] == [
        ("Gion", None),
        ("Flurina", "Leiterin, Flickstube"),
    ]
    assert [(x.name, x.href) for x in shown.documents] == [
        (say().label("slides"), "https://example.org/folien")
    ]
    assert shown.capacity == "1200"


def test_an_event_for_all_regions_has_no_page_of_a_region_and_is_found_by_each() -> None:
    shown = view(region="all-valleys")
    assert shown.region_href is None
    assert shown.facets["region"] == ["all-valleys", "muntanella", "capricorn", "genziana", "evla"]
    assert view().facets == {
        "offer": ["repair-evening"],
        "region": ["muntanella"],
        "format": ["at-the-workbench"],
        "language": [],
    }


def test_months_follow_each_other_as_the_events_do() -> None:
    days = ["2031-12-09", "2032-01-20", "2032-01-21"]
    shown = views(*(event(id=f"on-{day}", start=f"{day} 19:00", end=f"{day} 20:00") for day in days))
    months = [(month.name, [each.id for each in month.events]) for month in by_month(reversed(shown), say())]
    assert months == [
        ("Januar 2032", ["on-2032-01-21", "on-2032-01-20"]),
        ("Dezember 2031", ["on-2031-12-09"]),
    ]
