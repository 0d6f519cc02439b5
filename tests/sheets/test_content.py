"""Views as templates of Typst read them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from offersite.language.directions import Foreign
from offersite.language.prose import Element
from offersite.language.words import Rich, Words, fill
from offersite.sheets.content import Content, full, language
from offersite.views.base import Link
from offersite.views.glossary import Mentions

ADDRESS = "https://repair.example/sub/"
GERMAN = Foreign("de-CH", "rm")


@dataclass(frozen=True)
class View:
    name: Words
    link: Link | None
    parts: list[Words]


def said(value: Any, tag: str) -> Any:
    names = {"rue de la Poste": Foreign("fr", tag)} if tag != "fr" else {}
    return Content(ADDRESS, tag, Mentions({}, names)).of(value)


def test_views_are_maps_and_their_links_full_addresses() -> None:
    view = View(Words("Beet"), Link(Words("Rat"), "faq/"), [Words("a"), Words("b")])
    assert said(view, "rm") == {
        "name": "Beet",
        "link": {"name": "Rat", "href": f"{ADDRESS}faq/"},
        "parts": ["a", "b"],
    }
    assert said(View(Words(""), None, []), "rm")["link"] is None


def test_where_a_site_is_not_known_to_be_its_own_pages_have_no_address() -> None:
    assert full("faq/", "/") is None
    assert full("mailto:rat@repair.example", "/") == "mailto:rat@repair.example"
    assert full(None, ADDRESS) is None


def test_a_text_in_another_language_says_so() -> None:
    german = Words("Läuft & läuft", GERMAN)
    assert said(german, "rm") == {"lang": "de", "text": "Läuft & läuft"}
    assert said(fill(Words("<{a}> e {a}"), {"a": german}), "rm") == [
        "<",
        {"lang": "de", "text": "Läuft & läuft"},
        "> e ",
        {"lang": "de", "text": "Läuft & läuft"},
    ]


FRENCH = {"lang": "fr", "text": "rue de la Poste"}


def test_a_name_in_another_language_says_so_wherever_a_text_mentions_it() -> None:
    assert said(Words("an der rue de la Poste"), "rm") == ["an der ", FRENCH]
    assert said(Words("rue de la Poste"), "rm") == FRENCH
    rich = Rich((("Die ", Element("strong", ("rue de la Poste,",)), " 2–3"),))
    [[before, strong, after]] = said(rich, "rm")["paragraphs"]
    assert (before, strong["parts"], after) == ("Die ", [[FRENCH, ","]], [" ", {"whole": "2–3"}])


def test_it_does_not_in_its_own_language_nor_within_another() -> None:
    assert said(Words("la rue de la Poste"), "fr") == "la rue de la Poste"
    german = Words("An der rue de la Poste", GERMAN)
    assert said(german, "rm") == {"lang": "de", "text": "An der rue de la Poste"}
    rich = Rich((("An der rue de la Poste",),), GERMAN)
    assert said(rich, "rm") == {"lang": "de", "paragraphs": [["An der rue de la Poste"]]}


def test_prose_keeps_its_marks_and_links() -> None:
    rich = Rich((("Frag ", Element("link", ("uns ", Element("strong", ("alle",))), "faq/")),), GERMAN)
    strong = {"kind": "strong", "parts": ["alle"], "href": None}
    link = {"kind": "link", "parts": ["uns ", strong], "href": f"{ADDRESS}faq/"}
    assert said(rich, "rm") == {"lang": "de", "paragraphs": [["Frag ", link]]}
    assert said(Rich((("a",),)), "rm") == {"lang": None, "paragraphs": [["a"]]}


def test_typst_takes_languages_without_script_or_region() -> None:
    assert [language(tag) for tag in ("de", "pt-BR", "zh-Hant-TW")] == ["de", "pt", "zh"]


def test_no_line_parts_what_pages_hold_together() -> None:
    assert said(Words("2–3, état 2024"), "fr") == [{"whole": "2–3,"}, " état\u00a02024"]
    compound = Words("ohne Smart-City-Erfahrung.")
    assert said(compound, "de") == ["ohne ", {"whole": "Smart-City-"}, "Erfahrung."]
    german = Words("1. März, 10:00–11:30", Foreign("de", "fr"))
    assert said(german, "fr") == {"lang": "de", "text": ["1.\u00a0März, ", {"whole": "10:00–11:30"}]}
    rich = Rich((("Un ", Element("strong", ("e-permis",))),))
    assert said(rich, "fr")["paragraphs"][0][1]["parts"] == [{"whole": "e-permis"}]
