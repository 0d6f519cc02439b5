"""What translators wrote is found, whatever their tools have made of the document around it."""

from __future__ import annotations

import pytest

from offersite.reading.syntax import Mistake
from offersite.xliff.answers import Answer, delivery
from tests.xliff.documents import unit1, unit2, v1, v2

DATA = '<originalData><data id="d1">*</data><data id="d2">{{n}}</data></originalData>'.replace("{{n}}", "{n}")
PC = '<pc id="1" dataRefStart="d1" dataRefEnd="d1">{}</pc> <ph id="2" dataRef="d2"/>'
BPT = '<bpt id="1">*</bpt>{}<ept id="1">*</ept> <ph id="2">{{n}}</ph>'


def only(raw: bytes) -> Answer:
    found = delivery(raw)
    assert found.mistakes == []
    (answer,) = found.answers
    return answer


def said(raw: bytes) -> tuple[str, str]:
    return only(raw).source, only(raw).target


def test_an_answer_has_its_text_and_its_place() -> None:
    answer = only(b"\n" + v2(unit2("faq:a:answer", PC.format("Ja"), PC.format("Gea"), before=DATA)))
    assert (answer.id, answer.source, answer.target) == ("faq/a/answer", "*Ja* {n}", "*Gea* {n}")
    assert (answer.unit.line, answer.done, answer.whole, answer.present) == (1, True, True, "")
    assert said(v1(unit1("a", BPT.format("Ja"), BPT.format("Gea")))) == ("*Ja* {n}", "*Gea* {n}")


@pytest.mark.parametrize(
    "target",
    [
        '<pc id="1">Gea</pc> <ph id="2"/>',  # a tool that drops what it does not need
        '<sc id="1" dataRef="d1"/>Gea<ec startRef="1" dataRef="d1"/> <ph id="2" dataRef="d2"/>',
        '<sc id="1"/>Gea<ec startRef="1"/> <ph id="9" copyOf="2"/>',
        '<mrk id="m1" type="term"><pc id="1">Ge<sm id="m2"/>a</pc></mrk><em startRef="m2"/> <ph id="2"/>',
    ],
)
def test_codes_of_version_2_may_be_others_that_stand_for_the_same(target: str) -> None:
    assert said(v2(unit2("a", PC.format("Ja"), target, before=DATA)))[1] == "*Gea* {n}"


@pytest.mark.parametrize(
    "target",
    [
        '<g id="1">Gea</g> <x id="2"/>',
        '<bx id="1"/>Gea<ex id="1"/> <x id="2"/>',
        '<bpt id="1"/>Gea<ept id="1"/> <ph id="2"/>',
        '<mrk mtype="seg" mid="1"><bpt id="1">*</bpt>Gea<ept id="1">*</ept></mrk> <x id="2"/>',
    ],
)
def test_codes_of_version_1_as_well(target: str) -> None:
    assert said(v1(unit1("a", BPT.format("Ja"), target)))[1] == "*Gea* {n}"


def test_segments_are_joined_in_the_order_that_they_are_given() -> None:
    parts = (
        "<segment><source>Eins.</source><target>In.</target></segment>",
        "<ignorable><source> </source></ignorable>",
        '<segment state="final"><source>Zwei.</source><target>Dus.</target></segment>',
    )
    answer = only(v2(f'<unit id="a">{"".join(parts)}</unit>'))
    assert (answer.source, answer.target) == ("Eins. Zwei.", "In. Dus.")
    assert (answer.whole, answer.done) == (True, False)
    swapped = "".join(parts).replace("<target>In", '<target order="3">In')
    swapped = swapped.replace("<target>Dus", '<target order="1">Dus')
    assert said(v2(f'<unit id="a">{swapped}</unit>'))[1] == "Dus. In."
    for order in ("3", "9" * 5000):  # which another has, and none
        wrong = "".join(parts).replace("<target>In", f'<target order="{order}">In')
        assert len(said(v2(f'<unit id="a">{wrong}</unit>'))[1]) == len("In. Dus.")


def test_a_segment_left_out_is_noticed() -> None:
    open = "<segment><source>Zwei.</source></segment>"
    done = "<segment><source>Eins.</source><target>In.</target></segment>"
    assert not only(v2(f'<unit id="a">{done}{open}</unit>')).whole
    half = '<mrk mtype="seg" mid="1">In.</mrk> <mrk mtype="seg" mid="2"/>'
    assert not only(v1(unit1("a", "Eins. Zwei.", half))).whole


@pytest.mark.parametrize(("state", "done"), [("final", True), ("reviewed", True), ("initial", False)])
def test_states_of_version_2_say_what_is_done(state: str, done: bool) -> None:
    assert only(v2(unit2("a", "Ja", "Gea", state))).done == done


@pytest.mark.parametrize(
    ("state", "done"), [("final", True), ("signed-off", True), ("needs-review-translation", False)]
)
def test_states_of_version_1_say_what_is_done(state: str, done: bool) -> None:
    assert only(v1(unit1("a", "Ja", "Gea", state))).done == done
    approved = unit1("a", "Ja", "Gea", state).replace("<trans-unit ", '<trans-unit approved="yes" ')
    assert only(v1(approved)).done


def test_proposals_of_a_memory_are_no_answers() -> None:
    proposed = "<alt-trans><source>Nein</source><target>Na</target></alt-trans>"
    assert said(v1(unit1("a", "Ja", "Gea", after=proposed))) == ("Ja", "Gea")
    assert said(v1(unit1("a", "Ja", None, after=proposed))) == ("Ja", "")
    matches = (
        '<m:matches xmlns:m="urn:oasis:names:tc:xliff:matches:2.0"><m:match ref="#1">'
        "<source>Nein</source><target>Na</target></m:match></m:matches>"
    )
    assert said(v2(unit2("a", "Ja", None, before=matches))) == ("Ja", "")


def test_groups_and_another_prefix_change_nothing() -> None:
    grouped = v2(f'<group id="g"><group id="h">{unit2("a", "Ja", "Gea")}</group></group>').decode()
    assert said(grouped.encode()) == ("Ja", "Gea")
    prefixed = grouped.replace("<", "<y:").replace("<y:/", "</y:").replace("xmlns=", "xmlns:y=")
    assert said(prefixed.encode()) == ("Ja", "Gea")


def test_the_languages_of_a_document() -> None:
    found = delivery(v2(source="fr", target="de-CH"))
    assert (found.source, found.language) == ("fr", "de-CH")
    two = v1(unit1("a", "Ja", "Gea")).decode().replace("</file>", "</file>{}")
    other = two[two.index("<file") : two.index("{}")].replace('"rm"', '"it"')
    assert delivery(two.replace("{}", other).encode()).language == "it, rm"


def test_what_is_no_code_of_the_source_is_told_with_its_unit() -> None:
    units = (
        unit2("a", "Ja", 'Gea<ph id="7"/>'),
        unit2("b", "Ja", "<b>Gea</b>"),
        unit2("c", "Ja", '<cp hex="zz"/>'),
        unit2("d", "Ja", "Gea"),
    )
    found = delivery(v2(*units))
    assert [(id, each.message, each.arguments) for id, each in found.mistakes] == [
        ("a", "xliff.code", {"value": "7"}),
        ("b", "xliff.element", {"value": "b"}),
        ("c", "xliff.element", {"value": "cp"}),
    ]
    assert [each.id for each in found.answers] == ["d"]


@pytest.mark.parametrize(
    "raw",
    [b"<html/>", b"<xliff/>", b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.1"/>'],
)
def test_what_is_no_xliff_is_told(raw: bytes) -> None:
    with pytest.raises(Mistake) as caught:
        delivery(raw)
    assert caught.value.message == "xliff.version"
