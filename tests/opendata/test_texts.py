"""Texts in every language that they are written in, and in no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from offersite.model import Address, Line, Prose, Source, Span
from offersite.model.areas import Tile
from offersite.opendata.texts import AllLanguages
from tests.opendata.reading import URL, read
from tests.samples import SETTINGS, repairs

ALL = AllLanguages(SETTINGS, repairs().labels, {})
SITE = SETTINGS.address


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Talblatt", {"de": "Talblatt", "rm": "Talblatt"}),
        ({"de": 'das "Blatt"', "rm": "il fegl"}, {"de": "das «Blatt»", "rm": "il fegl"}),
        ({"de": "nur hier"}, {"de": "nur hier"}),
    ],
)
def test_a_text_is_never_said_in_place_of_a_missing_translation(written: object, said: object) -> None:
    line = Line.model_validate(written)
    assert ALL.text(line) == ALL.optional(line) == said


def test_what_is_left_out_is_null() -> None:
    assert ALL.optional(None) is None
    assert ALL.value(None) is None


def test_a_value_has_its_texts_by_language_however_deep_they_stand() -> None:
    offer = repairs().offers[0]
    course = [each.step for each in offer.course]
    assert course
    assert [each["step"] for each in ALL.value(offer.course)] == [*map(ALL.text, course)]
    assert ALL.value(offer)["name"] == ALL.text(offer.name)
    assert ALL.value([Span(1, 2), Tile("A", 3, 4), "id", 5, True]) == [
        {"low": 1, "high": 2},
        {"text": "A", "column": 3, "row": 4},
        *("id", 5, True),
    ]


def test_the_source_of_the_translations_comes_first() -> None:
    assert list(ALL.text(Line.model_validate({"rm": "x", "de": "y"}))) == ["de", "rm"]


@pytest.mark.parametrize(
    ("title", "language", "said"),
    [
        ("Le journal", "fr", {"fr": "Le journal"}),
        ("Le journal", None, {"de": "Le journal", "rm": "Le journal"}),
        ({"de": "Die Zeitung", "rm": "La gasetta"}, "fr", {"de": "Die Zeitung", "rm": "La gasetta"}),
    ],
)
def test_a_title_is_quoted_in_its_own_language(title: object, language: str | None, said: object) -> None:
    source = Source.model_validate({"id": "x", "title": title, "language": language})
    assert ALL.quoted(source.title, source) == said


def test_prose_is_plain_text_with_its_links() -> None:
    text = {"de": "Ein *Blick* in die [Fragen](page:faq).\n\nUnd [mehr](https://example.org/)."}
    passage = ALL.prose(Prose.model_validate(text))
    assert passage.text == {"de": "Ein Blick in die Fragen.\n\nUnd mehr."}
    assert passage.links == {"de": [f"{SITE}faq/", "https://example.org/"]}


def test_addresses_of_pages_and_of_others() -> None:
    assert ALL.pages("offer", "x") == {"de": f"{SITE}offers/x/", "rm": f"{SITE}rm/offers/x/"}
    assert ALL.addresses(Address.model_validate({"de": "https://a.example/"})) == {"de": "https://a.example/"}


def test_links_in_texts_are_absolute(folder: Path) -> None:
    about = read(folder / "programme.json")["items"][0]["about"]
    assert set(about["links"]) == set(about["text"])
    for links in about["links"].values():
        assert links
        assert all(URL.fullmatch(link) for link in links)
