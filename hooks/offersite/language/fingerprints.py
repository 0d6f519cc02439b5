"""What two wordings have in common that differ in typography or layout alone, and a few letters for it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

DIGITS = 6
QUOTE = re.compile('["«»„“”‹›‚‘’]')
DASH = re.compile("[–—]")
BEFORE_MARK = re.compile(" (?=[;:!?%])")


@lru_cache(maxsize=1 << 16)
def normal(text: str) -> str:
    """What two wordings have in common that differ in typography or layout alone.

    Quotation marks, dashes and spaces are set by the program, and a full stop at the end says nothing more.
    """
    text = DASH.sub("-", QUOTE.sub("'", unicodedata.normalize("NFKC", text)))
    text = " ".join(text.split()).replace(" '", "'").replace("' ", "'")
    return BEFORE_MARK.sub("", text).strip(" .")


def fingerprint(source: str) -> str:
    """A few letters and digits that stand for a source: a translation that was checked names them."""
    return hashlib.sha256(normal(source).encode()).hexdigest()[:DIGITS]
