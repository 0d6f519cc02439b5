"""What a translator wrote is told from what a tool did, and what does not fit from what does."""

from __future__ import annotations

import pytest

from offersite.reading.nodes import compose
from offersite.translations.replay import replay
from offersite.translations.state import State
from offersite.translations.texts import texts
from offersite.xliff.answers import delivery
from offersite.xliff.desk import desk
from offersite.xliff.fitting import Fitted, fitted
from offersite.xliff.units import checksum
from offersite.xliff.writing import METADATA, PRESENT
from tests.xliff.documents import unit1, unit2, v1, v2

FAQ = """\
faq:
  - id: a
    question: {de: Wann?, rm: Cura?}
    answer: {de: Nein., rm: Na.}
  - id: b
    answer: {de: "[Beet](offer:beds) *und* {offers.count}"}
"""
PROSE = frozenset({("faq", 0, "answer"), ("faq", 1, "answer")})
LINK = '<bpt id="1">[</bpt>Beet<ept id="1">](offer:beds)</ept>'
MARKED = f'{LINK} <bpt id="2">*</bpt>und<ept id="2">*</ept> <ph id="3">{{offers.count}}</ph>'


def look(raw: bytes, before: str = FAQ, now: str = FAQ) -> Fitted:
    """Beside `before`, as the main branch has the data."""
    known, there_now = ([*texts(compose(each, []), "data/faq.yaml", "de")] for each in (before, now))
    there = desk(State(texts=there_now, languages=("de", "rm"), pasts=replay({}, known, "de")), "rm", {})
    return fitted(delivery(raw), there, PROSE)


def present(value: str) -> str:
    meta = f'<m:meta type="{PRESENT}">{checksum(value)}</m:meta>'
    return f'<m:metadata xmlns:m="{METADATA}"><m:metaGroup>{meta}</m:metaGroup></m:metadata>'


@pytest.mark.parametrize(
    "unit",
    [
        unit2("faq:a:answer", "Nein.", None, "initial"),
        unit2("faq:a:answer", "Nein.", " "),
        unit2("faq:a:answer", "Nein.", "Nein.", "initial"),  # a tool that fills in the source
        unit2("faq:a:answer", "Nein.", "Na.", "final"),
        unit2("faq:a:answer", "Nein.", "Betg.", "final", present("Betg.")),  # the data has changed meanwhile
        unit2("faq:gone:answer", "Nein.", None),
        unit2("faq:gone:answer", "Nein.", "Na.", "final", present("Na.")),
        unit2("faq:b:answer", "Ganz anders", "", "initial"),
    ],
)
def test_what_is_no_answer_does_not_matter(unit: str) -> None:
    found = look(v2(unit))
    assert (found.fitting, found.refused, found.open) == ({}, [], 1)


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        (unit2("faq:a:answer", "Nein.", "Betg."), "Betg."),
        (unit2("faq:a:answer", "Nein.", " Betg\n dal tut. ", "initial"), "Betg dal tut."),
        (unit2("faq:a:answer", "Nein.", "Nein.", "final"), "Nein."),  # a name, say
        (unit2("faq:a:answer", "Nein", "Betg.", "final", present("Na.")), "Betg."),
    ],
)
def test_what_is_one_is_laid_out_as_the_data_is(unit: str, value: str) -> None:
    (fitting,) = look(v2(unit)).fitting.values()
    assert (fitting.text.id, fitting.value) == ("faq/a/answer", value)


def test_a_translation_that_is_still_right_is_one_if_its_translator_says_so() -> None:
    before = FAQ.replace("Nein.", "Ja.")
    assert look(v2(unit2("faq:a:answer", "Nein.", "Na.", "initial")), before).fitting == {}
    assert look(v2(unit2("faq:a:answer", "Ja.", "Na.", "final")), before).open == 1  # of what it was
    assert [*look(v2(unit2("faq:a:answer", "Nein.", "Na.", "final")), before).fitting] == ["faq/a/answer"]


def test_what_says_the_contrary_is_no_answer_whoever_says_so() -> None:
    turned = FAQ.replace("Nein.", "Ja.")
    found = look(v2(unit2("faq:a:answer", "Ja.", "Na.", "final")), now=turned)
    assert (found.fitting, found.open) == ({}, 1)


@pytest.mark.parametrize(
    ("units", "message", "arguments"),
    [
        ([unit1("faq:a:anser", "Nein.", "Betg.")], "unknown", {"nearest": "faq/a/answer"}),
        ([unit1("faq:a:answer", "Ja.", "Gea.")], "source", {"before": "Ja.", "after": "Nein."}),
        ([unit1("faq:a:answer", "Nein.", each) for each in ("Betg.", "Mai.")], "twice", {}),
        ([unit1("faq:b:answer", MARKED, MARKED.replace(LINK, "Era"))], "lost", {"value": "[…](offer:beds)"}),
        ([unit1("faq:b:answer", MARKED, f"{LINK} e")], "lost", {"value": "*…*, {offers.count}"}),
        ([unit1("faq:a:answer", "Nein.", '<x id="7"/>')], "code", {"value": "7"}),
        ([unit1("faq:a:answer", "Nein.", "<b/>Betg.")], "element", {"value": "b"}),
    ],
)
def test_what_does_not_fit_is_told(units: list[str], message: str, arguments: dict[str, str]) -> None:
    ((id, mistake),) = look(v1(*units)).refused
    assert (mistake.message, mistake.arguments) == (f"xliff.{message}", arguments)
    assert id == (units[0].split('"')[1]).replace(":", "/")


def test_a_passage_that_is_opened_and_not_closed_is_lost() -> None:
    ((_, mistake),) = look(
        v1(unit1("faq:b:answer", MARKED, MARKED.replace('<ept id="2">*</ept>', "")))
    ).refused
    assert (mistake.message, mistake.arguments) == ("xliff.lost", {"value": "*…*"})


def test_codes_may_change_places_and_come_as_they_are_typed() -> None:
    typed = "{offers.count} *e* [Era](offer:beds)"
    (fitting,) = look(v1(unit1("faq:b:answer", MARKED, typed))).fitting.values()
    assert fitting.value == typed


def test_a_character_that_nobody_sees_is_refused() -> None:
    ((_, mistake),) = look(v2(unit2("faq:a:answer", "Nein.", "Be\u200btg."))).refused
    assert mistake.message == "text.character"


def test_what_was_changed_in_the_data_meanwhile_is_told_as_it_stands_now() -> None:
    ((_, mistake),) = look(v2(unit2("faq:a:answer", "Nein.", "Mai.", "final", present("Betg.")))).refused
    assert (mistake.message, mistake.arguments) == ("xliff.changed", {"value": "Na."})


def test_a_part_of_a_text_is_none() -> None:
    parts = "<segment><source>Ne</source><target>N</target></segment><segment><source>in.</source></segment>"
    found = look(v2(f'<unit id="faq:a:answer">{parts}</unit>'))
    assert (found.fitting, [(id, each.message) for id, each in found.partial]) == (
        {},
        [("faq/a/answer", "xliff.segments")],
    )
