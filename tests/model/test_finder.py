from __future__ import annotations

import pytest
from pydantic import ValidationError

from offersite.model import Answer, FinderQuestion


def test_an_answer_that_refers_to_nothing_asks_nothing_of_an_offer() -> None:
    answer = Answer.model_validate({"id": "all"})
    assert (answer.text, answer.audiences, answer.aims, answer.regions) == (None, [], [], [])


@pytest.mark.parametrize("id", ["all/of-it", "../up", "Alle", ""])
def test_an_answers_id_can_be_part_of_an_address(id: str) -> None:
    with pytest.raises(ValidationError):
        Answer.model_validate({"id": id})


def test_a_question_has_answers() -> None:
    with pytest.raises(ValidationError) as refused:
        FinderQuestion.model_validate({"id": "who", "question": "Wer?"})
    assert [each["loc"] for each in refused.value.errors()] == [("answers",)]
