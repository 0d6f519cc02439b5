"""Which offers fit a reader's answers, and which questions are worth asking. No words, no languages.

Every answer is a condition. An offer that is not open to the reader, or does not take place where the reader
is, is excluded; one that has another aim than the reader's is another possibility; the rest fit.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, reduce
from itertools import chain
from typing import Literal

from ..model import Answer, FinderQuestion, Offer, Site
from ..model.schedule import schedule

Verdict = Literal["fits", "other", "excluded"]
Subject = Literal["audiences", "aims", "regions"]
Ids = tuple[str, ...]

SUBJECTS: tuple[Subject, ...] = ("audiences", "aims", "regions")


@dataclass(frozen=True, slots=True)
class Demand:
    """What an answer asks of an offer: one of these ids; of a subject without ids, nothing."""

    audiences: Ids = ()
    aims: Ids = ()
    regions: Ids = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Whether an offer meets a demand. `ids` are those of the demand that it meets, else all of them."""

    subject: Subject
    met: bool
    ids: Ids


@dataclass(frozen=True)
class Judgement:
    """An offer with everything that speaks for and against it."""

    offer: Offer
    reasons: tuple[Reason, ...]

    @property
    def sought(self) -> bool:
        """Whether it has the aim that was asked for, if any was."""
        return any(reason.met for reason in self.reasons if reason.subject == "aims")

    @property
    def who(self) -> frozenset[str]:
        """Whom of those that the reader may be it is open to, or all of them if it is to none."""
        return frozenset(x for each in self.reasons if each.subject == "audiences" for x in each.ids)

    @cached_property
    def verdict(self) -> Verdict:
        """What follows from the reasons."""
        against = {reason.subject for reason in self.reasons if not reason.met}
        if against - {"aims"}:
            return "excluded"
        return "other" if against else "fits"

    def beside(self, asked: Demand) -> Judgement:
        """The offer beside one more demand."""
        return Judgement(self.offer, (*self.reasons, *_reasons(self.offer, asked)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The end of a path. Two results are equal if a reader learns the same: `shows` and `experiences`."""

    shows: frozenset[tuple[str, ...]]
    judgements: tuple[Judgement, ...] = field(compare=False)
    regions: Ids = field(compare=False)
    """Where the reader is; every counted region where that was not asked."""
    experiences: Ids
    """Those that serve what the reader has said to want."""
    unasked: tuple[FinderQuestion, ...] = field(default=(), compare=False)
    """The questions right before it that are not asked there."""

    @property
    def fitting(self) -> list[Offer]:
        """The offers that fit."""
        return [each.offer for each in self.judgements if each.verdict == "fits"]


@dataclass(frozen=True, slots=True)
class Branch:
    """A question with what follows each of its answers."""

    question: FinderQuestion
    next: tuple[Tree, ...]
    only: Offer | None = field(default=None, compare=False)
    """The one offer that is still open, whatever is answered."""
    unasked: tuple[FinderQuestion, ...] = field(default=(), compare=False)
    """As of a result."""


Tree = Branch | Result


def demand(answers: Sequence[Answer]) -> Demand:
    """What an answer asks; for several, what any of them asks."""

    def ids(subject: Subject) -> Ids:
        lists: list[list[str]] = [getattr(answer, subject) for answer in answers]
        return tuple(dict.fromkeys(chain.from_iterable(lists))) if all(lists) else ()

    return Demand(*map(ids, SUBJECTS))


def judge(offer: Offer, demands: Sequence[Demand]) -> Judgement:
    """The offer beside every demand."""
    return reduce(Judgement.beside, demands, Judgement(offer, ()))


def _reasons(offer: Offer, asked: Demand) -> Iterator[Reason]:
    regions = asked.regions if offer.as_needed else offer.per_year
    for subject, offered in zip(SUBJECTS, (offer.open_to, [offer.aim], regions), strict=True):
        ids: Ids = getattr(asked, subject)
        met = tuple(each for each in ids if each in offered)
        if ids:
            yield Reason(subject, bool(met), met or ids)


class Finder:
    """The questions of a programme as they are asked on the day `today`."""

    def __init__(self, site: Site, today: dt.date):
        """`coming` are the events to come that take place, soonest first."""
        self.site, self.counted = site, tuple(site.programme.region_ids())
        self.asked = {region: self._asked(region) for region in self.counted}
        self.coming = [
            each for each in schedule(site) if not each.is_over(today) and each.event.status != "cancelled"
        ]

    def tree(self) -> Tree:
        """Every question that is worth asking, and every result."""
        return self._node(
            self.site.finder, tuple(judge(offer, ()) for offer in self.site.offers), self.counted
        )

    def next_event(self, offer: str, regions: Ids) -> str | None:
        """The next event of an offer in some regions or for all of the country."""
        near = (each for each in self.coming if each.region.whole or each.region.id in regions)
        return next((each.event.id for each in near if each.offer.id == offer), None)

    def _node(
        self,
        questions: Sequence[FinderQuestion],
        judged: tuple[Judgement, ...],
        regions: Ids,
        aims: Ids = (),
    ) -> Tree:
        """A question that changes nothing is not asked; it then counts as if every answer were given.

        Nor is what the reader wants, where one offer alone is open: all but its aim would lead to nothing.
        `aims` are what answers have named: of one that is not asked there, nothing.
        """
        if not questions:
            told = tuple(each.id for each in self.site.experiences if {*each.aims} & {*aims})
            shows = frozenset(self._shows(judged, regions))
            return Result(shows=shows, judgements=judged, regions=regions, experiences=told)
        question, *rest = questions

        def given(answers: Sequence[Answer], named: bool = True) -> Tree:
            asked = demand(answers)
            wanted = (*aims, *chain.from_iterable(each.aims for each in answers if named))
            near = tuple(each for each in regions if not asked.regions or each in asked.regions)
            return self._node(rest, tuple(each.beside(asked) for each in judged), near, wanted)

        left = [each.offer for each in judged if each.verdict != "excluded"]
        only = left[0] if len(left) == 1 else None
        answered: tuple[Tree, ...] = ()
        if not only or any(each.audiences or each.regions for each in question.answers):
            answered = tuple(given([answer]) for answer in question.answers)
        if all(each == answered[0] for each in answered):  # seldom, and each question doubles the work
            unasked = given(question.answers, named=bool(answered))
            if not answered or unasked == answered[0]:
                return replace(unasked, unasked=(question, *unasked.unasked))
        return Branch(question, answered, only)

    def _shows(self, judgements: Sequence[Judgement], regions: Ids) -> Iterator[tuple[str, ...]]:
        """What a result tells: verdicts, of what fits the numbers and next dates, and whom to ask."""
        for each in judgements:
            offer = each.offer
            yield offer.id, each.verdict
            if each.verdict == "fits":
                yield offer.id, "next", self.next_event(offer.id, regions) or ""
                yield from ((offer.id, "per year", str(offer.per_year.get(region))) for region in regions)
        yield from (("contacts", *self.asked[region]) for region in regions)

    def _asked(self, region: str) -> list[str]:
        """Whom the readers of a region can ask: its own contacts, else those for all regions, else all."""
        programme = self.site.programme
        whole = {each.id for each in programme.regions if each.whole}
        own = [each.id for each in programme.contacts if region in each.regions]
        for_all = [each.id for each in programme.contacts if whole & set(each.regions)]
        return own or for_all or [each.id for each in programme.contacts]
