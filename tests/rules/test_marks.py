from __future__ import annotations

import pytest

from offersite.rules import marks
from tests.rules.finding import findings, found


def said(text: str) -> list[tuple[str, object]]:
    return [
        (each.message, each.arguments["value"]) for each in findings(marks.check, {"events.0.text": text})
    ]


@pytest.mark.parametrize(
    ("text", "message", "value"),
    [
        ("## Ablauf\n\nUm zehn", "text.mark", "## Ablauf"),
        ("| a | b |\n|---|---|", "text.mark", "| a | b |"),
        ("- eins\n- zwei", "text.mark", "- eins"),
        ("Also:\n\n1. eins\n\n2. zwei", "text.mark", "1. eins"),
        ("Ein *Wort ist offen", "text.mark", "*Wort"),
        ("Ein Wort** ist offen", "text.mark", "Wort**"),
        ("Siehe https://example.org/a.", "link.bare", "https://example.org/a"),
        ("Siehe www.example.org, bitte", "link.bare", "www.example.org"),
        ("An a.b@example.org, bitte", "link.bare-email", "a.b@example.org"),
        ("Siehe (die Seite)[https://example.org]", "link.form", "(die Seite)[https://example.org]"),
        ("Das «Beet ist offen", "text.open", "«"),
        ('Das Beet" ist offen', "text.open", '"'),
        ("Das Beet (im Norden", "text.open", "("),
        ("Das Beet {im Norden", "text.open", "{"),
        ("> Ein Zitat", "text.mark", "> Ein Zitat"),
        ("Oben\n\n---\n\nUnten", "text.mark", "---"),
        ("Ein ~~altes~~ Beet", "text.mark", "~~altes~~"),
        ("Ein Beet[^1]", "text.mark", "[^1]"),
        ("Ein [[Beet]]", "text.mark", "[[Beet]]"),
        ("Ein [b]Beet[/b]", "text.mark", "[b]"),
        ("Ein [Beet][1]", "text.mark", "[Beet][1]"),
        ("Ein `Beet`", "text.mark", "`Beet`"),
        ("Ein ![Beet](assets/beet.png)", "text.mark", "![Beet](assets/beet.png)"),
        ("Siehe file:///C:/beet.docx", "link.local", "file:///C:/beet.docx"),
        (r"Siehe H:\Garten\beet.docx", "link.local", r"H:\Garten\beet.docx"),
        (r"Siehe \\garten\beet.docx", "link.local", r"\\garten\beet.docx"),
    ],
)
def test_marks_that_show(text: str, message: str, value: str) -> None:
    assert said(text) == [(message, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Ein *Wort*, ein **starkes** und [eins](https://example.org/a)",
        "Expert*innen und 3*(4+5)*6",
        r"Ein \*Stern und noch einer\*\*",
        'Ein Bildschirm von 15" und «Worte»',
        "a) säen, b) giessen",
        "Um 10 Uhr: Nr. 3 #Garten",
        "[https://example.org/a](https://example.org/a)",
    ],
)
def test_what_shows_as_it_is_meant(text: str) -> None:
    assert said(text) == []


def test_a_line_has_no_stars() -> None:
    assert found(marks.check, {"events.0.subject": "Ein **starkes** Wort"}) == [
        "events.0.subject text.mark-in-line"
    ]


def test_of_a_way_into_a_meeting_nobody_is_asked_to_make_a_link() -> None:
    assert said("Hier: https://zoom.us/j/81234567890") == []


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("1. Erzählen", "2. Fragen", ["offers.0.course.0.step.de text.numbered"]),
        ("1) Erzählen", "2) Fragen", ["offers.0.course.0.step.de text.numbered"]),
        ("1. Mai", "Fragen", []),
        ("2. Mai", "1. Mai", []),
    ],
)
def test_numbers_that_a_list_has_by_itself(first: str, second: str, told: list[str]) -> None:
    course = [{"step": {"de": each, "rm": "Raquintar"}} for each in (first, second)]
    assert found(marks.check, {"offers.0.course": course}) == told
