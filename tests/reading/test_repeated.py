"""A field that stands twice is told with what probably happened there, and nothing of it is lost."""

from __future__ import annotations

import pytest

from offersite.language.fingerprints import fingerprint
from offersite.reading.nodes import compose
from offersite.reading.syntax import Mistake
from tests.reading.mistaken import mistaken


def test_the_first_of_two_is_kept() -> None:
    node = compose("a: 1\na: 2\n", [])
    assert node is not None
    assert node.data() == {"a": "1"}


def test_an_entry_pasted_into_another_is_one_mistake() -> None:
    first, rest = "- id: a\n  offer: beds\n", "  status: x\n  link: y\n"
    pasted = "- id: b\n  offer: beds\n  status: z\n  link: u\n"
    assert mistaken(first + pasted + rest) == [("yaml.interrupts", 3, 3)]
    assert mistaken(first + rest + pasted) == []


def test_lines_that_confirm_translations_are_told_with_the_one_that_takes_their_place() -> None:
    """However they are written, none is lost."""
    mistakes: list[Mistake] = []
    confirmed = ("{de: 000000}", "\n        it: 1a2b3c", "{en: 1a2b3c, de: 1a2b3c}")
    lines = "".join(f"      checked: {each}\n      x{at}: y\n" for at, each in enumerate(confirmed))
    compose(f"a:\n  - text:\n{lines}", mistakes)
    assert [(each.message, each.line, each.arguments) for each in mistakes] == [
        (
            "text.checked-twice",
            7,
            {"lines": "3, 5, 8", "together": "checked: {de: 1a2b3c, it: 1a2b3c, en: 1a2b3c}"},
        )
    ]


@pytest.mark.parametrize("turned", [False, True])
def test_of_two_lines_that_confirm_a_translation_the_one_that_is_right_for_the_source_stays(
    turned: bool,
) -> None:
    """Whichever is above."""
    mistakes: list[Mistake] = []
    new = f"    checked: {{it: {fingerprint('Oui')}}}\n"
    old = "    checked: {de: 000000, it: 000000}\n"
    checked = old + new if turned else new + old
    compose(
        f"a:\n  text:\n{checked}    fr: Oui\n    de: Ja\n    it: Sì\n", mistakes, (), (), ("fr", "de", "it")
    )
    (told,) = mistakes
    assert f"it: {fingerprint('Oui')}" in told.arguments["together"]
    assert "de: 000000" in told.arguments["together"]
