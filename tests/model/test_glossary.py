from __future__ import annotations

import pytest
from pydantic import ValidationError

from offersite.model import GlossaryTerm

LEAST = {"id": "soil", "term": "Boden"}


def test_a_term_needs_no_more_than_itself() -> None:
    term = GlossaryTerm.model_validate(LEAST)
    assert (term.short, term.refused, term.meaning, term.language) == ({}, {}, None, None)


@pytest.mark.parametrize("field", ["short", "refused"])
@pytest.mark.parametrize("value", [["Dreck"], {"de": []}, {"de": "Dreck"}, {"de": [""]}])
def test_words_stand_below_their_language(field: str, value: object) -> None:
    with pytest.raises(ValidationError):
        GlossaryTerm.model_validate(LEAST | {field: value})
