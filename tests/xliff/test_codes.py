from __future__ import annotations

import random

import pytest

from offersite.xliff.codes import Code, Piece, coded, marks

MARKED = ["*", "**", "_", "[", "](offer:a)", "](https://a.ch/x)", "\\*", "{offers.count}", "{", "}", "(", ")"]
WORDS = ["un", "Expert*innen", "3*4*5", " ", " ", "\n\n", "\n", "é"]


def raw(pieces: list[Piece]) -> str:
    return "".join(each if isinstance(each, str) else each.raw for each in pieces)


def told(pieces: list[Piece]) -> list[str]:
    """Codes in short: `<1 *` opens, `> *` closes."""
    sign = {"alone": "", "open": "<", "close": ">"}
    return [f"{sign[each.kind]}{each.number} {each.raw}" for each in pieces if isinstance(each, Code)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Un *mot* et **deux**.", ["<1 *", ">1 *", "<2 **", ">2 **"]),
        (
            "Les {offers.count} [offres *ici*](page:offers).",
            ["1 {offers.count}", "<2 [", "<3 *", ">3 *", ">2 ](page:offers)"],
        ),
        ("Sans *fin, 3*4*5 et Expert*innen", []),
        ("Une \\*étoile\\* et \\[crochets\\](x)", []),
        ("Une \\*étoile\\* et *un mot*, a\\b", ["<1 *", ">1 *"]),
        ("Un *mot*.\n\nEt *deux\nlignes*.", ["<1 *", ">1 *", "<2 *", ">2 *"]),
        ("[a](https://a.ch/(x))", ["<1 [", ">1 ](https://a.ch/(x))"]),
        ('[a](offer:a "titre")', ["<1 [", '>1 ](offer:a "titre")']),
    ],
)
def test_marks_and_names_in_braces_are_codes(text: str, codes: list[str]) -> None:
    assert told(coded(text, prose=True)) == codes


def test_in_a_line_braces_alone_have_an_effect() -> None:
    assert told(coded("*Un* [mot](page:faq) {date}", prose=False)) == ["1 {date}"]


def test_codes_of_a_translation_have_the_numbers_of_the_source() -> None:
    source = coded("*a* {b} [c](page:faq) *d*", prose=True)
    assert told(source) == ["<1 *", ">1 *", "2 {b}", "<3 [", ">3 ](page:faq)", "<4 *", ">4 *"]
    assert told(coded("[c](page:faq) **x** {b} *a*", True, source)) == [
        *("<3 [", ">3 ](page:faq)", "<5 **", ">5 **", "2 {b}", "<1 *", ">1 *"),
    ]


def test_what_every_translation_is_to_have() -> None:
    french = marks(coded("{Offers.count} *x* [a](offer:a) [b](https://b.ch/fr)", True))
    german = marks(coded("[b](https://b.ch/de) *x* [a](offer:a) {offers.count}", True))
    assert french == german
    assert french - marks(coded("x [a](offer:b)", True)) == {
        **{"{offers.count}": 1, "*…*": 1, "[…](offer:a)": 1, "[…](https://…)": 1}
    }


def test_the_pieces_are_the_text_to_the_letter_whatever_it_is() -> None:
    chance = random.Random(5)  # noqa: S311 – nothing secret
    found = 0
    for _ in range(3000):
        text = "".join(chance.choices([*MARKED, *WORDS], k=chance.randrange(14)))
        pieces = coded(text, prose=True)
        assert raw(pieces) == text
        found += len(told(pieces))
        codes = [each for each in pieces if isinstance(each, Code)]
        open: list[int] = []
        for each in codes:
            if each.kind == "open":
                open.append(each.number)
            elif each.kind == "close":
                assert open.pop() == each.number
        assert open == []
    assert found > 1000
