"""Two offers side by side: what differs between them, and what does not."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from ..language.words import Words
from .base import Fact, Link
from .links import path_to
from .localiser import Localiser
from .offers import ComparisonView

MOST = 6  # offers: fifteen pairs. With more, the whole comparison serves better than a page for each pair.
State = Literal["different", "unknown", "same"]
ORDER: tuple[State, ...] = ("different", "unknown", "same")


@dataclass(frozen=True, slots=True)
class PairRow:
    """A criterion with its two cells, and what they are to each other."""

    id: str
    name: Words
    cells: tuple[Fact, Fact]
    state: State
    mark: Words


@dataclass(frozen=True, slots=True)
class Partners:
    """An offer with the others it can be compared with: links to pages of pairs, named by the other offer."""

    title: Words
    links: list[Link]


@dataclass(frozen=True, slots=True)
class PairView:
    """A page of a pair; what differs comes first. `others` leads to the other pairs of either offer."""

    path: str
    """Without the language's prefix."""
    link: Link
    """To the page, named as it is headed."""
    offers: tuple[Link, Link]
    differing: Words
    rows: list[PairRow]
    others: list[Partners]
    whole: Link
    """To the comparison of all offers."""


class PairViews:
    """Makes pairs out of the whole comparison."""

    def __init__(self, comparison: ComparisonView, ids: list[str], say: Localiser):
        """`ids` are those of the comparison's offers, in its order."""
        self.comparison, self.ids, self.say = comparison, ids, say
        self.pairs = list(combinations(range(len(ids)), 2)) if len(ids) <= MOST else []

    def all(self) -> list[PairView]:
        """Every two offers, in the order of the offers."""
        return [self._pair(first, second) for first, second in self.pairs]

    def partners(self, offer: str, but: int | None = None) -> Partners:
        """What `offer` can be compared with, but for one of them."""
        here = self.ids.index(offer)
        title = self.say.label("pair_with", offer=self.comparison.offers[here].name)
        return Partners(title, [self._link(pair, here) for pair in self.pairs if here in pair and but not in pair])

    def _link(self, pair: tuple[int, int], here: int) -> Link:
        other = pair[1] if pair[0] == here else pair[0]
        path = self.say.links.to("pair", *(self.ids[each] for each in pair))
        return Link(self.comparison.offers[other].name, path)

    def _pair(self, first: int, second: int) -> PairView:
        one, two = self.comparison.offers[first], self.comparison.offers[second]
        rows = [self._row(row.id, row.name, row.cells[first], row.cells[second]) for row in self.comparison.rows]
        others = [self.partners(self.ids[first], second), self.partners(self.ids[second], first)]
        ids = self.ids[first], self.ids[second]
        title = self.say.label("pair_title", first=one.name, second=two.name)
        return PairView(
            path_to("pair", *ids),
            Link(title, self.say.links.to("pair", *ids)),
            (one, two),
            self.say.label(
                "pair_differing", differing=sum(row.state == "different" for row in rows), all=len(rows)
            ),
            sorted(rows, key=lambda row: ORDER.index(row.state)),
            [each for each in others if each.links],
            Link(self.say.label("compare"), self.say.links.to("page", "comparison")),
        )

    def _row(self, name: str, title: Words, one: Fact, two: Fact) -> PairRow:
        state: State = "same" if one == two else "different"
        if not (one.known and two.known):
            state = "unknown"
        return PairRow(name, title, (one, two), state, self.say.label(f"pair_{state}"))
