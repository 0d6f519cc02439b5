"""Of each offer, a result says what speaks for it and against it, and what to know of it."""

from __future__ import annotations

import datetime as dt

import pytest

from offersite.model import Event
from tests.samples import TODAY, event, repairs, with_events
from tests.views.found import judged, pages, plain, result


def test_who_may_take_part_is_asked_beside_what_is_sought() -> None:
    """Beside what fits, and beside what the reader is not named for: where nothing fits, it leads on."""
    faq = [each.model_copy(update={"take_part": each.id == "what-to-bring"}) for each in repairs().faq]
    asked = {offer for each in faq if each.take_part for offer in each.about}
    found = result("find/neighbours/hands-on/marmot/", repairs().model_copy(update={"faq": faq}))
    for each in found.fits:
        questions = [link.href for link in each.admission]
        assert questions == (["faq/#what-to-bring"] if each.offer.href.split("/")[1] in asked else [])
    assert any(each.admission for each in found.fits)
    assert not any(each.admission for each in found.others)
    found = result("find/school/hands-on/marmot/", repairs().model_copy(update={"faq": faq}))
    assert not found.fits
    led = {each.offer.href for each in [*found.sought, *found.excluded] if each.admission}
    assert led == {"offers/repair-evening/", "offers/sewing-course/"}


def test_what_speaks_for_an_offer_that_fits() -> None:
    van = judged(result("find/neighbours/hands-on/flowers-and-eagles/").fits, "Flickmobil")
    assert plain(list(van.pro)) == [
        "Willkommen: Leute aus dem Dorf",
        "Darum geht es: Gemeinsam flicken",
        "Anlässe im Enziantal: 3–5 im Jahr",
    ]
    assert van.contra == []
    assert [fact.label for fact in van.facts] == ["Für", "Mitmachen", "Dauer und Form", "Preis"]


def test_a_price_that_is_not_known_is_said_to_be_so_where_others_are() -> None:
    site = repairs()
    assert any(each.price is not None for each in site.offers)
    offers = [
        each.model_copy(update={"price": None}) if each.id == "repair-van" else each for each in site.offers
    ]
    for some, says in (
        (offers, "uns nicht bekannt"),
        ([each.model_copy(update={"price": None}) for each in offers], None),
    ):
        found = result(
            "find/neighbours/hands-on/flowers-and-eagles/", site.model_copy(update={"offers": some})
        )
        prices = [fact.values for fact in judged(found.fits, "Flickmobil").facts if fact.kind == "price"]
        assert [values[0].split(" –")[0] for values in prices] == ([says] if says else [])


def test_how_often_it_is_somewhere_speaks_for_it_only_to_those_who_were_asked_where_they_are() -> None:
    site = repairs()
    where = [each for each in site.finder if any(answer.regions for answer in each.answers)]
    programme = site.programme.model_copy(update={"contacts": site.programme.contacts[:1]})
    offers = [each.model_copy(update={"as_needed": True, "per_year": {}}) for each in site.offers]
    changed = {"finder": where, "offers": offers, "programme": programme, "events": []}
    assert [each.pro for each in result("find/", site.model_copy(update=changed)).fits] == [[]] * len(offers)


def test_a_number_of_a_past_year_says_so() -> None:
    found = result("find/neighbours/hands-on/flowers-and-eagles/", today=dt.date(2033, 1, 1)).fits
    said = plain(list(judged(found, "Flickmobil").pro))
    assert "Anlässe im Enziantal: 3–5 im Jahr, Stand 2031" in said


def test_what_is_expected_is_said_in_every_list() -> None:
    for path in (
        "find/neighbours/hands-on/marmot/",
        "find/neighbours/things/marmot/",
        "find/school/open/ibex/",
    ):
        found = result(path)
        evening = judged([*found.fits, *found.others, *found.excluded], "Flickabend")
        assert "Was wir erwarten" in [fact.label for fact in evening.facts], path


def test_what_speaks_for_and_against_another() -> None:
    chest = judged(result("find/school/hands-on/ibex/").others, "Werkzeugverleih")
    assert chest.contra == ["Hier geht es um etwas anderes: Ausleihen und weitergeben"]
    assert chest.pro == ["Willkommen: Schulklassen", "Anlässe im Steinbocktal: wann immer nötig"]
    assert chest.dates == []


def test_on_what_condition_an_offer_is_for_the_reader() -> None:
    reserved = [each.model_copy(update={"where_appropriate": each.open_to}) for each in repairs().offers]
    found = result("find/school/hands-on/ibex/", repairs().model_copy(update={"offers": reserved}))
    assert judged(found.others, "Werkzeugverleih").pro[0] == "Willkommen: gegebenenfalls Schulklassen"
    other = judged(found.excluded, "Ersatzteilrunde")
    assert other.contra[0] == "Gedacht für andere: gegebenenfalls Tüftlerinnen und Tüftler"


def test_why_an_offer_is_excluded() -> None:
    found = result("find/neighbours/hands-on/marmot/").excluded
    assert judged(found, "Ersatzteilrunde").contra == [
        "Gedacht für andere: Tüftlerinnen und Tüftler",
        "Hier geht es um etwas anderes: Ausleihen und weitergeben",
    ]
    assert judged(found, "Flickmobil").contra == ["Kein Anlass im Murmeltal"]
    assert judged(found, "Flickmobil").pro == []


HERE = "find/neighbours/hands-on/marmot/"
LATER = dt.date(2034, 6, 1)


@pytest.mark.parametrize(
    ("today", "events", "next_", "said"),
    [
        (TODAY - dt.timedelta(days=1), [event()], "lamp-night", ""),
        (TODAY, [event()], "lamp-night", ""),  # all day long
        (TODAY + dt.timedelta(days=1), [event()], None, "2031 im Murmeltal: 6; mit Datum: 1"),
        (LATER, [event()], None, "Für 2032 im Murmeltal geplant gewesen: 6"),
        (TODAY, [event(status="cancelled")], None, "2031 im Murmeltal: 6; Termine noch offen"),
        (TODAY, [], None, "2031 im Murmeltal: 6; Termine noch offen"),
    ],
)
def test_the_next_event_is_told_until_its_day_is_over(
    today: dt.date, events: list[Event], next_: str | None, said: str
) -> None:
    """The panel tells what is next; the offer, what else the year foresees."""
    page = pages(with_events(*events), today=today)[HERE]
    assert page.answer
    assert page.result
    evening = judged(page.result.fits, "Flickabend")
    assert [each.id for each in page.answer.coming] == ([next_] if next_ else [])
    assert evening.event is None
    assert [each[: len(said)] for each in plain(list(evening.dates))] == ([said] if said else [])


def test_the_offer_tells_its_next_date_where_another_comes_before() -> None:
    """The panel is about all that fits."""
    sooner = event(id="sooner", start="2031-06-01 08:00", end="2031-06-01 09:00", offer="spare-parts-round")
    found = pages(with_events(event(), sooner))["find/menders/plenty/open/marmot/"]
    assert found.answer
    assert found.result
    assert [each.id for each in found.answer.coming][:1] == ["sooner"]
    assert {each.offer.name: each.event.id for each in found.result.fits if each.event} == {
        "Flickabend": "lamp-night"
    }


def test_taking_part_is_asked_of_those_who_answer_where_the_reader_is() -> None:
    asked = {
        path: [link for each in result(path).fits if each.asking for link in each.asking.links]
        for path in ("find/neighbours/hands-on/ibex/", "find/neighbours/hands-on/flowers-and-eagles/")
    }
    assert [[link.name for link in links] for links in asked.values()] == [
        ["Fragen, ob noch ein Platz frei ist"]
    ] * 2
    assert [[link.href.partition("?")[0] for link in links] for links in asked.values()] == [
        ["mailto:capricorn@example.org"],
        ["mailto:muntanella@example.org,capricorn@example.org"],
    ]


@pytest.mark.parametrize(
    ("today", "events", "said"),
    [
        ("2031-06-01", [], "2031 im Murmeltal: 6; Termine noch offen"),
        (
            "2033-01-01",
            [],
            "Für 2032 im Murmeltal geplant gewesen: 6; "
            "uns ist kein Datum bekannt (30. November 2030 und 15. Januar 2031)",
        ),
        ("2031-06-02", [event()], "2031 im Murmeltal: 6; mit Datum: 1; die anderen noch offen"),
    ],
)
def test_without_a_next_event_what_is_foreseen(today: str, events: list[Event], said: str) -> None:
    day = dt.date.fromisoformat(today)
    evening = judged(result("find/neighbours/hands-on/marmot/", with_events(*events), day).fits, "Flickabend")
    assert evening.event is None
    assert plain(list(evening.dates)) == [said]


def test_when_all_sessions_of_a_year_are_over() -> None:
    last = event(offer="spare-parts-round", end="2031-06-01 21:00")
    found = result("find/menders/plenty/things/marmot/", with_events(last), dt.date(2031, 6, 2))
    assert judged(found.fits, "Ersatzteilrunde").dates == ["2031 im Murmeltal: 1; mit Datum: 1; alles vorbei"]


def test_dates_of_what_takes_place_as_needed_and_without_any_year() -> None:
    site = with_events().model_copy(
        update={"programme": repairs().programme.model_copy(update={"years": []})}
    )
    found = result("find/menders/plenty/open/marmot/", site)
    assert judged(found.fits, "Werkzeugverleih").dates == []  # its reasons say so
    assert judged(found.fits, "Flickabend").dates == ["Noch kein Datum."]
