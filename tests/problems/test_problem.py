from __future__ import annotations

import pytest

from offersite.problems.problem import Problem, Severity, Wording, has_errors, in_order


def test_a_problem_is_told_with_its_place() -> None:
    arguments = {"field": "prize", "known": "id, price", "nearest": "price"}
    problem = Problem(
        "data/offers.yaml", 9, 5, "field.unknown", arguments=arguments, path=("offers", "beds", "prize")
    )
    assert problem.render("de") == (
        "data/offers.yaml:9:5: Fehler: offers → beds → prize: Ein Feld «prize» gibt es hier nicht. "
        "Mögliche Felder: id, price. Meinten Sie «price»?"
    )
    assert (
        Problem("data", 1, 1, "check.partial", severity="notice")
        .render("fr")
        .startswith("data:1:1: remarque: ")
    )


def test_a_problem_is_one_line_whatever_was_typed() -> None:
    arguments = {"value": "a\nb\x1b[2J\u2028c", "detail": "{0} {value} %s"}
    problem = Problem("data/a\nb.yaml", 1, 1, "value.other", arguments=arguments, path=("x\ny",))
    assert (
        problem.render("en")
        == "data/a b.yaml:1:1: error: x y: ‘a b [2J c’ does not fit here ({0} {value} %s)."
    )
    assert problem.sentence("en") == "‘a b [2J c’ does not fit here ({0} {value} %s)."


def test_problems_stand_in_the_order_of_the_files() -> None:
    def at(file: str, line: int, column: int, severity: Severity = "error") -> Problem:
        return Problem(file, line, column, "yaml.tab", severity=severity)

    expected = [at("a", 2, 1), at("a", 10, 1), at("a", 10, 2), at("a", 10, 2, "notice"), at("b", 1, 1)]
    assert in_order(reversed(expected)) == expected


def test_only_errors_stop_a_build() -> None:
    warning = Problem("a", 1, 1, "yaml.tab", severity="warning")
    notice = Problem("a", 1, 1, "yaml.tab", severity="notice")
    assert not has_errors([warning, notice])
    assert has_errors([warning, Problem("a", 1, 1, "yaml.tab")])


@pytest.mark.parametrize(
    ("language", "day"), [("de", "Auffahrt"), ("de-CH", "Auffahrt"), ("it", "Ascension"), ("rm", "Ascension")]
)
def test_an_argument_may_read_differently_in_each_language(language: str, day: str) -> None:
    value = Wording("Ascension", {"de": "Auffahrt"})
    problem = Problem("a", 1, 1, "value.other", arguments={"value": value, "detail": ""})
    assert day in problem.sentence(language)
