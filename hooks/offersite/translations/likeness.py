"""When two wordings of a text are the same, and when one only corrects the spelling of the other."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache
from itertools import takewhile

DIGITS = 6
QUOTE = re.compile('["«»„“”‹›‚‘’]')
DASH = re.compile("[–—]")
BLANKS = re.compile(r"\s+")
AROUND_MARK = re.compile(r" ?(') ?| (?=[;:!?%])")
WORD = re.compile(r"\w+")


@lru_cache(maxsize=1 << 16)
def normal(text: str) -> str:
    """What two wordings have in common that differ in typography or layout alone.

    Quotation marks, dashes and spaces are set by the program, and a full stop at the end says nothing more.
    """
    text = DASH.sub("-", QUOTE.sub("'", unicodedata.normalize("NFKC", text)))
    return AROUND_MARK.sub(r"\1", BLANKS.sub(" ", text)).strip(" .")


def fingerprint(source: str) -> str:
    """A few letters and digits that stand for a source: a translation that was checked names them."""
    return hashlib.sha256(normal(source).encode()).hexdigest()[:DIGITS]


def respelt(before: str, after: str) -> bool:
    """Whether no word is new or gone, and each is spelt as before or with one slip less.

    A word with a digit is another one, whatever else it shares.
    """
    old, new = WORD.findall(normal(before)), WORD.findall(normal(after))
    return len(old) == len(new) and all(map(_slip, old, new))


def _slip(one: str, other: str) -> bool:
    """Whether one letter, or the order of two, sets two words apart."""
    start = _alike(one, other)
    one, other = one[start:], other[start:]
    end = _alike(one[::-1], other[::-1])
    one, other = one[: len(one) - end], other[: len(other) - end]
    if any(map(str.isdigit, one + other)):
        return False
    return max(len(one), len(other)) <= 1 or (len(one) == 2 and one == other[::-1])


def _alike(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
