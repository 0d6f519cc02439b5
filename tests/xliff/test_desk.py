"""What there is to translate, beside what is translated."""

from __future__ import annotations

from pathlib import Path

import pytest

from offersite.checking import gather
from offersite.language.labels import missing_names
from offersite.model import Address, Line, Text
from offersite.model.walk import walk
from offersite.reading.settings import read_settings
from offersite.translations.state import State
from offersite.xliff.desk import LABELS_FILE, Desk, desk
from tests.support import REPAIRS, ROOT
from tests.xliff.pages import SOURCE, at_desk, page

WAS = page("## Ort", "Das *Haus*.", "- Eins\n- Zwei")
SAID = page("## Lieu", "La *chasa*.", "- In\n- Dus", title="Titel rm", description="Tge")


def told(found: Desk) -> list[tuple[str, str, str]]:
    """What is open: its place in the page, the source that it was, and the translation."""
    return [
        (id.removeprefix(f"{SOURCE}/"), each.before, found.texts[id].value("rm"))
        for id, each in found.open.items()
    ]


def test_a_page_is_translated_passage_by_passage() -> None:
    found = at_desk((WAS, SAID), (WAS, SAID))
    assert told(found) == []
    assert [id.removeprefix(SOURCE) for id in found.texts] == [
        *("/title", "/description", "/text/1.", "/text/2.", "/text/3.", "/text/4."),
    ]
    house = found.texts[f"{SOURCE}/text/2."]
    assert (house.value("de"), house.value("rm")) == ("Das *Haus*.", "La *chasa*.")
    assert (house.path, house.wordings["de"].line) == ((SOURCE, "text", 1), 9)
    assert found.within[house.id] == ("Titel", "Ort")
    assert (found.form(house, frozenset()), found.target(house)) == ("page", "docs/a.rm.md")
    assert found.form(found.texts[f"{SOURCE}/title"], frozenset()) == "line"


def test_what_changed_is_open_with_what_it_was() -> None:
    now = page("## Ort", "Das *Dach*.", "- Eins\n- Zwei", description="Anderes")
    assert told(at_desk((WAS, SAID), (now, SAID))) == [
        ("description", "Was hier steht", "Tge"),
        ("text/2.", "Das *Haus*.", "La *chasa*."),
    ]


def test_what_came_and_went_leaves_the_rest_as_it_is() -> None:
    now = page("Neu.", "## Ort", "Das *Haus*.", "- Null\n- Eins")
    found = at_desk((WAS, SAID), (now, SAID))
    assert told(found) == [("text/1.", "", ""), ("text/4.", "", "")]
    assert [found.texts[f"{SOURCE}/text/{number}."].value("rm") for number in (2, 3, 5)] == [
        *("Lieu", "La *chasa*.", "In"),
    ]
    assert not found.sheets[SOURCE].alike


def test_what_moved_keeps_its_translation() -> None:
    now = page("Das *Haus*.", "## Ort", "- Zwei\n- Eins")
    found = at_desk((WAS, SAID), (now, SAID))
    assert told(found) == []
    assert [found.texts[f"{SOURCE}/text/{number}."].value("rm") for number in range(1, 5)] == [
        *("La *chasa*.", "Lieu", "Dus", "In"),
    ]
    swapped = page("## Ort", "Das *Haus*.", "- Zwei\n- Drei")
    assert not at_desk((WAS, SAID), (swapped, SAID)).sheets[SOURCE].alike


def test_a_passage_is_found_where_it_stands_by_now() -> None:
    found = at_desk((WAS, SAID), (page("Neu.", "## Ort", "Das *Haus*.", "Neu."), SAID))
    house = found.find(f"{SOURCE}/text/2.", "Das *Haus*")
    assert house
    assert house.id == f"{SOURCE}/text/3."
    for id, source, there in (("text/2.", "Gar nichts", "text/2."), ("text/9.", "Neu.", None)):
        text = found.find(f"{SOURCE}/{id}", source)
        assert (text.id if text else None) == (f"{SOURCE}/{there}" if there else None)


def test_a_page_that_is_missing_is_open_as_a_whole() -> None:
    found = at_desk((WAS,), (WAS,))
    assert len(found.open) == len(found.texts) == 6
    assert found.apart == []


def test_a_page_that_is_laid_out_otherwise_is_told() -> None:
    other = page("Tut auter.")
    now = page("Neu.")
    for was, there in ((WAS, now), (WAS, WAS)):
        found = at_desk((was, other), (there, other))
        assert [each.file for each in found.apart] == [SOURCE]
        assert (found.texts, found.awaiting) == ({}, {SOURCE} if there == now else set())


def test_a_page_that_changed_without_its_words_is_told() -> None:
    for now in (page("## Ort", "Das *Haus*.", "- Eins"), WAS.replace("programme: x", "programme: y")):
        found = at_desk((WAS, SAID), (now, SAID))
        assert (found.open, [*found.awaiting]) == ({}, [SOURCE])


def test_code_is_no_text_and_no_other_in_any_language() -> None:
    was, said = (page(each, "```\nmake\n```") for each in ("Ja", "Gea"))
    found = at_desk((was, said), (was.replace("Ja", "Nein").replace("make", "make all"), said))
    assert told(found) == [("text/1.", "Ja", "Gea")]
    assert not found.sheets[SOURCE].alike


def test_the_words_of_the_site_are_there_where_the_generator_does_not_know_the_language() -> None:
    own = {"skip": Line.model_validate({"rm": "Siglir"}), "menu": Line.model_validate("Menu")}
    known = State(languages=("de", "rm"))
    found = desk(known, "rm", own)
    assert len(found.texts) == len(missing_names({}, "rm")) - 1
    assert [id for id in found.texts if id not in found.open] == ["labels/skip"]
    assert found.texts["labels/skip"].file == LABELS_FILE
    assert desk(State(languages=("de", "fr")), "fr", own).texts == {}
    assert desk(State(languages=("rm", "el")), "el", own).texts.keys() == {
        "labels/skip"
    }  # the source knows no other


@pytest.mark.parametrize("home", [ROOT, REPAIRS], ids=["own", "another"])
def test_whatever_is_said_in_several_languages_is_there(home: Path) -> None:
    """But addresses, and the words that readers search for, which each language has of its own."""
    settings = read_settings(home / "mkdocs.yml")
    material = gather(settings)
    site = material.reading.site
    assert site
    said = {
        path
        for path, value in walk(site)
        if isinstance(value, Text) and not value.universal and not isinstance(value, Address)
    }
    for language in settings.tags[1:]:
        there = {each.path for each in desk(material.translations, language, site.labels).texts.values()}
        assert {path for path in said if path not in there and path[0] not in ("synonyms", "labels")} == set()
        assert {"labels", "glossary"} & {each[0] for each in said}
        for name, label in site.labels.items():
            assert ("labels", name) in there or settings.source.tag not in label.root
