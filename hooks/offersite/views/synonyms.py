"""Words for the search, by the page that they lead to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..model import Synonym
from ..model.synonyms import listed
from .links import path_to
from .localiser import Localiser

CONTENT = "_content"
"""The id of what a page holds, in `overrides/main.html`."""


@dataclass(slots=True)
class Keywords:
    """What people may search a page with besides its own words."""

    words: list[str] = field(default_factory=list)
    parts: dict[str, list[str]] = field(default_factory=dict)
    """The words that lead to a part of the page, by its id; to all of it, where another comes first."""

    @property
    def parts_in_a_row(self) -> str:
        """As the search reads them: `minutes: record, transcript; quorum: how many`."""
        return "; ".join(f"{part}: {', '.join(words)}" for part, words in self.parts.items())


def view_keywords(synonyms: list[Synonym], say: Localiser) -> Mapping[str, Keywords]:
    """The words of each page, by its path without language."""
    found: defaultdict[str, Keywords] = defaultdict(Keywords)
    for synonym in synonyms:
        words = listed(say.line(synonym.words).plain)
        for target in (synonym.leads_to, *synonym.also):
            kind, _, name = target.partition(":")
            path, _, part = path_to(kind, name).partition("#")
            if target == synonym.leads_to:
                found[path].words += words
            else:
                part = part or CONTENT
            if part:
                found[path].parts.setdefault(part, []).extend(words)
    return dict(found)
