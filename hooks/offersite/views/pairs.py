"""Two offers side by side: what differs between them, and what does not."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from ..language.words import Words
from .base import Link
from .comparison import ComparisonViews, Table
from .localiser import Localiser

MOST = 6  # offers: fifteen pairs. With more, the whole comparison serves better than a page for each pair.
Places = tuple[int, int]  # those of two offers among all


@dataclass(frozen=True, slots=True, kw_only=True)
class PairView:
    """A page of a pair. `others` leads to the other pairs of either offer."""

    ids: tuple[str, str]
    """Those of the offers."""
    places: Places
    link: Link
    """To the page, named as it is headed."""
    title: Words
    """The same with short names."""
    counts: Words
    """In how many rows they differ, how much is the same, and how much cannot be compared."""
    table: Table
    others: list[Link]


class PairViews:
    """Makes pairs out of the whole comparison."""

    def __init__(self, comparison: ComparisonViews, say: Localiser):
        """`comparison` knows the offers."""
        self.comparison, self.say = comparison, say
        self.ids, self.links = [offer.id for offer in comparison.offers], comparison.links
        self.pairs = list(combinations(range(len(self.ids)), 2)) if len(self.ids) <= MOST else []

    def all(self) -> list[PairView]:
        """Every two offers, in the order of the offers."""
        return [self._pair(pair) for pair in self.pairs]

    def partners(self, offer: str) -> list[Link]:
        """What an offer can be compared with: links to pages of pairs, named by the other offer."""
        here = self.ids.index(offer)
        found = [(pair, sum(pair) - here) for pair in self.pairs if here in pair]
        return [Link(self.links[other].name, self._href(pair)) for pair, other in found]

    def _pair(self, pair: Places) -> PairView:
        table = self.comparison.table(pair)
        offers = [self.comparison.offers[place] for place in pair]
        return PairView(
            ids=(offers[0].id, offers[1].id),
            places=pair,
            link=self._link(pair),
            title=self._title(*(self.say.line(offer.short or offer.name) for offer in offers)),
            counts=self._counts(table),
            table=table,
            others=[self._link(other) for other in self.pairs if len({*pair, *other}) == 3],
        )

    def _counts(self, table: Table) -> Words:
        """How many differ, and how the rest is: every row that one sees, and what is the same, is one."""
        total = len(table.audiences) + len(table.criteria) + len(table.alike)
        marked = [*(row.differing for row in table.audiences), *(row.differing for row in table.criteria)]
        differing = sum(map(bool, marked))
        alike = sum(row.shared for row in table.audiences) + len(table.alike)
        unknown = total - differing - alike
        told = [
            (differing, self.say.label("pair_differing", count=differing)),
            (alike, self.say.label("pair_alike", count=alike)),
            (unknown, self.say.label("pair_unknown", count=unknown)),
        ]
        return self.say.dots([words for count, words in told if count])

    def _link(self, pair: Places) -> Link:
        return Link(self._title(*(self.links[each].name for each in pair)), self._href(pair))

    def _title(self, first: Words, second: Words) -> Words:
        return self.say.label("pair_title", first=first, second=second)

    def _href(self, pair: Places) -> str:
        return self.say.links.to("pair", *(self.ids[each] for each in pair))
