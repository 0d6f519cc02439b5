"""What search engines show of a page fits, whatever a programme writes."""

from __future__ import annotations

import random

import pytest

from offersite.language.descriptions import LEAST, MOST, description_of, shortened

WORDS = ["Ein", "Austausch", "für", "Städte", "und", "Gemeinden"]


def of(length: int) -> str:
    """Words of `length` characters in all."""
    return ("abcdefghi " * MOST)[: length - 1] + "j"


def test_what_fits_stays() -> None:
    assert description_of(of(LEAST), "Mehr.") == of(LEAST)
    assert description_of(of(MOST)) == of(MOST)


def test_what_is_too_short_says_more() -> None:
    assert description_of("Tische", "Stühle.", "Bänke") == "Tische. Stühle. Bänke"
    assert description_of("", "Stühle") == "Stühle"
    assert description_of("Tische.", of(LEAST), "nie") == f"Tische. {of(LEAST)}"


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (f"{of(80)}. Zwei Sätze; {of(90)}", "j."),
        (f"{of(80)}, zwei Teile; {of(90)}", ", zwei Teile…"),
        (f"{of(80)}\u202f; {of(90)}", "j…"),
        (f"{of(80)} – {of(90)}", "j…"),
        (f"{of(80)} am 13. November {of(90)}", " abcdefghi…"),
        (f"{of(80)}, eins (zwei, drei, {of(60)})", "j, eins…"),
        (f"{of(80)}, «eins, zwei, {of(60)}»", "j…"),
        ("x" * 200, "x…"),
    ],
)
def test_what_is_too_long_ends_with_a_sentence_else_a_phrase_else_a_word(text: str, end: str) -> None:
    cut = shortened(text)
    assert LEAST <= len(cut) <= MOST
    assert cut.endswith(end)


def test_no_text_leaves_the_limits_or_breaks_a_word() -> None:
    chance = random.Random(0)  # noqa: S311 - the same texts in every run
    marks = ["", "", "", ",", ";", ".", " –", " (z. B.", "»", "«"]
    for _ in range(2000):
        words = [word + chance.choice(marks) for word in chance.choices(WORDS, k=chance.randint(1, 60))]
        text = " ".join(words)
        found = description_of(text, "Smart City ist ein Programm.", "x" * 20 + " und mehr " * 20)
        assert LEAST <= len(found) <= MOST
        assert description_of(found) == found
        if len(text) > MOST:
            whole = found.removesuffix("…")
            assert text.startswith(whole)
            assert not (whole[-1].isalnum() and text[len(whole)].isalnum())
