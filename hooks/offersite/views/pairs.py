"""Two offers side by side: what differs between them, and what does not."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from ..language.words import Words
from .base import Fact, Link
from .localiser import Localiser
from .offers import ComparisonView, Row

MOST = 6  # offers: fifteen pairs. With more, the whole comparison serves better than a page for each pair.
Places = tuple[int, int]  # those of two offers among all
State = Literal["different", "unknown", "same"]
STATE_LABELS: dict[State, str] = {
    "different": "pair_different",
    "unknown": "pair_unknown",
    "same": "pair_same",
}
ORDER = tuple(STATE_LABELS)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairRow:
    """A criterion with its two cells, and what they are to each other."""

    id: str
    name: Words
    cells: tuple[Fact, Fact]
    state: State
    mark: Words


@dataclass(frozen=True, slots=True)
class Partners:
    """What an offer can be compared with: links to pages of pairs, named by the other offer."""

    title: Words
    links: list[Link]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairView:
    """A page of a pair; what differs comes first. `others` leads to the other pairs of either offer."""

    ids: tuple[str, str]
    """Those of the offers."""
    link: Link
    """To the page, named as it is headed."""
    offers: tuple[Link, Link]
    differing: Words
    rows: list[PairRow]
    others: list[Link]


class PairViews:
    """Makes pairs out of the whole comparison."""

    def __init__(self, comparison: ComparisonView, ids: list[str], say: Localiser):
        """`ids` are those of the comparison's offers, in its order."""
        self.comparison, self.ids, self.say = comparison, ids, say
        self.pairs = list(combinations(range(len(ids)), 2)) if len(ids) <= MOST else []

    def all(self) -> list[PairView]:
        """Every two offers, in the order of the offers."""
        return [self._pair(pair) for pair in self.pairs]

    def partners(self, offer: str) -> Partners:
        """What an offer can be compared with."""
        here = self.ids.index(offer)
        found = [(pair, sum(pair) - here) for pair in self.pairs if here in pair]
        return Partners(
            self.say.label("pair_with", offer=self.comparison.offers[here].name),
            [Link(self.comparison.offers[other].name, self._href(pair)) for pair, other in found],
        )

    def _pair(self, pair: Places) -> PairView:
        first, second = pair
        one, two = self.comparison.offers[first], self.comparison.offers[second]
        rows = [self._row(row, row.cells[first], row.cells[second]) for row in self.comparison.rows]
        differing = sum(row.state == "different" for row in rows)
        return PairView(
            ids=(self.ids[first], self.ids[second]),
            link=self._link(pair),
            offers=(one, two),
            differing=self.say.label("pair_differing", differing=differing, all=len(rows)),
            rows=sorted(rows, key=lambda row: ORDER.index(row.state)),
            others=[self._link(other) for other in self.pairs if len({*pair, *other}) == 3],
        )

    def _row(self, row: Row, one: Fact, two: Fact) -> PairRow:
        state: State = "same" if one == two else "different"
        if not (one.known and two.known):
            state = "unknown"
        return PairRow(
            id=row.id, name=row.name, cells=(one, two), state=state, mark=self.say.label(STATE_LABELS[state])
        )

    def _link(self, pair: Places) -> Link:
        first, second = (self.comparison.offers[each].name for each in pair)
        return Link(self.say.label("pair_title", first=first, second=second), self._href(pair))

    def _href(self, pair: Places) -> str:
        return self.say.links.to("pair", *(self.ids[each] for each in pair))
