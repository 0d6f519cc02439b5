from __future__ import annotations

import random

import pytest

from offersite.xliff.codes import Code, Form, Piece, coded, marks

MARKED = ["*", "**", "_", "[", "](offer:a)", "](https://a.ch/x)", "\\*", "{offers.count}", "{", "}", "(", ")"]
PAGE = [
    *MARKED,
    "`x`",
    "``a`b``",
    "<https://a.ch/x>",
    "![",
    "](assets/a.png)",
    '<span lang="rm">',
    "</span>",
    "\\\n",
    "&amp;",
    "&",
]
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
    assert told(coded(text, "prose")) == codes


def test_in_a_line_braces_alone_have_an_effect() -> None:
    assert told(coded("*Un* [mot](page:faq) {date}", "line")) == ["1 {date}"]


def test_codes_of_a_translation_have_the_numbers_of_the_source() -> None:
    source = coded("*a* {b} [c](page:faq) *d*", "prose")
    assert told(source) == ["<1 *", ">1 *", "2 {b}", "<3 [", ">3 ](page:faq)", "<4 *", ">4 *"]
    assert told(coded("[c](page:faq) **x** {b} *a*", "prose", source)) == [
        *("<3 [", ">3 ](page:faq)", "<5 **", ">5 **", "2 {b}", "<1 *", ">1 *"),
    ]


def test_what_every_translation_is_to_have() -> None:
    french = marks(coded("{Offers.count} *x* [a](offer:a) [b](https://b.ch/fr)", "prose"))
    german = marks(coded("[b](https://b.ch/de) *x* [a](offer:a) {offers.count}", "prose"))
    assert french == german
    assert french - marks(coded("x [a](offer:b)", "prose")) == {
        **{"{offers.count}": 1, "*…*": 1, "[…](offer:a)": 1, "[…](https://…)": 1}
    }


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Mit `make *x*` und ``a`b``.", ["1 `make *x*`", "2 ``a`b``"]),
        ("![Zwei *Bänke*](assets/a.png)", ["<1 ![", "<2 *", ">2 *", ">1 ](assets/a.png)"]),
        ("<https://a.ch/x> [a](b.md#c)", ["1 <https://a.ch/x>", "<2 [", ">2 ](b.md#c)"]),
        ('<span lang="rm">Tge *è*</span>', ['<1 <span lang="rm">', "<2 *", ">2 *", ">1 </span>"]),
        ("Haus\\\nWeg &amp; {offers.count}", ["1 \\\n", "2 {offers.count}"]),
        ("Zu &nbsp; \\* `b", []),
        ("a</span> *b*", []),  # the check says what is wrong
    ],
)
def test_a_page_has_codes_of_markdown(text: str, codes: list[str]) -> None:
    assert told(coded(text, "page")) == codes


def test_of_what_each_language_has_its_own_a_translation_may_lack() -> None:
    german = marks(coded('<span lang="rm">a</span>\\\n<https://a.ch> [b](c.md#weg) [d](#weg)', "page"))
    assert german == marks(coded("a [x](https://a.ch/rm) [b](c.md#via) [d](#via)", "page"))
    assert marks(coded("[b](c.md#weg) `x`", "page")) == {"[…](c.md#…)": 1, "`x`": 1}


@pytest.mark.parametrize(("form", "marked"), [("prose", MARKED), ("page", PAGE)])
def test_the_pieces_are_the_text_to_the_letter_whatever_it_is(form: Form, marked: list[str]) -> None:
    chance = random.Random(5)  # noqa: S311 – nothing secret
    found = 0
    for _ in range(3000):
        text = "".join(chance.choices([*marked, *WORDS], k=chance.randrange(14)))
        pieces = coded(text, form)
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
