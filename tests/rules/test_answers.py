from __future__ import annotations

import pytest

from offersite.rules import answers
from tests.rules.finding import findings


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        ({"de": "Nein, drei genügen.", "rm": "Gea, trais bastan."}, "rm"),
        ({"de": "Ja.", "rm": "Na.", "fr": "Non : trois.", "it": "No"}, "de"),
        ({"de": "Nein.", "rm": "Na.", "fr": "Oui; trois", "en-GB": "No –"}, "fr"),
        ({"de": "Ja.", "rm": "Gea.", "en": "No limit is set."}, ""),
        ({"de": "Nein.", "en": "No."}, ""),
        ({"de": "**Nein**, drei genügen.", "rm": "_Gea._ Trais bastan."}, "rm"),
        ({"de": "Drei.", "rm": "Trais."}, ""),
    ],
)
def test_answers_that_say_the_contrary(texts: dict[str, str], language: str) -> None:
    found = findings(answers.check, {"faq.0.answer": texts})
    assert [(each.path[-1], each.arguments["language"]) for each in found] == [(language, language)][
        : bool(language)
    ]
