"""What the pages of the finder say."""

from __future__ import annotations

import datetime as dt
from itertools import product

import pytest

from offersite.model import Event, Line, Site
from offersite.settings import Language
from offersite.views.finder import Advice, FinderPage, ResultView
from offersite.views.links import path_to
from offersite.views.site import view_site
from tests.samples import GERMAN, ROMANSH, SETTINGS, TODAY, event, repairs, say, view, with_events


def pages(
    site: Site | None = None, language: Language = GERMAN, today: dt.date = TODAY
) -> dict[str, FinderPage]:
    return {
        path_to("step", *each.ids): each
        for each in (view_site(site, SETTINGS, language, today) if site else view(language, today)).finder
    }


def result(path: str, site: Site | None = None, today: dt.date = TODAY) -> ResultView:
    found = pages(site, today=today)[path].result
    assert found
    return found


def advice(found: list[Advice], name: str) -> Advice:
    return next(each for each in found if each.offer.name == name)


def plain(words: list[str]) -> list[str]:
    return [each.replace("\u00a0", " ") for each in words]


def test_a_question_leads_on_by_each_answer() -> None:
    page = pages()["find/menders/"]
    assert page.title == "Und die Übung?"
    assert page.question
    assert page.question.help == "Niemand muss etwas können."
    assert [(x.name, x.href) for x in page.question.answers] == [
        ("Reichlich", "find/menders/plenty/"),
        ("Kaum", "find/menders/hardly/"),
    ]
    assert [(x.question, x.answer, x.change) for x in page.given] == [
        ("Wer kommt?", "Tüftlerinnen und Tüftler", "find/")
    ]
    assert page.back == "find/"
    assert pages()["find/"].back is None


def test_where_one_offer_alone_is_open_a_question_says_so_at_once() -> None:
    offers = [
        each.model_copy(update={"open_to": ["villagers"]}) if each.id != "tool-chest" else each
        for each in repairs().offers
    ]
    asked = pages(repairs().model_copy(update={"offers": offers}))["find/school/"].question
    assert asked
    assert asked.text == "Welches Tal?"
    assert asked.only == "Für Sie gibt es genau eines: Werkzeugverleih."
    assert [page.question.only for page in pages().values() if page.question and page.question.only] == []


def test_addresses_with_answers_to_what_is_not_asked_lead_to_pages_without_them() -> None:
    """What is asked depends on offers and events, and people have kept the address."""
    found = pages().values()
    leads = {ids: page.ids for page in found for ids in page.others}
    assert leads["neighbours", "plenty"] == ("neighbours",)
    assert leads["neighbours", "hardly", "open", "ibex"] == ("neighbours", "open", "ibex")
    own = {page.ids for page in found}
    for questions in range(len(repairs().finder) + 1):
        for answers in product(*(each.answers for each in repairs().finder[:questions])):
            ids = tuple(each.id for each in answers)
            assert (ids in leads) != (ids in own), ids


def test_answers_in_a_row_are_short_where_they_can_be() -> None:
    site = repairs()
    long, *others = site.finder[0].answers
    answers = [long.model_copy(update={"short": Line({"de": "Nachbarn"})}), *others]
    first = site.finder[0].model_copy(update={"answers": answers})
    shown = pages(site.model_copy(update={"finder": [first, *site.finder[1:]]}))
    assert shown[f"find/{long.id}/"].given[0].answer == say().line(long.text or Line({}))
    told = {path: page.answers.replace("\u00a0", " ") for path, page in shown.items()}
    assert told[f"find/{long.id}/hands-on/marmot/"] == "Nachbarn · Um selbst Hand anzulegen · Murmeltal"


def test_an_answer_without_text_has_the_names_of_what_it_refers_to() -> None:
    first = pages()["find/"].question
    assert first
    assert [each.name for each in first.answers][1] == "Tüftlerinnen und Tüftler"
    last = pages(language=ROMANSH)["find/school/open/"].question
    assert last
    assert [each.name for each in last.answers] == [
        "Val Muntanella",
        "Val Capricorn",
        "Val Genziana, Val Evla",
    ]


def test_a_result_leads_to_experiences_that_serve_what_the_reader_wants() -> None:
    (told,) = result("find/neighbours/hands-on/marmot/").experiences
    assert (told.title, told.href) == ("Wie Oberzipfel das Flicken lernte", "experiences/oberzipfel/")
    assert (told.town, told.summary) == ("Oberzipfel", say().line(repairs().experiences[0].summary))
    assert result("find/neighbours/open/marmot/").experiences == []


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


@pytest.mark.parametrize(
    ("who", "told", "linked"),
    [
        (["school-classes"], ["what-to-bring"], []),  # answered, and not linked once more
        (["villagers"], [], []),
        ([], [], ["faq/#what-to-bring"] * 2),
    ],
)
def test_where_nothing_fits_it_is_answered_what_such_readers_ask(
    who: list[str], told: list[str], linked: list[str]
) -> None:
    """Once, though it is about two of those that they seek."""
    asked = {"take_part": True, "audiences": who, "about": ["sewing-course", "repair-evening"]}
    faq = [each.model_copy(update=asked if each.id == "what-to-bring" else {}) for each in repairs().faq]
    found = result("find/school/hands-on/marmot/", repairs().model_copy(update={"faq": faq}))
    assert [each.id for each in found.answered] == told
    assert [link.href for each in found.sought for link in each.admission] == linked
    fitting = result("find/neighbours/hands-on/marmot/", repairs().model_copy(update={"faq": faq}))
    assert fitting.answered == []
    assert any(each.admission for each in fitting.fits) == ("school-classes" not in who)


def test_links_stay_in_the_language() -> None:
    page = pages(language=ROMANSH)["find/menders/"]
    assert page.question
    assert page.question.answers[0].href == "rm/find/menders/plenty/"
    assert page.back == "rm/find/"


def test_titles_name_what_fits() -> None:
    assert pages()["find/menders/plenty/things/ibex/"].title == "Für Sie: Werkzeugverleih und Ersatzteilrunde"
    assert pages()["find/school/hands-on/marmot/"].title == "Leider passt nichts genau"


def test_a_short_name_begins_the_title_of_a_result_and_only_that() -> None:
    offers = [each.model_copy(update={"short": Line({"de": f"Kurz {each.id}"})}) for each in repairs().offers]
    found = pages(repairs().model_copy(update={"offers": offers}))
    named = {path: page for path, page in found.items() if page.short.startswith("Kurz ")}
    assert named
    for path, page in named.items():
        assert page.title == pages()[path].title
        assert page.answers == pages()[path].answers


@pytest.mark.parametrize(
    ("path", "answers"),
    [
        ("find/menders/", "Tüftlerinnen und Tüftler"),  # no other page asks the same
        ("find/menders/plenty/", "Tüftlerinnen und Tüftler · Reichlich"),
        ("find/menders/plenty/hands-on/ibex/", "Reichlich · Steinbocktal"),
        ("find/school/hands-on/ibex/", "Steinbocktal"),
    ],
)
def test_titles_leave_out_the_answers_that_all_with_the_same_beginning_share(path: str, answers: str) -> None:
    assert plain([pages()[path].answers]) == [answers]


def test_what_speaks_for_an_offer_that_fits() -> None:
    van = advice(result("find/neighbours/hands-on/flowers-and-eagles/").fits, "Flickmobil")
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
        prices = [fact.values for fact in advice(found.fits, "Flickmobil").facts if fact.kind == "price"]
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
    said = plain(list(advice(found, "Flickmobil").pro))
    assert "Anlässe im Enziantal: 3–5 im Jahr, Stand 2031" in said


def test_what_is_expected_is_said_in_every_list() -> None:
    for path in (
        "find/neighbours/hands-on/marmot/",
        "find/neighbours/things/marmot/",
        "find/school/open/ibex/",
    ):
        found = result(path)
        evening = advice([*found.fits, *found.others, *found.excluded], "Flickabend")
        assert "Was wir erwarten" in [fact.label for fact in evening.facts], path


def test_what_speaks_for_and_against_another() -> None:
    chest = advice(result("find/school/hands-on/ibex/").others, "Werkzeugverleih")
    assert chest.contra == ["Hier geht es um etwas anderes: Ausleihen und weitergeben"]
    assert chest.pro == ["Willkommen: Schulklassen", "Anlässe im Steinbocktal: wann immer nötig"]
    assert chest.dates == []


def test_on_what_condition_an_offer_is_for_the_reader() -> None:
    reserved = [each.model_copy(update={"where_appropriate": each.open_to}) for each in repairs().offers]
    found = result("find/school/hands-on/ibex/", repairs().model_copy(update={"offers": reserved}))
    assert advice(found.others, "Werkzeugverleih").pro[0] == "Willkommen: gegebenenfalls Schulklassen"
    other = advice(found.excluded, "Ersatzteilrunde")
    assert other.contra[0] == "Gedacht für andere: gegebenenfalls Tüftlerinnen und Tüftler"


def test_why_an_offer_is_excluded() -> None:
    found = result("find/neighbours/hands-on/marmot/").excluded
    assert advice(found, "Ersatzteilrunde").contra == [
        "Gedacht für andere: Tüftlerinnen und Tüftler",
        "Hier geht es um etwas anderes: Ausleihen und weitergeben",
    ]
    assert advice(found, "Flickmobil").contra == ["Kein Anlass im Murmeltal"]
    assert advice(found, "Flickmobil").pro == []


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
def test_before_during_and_after(today: dt.date, events: list[Event], next_: str | None, said: str) -> None:
    """The panel tells what is next; the offer, what else the year foresees."""
    page = pages(with_events(*events), today=today)[HERE]
    assert page.answer
    assert page.result
    evening = advice(page.result.fits, "Flickabend")
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


def test_what_is_held_as_needed_is_asked_for_once() -> None:
    """As its offer says, and not in the panel too."""
    offers = [x.model_copy(update={"as_needed": x.id == "sewing-course"}) for x in repairs().offers]
    site = with_events().model_copy(update={"offers": [x for x in offers if x.id == "sewing-course"]})
    fitting = [page for page in pages(site.model_copy(update={"faq": []})).values() if page.answer]
    assert fitting
    for page in fitting:
        assert page.result
        assert page.result.fits[0].asking
        assert page.answer
        assert page.answer.ask is None


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
    evening = advice(result("find/neighbours/hands-on/marmot/", with_events(*events), day).fits, "Flickabend")
    assert evening.event is None
    assert plain(list(evening.dates)) == [said]


def test_when_all_sessions_of_a_year_are_over() -> None:
    last = event(offer="spare-parts-round", end="2031-06-01 21:00")
    found = result("find/menders/plenty/things/marmot/", with_events(last), dt.date(2031, 6, 2))
    assert advice(found.fits, "Ersatzteilrunde").dates == ["2031 im Murmeltal: 1; mit Datum: 1; alles vorbei"]


def test_dates_of_what_takes_place_as_needed_and_without_any_year() -> None:
    site = with_events().model_copy(
        update={"programme": repairs().programme.model_copy(update={"years": []})}
    )
    found = result("find/menders/plenty/open/marmot/", site)
    assert advice(found.fits, "Werkzeugverleih").dates == []  # its reasons say so
    assert advice(found.fits, "Flickabend").dates == ["Noch kein Datum."]


def test_whom_to_ask() -> None:
    """Each once, however many regions were chosen."""
    assert [x.id for x in result("find/school/hands-on/marmot/").contacts] == ["muntanella-bench"]
    both = result("find/school/hands-on/flowers-and-eagles/").contacts
    assert [x.id for x in both] == ["muntanella-bench", "capricorn-bench"]


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("find/school/hands-on/marmot/", "mailto:muntanella@example.org?"),
        ("find/school/hands-on/flowers-and-eagles/", ""),
        ("find/neighbours/hands-on/marmot/", ""),
    ],
)
def test_where_nothing_fits_the_one_who_answers_is_asked_what_is_possible(path: str, to: str) -> None:
    """Else the cards of those to ask say whom; where something fits, that is asked for."""
    ask = result(path).ask
    assert (ask is not None) is bool(to)
    assert ask is None or ask.href.startswith(to)
