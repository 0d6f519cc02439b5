"""Where a long word may break: at soft hyphens, which show only where a line ends at one.

Browsers hyphenate by themselves where they have a dictionary, and at any syllable. In narrow headings and
cells the best place is that of a reader: the joint of a compound, which mostly is the end of the syllable
nearest its middle.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from pyphen import Pyphen, language_fallback

from .breaks import unbroken

SOFT = "\u00ad"  # soft hyphen
LONG = re.compile(r"[^\W\d_]{14,}")  # what may not fit beside other words at 320 pixels
LEAST = 4  # letters that stay together at either end
NAME = re.compile(r"(?<=[a-zß-öø-ÿ]{4})(?=[A-ZÀ-ÖØ-Þ])")  # the joint of EnergieSchweiz
VOWEL = re.compile("[aeiouyà-öø-ÿ]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Compounds:
    """How a language joins words."""

    joint: re.Pattern[str]
    """Where the first surely ends."""
    prefix: re.Pattern[str]
    """Where the second has already begun: Stadt-entwicklung, not Stadtent-wicklung."""


COMPOUNDS = {
    "de": Compounds(
        joint=re.compile(r"(?:heit|keit|ung|schaft|ion|tät|tum|ling)s$"),
        prefix=re.compile(r"(?:be|bear|emp|ent|er|ge|ver|verant|zer)$"),
    )
}


@lru_cache(maxsize=16384)
def breakable(text: str, language: str) -> str:
    """`text` with the places where its lines may break, and those where they may not."""
    return hyphenated(unbroken(text, language), language)


def hyphenated(text: str, language: str) -> str:
    """`text` with soft hyphens in its long words; as it is where no dictionary of `language` is known."""
    dictionary = _dictionary(language)
    if dictionary is None:
        return text
    compounds = COMPOUNDS.get(language.partition("-")[0])
    return LONG.sub(lambda found: _parted(found[0], dictionary, compounds), text)


@cache
def _dictionary(language: str) -> Pyphen | None:
    known = language_fallback(language.replace("-", "_"))
    return Pyphen(lang=known, left=LEAST, right=LEAST) if known else None


def _parted(word: str, dictionary: Pyphen, compounds: Compounds | None) -> str:
    """`word` parted at its joint, or nearest its middle; and so its halves, as long as they are long."""
    places = _syllables(word, dictionary)
    if compounds:
        places = [at for at in places if not compounds.prefix.search(word[:at])]
        places = [at for at in places if compounds.joint.search(word[:at])] or places
    if not LONG.fullmatch(word) or not places:
        return word
    at = min(places, key=lambda place: abs(2 * place - len(word)))
    return SOFT.join(_parted(half, dictionary, compounds) for half in (word[:at], word[at:]))


def _syllables(word: str, dictionary: Pyphen) -> list[int]:
    """Where one ends. The dictionaries know some that are none, such as Datenschut-z-erklärung's."""
    if joints := [found.start() for found in NAME.finditer(word)]:
        return joints
    ends = [*dictionary.positions(word), len(word)]
    return [at for at, end in pairwise(ends) if VOWEL.search(word[at:end])]
