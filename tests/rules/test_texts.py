from __future__ import annotations

import pytest

from offersite.rules import texts
from tests.rules.finding import findings, found


def said(text: str) -> list[tuple[str, str]]:
    return [(finding.message, finding.severity) for finding in findings(texts.check, {"events.0.text": text})]


@pytest.mark.parametrize(
    "mark",
    [
        "<b>",
        "</p>",
        "<br/>",
        "<!-- x",
        "&nbsp;",
        "&#160;",
        "&frac12;",
        "&ZeroWidthSpace;",
        "&#X0000AD;",
        "{{ x }}",
        "{% if %}",
    ],
)
def test_marks_that_would_show_are_told(mark: str) -> None:
    assert said(f"Vor {mark} danach") == [("text.markup", "warning")]


@pytest.mark.parametrize("text", ["Beet & Topf", "a < b > c", "1 <2", "{name}", "R&D", "AT&T", "<3"])
def test_what_only_looks_like_a_mark_passes(text: str) -> None:
    assert said(text) == []


def test_lines_of_a_letter_that_were_run_together() -> None:
    letter = {"label": "Schreiben", "subject": "Beet"}
    for length, told in ((120, []), (121, ["offers.0.enquiry.body text.folded"])):
        changes = {"offers.0.enquiry": letter | {"body": "Guten Tag\n" + "x" * length}}
        assert found(texts.check, changes) == told


@pytest.mark.parametrize(
    ("name", "told"), [("Rosa <b>Beet</b>", 1), ("Rosa Borbo&euml;n", 1), ("Rosa & Tom", 0)]
)
def test_marks_in_names_are_told(name: str, told: int) -> None:
    place = "programme.contacts.0.person"
    assert found(texts.check, {place: name}) == [f"{place} text.markup"] * told


def test_lines_are_no_longer_than_their_place_has_room() -> None:
    line = "x" * (texts.LONG + 1)
    assert found(texts.check, {"events.0.within": line}) == ["events.0.within text.long"]
    assert found(texts.check, {"events.0.within": line[1:]}) == []
    for place, limit in (("events.0.subject", 150), ("faq.0.question", 200), ("pages.faq.menu", 40)):
        assert found(texts.check, {place: "x" * (limit + 1)}) == [f"{place} text.long"]
        assert found(texts.check, {place: "x" * limit}) == []
    assert found(texts.check, {"events.0.text": line}) == []


@pytest.mark.parametrize("word", ["Giess\u0435n", "\u0410argau", "paypa\u04cf", "g\u03bfogle", "b\u0585n"])
def test_letters_that_look_like_others(word: str) -> None:
    assert said(f"Ein {word}, sonst nichts") == [("text.scripts", "error")]


def test_letters_that_look_like_others_are_told_in_every_value() -> None:
    changes = {"experiences.0.author.name": "Ros\u0430", "events.0.subject": {"de": "Ros\u0430"}}
    assert found(texts.check, changes) == [
        "events.0.subject.de text.scripts",
        "experiences.0.author.name text.scripts",
    ]


@pytest.mark.parametrize(
    "text", ["Привет, Giessen", "ΔT in kΩ, μm und µm", "Σωκράτης", "日本 und 👩‍💻", "Zoë"]
)
def test_other_alphabets_in_words_of_their_own(text: str) -> None:
    assert said(text) == []
