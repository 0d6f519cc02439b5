"""What an editor may have meant: the known words, and the nearest of them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

LONGEST = 60  # no name is longer; comparing grows with the length
SHOWN = 20  # of the words to choose from, so many are listed
ALL, FEW = 8, 5  # fields: so many are listed, of more only the nearest


def choices(word: object, candidates: Iterable[str]) -> dict[str, str]:
    """The arguments of a message about a word that is none of `candidates`: `known` and `nearest`."""
    candidates = list(dict.fromkeys(candidates))
    shown = [*candidates[:SHOWN], "…"] if len(candidates) > SHOWN else candidates
    return {"known": ", ".join(shown) or "–", "nearest": nearest(word, candidates)}


def nearest_few(word: object, candidates: Iterable[str]) -> dict[str, str]:
    """The same, of many candidates only the `FEW` that look most like `word`, the nearest first."""
    candidates = list(dict.fromkeys(candidates))
    if len(candidates) <= ALL:
        return choices(word, candidates)
    near = difflib.get_close_matches(str(word)[:LONGEST].lower(), candidates, FEW, 0)
    return {"known": ", ".join([*near, "…"]), "nearest": nearest(word, candidates)}


def nearest(word: object, candidates: Iterable[str]) -> str:
    """The candidate that `word` was probably meant to be, or an empty string."""
    known = {candidate.lower(): candidate for candidate in candidates}
    found = difflib.get_close_matches(str(word)[:LONGEST].lower(), known, 1, 0.6)
    return known[found[0]] if found else ""
