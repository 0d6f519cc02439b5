"""Answers are read as what they are, whatever they hold."""

from __future__ import annotations

import pytest

from offersite.proposals.answers import form_of, read_answers
from offersite.proposals.forms import Form
from offersite.reading.syntax import Mistake
from tests.proposals.sample import ANSWERS, issue

FORM = Form("de", {"start": "Beginn", "region": "Tal", "remarks": "Bemerkungen"})
OTHER = Form("rm", {"start": "Entschatta", "region": "Val", "remarks": "Remartgas"})
ISSUE = (
    "### Beginn\n\nmorgen\n\n### Tal\n\n_No response_\n\n### Bemerkungen\n\nkeine\n\n### Weiteres\n\nnein\n"
)


def test_answers_stand_below_their_headings() -> None:
    assert read_answers(ISSUE, FORM) == {"start": "morgen", "remarks": "keine\n\n### Weiteres\n\nnein"}


def test_the_form_is_that_of_most_headings() -> None:
    assert form_of(ISSUE, [OTHER, FORM]) is FORM
    assert form_of("### Val\n\n### Entschatta\n\n### Tal\n", [FORM, OTHER]) is OTHER
    assert form_of("nothing", [FORM, OTHER]) is FORM


@pytest.mark.parametrize(
    ("body", "wrong", "line"),
    [
        (ISSUE + "\n### Tal\n\nalle\n", "Tal", 5),  # a heading that fakes another answer
        (ISSUE.replace("### Tal", "## Tal"), "Tal", 1),
        (ISSUE.replace("### Tal", "### Tal\u200b"), "Tal", 1),
        ("", "Beginn", 1),
    ],
)
def test_each_heading_stands_there_once(body: str, wrong: str, line: int) -> None:
    with pytest.raises(Mistake) as told:
        read_answers(body, FORM)
    assert told.value.message == "proposal.heading"
    assert told.value.arguments == {"value": wrong}
    assert told.value.line + 1 == line


def test_an_issue_is_read_in_no_time_however_long_it_is() -> None:
    body = ISSUE + "### " * 60_000 + "\n### x" + " " * 60_000 + "x\n" + "### Tal x\n" * 10_000
    assert read_answers(body, FORM)["start"] == "morgen"


def test_the_sample_is_what_github_makes_of_a_form() -> None:
    assert issue(ANSWERS).startswith(
        "### Angebot\n\nrepair-evening\n\n### Beginn\n\n2031-03-05 19:00\n\n### Ende"
    )
