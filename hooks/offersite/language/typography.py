"""Typography that editors need not type: quotation marks, apostrophes and no-break spaces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from .quotes import NARROW, SEAM, SPACES, set_quotes

BEFORE_HIGH_MARKS = re.compile(rf'(?<=[^\s(\u00a0\u202f]){SPACES}(?<![;:!?])([;:!?]++)(?=[\s{SEAM}»›"”)]|$)')
HIGH_MARK = re.compile("[;:!?]")
BEFORE_UNITS = re.compile(r" (?<=\d )(?=[%°])")


PASSES = 4  # more than any text needs whose marks are in some order


@lru_cache(maxsize=16384)
def typeset(text: str, language: str) -> str:
    """`text` as `language` sets it in print, or as it is if that never settles. Twice changes nothing."""
    settled = text
    for _ in range(PASSES):
        before, settled = settled, _once(settled, language)
        if settled == before:
            return settled
    return text


def _once(text: str, language: str) -> str:
    text = BEFORE_UNITS.sub(NARROW, set_quotes(text, language))
    if language.partition("-")[0] != "fr" or not HIGH_MARK.search(text):  # most have none
        return text
    return BEFORE_HIGH_MARKS.sub(rf"{NARROW}\1", text)


def typeset_all(pieces: Sequence[str], language: str) -> list[str]:
    """The pieces of one paragraph, set as a whole: a quotation may open in one and close in another."""
    return typeset(SEAM.join(pieces), language).split(SEAM)
