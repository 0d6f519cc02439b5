from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

import offersite
from offersite.problems import suggestions
from offersite.problems.catalogue import available, catalogue
from offersite.problems.problem import Problem, Severity, has_errors, in_order
from offersite.problems.suggestions import choices, nearest
from offersite.rules.pictures import SHOWN

PACKAGE = Path(offersite.__file__).parent
CHECKED = [
    *(PACKAGE / folder for folder in ("reading", "model", "revisions", "rules")),
    PACKAGE / "checking.py",
]
WORDS = {"error", "warning", "notice", "did-you-mean"}
MESSAGE = re.compile(r"[a-z]+\.[a-z-]+")
NO_MESSAGES = {"mkdocs.yml", "programme.source", "programme.yaml", *SHOWN}  # files, and places of the data


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def written_in_code() -> Iterator[str]:
    files = [path for root in CHECKED for path in ([root] if root.is_file() else sorted(root.glob("*.py")))]
    for path in files:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and MESSAGE.fullmatch(node.value)
            ):
                yield node.value


def test_every_message_of_the_code_has_a_sentence_and_the_reverse() -> None:
    assert set(written_in_code()) - NO_MESSAGES == set(catalogue("en")) - WORDS


@pytest.mark.parametrize("language", available())
def test_catalogues_say_the_same(language: str) -> None:
    ours, english = catalogue(language), catalogue("en")
    assert list(ours) == list(english)
    assert {key: placeholders(text) for key, text in ours.items()} == {
        key: placeholders(text) for key, text in english.items()
    }


@pytest.mark.parametrize("language", available())
def test_catalogues_are_in_order(language: str) -> None:
    """So that a message is found, and stands in one place."""
    ids = [each for each in catalogue(language) if each not in WORDS]
    assert all(one < two for one, two in pairwise(ids))


@pytest.mark.parametrize(
    ("language", "wrong"),
    [
        ("fr", "[^\u202f][;?!]|[ \u00a0]:|«[^\u202f]|[^\u202f]»|'"),
        ("de", "ß|„|“|'|« | »"),
        ("it", "„|“|'|« | »"),
        ("en", "„|“|'|«"),
    ],
)
def test_typography(language: str, wrong: str) -> None:
    for message, sentence in catalogue(language).items():
        assert not re.search(wrong, sentence), (message, sentence)


def test_a_language_without_a_catalogue_reads_english() -> None:
    assert catalogue("rm") == catalogue("en")
    assert available() == ["de", "en", "fr", "it"]


def test_rendering() -> None:
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


def test_order() -> None:
    def at(file: str, line: int, column: int, severity: Severity = "error") -> Problem:
        return Problem(file, line, column, "yaml.tab", severity=severity)

    expected = [at("a", 2, 1), at("a", 10, 1), at("a", 10, 2), at("a", 10, 2, "notice"), at("b", 1, 1)]
    assert in_order(reversed(expected)) == expected


def test_only_errors_stop_a_build() -> None:
    warning = Problem("a", 1, 1, "yaml.tab", severity="warning")
    notice = Problem("a", 1, 1, "yaml.tab", severity="notice")
    assert not has_errors([warning, notice])
    assert has_errors([warning, Problem("a", 1, 1, "yaml.tab")])


def test_nearest() -> None:
    assert nearest("Dialogplus", ["dialog-plus", "dialogue"]) == "dialog-plus"
    assert nearest("xyz", ["dialog-plus"]) == ""
    assert nearest("a" * 100_000, ["aa", "b"]) == ""


def test_choices_are_not_without_end() -> None:
    known = choices("x", [f"id-{number}" for number in range(1000)])["known"]
    assert known.count(",") == suggestions.SHOWN
    assert known.endswith("…")
    assert choices("x", ["b", "a", "b"])["known"] == "b, a"
    assert choices("x", [])["known"] == "–"
