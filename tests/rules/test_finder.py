from __future__ import annotations

from typing import Any

from offersite.rules import finder
from tests.rules.finding import findings, found


def question(number: int, answers: int) -> dict[str, Any]:
    return {
        "id": f"q{number}",
        "question": "Frage",
        "answers": [{"id": f"a{each}", "text": "Antwort"} for each in range(answers)],
    }


def test_a_sound_finder_passes_as_does_none() -> None:
    assert found(finder.check) == []
    assert found(finder.check, {"finder": []}) == []


def test_a_question_has_at_least_two_answers() -> None:
    one = {"finder.0.answers": [{"id": "any", "regions": ["north", "south"]}]}
    assert found(finder.check, one) == ["finder.0.answers finder.answers"]
    assert found(finder.check, one, broken=["where"]) == []


def test_an_answer_that_refers_to_nothing_needs_a_text() -> None:
    assert found(finder.check, {"finder.0.answers.2": {"id": "any"}}) == ["finder.0.answers.2 finder.text"]
    assert found(finder.check, {"finder.0.answers.2": {"id": "any", "text": "Egal"}}) == []


def test_not_too_many_paths() -> None:
    assert found(finder.check, {"finder": [question(1, 60), question(2, 5)]}) == []
    assert found(finder.check, {"finder": [question(1, 61), question(2, 5)]}) == ["finder finder.paths"]


def test_what_no_answer_leads_to() -> None:
    (finding,) = findings(finder.check, {"finder.0.answers.1.regions": ["north"]})
    assert (finding.path, finding.severity) == (("programme", "regions", 1, "id"), "warning")
    assert found(finder.check, {"finder.0.answers.0.audiences": ["neighbours"]}) == []
    more = {"programme.aims.1": {"id": "meeting", "name": "Treffen"}, "finder.0.answers.0.aims": ["learning"]}
    assert found(finder.check, more) == ["programme.aims.1.id finder.unreached"]
    assert found(finder.check, more, broken=["where"]) == []
