"""What the localiser says in a language, and what it marks as not being in it."""

from __future__ import annotations

import datetime as dt

import pytest
from markupsafe import escape

from offersite.language.labels import shipped
from offersite.language.prose import Element
from offersite.language.words import Words
from offersite.model import EVERY, Address, Line, Prose, Source
from offersite.settings import Language
from offersite.views.localiser import Localiser
from tests.samples import GERMAN, ROMANSH, say

BOTH = Line({"de": 'Das "Dorf"', "rm": 'Il "vitg"'})
GERMAN_ONLY = Line({"de": "Nur hier"})
PORTUGUESE = Language("pt", "Português", "pt_PT", "pt/")
EVERYWHERE = Line({EVERY: "Oberzipfel"})


def test_a_text_in_the_language() -> None:
    words = say(ROMANSH).line(BOTH)
    assert words == "Il «vitg»"
    assert (words.lang, words.fallback) == (None, False)


def test_a_missing_translation_comes_in_the_source_language_and_is_marked() -> None:
    words = say(ROMANSH).line(GERMAN_ONLY)
    assert words == "Nur hier"
    assert (words.lang, words.fallback) == ("de", True)
    assert say(GERMAN).line(GERMAN_ONLY).lang is None


def test_a_text_for_all_languages_is_no_gap() -> None:
    words = say(ROMANSH).line(EVERYWHERE)
    assert (words, words.lang, words.fallback) == ("Oberzipfel", None, False)


def test_the_localiser_remembers_whether_it_met_a_gap() -> None:
    localiser = say(ROMANSH)
    localiser.line(BOTH)
    localiser.line(EVERYWHERE)
    assert not localiser.gaps
    localiser.line(GERMAN_ONLY)
    assert localiser.gaps


def test_a_quotation_in_its_own_language_is_no_gap() -> None:
    localiser = say(GERMAN)
    words = localiser.foreign("Tge ch'è rut", "rm")
    assert (words, words.lang, words.fallback) == ("Tge ch’è rut", "rm", False)
    assert localiser.foreign("So ist's", "de").lang is None
    assert not localiser.gaps


def test_prose_is_set_in_type_and_its_links_lead_somewhere() -> None:
    prose = Prose({"de": '"So" [geht\'s](offer:repair-van).\n\n[Mehr](https://example.org/)', "rm": "Uschia"})
    rich = say(GERMAN).prose(prose)
    assert rich is not None
    assert rich.paragraphs == (
        ("«So» ", Element("link", ("geht’s",), "offers/repair-van/"), "."),
        (Element("link", ("Mehr",), "https://example.org/"),),
    )
    assert say(GERMAN).prose(None) is None


def test_prose_that_is_not_translated() -> None:
    rich = say(ROMANSH).prose(Prose({"de": "[Fragen](faq:who-mends)"}))
    assert rich is not None
    assert (rich.lang, rich.fallback) == ("de", True)
    assert rich.paragraphs == ((Element("link", ("Fragen",), "rm/faq/#who-mends"),),)


def test_links_go_by_kind_and_language() -> None:
    german, romansh = say(GERMAN).links, say(ROMANSH).links
    assert german.resolve("page:home") == ""
    assert romansh.resolve("page:home") == "rm/"
    assert romansh.resolve("page:comparison") == "rm/compare/"
    assert romansh.resolve("topic:textiles") == "rm/topics/textiles/"
    assert romansh.resolve("event:lamp-night") == "rm/events/lamp-night/"
    assert romansh.resolve("experience:oberzipfel") == "rm/experiences/oberzipfel/"
    assert german.to("year", "2031") == "calendar/2031/"
    for address in ("https://example.org/", "mailto:a@example.org", "tel:+41555000001"):
        assert romansh.resolve(address) == address


def test_labels_are_filled_in() -> None:
    assert say(GERMAN).label("pair_alike", count=2) == "ohne Unterschied: 2"
    assert say(ROMANSH).label("year", year=2031) == "Chalender 2031"


def test_a_label_keeps_what_is_in_another_language() -> None:
    localiser = say(ROMANSH)
    label = localiser.label("as_of", date=localiser.line(GERMAN_ONLY))
    assert escape(label) == 'stadi: <span lang="de">Nur hier</span>'
    assert label.fallback


def test_words_in_a_row_keep_their_languages() -> None:
    localiser = say(ROMANSH)
    row = localiser.join([localiser.line(EVERYWHERE), localiser.line(BOTH), localiser.line(GERMAN_ONLY)])
    assert row == "Oberzipfel, Il «vitg» e Nur hier"
    assert escape(row) == 'Oberzipfel, Il «vitg» e <span lang="de">Nur hier</span>'
    assert localiser.comma([localiser.line(EVERYWHERE), localiser.line(BOTH)]) == "Oberzipfel, Il «vitg»"
    assert localiser.either([localiser.line(EVERYWHERE), localiser.line(BOTH)]) == "Oberzipfel u Il «vitg»"
    assert localiser.join([]) == ""
    assert escape(localiser.either([row])) == escape(row)


def test_a_name_with_an_and_of_its_own_stands_between_commas() -> None:
    names = [Words("Tüftlerinnen und Tüftler"), Words("Vereine")]
    assert say().join(names) == "Tüftlerinnen und Tüftler, Vereine"
    assert say().join([Words("Hundefreunde"), Words("Vereine")]) == "Hundefreunde und Vereine"


def test_a_row_is_set_in_type() -> None:
    french = Localiser(Language("fr", "Français", "fr_CH", "fr/"), GERMAN, {})
    assert french.semicolon([Words("4"), Words("aucune date")]) == "4\u202f; aucune date"


def test_sources_are_cited_with_their_dates() -> None:
    dated = Source.model_validate(
        {"id": "a", "title": "Almanach", "date": "2031-03-01", "url": {"de": "https://a.example/de", "rm": "https://a.example/rm"}}
    )  # fmt: skip
    cited = say(ROMANSH).cite(dated)
    assert (cited.title, cited.when, cited.href) == (
        "Almanach",
        "stadi: 1 da mars 2031",
        "https://a.example/rm",
    )
    undated = say(GERMAN).cite(Source.model_validate({"id": "b", "title": "Tafel", "publisher": "Dorf"}))
    assert (undated.publisher, undated.when, undated.href) == ("Dorf", "Datum nicht bekannt", None)


def test_a_source_in_one_language_keeps_it() -> None:
    source = Source.model_validate({"id": "a", "title": "Tagebuch: eins", "language": "de"})
    localiser = say(ROMANSH)
    cited = localiser.cite(source)
    assert (cited.title, cited.title.lang, cited.title.fallback) == ("Tagebuch: eins", "de", False)
    assert not localiser.gaps
    assert say(GERMAN).cite(source).title.lang is None
    french = Language("fr", "Français", "fr_CH", "fr/")
    assert say(french).cite(source).title == "Tagebuch: eins", "set in type as German, not as French"


def test_an_address_may_differ_between_languages() -> None:
    address = Address({"de": "https://a.example/de", "rm": "https://a.example/rm"})
    assert say(ROMANSH).address(address) == "https://a.example/rm"
    assert say(ROMANSH).address(Address({"de": "https://a.example/de"})) == "https://a.example/de"


def test_dates_of_sources_stand_in_their_order() -> None:
    days = [dt.date(2031, 1, 15), dt.date(2030, 11, 30)]
    assert say(GERMAN).dates(days) == "30. November 2030 und 15. Januar 2031"


def test_every_label_can_be_said() -> None:
    for language in (GERMAN, ROMANSH):
        labels = say(language).all_labels
        assert set(labels) == set(shipped())
        assert all(labels.values())
        assert not any(label.fallback for label in labels.values())


@pytest.mark.parametrize(("source", "said", "lang"), [(GERMAN, "Menü", "de"), (ROMANSH, "Menu", "en")])
def test_a_label_that_nobody_wrote_comes_in_the_source_language_or_in_english(
    source: Language, said: str, lang: str
) -> None:
    """In Portuguese, which the generator does not speak; nor does it speak Romansh."""
    localiser = Localiser(PORTUGUESE, source, {})
    label = localiser.label("menu")
    assert (label, label.lang, label.fallback) == (said, lang, True)
    assert localiser.gaps


def test_a_programme_says_what_it_wants_differently() -> None:
    own = {"menu": Line({"pt": "Menu", "de": "Verzeichnis"}), "search": Line({EVERY: "Wie?"})}
    portuguese, german = (Localiser(each, GERMAN, own) for each in (PORTUGUESE, GERMAN))
    assert (portuguese.label("menu"), german.label("menu")) == ("Menu", "Verzeichnis")
    assert (portuguese.label("search"), german.label("search")) == ("Wie?", "Wie?")
    assert (german.label("skip"), german.label("skip").lang) == ("Direkt zum Inhalt", None)
    assert not german.gaps


def test_the_words_of_a_language_serve_its_countries_too() -> None:
    german = Localiser(Language("de-CH", "Deutsch", "de_CH", ""), ROMANSH, {})
    assert (german.label("menu"), german.label("menu").lang) == ("Menü", None)
