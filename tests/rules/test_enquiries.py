from __future__ import annotations

import pytest

from offersite.rules import enquiries
from tests.rules.finding import findings, found

PLACE = "offers.0.enquiry"
OTHERS = {"label": "Schreiben", "subject": "Ein Thema"}


def body(text: object) -> dict[str, object]:
    return {PLACE: OTHERS | {"body": text}}


@pytest.mark.parametrize(
    "text",
    [
        "Guten Tag",
        "Thema: {topic}",
        {"de": "Thema: {topic}", "rm": "{topic}, noss tema"},
        {"de": "Ja", "rm": "Gea"},
    ],
)
def test_a_place_for_a_topic_in_every_language_or_in_none(text: object) -> None:
    assert found(enquiries.check, body(text)) == []


def test_one_that_a_translation_lacks() -> None:
    (finding,) = findings(enquiries.check, body({"de": "Thema: {topic}", "rm": "Bun di\n\nTema:"}))
    assert finding.path == ("offers", 0, "enquiry", "body", "rm")
    assert finding.arguments == {"value": "Bun di Tema:", "expected": "{topic}"}


def test_an_e_mail_that_asks_to_be_let_in_as_well() -> None:
    asked = {"offers.0.admission": OTHERS | {"body": "{thema}"}}
    assert found(enquiries.check, asked) == ["offers.0.admission.body label.placeholders"]


@pytest.mark.parametrize("text", ["{thema}", "{topic} {name}", "{topic", "{topic:>9}"])
def test_other_words_in_braces_are_refused(text: str) -> None:
    assert found(enquiries.check, body(text)) == [f"{PLACE}.body label.placeholders"]
