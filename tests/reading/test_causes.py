from __future__ import annotations

import time

import pytest

from offersite.reading.nodes import Mistake, compose

NAMES = {"id", "status", "offer", "subject", "link", "topics", "fr", "de"}
ENTRY = "events:\n  - id: a\n    {}\n    offer: beds\n    link: https://a.ch/\n"


def said(line: str, text: str = ENTRY) -> tuple[str, int]:
    """The message about an entry that holds `line`, and the number of its line."""
    with pytest.raises(Mistake) as stopped:
        compose(text.format(line), [], NAMES)
    return stopped.value.message, stopped.value.line + 1


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("status:confirmed", "yaml.space"),
        ("status:\u00a0confirmed", "yaml.space"),
        ("north:4", "yaml.space"),
        ("status： confirmed", "yaml.wide-colon"),
        ("topics：", "yaml.wide-colon"),
        ("x", "yaml.stray"),
        ("status: ok\nx", "yaml.stray"),
        ("topics: [soil", "yaml.bracket"),
        ("topics: {soil: 1", "yaml.bracket"),
        ("topics: [soil,, seeds]", "yaml.commas"),
        ("– id: b", "yaml.dash"),
        ("topics:\n      * soil\n      * seeds", "yaml.dash"),
        ("subject: [Beet] im Hof", "yaml.start"),
        ('subject: "{offers.count}" Beete', "yaml.after-quote"),
        ("subject: {offers.count} Beete", "yaml.start"),
        ('subject: "Beet", status: ok', "yaml.beside"),
        ("subject: >- Ein Beet", "yaml.block"),
        ("subject: > 50 Beete", "yaml.block"),
        ("subject: >-\n    Ein Beet", "yaml.block"),
        ("subject: >-", "yaml.block"),
        ("subject: - Ein Beet", "yaml.list"),
        ("link: [Beet](https://b.ch/)", "yaml.link"),
        ("subject: fr: Un jardin", "yaml.below"),
        ("subject: beds status: ok", "yaml.beside"),
        ("subject: Beet: gestern", "yaml.colon"),
        ("subject: Beet  - id: b", "yaml.entry"),
        ("subject: Beet- id: b", "yaml.entry"),
        ("```yaml", "yaml.fence"),
    ],
)
def test_the_cause_is_told_in_its_own_line(line: str, message: str) -> None:
    assert said(line) == (message, 3 + (line == "status: ok\nx" or "soil\n" in line))


def test_what_is_left_of_a_conflict() -> None:
    assert said("status: ok\n=======") == ("file.conflict", 4)


def test_of_two_causes_the_nearest() -> None:
    assert said("status:confirmed", "a: [b\n" + ENTRY)[0] == "yaml.bracket"


def test_an_entry_without_its_hyphen() -> None:
    assert said("", "events:\n  - id: a\n    offer: b\n  id: c\n    offer: d\n") == ("yaml.hyphen", 4)
    assert said("", "events:\n  - id: a\n    offer: b\n  offer: c\n")[0] == "yaml.indent"
    assert said("", "events:\n  - id: a\n    offer: b\n  -id: c\n") == ("yaml.hyphen-space", 4)


def test_a_language_further_left_than_the_others() -> None:
    text = "events:\n  - subject:\n      fr: Un\n    de: Eins\n      it: Uno\n"
    assert said("", text) == ("yaml.language-column", 4)


def test_a_text_above_is_none_of_them() -> None:
    text = "a:\n  fr: >-\n    Ein Beet ohne Punkt\n b: 1\n"
    assert said("", text)[0] == "yaml.indent"


def test_nor_is_the_last_line_of_a_longer_one() -> None:
    text = "a:\n  fr: >-\n    Ein Beet\n    ohne Punkt\n b: 1\n"
    assert said("", text)[0] == "yaml.indent"


def test_a_long_line_takes_no_time() -> None:
    begun = time.process_time()
    said("", "a: " + "[, " * 300_000)
    assert time.process_time() - begun < 2
