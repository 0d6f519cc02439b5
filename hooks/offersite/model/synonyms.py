"""Words that people search with and that the pages themselves do not use."""

from __future__ import annotations

from .base import Model
from .names import Name
from .text import Line


class Synonym(Model):
    """Abbreviations, informal words and words of another language, and the page they lead to."""

    words: Line
    """Separated by commas: LEG, smart meter. Each language has its own, as many as it needs."""
    leads_to: Name
    """The page that the search then shows first, as a link in a text names it: `topic:energy`."""
    also: list[Name] = []
    """Pages that the search shows after it, named alike: no word of theirs need say the same."""


def listed(wording: str) -> list[str]:
    """The words of an entry in one language; one that is missing between two commas is empty."""
    return [word.strip() for word in wording.split(",")]
