from __future__ import annotations

import pytest

from offersite.rules import languages
from offersite.rules.languages import FEW
from tests.rules.finding import REMOVED, findings, found


def test_complete_texts_pass() -> None:
    assert found(languages.check) == []


def test_a_missing_translation_is_a_warning() -> None:
    (finding,) = findings(languages.check, {"events.0.subject.rm": REMOVED})
    assert finding.path == ("events", 0, "subject")
    assert (finding.message, finding.severity) == ("language.missing", "warning")
    assert finding.arguments == {"language": "rm"}


def test_a_missing_source_is_an_error() -> None:
    (finding,) = findings(languages.check, {"events.0.subject.de": REMOVED})
    assert (finding.message, finding.severity) == ("language.source", "error")


def test_a_language_the_site_does_not_have() -> None:
    (finding,) = findings(languages.check, {"events.0.subject.ro": "Sapa"})
    assert (finding.path[-1], finding.message, finding.on_key) == ("ro", "language.unknown", True)
    assert finding.arguments["known"] == "de, rm"


def test_an_address_need_not_exist_in_every_language() -> None:
    address = {"events.0.link": {"de": "https://example.org/de"}}
    assert found(languages.check, address) == []
    address = {"events.0.link": {"rm": "https://example.org/rm"}}
    assert found(languages.check, address) == ["events.0.link url.language"]


@pytest.mark.parametrize("tag", ["de", "de-CH", "gsw", "zh-Hant-TW", "es-419", "de-1996", "rm-sursilv"])
def test_a_tag_of_a_language_passes(tag: str) -> None:
    assert found(languages.check, {"events.0.languages": [tag]}) == []


@pytest.mark.parametrize("tag", ["de_CH", "d", "de-", "de-CH-", "xx"])
def test_what_is_no_tag_of_a_language_is_told(tag: str) -> None:
    assert found(languages.check, {"events.0.languages": ["de", tag]}) == [
        "events.0.languages.1 language.tag"
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("Deutsch", "de"), ("FR", "fr"), ("ger", "de"), ("roh", "rm"), ("Italienisch", "it")],
)
def test_the_code_of_a_language_that_is_written_otherwise(written: str, meant: str) -> None:
    (finding,) = findings(languages.check, {"events.0.languages": [written]})
    assert (finding.message, finding.arguments["nearest"]) == ("language.tag", meant)


@pytest.mark.parametrize("written", ["Deutsch", "tedesco", "de-CH", "ger", "DE"])
def test_a_language_of_a_text_that_is_written_otherwise(written: str) -> None:
    changes = {"events.0.subject": {written: "Ein Beet", "rm": "In plaz"}}
    (finding,) = findings(languages.check, changes)
    assert (finding.message, finding.arguments["nearest"]) == ("language.unknown", "de")


def test_tags_are_judged_wherever_they_stand() -> None:
    changes = {"programme.regions.0.language": "d?", "experiences.0.motto.language": "Latein"}
    assert found(languages.check, changes) == [
        "programme.regions.0.language language.tag",
        "experiences.0.motto.language language.tag",
    ]


@pytest.mark.parametrize(
    ("count", "told"), [(FEW, ["language.missing"] * FEW), (FEW + 1, ["language.many-missing"])]
)
def test_a_language_that_was_begun_is_told_once_a_file(count: int, told: list[str]) -> None:
    course = [{"step": {"de": f"Schritt {number}"}} for number in range(count)]
    found = findings(languages.check, {"offers.0.course": course})
    assert [each.message for each in found] == told
