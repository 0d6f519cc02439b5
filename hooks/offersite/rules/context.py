"""What a rule knows besides the data."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ..model import EVERY, Site, Text
from ..model.markdown import Docs
from ..model.walk import Path, walk


@dataclass(frozen=True, slots=True)
class Context:
    """Made once for all rules: walking through the data takes longer than most of them."""

    languages: tuple[str, ...]
    """The site's tags, the source first."""
    broken: frozenset[str]
    """Ids of items that could not be read whole: what follows from that is not an error of its own."""
    values: tuple[tuple[Path, object], ...]
    """Every value of the data, then of the free pages, with its path."""
    docs: Docs

    @classmethod
    def of(
        cls, site: Site, languages: Collection[str], broken: Collection[str] = (), docs: Docs | None = None
    ) -> Context:
        """The context of checking `site` and the free pages `docs`."""
        docs = docs or Docs()
        return cls(tuple(languages), frozenset(broken), (*walk(site), *docs.values()), docs)

    @property
    def source(self) -> str:
        """The language that the others are translated from."""
        return self.languages[0]

    def texts(self) -> Iterator[tuple[Path, Text]]:
        """Every text with its path."""
        return ((path, value) for path, value in self.values if isinstance(value, Text))

    def wordings(self) -> Iterator[tuple[Path, Text, str]]:
        """Every wording of every text: its path (with its language, if it has one), the text, the wording."""
        for path, text in self.texts():
            for language, wording in text.root.items():
                yield path if language == EVERY else (*path, language), text, wording
