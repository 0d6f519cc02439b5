"""Where a long word may break: at soft hyphens, which show only where a line ends at one.

Browsers hyphenate by themselves where they have a dictionary, and at any syllable. In narrow headings and
cells the best place is that of a reader: the joint of a compound, which mostly is the end of the syllable
nearest its middle.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from pyphen import Pyphen, language_fallback

from .breaks import unbroken

SOFT = "\u00ad"  # soft hyphen
LONG = re.compile(r"[^\W\d_]{14,}")  # what may not fit beside other words at 320 pixels
LONGEST = re.compile(r"[^\W\d_]{18,}")  # what no line of a phone holds once its text has twice the size
LONGER = {
    "de": re.compile(r"(?:(?!falls\b)[^\W\d_]){14,}"),  # whose adverbs have no joint: gegebenenfalls
    "en": re.compile(r"[^\W\d_]{15,}"),  # which parts words badly: cities and municipalities
}
Replaced = Callable[[Callable[[re.Match[str]], str], str], str]
"""What finds words, and puts others in their place: `sub` of a pattern."""
LEAST = 4  # letters that stay together at either end
NAME = re.compile(r"(?<=[a-zß-öø-ÿ]{4})(?=[A-ZÀ-ÖØ-Þ])")  # the joint of EnergieSchweiz
VOWEL = re.compile("[aeiouyà-öø-ÿ]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Compounds:
    """How a language joins words."""

    joint: re.Pattern[str]
    """Where the first surely ends."""
    prefix: re.Pattern[str]
    """With which syllables the second has already begun: Stadt-entwicklung, not Stadtent-wicklung."""
    onset: re.Pattern[str]
    """How a second begins whose first letter dictionaries leave with the first: Klima-strategie."""
    first: re.Pattern[str]
    """Words that begin compounds that dictionaries part elsewhere: Zusammen-schluss, not Zusam-menschluss."""

    def joints(self, word: str, ends: list[int]) -> list[int]:
        """Of the `ends` of its syllables, those where words meet; if none surely is, where they may."""
        if begun := self.first.match(word):
            return [begun.end()]
        ends = [at - 1 if self.onset.match(word, at - 1) else at for at in ends]
        syllables = [word[start:end] for start, end in pairwise([0, *ends])]
        before = ["|".join(["", *syllables[: number + 1]]) for number in range(len(ends))]
        whole = [at for at, parts in zip(ends, before, strict=True) if not self.prefix.search(parts)]
        return [at for at in _inner(word, whole) if self.joint.search(word[:at])] or whole


COMPOUNDS = {
    "de": Compounds(
        joint=re.compile(r"(?:(?:heit|keit|ung|schaft|ion|tät|tum|ling)s|\w{4}[^aeiouyäöü]er)$"),
        prefix=re.compile(
            r"\|(?:be|be\|ar|ein|emp|ent|er|ge|ge\|mein|um|ver|ver\|ant|ver\|ar)$", re.IGNORECASE
        ),
        onset=re.compile(
            r"st(?:aat|adt|ädt|andard|ärk|atist|euer|imm|off|ör|rass|rateg|reck|rom|röm|rukt|ück|ud[ei]|unde|ütz)"
        ),
        first=re.compile(
            "doppel|echtzeit|haupt|heraus|laden|schwerpunkt|video|voraus|zusammen", re.IGNORECASE
        ),
    )
}


@lru_cache(maxsize=16384)
def breakable(text: str, language: str) -> str:
    """`text` with the places where its lines may break, and those where they may not."""
    return hyphenated(unbroken(text, language), language)


@lru_cache(maxsize=16384)
def running(text: str, language: str) -> str:
    """The same for running text, where browsers hyphenate by themselves all but what no line holds."""
    return hyphenated(unbroken(text, language), language, LONGEST.sub)


def hyphenated(text: str, language: str, replaced: Replaced | None = None) -> str:
    """`text` with soft hyphens in its long words, which `replaced` finds.

    It stays as it is where no dictionary of `language` is known.
    """
    if language_fallback(language.replace("-", "_")) is None:
        return text
    replaced = replaced or LONGER.get(language.partition("-")[0], LONG).sub
    return replaced(lambda found: parted.word(found[0], language), text)


class Parted:
    """Long words as they were parted once, for builds to come: to read the dictionary of German takes longer
    than to render the pages that a change touches.
    """

    def __init__(self) -> None:
        self.known: dict[str, dict[str, str]] = {}

    def word(self, word: str, language: str) -> str:
        """A long word with its soft hyphens, by the dictionary of `language`, which has one."""
        words = self.known.setdefault(language, {})
        if word not in words:
            words[word] = _parted(word, _dictionary(language), COMPOUNDS.get(language.partition("-")[0]))
        return words[word]

    def written(self) -> bytes:
        """All of them, for programs with the same dictionaries."""
        return json.dumps(self.known).encode()

    def read(self, written: bytes) -> None:
        """Know what another one has `written`, too."""
        for language, words in json.loads(written).items():
            self.known.setdefault(language, {}).update(words)


parted = Parted()


@cache
def _dictionary(language: str) -> Pyphen:
    return Pyphen(lang=language_fallback(language.replace("-", "_")), left=1, right=1)


def _parted(word: str, dictionary: Pyphen, compounds: Compounds | None) -> str:
    """`word` parted at its joint, or nearest its middle; and so its halves, as long as they are long."""
    if not LONG.fullmatch(word):
        return word
    places = _syllables(word, dictionary)
    places = _inner(word, compounds.joints(word, places) if compounds else places)
    if not places:
        return word
    at = min(places, key=lambda place: abs(2 * place - len(word)))
    return SOFT.join(_parted(half, dictionary, compounds) for half in (word[:at], word[at:]))


def _inner(word: str, places: list[int]) -> list[int]:
    """Those that leave enough letters together at either end."""
    return [at for at in places if LEAST <= at <= len(word) - LEAST]


def _syllables(word: str, dictionary: Pyphen) -> list[int]:
    """Where one ends. The dictionaries know some that are none, such as Datenschut-z-erklärung's."""
    if joints := [found.start() for found in NAME.finditer(word)]:
        return joints
    ends = [*dictionary.positions(word), len(word)]
    return [at for at, end in pairwise(ends) if VOWEL.search(word[at:end])]
