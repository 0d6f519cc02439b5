"""The finder in one language: one page for each question, one for each result."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from functools import partial

from ..language.words import Words
from ..model import Answer, Line
from .answers import Panel
from .base import Link
from .matching import Branch, Ids, Result, Tree
from .results import ResultView, ResultViews


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
    question: AskedQuestion | None = None
    result: ResultView | None = None
    answer: Panel | None = None
    """What comes next of the offers that fit."""

    @property
    def back(self) -> str | None:
        """Where the question before stands."""
        return self.given[-1].change if self.given else None


class FinderViews:
    """Makes the pages of a finder."""

    def __init__(self, results: ResultViews):
        """Its questions are those of the finder whose `results` they lead to."""
        self.results, self.tree, self.say = results, results.finder.tree(), results.say
        programme = results.finder.site.programme
        lists = (programme.audiences, programme.aims, programme.regions)
        self.names = {term.id: term.name for terms in lists for term in terms}

    def pages(self) -> list[FinderPage]:
        """Every page, the first question first."""
        pages = list(self._pages(self.tree, [()], []))
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
        path, in_short = paths[0], self.say.dots([each.short for each in given])
        page = partial(
            FinderPage, ids=path, others=paths[1:], answers=in_short, given=given, in_short=in_short
        )
        if isinstance(node, Result):
            title, short = self.results.titles(node)
            panel = self.results.panel(node)
            result = self.results.view(node, [f"{each.question} {each.answer}" for each in given], panel)
            beside = panel and panel.beside(each.asking for each in result.fits if each.asking)
            yield page(title=title, short=short, result=result, answer=beside)
            return
        question = self.say.line(node.question.question)
        yield page(title=question, short=question, question=self._question(node, path))
        for answer, following in zip(node.question.answers, node.next, strict=True):
            text = self._answer(answer)
            short = self.say.line(answer.short).capitalised if answer.short else text.capitalised
            answered = Given(question, text, short, self.say.links.to("step", *path))
            yield from self._pages(following, [(*each, answer.id) for each in paths], [*given, answered])

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
