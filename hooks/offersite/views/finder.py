"""The finder in one language: one page for each question, one for each result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache

from ..language.words import Rich, Words
from ..model import Answer, Line, Offer
from .answers import Panel, PanelViews
from .base import Fact, Link
from .calendar import CalendarViews, YearView
from .contacts import ContactView, RegionContacts, everyone
from .enquiries import Asking, ask_what_is_possible, view_asking
from .events import EventView
from .experiences import ExperienceInShort, view_in_short
from .foreseen import Cell
from .links import path_to
from .localiser import Localiser
from .matching import SUBJECTS, Branch, Finder, Ids, Judgement, Reason, Result, Tree, Verdict
from .offers import OfferViews

CONDITIONS = ("open_to", "take_part", "expects")
"""What a reader must know of any offer before trying to take part."""


@dataclass(frozen=True, slots=True)
class Given:
    """An answer given so far; `change` leads back to its question."""

    question: Words
    answer: Words
    short: Words
    change: str


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question with its answers; each leads on."""

    text: Words
    only: Words | None
    """Says which offer is open, where it is the only one."""
    help: Words | None
    answers: list[Link]


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """An offer in a result: how to take part, what speaks for and against it, what to know, and when it is.

    `event` is the next, unless the page says so anyway; `dates` says what is foreseen where there is none.
    """

    offer: Link
    more: Words
    """Link to the offer, as a call to go on."""
    asking: Asking | None
    """The e-mail by which to take part, if it fits and there is one."""
    admission: list[Link]
    """The questions of who may take part, if it is what the reader is looking for."""
    summary: Words
    drawn: list[Words]
    """What its mark shows."""
    pro: list[Words]
    contra: list[Words]
    facts: list[Fact]
    event: EventView | None
    dates: list[Words]


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

    fits: list[Advice]
    sought: list[Advice]
    """Where nothing fits, those that have the reader's aim: to be told first why not, and who may ask."""
    answered: list[Answered]
    """What these readers ask about those, to be told before all else."""
    others: list[Advice]
    excluded: list[Advice]
    contacts: list[ContactView]
    """Whom to ask."""
    ask: Link | None
    """The e-mail that asks them what is possible, if nothing fits and it is for one of them."""
    experiences: list[ExperienceInShort]
    """Those that serve what the reader wants."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FinderPage:
    """A page of the finder: it has either a question or a result."""

    ids: Ids
    """Those of the answers given so far, which its address is made of."""
    others: list[Ids]
    """The same with answers to questions that are not asked, or no longer: their addresses lead here."""
    title: Words
    short: Words
    """The title where there is little room: the question, or the short names of the offers that fit."""
    answers: Words
    """Those of the answers given so far that tell pages with the same title apart, in a row."""
    given: list[Given]
    in_short: Words
    """All the answers given so far, in a row."""
    question: AskedQuestion | None
    result: ResultView | None
    answer: Panel | None
    """What comes next of the offers that fit."""

    @property
    def back(self) -> str | None:
        """Where the question before stands."""
        return self.given[-1].change if self.given else None


class FinderViews:
    """Makes the pages of a finder."""

    def __init__(
        self,
        finder: Finder,
        say: Localiser,
        offers: OfferViews,
        calendar: CalendarViews,
        year: YearView | None,
        regions: Sequence[RegionContacts],
        panels: PanelViews,
    ):
        """`year` is the one whose numbers are told where no date is known.

        What many results say alike is said once.
        """
        self.finder, self.say, self.offers, self.calendar = finder, say, offers, calendar
        self.year, self.regions, self.panels = year, regions, panels
        programme = finder.site.programme
        lists = (programme.audiences, programme.aims, programme.regions)
        rows = year.rows if year else []
        self.foreseen = {offer.id: row.cells for offer, row in zip(finder.site.offers, rows, strict=False)}
        self.names = {term.id: term.name for terms in lists for term in terms}
        self.by_id = {offer.id: offer for offer in finder.site.offers}
        self.experiences = {each.id: view_in_short(each, say) for each in finder.site.experiences}
        self.presented = {offer.id: self._present(offer) for offer in finder.site.offers}
        self.conditions = {offer.id: offers.facts(offer, CONDITIONS) for offer in finder.site.offers}
        self.terms = {
            offer.id: [*offers.facts(offer, ["sessions"]), *offers.price(offer)]
            for offer in finder.site.offers
        }
        self.admission = {
            offer.id: [each for each in finder.site.faq if each.take_part and offer.id in each.about]
            for offer in finder.site.offers
        }

        self._panel = cache(lambda fits, near: panels.about([self.by_id[each] for each in fits], near))
        self._asking = cache(self._view_asking)
        self._told = cache(self._tell)

    def pages(self) -> list[FinderPage]:
        """Every page, the first question first."""
        pages = list(self._pages(self.finder.tree(), [()], []))
        leads = {ids: page.ids for page in reversed(pages) for ids in page.others}
        leads |= {page.ids: page.ids for page in pages}  # what is asked may have an answer of the same id
        shared: dict[str, set[str]] = {}
        for page in pages:
            answers: set[str] = {each.short for each in page.given}
            shared[page.short] = shared.get(page.short, answers) & answers
        return [
            replace(
                page,
                answers=self._telling(page, shared[page.short]),
                others=[ids for ids in dict.fromkeys(page.others) if leads[ids] == page.ids],
            )
            for page in pages
        ]

    def _telling(self, page: FinderPage, shared: Set[str]) -> Words:
        """The answers in a row, without those that all pages with the same title share."""
        answers = [each.short for each in page.given]
        return self.say.dots([each for each in answers if each not in shared] or answers)

    def _pages(self, node: Tree, paths: list[Ids], given: list[Given]) -> Iterator[FinderPage]:
        """The pages from `node` on, to which the first of these paths leads, and the others lead on."""
        for unasked in node.unasked:
            paths = [*paths, *((*path, answer.id) for path in paths for answer in unasked.answers)]
        path = paths[0]
        if isinstance(node, Result):
            panel = self._what_is_next(node)
            result = self._result(node, given, panel)
            panel = panel and panel.beside(each.asking for each in result.fits if each.asking)
            title, short = self._titles(node)
            yield self._page(paths, title, short, given, None, result, panel)
            return
        question = self.say.line(node.question.question)
        yield self._page(paths, question, question, given, self._question(node, path), None)
        for answer, following in zip(node.question.answers, node.next, strict=True):
            answered = Given(
                self.say.line(node.question.question),
                self._answer(answer),
                (self.say.line(answer.short) if answer.short else self._answer(answer)).capitalised,
                self.say.links.to("step", *path),
            )
            yield from self._pages(following, [(*each, answer.id) for each in paths], [*given, answered])

    def _page(
        self,
        paths: list[Ids],
        title: Words,
        short: Words,
        given: list[Given],
        question: AskedQuestion | None,
        result: ResultView | None,
        panel: Panel | None = None,
    ) -> FinderPage:
        in_short = self.say.dots([each.short for each in given])
        return FinderPage(
            ids=paths[0],
            others=paths[1:],
            title=title,
            short=short,
            answers=in_short,
            given=given,
            in_short=in_short,
            question=question,
            result=result,
            answer=panel,
        )

    def _question(self, branch: Branch, path: Ids) -> AskedQuestion:
        say, question = self.say, branch.question
        answers = [
            Link(self._answer(each), say.links.to("step", *path, each.id)) for each in question.answers
        ]
        only = say.label("finder_only", offer=say.line(branch.only.name)) if branch.only else None
        return AskedQuestion(say.line(question.question), only, say.optional(question.help), answers)

    def _answer(self, answer: Answer) -> Words:
        if answer.text:
            return self.say.line(answer.text)
        names: list[Line] = [self.names[x] for x in (*answer.audiences, *answer.aims, *answer.regions)]
        return self.say.comma([self.say.line(name) for name in names]).capitalised

    def _titles(self, result: Result) -> tuple[Words, Words]:
        """What the page is headed with, and what its title begins with: the offers that fit."""
        say, fitting = self.say, [each.offer for each in result.judgements if each.verdict == "fits"]
        if not fitting:
            return say.label("finder_none"), say.label("finder_no_offer")
        names = say.join([say.line(offer.name) for offer in fitting])
        short = say.join([say.line(offer.short or offer.name) for offer in fitting])
        return say.label("finder_fits", offers=names), short

    def _result(self, result: Result, given: Sequence[Given], panel: Panel | None) -> ResultView:
        here = self._here(result.regions)
        said = {event.id for event in panel.coming[:1]} if panel else set()
        none = all(each.verdict != "fits" for each in result.judgements)

        def advice(verdict: Verdict, sought: bool | None = None) -> list[Advice]:
            return [
                self._advice(x, result.regions, said, x.verdict == "fits" or none)
                for x in result.judgements
                if x.verdict == verdict and sought in (None, x.sought)
            ]

        asked = everyone(here)
        return ResultView(
            fits=advice("fits"),
            sought=advice("excluded", sought=True) if none else [],
            answered=self._answered(x for x in result.judgements if none and x.sought),
            others=advice("other"),
            excluded=advice("excluded", sought=False if none else None),
            contacts=asked,
            ask=self._ask(asked, given) if none else None,
            experiences=[self.experiences[each] for each in result.experiences],
        )

    def _answered(self, sought: Iterable[Judgement]) -> list[Answered]:
        say, page = self.say, path_to("page", "faq")
        asked = {
            each.id: Answered(each.id, say.line(each.question), say.prose(each.answer), page)
            for judgement in sought
            for each in self.admission[judgement.offer.id]
            if judgement.who & {*each.audiences}
        }
        return list(asked.values())

    def _here(self, regions: Ids) -> list[RegionContacts]:
        return [region for region in self.regions if region.id in regions]

    def _view_asking(self, offer: str, regions: Ids) -> Asking | None:
        return next(iter(view_asking(self.by_id[offer], self._here(regions), self.say)), None)

    def _ask(self, asked: Sequence[ContactView], given: Sequence[Given]) -> Link | None:
        if len(asked) != 1:
            return None
        about = self.say.line(self.finder.site.programme.name)
        answers = [f"{each.question} {each.answer}" for each in given]
        return ask_what_is_possible([asked[0].email], answers, about, self.say)

    def _what_is_next(self, result: Result) -> Panel | None:
        fits = tuple(each.offer.id for each in result.judgements if each.verdict == "fits")
        regions = result.regions if len(result.regions) < len(self.finder.counted) else ()
        return self._panel(fits, regions) if fits else None

    def _present(self, offer: Offer) -> tuple[Link, Words, Words, list[Words]]:
        say = self.say
        more = say.label("finder_open", offer=say.line(offer.name))
        return (
            say.link("offer", offer.id, offer.name),
            more,
            say.line(offer.summary),
            self.offers.drawn(offer),
        )

    def _advice(self, judgement: Judgement, regions: Ids, said: Set[str], leads_on: bool) -> Advice:
        offer = judgement.offer
        link, more, summary, drawn = self.presented[offer.id]
        fits = judgement.verdict == "fits"
        following = self.finder.next_event(offer.id, regions) if fits else None
        sought = all(reason.met for reason in judgement.reasons if reason.subject == "aims")
        return Advice(
            offer=link,
            more=more,
            asking=self._asking(offer.id, regions) if fits else None,
            admission=[
                self.say.link("faq", each.id, each.question)
                for each in (self.admission[offer.id] if leads_on and sought else ())
                if not each.audiences or (fits and judgement.who & {*each.audiences})
            ],
            summary=summary,
            drawn=drawn,
            pro=self._all_pro(judgement, regions),
            contra=[
                words
                for reason in judgement.reasons
                if not reason.met
                for words in self._told(reason, offer.id)
            ],
            facts=[*self.conditions[offer.id], *(self.terms[offer.id] if fits else [])],
            event=self.calendar.events[following] if following and following not in said else None,
            dates=self._dates(offer, regions) if fits and not following else [],
        )

    def _all_pro(self, judgement: Judgement, regions: Ids) -> list[Words]:
        """What speaks for an offer; of one that is excluded, nothing that would raise hopes.

        How often it is in a region does so for those alone who have said where they are.
        """
        if judgement.verdict == "excluded":
            return []
        subjects = SUBJECTS if regions != self.finder.counted else ("audiences", "aims")
        met = [reason for reason in judgement.reasons if reason.met and reason.subject in subjects]
        return [words for reason in met for words in self._told(reason, judgement.offer.id)]

    def _tell(self, reason: Reason, offer: str) -> list[Words]:
        told = self.by_id[offer]
        return self._pro(reason, told) if reason.met else [self._contra(reason, told)]

    def _pro(self, reason: Reason, offer: Offer) -> list[Words]:
        if reason.subject == "audiences":
            return [self.say.label("finder_open_to", audiences=self._audiences(offer, reason.ids))]
        if reason.subject == "aims":
            return [self.say.label("finder_aim", aim=self._list(reason.ids))]
        return [self._frequency(offer, region) for region in reason.ids]

    def _frequency(self, offer: Offer, region: str) -> Words:
        within = self.offers.within[region]
        if offer.as_needed:
            return self.say.label("finder_as_needed", region=within)
        count = self.say.formats.count(offer.per_year[region])
        said = self.say.label("finder_per_year", region=within, count=count)
        counted_in = self.offers.counted_in(offer)
        return self.say.comma([said, counted_in]) if counted_in else said

    def _contra(self, reason: Reason, offer: Offer) -> Words:
        if reason.subject == "audiences":
            return self.say.label("finder_closed_to", audiences=self._audiences(offer, offer.open_to))
        if reason.subject == "aims":
            return self.say.label("finder_other_aim", aim=self._list([offer.aim]))
        return self.say.label(
            "finder_not_in", region=self.say.join([self.offers.within[x] for x in reason.ids])
        )

    def _audiences(self, offer: Offer, ids: Sequence[str]) -> Words:
        return self.say.join(self.offers.audiences(offer, ids))

    def _list(self, ids: Sequence[str]) -> Words:
        return self.say.join([self.offers.terms[each] for each in ids])

    def _dates(self, offer: Offer, regions: Ids) -> list[Words]:
        """What the year foresees in these regions, and what of it has no date yet."""
        if offer.as_needed:
            return []
        cells = zip(self.finder.counted, self.foreseen.get(offer.id, ()), strict=False)
        planned = [self._planned(region, cell) for region, cell in cells if region in regions and cell]
        return planned or [self.say.label("finder_no_date")]

    def _planned(self, region: str, cell: Cell) -> Words:
        details = [cell.count, *([cell.dated] if cell.dated else [])]
        details.append(cell.rest or self.say.label("finder_no_date_left"))
        within, year = self.offers.within[region], self.year.year if self.year else 0
        return self.say.label(
            "finder_planned_past" if year < self.calendar.today.year else "finder_planned",
            year=year,
            region=within,
            details=self.say.semicolon(details),
        )
