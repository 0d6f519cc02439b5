"""Where YAML breaks off, the message says what an editor probably did there."""

from __future__ import annotations

import pytest
import yaml

from offersite.reading.syntax import Mistake, mistake_of


def mistake(text: str) -> Mistake:
    """What is said where libyaml stops reading a text."""
    with pytest.raises(yaml.MarkedYAMLError) as stopped:
        list(yaml.parse(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    return mistake_of(stopped.value, text)


@pytest.mark.parametrize(
    ("text", "message", "line", "column"),
    [
        ("a: b: c\n", "yaml.colon", 1, 5),
        ("a: *x* y\n", "yaml.alias", 1, 4),
        ("a: !<x\n", "yaml.tag", 1, 4),
        ("a: x\n  b: y\n", "yaml.deeper", 2, 4),
        ("a:\n\tb: 1\n", "yaml.tab", 2, 1),
        ("a: 'x\n", "yaml.quote", 1, 4),
        ("a: 'l'x'\n", "yaml.after-quote", 1, 7),
        ('a: "\\q"\n', "yaml.escape", 1, 5),
        ('a: "\\xzz"\n', "yaml.escape", 1, 7),
        ("a: @x\n", "yaml.start", 1, 4),
        ("a: [1\nb: 2\n", "yaml.indent", 2, 2),
        ("a:\n  b: 1\n c: 2\n", "yaml.indent", 3, 2),
        ("a:\n  b: 1\n\u00a0 c: 2: 3\n", "yaml.invisible", 3, 1),
    ],
)
def test_a_break_is_told_by_what_an_editor_did_there(text: str, message: str, line: int, column: int) -> None:
    found = mistake(text)
    assert (found.message, found.line + 1, found.column + 1) == (message, line, column)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("x: 1\n  name: Bern\n", "name: Bern"),
        ("a: 'l'eau'\n", "eau'"),
        ("a: @home\n", "@"),
        ("a: *here*, now\n", "here"),
        ("a:\n  b: 1\n c: 2\n", "c: 2"),
    ],
)
def test_the_message_shows_what_stands_there(text: str, value: str) -> None:
    assert mistake(text).arguments == {"value": value}


def test_what_libyaml_says_without_a_place_is_told_at_the_beginning() -> None:
    found = mistake_of(yaml.MarkedYAMLError(problem="no more"), "a: 1\n")
    assert (found.line, found.column, found.message) == (0, 0, "yaml.syntax")
    assert found.arguments == {"detail": "no more"}


def test_places_are_shown_as_editors_count_them() -> None:
    problem = Mistake(2, 4, "yaml.start", value="@").problem("data/a.yaml")
    assert (problem.file, problem.line, problem.column) == ("data/a.yaml", 3, 5)
    assert (problem.message, problem.arguments) == ("yaml.start", {"value": "@"})
