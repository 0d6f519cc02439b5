"""Numbers within sentences: in words up to twelve, in digits above, as all our languages do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from ..system.own_yaml import own_yaml

FIRST = 2
"""Of one, and of none, a sentence speaks in another way: no word would fit into one about several."""


def numeral(number: int, language: str) -> str:
    """`number` as it stands before a noun in `language`, a BCP 47 tag; in digits where no word is known."""
    words = _words()
    known = words.get(language) or words.get(language.partition("-")[0], ())  # RFC 4647, 3.4
    place = number - FIRST
    return (known[place] if 0 <= place < len(known) else None) or str(number)


@cache
def _words() -> Mapping[str, Sequence[str | None]]:
    words: Mapping[str, Sequence[str | None]] = own_yaml(Path(__file__).with_suffix(".yaml"))
    return words
