from __future__ import annotations

import pytest

from offersite.translations.yes_or_no import contrary, evaded


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


@pytest.mark.parametrize(
    ("before", "source", "translation", "is_so"),
    [
        ("Non, deux.", ("fr", "Oui, deux."), ("de", "Leider nein, zwei."), True),
        ("Non, deux.", ("fr", "Oui, deux."), ("de-CH", "Zwei müssen es sein."), True),
        ("Non, deux.", ("fr", "En principe oui."), ("de", "Nein, zwei."), True),
        ("Non, deux.", ("fr", "Oui, deux."), ("de", "Ja, zwei."), False),
        ("Non, deux.", ("fr", "Non, trois."), ("de", "Leider nein, drei."), False),  # it was not turned
        ("Deux.", ("fr", "Oui, deux."), ("de", "Zwei."), False),
        ("Non, deux.", ("fr", "En principe oui."), ("de", "Grundsätzlich ja."), False),
        ("Non.", ("fr", "Oui."), ("el", "Ναι."), False),  # of which nobody knows what is a yes
    ],
)
def test_a_turned_answer_is_a_translations_too(
    before: str, source: tuple[str, str], translation: tuple[str, str], is_so: bool
) -> None:
    assert evaded(before, source, translation) is is_so
