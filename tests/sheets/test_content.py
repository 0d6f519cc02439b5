"""Views as templates of Typst read them."""

from __future__ import annotations

from dataclasses import dataclass

from offersite.language.directions import Foreign
from offersite.language.prose import Element
from offersite.language.words import Rich, Words, fill
from offersite.sheets.content import content, full, language
from offersite.views.base import Link

ADDRESS = "https://repair.example/sub/"
GERMAN = Foreign("de-CH", "rm")


@dataclass(frozen=True)
class View:
    name: Words
    link: Link | None
    parts: list[Words]


def test_views_are_maps_and_their_links_full_addresses() -> None:
    view = View(Words("Beet"), Link(Words("Rat"), "faq/"), [Words("a"), Words("b")])
    assert content(view, ADDRESS, "rm") == {
        "name": "Beet",
        "link": {"name": "Rat", "href": f"{ADDRESS}faq/"},
        "parts": ["a", "b"],
    }
    assert content(View(Words(""), None, []), ADDRESS, "rm")["link"] is None


def test_where_a_site_is_not_known_to_be_its_own_pages_have_no_address() -> None:
    assert full("faq/", "/") is None
    assert full("mailto:rat@repair.example", "/") == "mailto:rat@repair.example"
    assert full(None, ADDRESS) is None


def test_a_text_in_another_language_says_so() -> None:
    german = Words("Läuft & läuft", GERMAN)
    assert content(german, ADDRESS, "rm") == {"lang": "de", "text": "Läuft & läuft"}
    assert content(fill(Words("<{a}> e {a}"), {"a": german}), ADDRESS, "rm") == [
        "<",
        {"lang": "de", "text": "Läuft & läuft"},
        "> e ",
        {"lang": "de", "text": "Läuft & läuft"},
        "",
    ]


def test_prose_keeps_its_marks_and_links() -> None:
    rich = Rich((("Frag ", Element("link", ("uns ", Element("strong", ("alle",))), "faq/")),), GERMAN)
    strong = {"kind": "strong", "parts": ["alle"], "href": None}
    link = {"kind": "link", "parts": ["uns ", strong], "href": f"{ADDRESS}faq/"}
    assert content(rich, ADDRESS, "rm") == {"lang": "de", "paragraphs": [["Frag ", link]]}
    assert content(Rich((("a",),)), ADDRESS, "rm") == {"lang": None, "paragraphs": [["a"]]}


def test_typst_takes_languages_without_script_or_region() -> None:
    assert [language(tag) for tag in ("de", "pt-BR", "zh-Hant-TW")] == ["de", "pt", "zh"]


def test_lines_hold_together_what_pages_hold_together() -> None:
    assert content(Words("2–3, état 2024"), ADDRESS, "fr") == "2–\u20603, état\u00a02024"
    german = Words("1. März, 10:00", Foreign("de", "fr"))
    assert content(german, ADDRESS, "fr") == {"lang": "de", "text": "1.\u00a0März, 10:00"}
    rich = Rich((("Un ", Element("strong", ("e-permis",))),))
    assert content(rich, ADDRESS, "fr")["paragraphs"][0][1]["parts"] == ["e-\u2060permis"]
