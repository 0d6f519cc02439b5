"""Offers say what their fields hold, in the words of the language."""

from __future__ import annotations

import datetime as dt

import pytest

from offersite.model import Line, Offer, Site
from offersite.settings import Language
from offersite.views.base import Fact
from offersite.views.localiser import Localiser
from offersite.views.offers import OfferView, OfferViews, view_short_names
from tests.samples import GERMAN, ROMANSH, TODAY, offer, repairs, say, view


def views(language: Language = GERMAN, site: Site | None = None) -> OfferViews:
    return OfferViews(site or repairs(), say(language), TODAY)


def shown(name: str, language: Language = GERMAN, site: Site | None = None) -> OfferView:
    localiser = say(language)
    topics = {topic.id: localiser.link("topic", topic.id, topic.name) for topic in repairs().topics}
    source = localiser.cite(repairs().programme.sources[0])
    return views(language, site).offer(offer(name), topics, source)


def facts(view: OfferView) -> list[Fact]:
    """All that its page says of it in facts."""
    return [view.take_part, *view.deciding, *(fact for part in view.parts.values() for fact in part.facts)]


def fact(view: OfferView, label: str) -> Fact:
    (found,) = [each for each in facts(view) if each.label == say().label(label)]
    return found


def told(fact: Fact) -> list[str]:
    return [value.replace("\u00a0", " ") for value in fact.values]


def test_an_offer_at_a_glance() -> None:
    van = shown("repair-van")
    assert told(fact(van, "open_to")) == ["Schulklassen", "Leute aus dem Dorf"]
    assert told(fact(van, "aim")) == ["Gemeinsam flicken"]
    assert told(fact(van, "participants")) == ["Eine Schulklasse oder alle auf dem Dorfplatz"]
    assert told(fact(van, "length")) == ["etwa 1–1.5 Stunden, meist unterwegs"]
    assert told(fact(van, "per_year")) == ["3 im Steinbocktal", "3–5 im Enziantal"]
    assert fact(van, "per_year").note == "nur ohne Schnee"
    assert told(fact(van, "take_part")) == ["Auf Anruf"]
    assert fact(van, "take_part").note == "Schulen und Gemeinden rufen an und nennen drei mögliche Tage."
    assert told(fact(van, "roles")) == ["Werkzeug stellen und Fachleute finden"]
    assert told(fact(van, "price")) == ["kostenlos"]
    assert van.essentials == [fact(van, label) for label in ("length", "price", "per_year", "take_part")]


def test_for_whom_it_is_where_appropriate_is_said_with_their_name() -> None:
    van = offer("repair-van").model_copy(update={"where_appropriate": ["villagers"]})
    whom = views().facts(van, ["open_to"])
    assert [told(each) for each in whom] == [["Schulklassen", "gegebenenfalls Leute aus dem Dorf"]]


def test_numbers_of_a_past_year_say_so_unless_later_ones_are_published() -> None:
    (published,) = {each.year for each in repairs().programme.years if each.year > 2031}
    said = {
        year: [fact(each, "per_year").note for each in view(today=dt.date(year, 6, 1)).offers]
        for year in (published, published + 1)
    }
    notes = [say().optional(each.per_year_note) for each in repairs().offers]
    assert any(notes)
    assert said[published] == notes
    dates = {source.id: source.date for source in repairs().programme.sources}
    for each, note, now in zip(repairs().offers, notes, said[published + 1], strict=True):
        date = dates[each.source]
        stated = [f"Stand {date.year}"] if date and not each.as_needed else []
        assert (now or "") == "\N{NO-BREAK SPACE}· ".join([*([note] if note else []), *stated])
    assert "nur ohne Schnee\N{NO-BREAK SPACE}· Stand 2031" in said[published + 1]


def test_what_is_added_to_the_number_is_added_to_the_length_if_there_is_none() -> None:
    note = Line({"de": "nur in der Werkstatt"})
    for name, notes in {
        "tool-chest": ["nur in der Werkstatt", None],
        "repair-van": [None, "nur in der Werkstatt"],
    }.items():
        noted = offer(name).model_copy(update={"per_year_note": note})
        assert [each.note for each in views().facts(noted, ["sessions", "per_year"])] == notes


def test_what_decides_stands_first() -> None:
    deciding = ["length", "price", "open_to", "per_year"]
    assert [each.kind for each in shown("repair-van").deciding] == deciding
    assert [each.kind for each in shown("tool-chest").deciding] == deciding
    assert all(each.label == say().label(each.kind) for each in facts(shown("repair-van")))


def test_who_takes_part_is_not_said_again_where_it_is_what_is_expected() -> None:
    (one,) = (each for each in repairs().offers if each.expects)
    sharing = views()
    sharing.fields["participants"] = sharing.fields["expects"]
    assert [each.kind for each in sharing._part(one, "purpose").facts] == ["aim"]


def test_who_takes_part_is_said_where_nobody_knows_that_it_is_the_same_still() -> None:
    """The source says something else since it was translated: the page shows the row that it has, marked."""
    (one,) = (each for each in repairs().offers if each.expects)
    assert one.expects
    who = {"de": "Wer mag", "rm": one.expects.root["rm"]}
    one = one.model_copy(update={"participants": Line(who)})
    for outdated, expected in (
        (set[tuple[str, str]](), ["aim"]),
        ({(who["de"], who["rm"])}, ["aim", "participants"]),
    ):
        localiser = Localiser(ROMANSH, GERMAN, repairs().labels, outdated)
        purpose = OfferViews(repairs(), localiser, TODAY)._part(one, "purpose")
        assert [each.kind for each in purpose.facts] == expected


def test_an_offer_in_one_line_derives_from_its_fields() -> None:
    course = shown("sewing-course")
    (long, short), (way,) = told(fact(course, "length")), told(fact(course, "take_part"))
    assert course.brief.replace("\u00a0", " ") == f"{long} oder {short} · {way}"
    assert course.aim == fact(course, "aim").values[0]
    sessions = say().either(fact(course, "length").values)
    assert course.drawn == [course.aim.capitalised, sessions, *fact(course, "take_part").values]


def test_every_form_of_session_is_said() -> None:
    course = shown("sewing-course")
    assert told(fact(course, "length")) == ["2 Stunden an der Werkbank", "etwa 30–45 Minuten per Video"]
    assert told(fact(course, "price")) == ["CHF 45"]


def test_of_a_price_that_is_not_known_readers_are_told_whom_to_ask() -> None:
    chest = shown("tool-chest")
    assert fact(chest, "price") in chest.deciding
    assert told(fact(chest, "price")) == ["uns nicht bekannt – fragen Sie das Programm"]
    assert not fact(chest, "price").known
    assert told(fact(shown("tool-chest"), "per_year")) == ["nach Bedarf"]


def test_nobody_is_to_be_asked_where_no_contact_is_known() -> None:
    site = repairs()
    programme = site.programme.model_copy(update={"contacts": []})
    lonely = shown("tool-chest", site=site.model_copy(update={"programme": programme}))
    assert told(fact(lonely, "price")) == ["nicht bekannt"]


def test_where_no_price_is_known_none_is_missed() -> None:
    site = repairs()
    offers = [each.model_copy(update={"price": None}) for each in site.offers]
    chest = shown("tool-chest", site=site.model_copy(update={"offers": offers}))
    assert "price" not in [each.kind for each in (*chest.deciding, *chest.essentials)]


def test_an_overview_says_of_a_price_that_it_is_not_known() -> None:
    (price,) = (each for each in shown("tool-chest").essentials if each.kind == "price")
    assert (told(price), price.known) == (["nicht bekannt"], False)


def test_the_course_of_a_session() -> None:
    steps = [
        (step.name, step.length and step.length.replace("\u00a0", " "))
        for step in shown("repair-evening").course
    ]
    assert steps == [
        ("Ankommen und zeigen, was kaputt ist", "15 Minuten"),
        ("Fehler suchen und flicken", "1.5–2 Stunden"),
        ("Suppe essen und erzählen", None),
    ]


def test_sections_keep_their_order_and_topics_lead_on() -> None:
    evening = shown("repair-evening", ROMANSH)
    sections = evening.parts["purpose"].sections
    assert [section.id for section in sections] == ["which-things", "which-things-not"]
    assert [len(section.points) for section in sections] == [3, 2]
    assert sections[1].text is None
    assert evening.topics[0].href == "rm/topics/textiles/"
    assert evening.href == "rm/offers/repair-evening/"


def test_a_section_stands_in_its_part() -> None:
    parts = shown("repair-van").parts
    assert {part: [each.id for each in view.sections] for part, view in parts.items()} == {
        "purpose": [],
        "course": ["where-to-park"],
        "questions": [],
    }


def test_a_gap_in_an_offer() -> None:
    sections = shown("sewing-course", ROMANSH).parts["purpose"].sections
    texts = {section.id: section.text for section in sections}
    before, after = texts["before-you-sew"], texts["after-you-sew"]
    assert before is not None
    assert after is not None
    assert (before.lang, before.fallback) == ("de", True)
    assert (after.lang, after.fallback) == (None, False)


@pytest.mark.parametrize("about", [True, False])
@pytest.mark.parametrize("generally", [True, False])
def test_reservations_belong_to_the_fact(about: bool, generally: bool) -> None:
    session = {"format": "on-the-road", "minutes": 60, "about": about, "generally": generally}
    changed = Offer.model_validate(offer("tool-chest").model_dump() | {"sessions": [session]})
    expected = f"{'etwa ' * about}1 Stunde{', meist' * generally} unterwegs"
    assert told(views().fields["sessions"](changed)) == [expected]


def test_headings_keep_short_names_of_several_words_whole() -> None:
    names = view_short_names(repairs().offers, say())
    assert names
    name = "Nähkurs für Ungeduldige"
    text = f"{name} oder Flickmobil: {name}re? {name}\u202f?! Oder {name}? ({name})"
    assert names.findall(text) == [name, f"{name}\u202f?!", f"{name}?", f"({name})"]
    assert view_short_names(repairs().offers[:0], say()) is None
