"""Prose knows emphasis and links; everything else is text."""

from __future__ import annotations

import pytest

from offersite.language.prose import DEEPEST, Element, parse, plain, targets


def test_emphasis_and_links_are_elements() -> None:
    (paragraph,) = parse("Ein *schönes* Dorf, **sehr** [schön](topic:beauty).")
    assert paragraph == (
        "Ein ",
        Element("em", ("schönes",)),
        " Dorf, ",
        Element("strong", ("sehr",)),
        " ",
        Element("link", ("schön",), "topic:beauty"),
        ".",
    )


def test_emphasis_within_a_link_is_kept() -> None:
    (paragraph,) = parse("[ein *Wort*](https://example.org/)")
    assert paragraph == (Element("link", ("ein ", Element("em", ("Wort",))), "https://example.org/"),)


def test_a_blank_line_parts_paragraphs_and_other_blanks_are_folded() -> None:
    assert parse("eins\nzwei\n\n  \n\ndrei   vier\n") == (("eins zwei",), ("drei vier",))
    assert parse("  \n ") == ()


@pytest.mark.parametrize(
    "text",
    [
        "<b>fett</b> &amp; {{ x }} {% y %}",
        "# kein Titel",
        "1. keine Liste",
        "- keine Liste",
        "`kein Code`",
        "https://example.org/",
        "<https://example.org/>",
        "~~nicht gestrichen~~",
        "ein * allein und snake_case_name",
        "[Klammern] und [noch][welche]",
        "Mitarbeiter*innen und Expert*innen",
        "3*4*5 = 60, 2**3**4 und a**b**c",
        "Bürger*in, Kund*innen-Dienst und Leser*innen",
        "Les employe\u0301*es et salarie\u0301*es",
        "x\u0302*y et z\u0302*y",
        "(a+b)*3*(c+d) und 2*(a+b)*(c+d)*4",
    ],
)
def test_everything_else_is_text(text: str) -> None:
    assert plain(parse(text)) == text
    assert targets(parse(text)) == []


@pytest.mark.parametrize(
    ("text", "emphasised"),
    [
        ("le *net zéro*, dit-il", "net zéro"),
        ("l'*essentiel*", "essentiel"),
        ("l’*essentiel*", "essentiel"),
        ("(*so*)", "so"),
        ("(2024) *(neu)* (3)", "(neu)"),
        ("seit *(1990)*.", "(1990)"),
        ("« *so* »", "so"),
        ('"*so*", sagt sie', "so"),
        ("*so*: und weiter", "so"),
        ("*Mitarbeiter*innen*", "Mitarbeiter*innen"),
        ("*alle Expert*innen* kommen", "alle Expert*innen"),
        ("*Kund*innen-Dienst*", "Kund*innen-Dienst"),
    ],
)
def test_emphasis_is_known_beside_other_marks(text: str, emphasised: str) -> None:
    (paragraph,) = parse(text)
    assert [part for part in paragraph if isinstance(part, Element)] == [Element("em", (emphasised,))]


def test_stars_within_the_words_of_a_link() -> None:
    (paragraph,) = parse("[Expert*innen](topic:a*b*c) und Kund*innen")
    assert paragraph == (Element("link", ("Expert*innen",), "topic:a*b*c"), " und Kund*innen")


def test_marks_are_nested_only_so_deep() -> None:
    (paragraph,) = parse("*a " * 3000 + "b" + " a*" * 3000)
    deep, part = 0, paragraph[0]
    while isinstance(part, Element):
        deep, part = deep + 1, part.parts[-1] if isinstance(part.parts[-1], Element) else part.parts[1]
    assert deep == DEEPEST
    assert plain([paragraph]).count("a") == 6000


def test_marks_can_be_escaped() -> None:
    assert plain(parse(r"\[kein Link\](x)")) == "[kein Link](x)"
    assert plain(parse(r"\*kein\* Nachdruck")) == "*kein* Nachdruck"


def test_targets_are_kept_as_written() -> None:
    text = "[a](offer:a-b) [b](javascript:alert) *[c](https://example.org/ä?x=1&y=2)*"
    assert targets(parse(text)) == ["offer:a-b", "javascript:alert", "https://example.org/ä?x=1&y=2"]


def test_plain_text_parts_paragraphs_by_a_blank_line() -> None:
    assert plain(parse("*eins*\n\n[zwei](page:home)")) == "eins\n\nzwei"
