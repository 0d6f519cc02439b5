"""What the finder says at the end of a path: the offers that fit, the others, and whom to ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from ..language.words import Rich, Words
from .answers import Panel, PanelViews
from .base import Link
from .contacts import ContactView, everyone
from .enquiries import ask_what_is_possible
from .experiences import ExperienceInShort, view_in_short
from .judgements import JudgementView, JudgementViews
from .links import path_to
from .matching import Judgement, Result, Verdict


@dataclass(frozen=True, slots=True)
class Answered:
    """What readers such as this one ask, with its answer; `id` is its anchor on the page `path`."""

    id: str
    question: Words
    answer: Rich | None
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultView:
    """The end of a path: every offer is in exactly one of the four lists."""

    fits: list[JudgementView]
    sought: list[JudgementView]
    """Where nothing fits, those that have the reader's aim: to be told first why not, and who may ask."""
    answered: list[Answered]
    """What these readers ask about those, to be told before all else."""
    others: list[JudgementView]
    excluded: list[JudgementView]
    contacts: list[ContactView]
    """Whom to ask."""
    ask: Link | None
    """The e-mail that asks them what is possible, if nothing fits and it is for one of them."""
    experiences: list[ExperienceInShort]
    """Those that serve what the reader wants."""


class ResultViews:
    """Makes views of the results of a finder."""

    def __init__(self, judgements: JudgementViews, panels: PanelViews):
        """What many results say alike is said once."""
        self.judgements, self.finder, self.say = judgements, judgements.finder, judgements.say
        self.experiences = {each.id: view_in_short(each, self.say) for each in self.finder.site.experiences}
        by_id = judgements.by_id
        self._panel = cache(lambda fits, near: panels.about([by_id[each] for each in fits], near))

    def titles(self, result: Result) -> tuple[Words, Words]:
        """What the page is headed with, and what its title begins with: the offers that fit."""
        say = self.say
        if not result.fitting:
            return say.label("finder_none"), say.label("finder_no_offer")
        names = say.join([say.line(offer.name) for offer in result.fitting])
        short = say.join([say.line(offer.short or offer.name) for offer in result.fitting])
        return say.label("finder_fits", offers=names), short

    def panel(self, result: Result) -> Panel | None:
        """What comes next of the offers that fit."""
        fits = tuple(offer.id for offer in result.fitting)
        regions = result.regions if len(result.regions) < len(self.finder.counted) else ()
        return self._panel(fits, regions) if fits else None

    def view(self, result: Result, answers: Iterable[str], panel: Panel | None) -> ResultView:
        """The result to `answers`, each with its question, beside the `panel`."""
        said = {event.id for event in panel.coming[:1]} if panel else set()
        none = not result.fitting

        def judged(verdict: Verdict, sought: bool | None = None) -> list[JudgementView]:
            return [
                self.judgements.view(x, result.regions, said, x.verdict == "fits" or none)
                for x in result.judgements
                if x.verdict == verdict and sought in (None, x.sought)
            ]

        asked = everyone(self.judgements.here(result.regions))
        return ResultView(
            fits=judged("fits"),
            sought=judged("excluded", sought=True) if none else [],
            answered=self._answered(x for x in result.judgements if none and x.sought),
            others=judged("other"),
            excluded=judged("excluded", sought=False if none else None),
            contacts=asked,
            ask=self._ask(asked, answers) if none else None,
            experiences=[self.experiences[each] for each in result.experiences],
        )

    def _answered(self, sought: Iterable[Judgement]) -> list[Answered]:
        say, page = self.say, path_to("page", "faq")
        asked = {
            each.id: Answered(each.id, say.line(each.question), say.prose(each.answer), page)
            for judgement in sought
            for each in self.judgements.admission[judgement.offer.id]
            if judgement.who & {*each.audiences}
        }
        return list(asked.values())

    def _ask(self, asked: Sequence[ContactView], answers: Iterable[str]) -> Link | None:
        if len(asked) != 1:
            return None
        about = self.say.line(self.finder.site.programme.name)
        return ask_what_is_possible([asked[0].email], answers, about, self.say)
