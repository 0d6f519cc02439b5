"""Made-up words in four languages, from words.yaml.

What is chosen follows from the event's number alone: the same number always gives the same words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

import yaml

LANGUAGES = {"fr": "Français", "de": "Deutsch", "it": "Italiano", "en": "English"}
"""The languages of the made-up programme with their own names."""
SOURCE = "fr"

_WORDS: Mapping[str, Any] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))


def pick(choices: Sequence[str], number: int, why: str) -> str:
    """One of `choices`: which one depends on the event's number and on `why` it is asked."""
    return choices[crc32(f"{why} {number}".encode()) % len(choices)]


def town(number: int, why: str = "town") -> str:
    """A made-up town: the event's own, or another one that it needs."""
    return pick(_WORDS["towns"], number, why)


def subject(number: int) -> dict[str, str]:
    """What an event is about, in every language."""
    things, angles = _WORDS["things"], _WORDS["angles"]
    thing, angle = things[number % len(things)], angles[number // len(things) % len(angles)]
    return {language: f"{thing[language]}: {angle[language]} ({town(number)})" for language in LANGUAGES}


def text(number: int) -> dict[str, str]:
    """Two paragraphs of two sentences each, some sixty words, in every language."""
    first, step = number % 8, (1, 3, 5, 7)[number // 8 % 4]
    values = {"town": town(number), "other": town(number, "other"), "count": 12 + number % 80}
    return {language: _paragraphs(language, first, step, values) for language in LANGUAGES}


def _paragraphs(language: str, first: int, step: int, values: Mapping[str, object]) -> str:
    sentences = _WORDS["sentences"]
    chosen = [sentences[(first + step * index) % len(sentences)][language] for index in range(4)]
    one, two, three, four = (sentence.format(**values) for sentence in chosen)
    return f"{one} {two}\n\n{three} {four}"
