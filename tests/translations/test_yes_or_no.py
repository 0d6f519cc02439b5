from __future__ import annotations

import pytest

from offersite.translations.yes_or_no import contrary


@pytest.mark.parametrize(
    ("wordings", "words"),
    [
        ({"de": "Nein, drei.", "fr": "Oui : trois."}, ("Nein", "Oui")),
        ({"fr": "Oui.", "it": "Sì", "en-GB": "**No** – three"}, ("Oui", "No")),
        ({"de": "Ja.", "fr": "Oui.", "en": "No limit is set."}, None),
        ({"de": "Drei.", "fr": "Oui."}, None),
        ({"fr": "Oui.", "el": "Nein."}, None),  # of which nobody knows what is a yes
        ({}, None),
    ],
)
def test_a_yes_in_one_language_is_a_yes_in_all(
    wordings: dict[str, str], words: tuple[str, str] | None
) -> None:
    assert contrary(wordings) == words
