"""The finder's questions can be answered, and its answers lead to everything that offers differ in."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod

from ..model import FinderQuestion, Site
from ..model.walk import Path
from ..problems.problem import Finding
from .context import Context
from .references import select

PATHS = 300  # each is a page in every language; nobody reads so many
SUBJECTS = ("audiences", "aims", "regions")


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Each question for itself, then all of them beside the words of the programme."""
    for index, question in enumerate(site.finder):
        yield from _answers(question, ("finder", index), context)
    count = prod(len(question.answers) for question in site.finder)
    if count > PATHS:
        yield Finding(("finder",), "finder.paths", {"count": count, "limit": PATHS}, on_key=True)
    yield from _unreached(site, context)


def _answers(question: FinderQuestion, path: Path, context: Context) -> Iterator[Finding]:
    if len(question.answers) < 2 and question.id not in context.broken:
        yield Finding((*path, "answers"), "finder.answers", on_key=True)
    for index, answer in enumerate(question.answers):
        if answer.text is None and not any(getattr(answer, subject) for subject in SUBJECTS):
            yield Finding((*path, "answers", index), "finder.text", {"answer": answer.id})


def _unreached(site: Site, context: Context) -> Iterator[Finding]:
    """What no answer asks for, though others of its kind are asked for."""
    counted = site.programme.region_ids()
    broken = any(question.id in context.broken for question in site.finder)
    for subject in SUBJECTS:
        asked = {value for _, value in select(site, f"finder.*.answers.*.{subject}.*")}
        words = [*select(site, f"programme.{subject}.*.id")]
        gone = asked - {value for _, value in words}  # which is told there
        if not asked or broken or gone:
            continue
        for path, value in words:
            if value not in asked and (subject != "regions" or value in counted):
                yield Finding(path, "finder.unreached", {"value": value}, "warning")
