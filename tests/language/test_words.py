"""Words keep their language with them, wherever they end up."""

from __future__ import annotations

from markupsafe import Markup, escape

from offersite.language.directions import Foreign
from offersite.language.prose import Element, parse, plain
from offersite.language.words import Rich, Words, fill, outdated, typeset_paragraph

GERMAN = Foreign("de", "rm")


def test_words_are_escaped() -> None:
    assert escape(Words('<b> & "so"')) == "&lt;b&gt; &amp; &#34;so&#34;"


def test_words_in_another_language_are_marked() -> None:
    assert escape(Words("Löcher & mehr", GERMAN)) == '<span lang="de">Löcher &amp; mehr</span>'
    assert Words("Löcher", GERMAN).plain == "Löcher"


def test_words_put_into_a_pattern() -> None:
    filled = fill(Words("{count} {region}"), {"count": "2–3", "region": Words("im <Tal>")})
    assert filled == "2–3 im <Tal>"
    assert escape(filled) == "2–3 im &lt;Tal&gt;"
    assert filled.lang is None
    assert not filled.fallback


def test_a_value_in_another_language_stays_marked_inside() -> None:
    filled = fill(Words("Stadi: <{date}>"), {"date": Words("im & Herbst", GERMAN, True)})
    assert filled == "Stadi: <im & Herbst>"
    assert escape(filled) == 'Stadi: &lt;<span lang="de">im &amp; Herbst</span>&gt;'
    assert filled.lang is None
    assert filled.fallback


def test_values_are_never_patterns() -> None:
    assert fill(Words("{name}!"), {"name": "{0} {x}"}) == "{0} {x}!"
    assert (
        escape(fill(Words("{name}!"), {"name": Words("{x} <", GERMAN)})) == '<span lang="de">{x} &lt;</span>!'
    )


def test_a_pattern_in_another_language_marks_the_whole() -> None:
    filled = fill(Words("Stand {date}", GERMAN, True), {"date": "1. März"})
    assert (filled.lang, filled.fallback) == ("de", True)
    assert escape(filled) == '<span lang="de">Stand 1. März</span>'


def test_the_first_letter_becomes_a_capital_where_it_may() -> None:
    assert Words("élan").capitalised == "Élan"
    assert Words("iPhone").capitalised == "iPhone"
    assert escape(Words("offen & frei", GERMAN).capitalised) == '<span lang="de">Offen &amp; frei</span>'
    mixed = Words("im tal", inner=Markup('im <span lang="de">tal</span>'))
    assert escape(mixed.capitalised) == 'Im <span lang="de">tal</span>'
    foreign = Words("tal im", inner=Markup('<span lang="de">tal</span> im'))
    assert escape(foreign.capitalised) == '<span lang="de">tal</span> im'


def test_plain_text_of_rich_text() -> None:
    assert Rich(parse("*eins*\n\n[zwei](page:home)")).plain == "eins\n\nzwei"


def test_typography_touches_text_and_nothing_else() -> None:
    (typed,) = parse("Il dit \"[l'eau : ici](https://example.org/?a='b') ;\" *bon* ?")
    paragraph = typeset_paragraph(typed, "fr")
    links = [part for part in paragraph if isinstance(part, Element) and part.kind == "link"]
    assert [link.target for link in links] == ["https://example.org/?a='b'"]
    assert plain([paragraph]) == "Il dit «\u202fl’eau\u202f: ici\u202f;\u202f» bon\u202f?"


def test_what_holds_an_outdated_text_is_outdated() -> None:
    old, new = Words("alt", outdated=True), Words("neu")
    assert outdated(old, new)
    assert outdated({"a": [old]})
    assert not outdated(new, "alt", None)
    foreign = Words("x", GERMAN, inner=Markup("x"), outdated=True)
    assert fill(Words("{a}"), {"a": old}).outdated
    assert fill(Words("{a}"), {"a": foreign}).outdated
    assert fill(Words("{a}", outdated=True), {"a": new}).outdated
    assert not fill(Words("{a}"), {"a": new}).outdated
    assert old.capitalised.outdated
    assert not new.capitalised.outdated
