from __future__ import annotations

import pytest

from offersite.mending.lines import MENDERS, mended
from offersite.problems.catalogue import catalogue
from offersite.problems.problem import Problem


def after(message: str, line: str, column: int, **arguments: str) -> str | None:
    problem = Problem("data/events.yaml", 1, column + 1, message, arguments=arguments)
    return mended(line, column, problem)


@pytest.mark.parametrize(
    ("message", "line", "right"),
    [
        ("yaml.colon", "    fr: Oui : non", '    fr: "Oui : non"'),
        ("yaml.colon", '    fr: Le "oui" : non', "    fr: 'Le \"oui\" : non'"),
        ("yaml.colon", '    fr: L\'\\: "x"', "    fr: 'L''\\: \"x\"'"),
        ("yaml.start", "  - fr: @alle  ", '  - fr: "@alle"'),
        ("yaml.start", "fr: @alle  # eine Notiz", None),
        ("yaml.colon", "fr: [a: b", None),
        ("yaml.space", "  status:\u00a0confirmed  # x", "  status: confirmed  # x"),
        ("yaml.invisible", " \u00a0 subject\u00a0: a\u00a0b", "   subject: a\u00a0b"),
        ("yaml.tab", "\tsubject: a", None),
        ("no.mender", "x", None),
    ],
)
def test_a_line_with_one_right_answer_is_mended(message: str, line: str, right: str | None) -> None:
    assert after(message, line, 0) == right


@pytest.mark.parametrize(
    ("line", "right"), [("a\u200bb", "ab"), ("a\u00adb", "ab"), ("a\u202eb", None), ("a\ufffdb", None)]
)
def test_what_nobody_sees_goes_and_what_turns_the_direction_is_the_editors(
    line: str, right: str | None
) -> None:
    assert after("text.character", line, 1) == right


@pytest.mark.parametrize(("sign", "right"), [("–", "  - id: a"), ("•", "  - id: a"), ("x", None)])
def test_what_looks_like_a_hyphen_becomes_one(sign: str, right: str | None) -> None:
    assert after("yaml.dash", f"  {sign}  id: a", 2) == right


@pytest.mark.parametrize(
    ("field", "nearest", "right"),
    [("Lieu", "place", "  place: {name: Lieu}"), ("plase", "place", None), ("Lieu", "links", None)],
)
def test_a_field_gets_its_name_if_it_is_a_known_word_for_it(
    field: str, nearest: str, right: str | None
) -> None:
    line = f"  {field}: {{name: Lieu}}" if right else f"  {field}: x"
    told = after("field.unknown", line, 2, field=field, nearest=nearest)
    assert told == (None if line.count(field) > 1 else right)


@pytest.mark.parametrize(
    ("line", "right"),
    [("start: 5.7.2025", "start: 2025-07-05"), ("start: 5.7.2025, 5.7.2025", None), ("start: 6", None)],
)
def test_a_value_is_written_as_the_message_says(line: str, right: str | None) -> None:
    assert after("date.form", line, 7, value="5.7.2025", nearest="2025-07-05") == right
    assert after("date.form", line, 7, value="5.7.2025", nearest="") is None


@pytest.mark.parametrize(
    ("value", "right"), [("HTTPS://a.example/", "https://a.example/"), ("experiance:a", None)]
)
def test_of_an_address_only_capitals_are_sure(value: str, right: str | None) -> None:
    nearest = value.lower().replace("experiance", "experience")
    assert after("link.scheme", value, 0, value=value, nearest=nearest) == right


def test_each_message_exists() -> None:
    assert set(catalogue("en")) >= MENDERS.keys()
