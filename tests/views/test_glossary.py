from __future__ import annotations

from typing import Any

from offersite.model import GlossaryTerm
from offersite.settings import Language
from offersite.views.glossary import Mentions, view_mentions, view_terms
from tests.samples import GERMAN, ROMANSH, say

SOLDER = {
    "id": "solder",
    "term": {"de": "bleifreies Lötzinn", "rm": "stagn senza plum"},
    "short": {"de": ["LZ", "Zinn"]},
    "meaning": {"de": "Lötzinn ohne Blei.", "rm": "Stagn."},
}
ALPINE = {"id": "alpine", "term": "Ouvroir d'hiver", "language": "fr"}


def terms(*values: dict[str, Any]) -> list[GlossaryTerm]:
    return [GlossaryTerm.model_validate(each) for each in values]


def mentions(language: Language, *values: dict[str, Any]) -> Mentions:
    localiser = say(language)
    return view_mentions(terms(*values), view_terms(terms(*values), localiser, {}), localiser)


def test_what_has_a_meaning_is_explained() -> None:
    (found,) = view_terms(terms(ALPINE, SOLDER), say(), {})
    assert (found.id, found.href) == ("solder", "glossary/#solder")
    assert found.name == "Bleifreies Lötzinn (LZ, Zinn)"
    assert found.spellings == ("LZ", "LZs", "Zinn", "bleifreies Lötzinn"), "LZ is an abbreviation"
    (romansh,) = view_terms(terms(SOLDER), say(ROMANSH), {})
    assert (romansh.name, romansh.href) == ("Stagn senza plum", "rm/glossary/#solder")


def test_texts_are_searched_for_terms_that_are_explained_or_foreign() -> None:
    german = mentions(GERMAN, SOLDER, ALPINE)
    assert set(german.explained) == {"LZ", "LZs", "Zinn", "bleifreies Lötzinn"}
    assert {term: str(tag) for term, tag in german.foreign.items()} == {"Ouvroir d’hiver": "fr"}
    assert german.any
    assert german.any_foreign
    text = "bleifreies Lötzinn (LZ), zwei LZs, Zinnkraut, der Ouvroir d’hiver"
    assert german.any.findall(text) == ["bleifreies Lötzinn", "LZ", "LZs", "Ouvroir d’hiver"]
    assert german.any_foreign.findall(text) == ["Ouvroir d’hiver"]


def test_a_foreign_name_may_begin_with_a_capital() -> None:
    street = {"id": "street", "term": "rue de la Poste", "language": "fr"}
    text = "Rue de la Poste, la rue de la Poste"
    found = mentions(GERMAN, street)
    assert found.any_foreign
    assert found.any_foreign.findall(text) == ["Rue de la Poste", "rue de la Poste"]
    assert {str(tag) for tag in found.foreign.values()} == {"fr"}


def test_a_name_is_not_foreign_in_its_own_language() -> None:
    assert mentions(GERMAN, ALPINE | {"language": "de"}).foreign == {}


def test_what_is_not_translated_is_not_looked_for() -> None:
    untranslated = SOLDER | {"term": {"de": "bleifreies Lötzinn"}}
    assert mentions(ROMANSH, untranslated).explained == {}


def test_without_a_glossary_there_is_nothing_to_find() -> None:
    nothing = mentions(GERMAN)
    assert nothing.any is nothing.any_foreign is None
