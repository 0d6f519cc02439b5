"""What must hold across the data. One module for each subject, each with `check(site, context)`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..model import Site
from ..problems.problem import Finding
from ..system.aside import aside
from . import (
    accepted,
    addresses,
    answers,
    areas,
    calendar,
    clashes,
    comparison,
    counts,
    descriptions,
    enquiries,
    facts,
    file_links,
    finder,
    fonts,
    former,
    free_pages,
    glossary,
    gone,
    holidays,
    ids,
    labels,
    languages,
    links,
    marks,
    outdated,
    placeholders,
    privacy,
    published,
    references,
    sessions,
    spoofing,
    synonyms,
    texts,
    translations,
    unusual,
)
from .context import Context

Rule = Callable[[Site, Context], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    ids.check,
    references.check,
    areas.check,
    comparison.check,
    finder.check,
    enquiries.check,
    calendar.check,
    sessions.check,
    former.check,
    clashes.check,
    holidays.check,
    unusual.check,
    facts.check,
    labels.check,
    counts.check,
    languages.check,
    translations.check,
    outdated.check,
    answers.check,
    links.check,
    addresses.check,
    file_links.check,
    free_pages.check,
    spoofing.check,
    synonyms.check,
    privacy.check,
    texts.check,
    marks.check,
    placeholders.check,
    glossary.check,
    descriptions.check,
    fonts.check,
    published.check,
    gone.check,
)


HALF = RULES.index(privacy.check)
"""So many take as long as the others, which know what the fonts have: so does this process, then."""


def check(context: Context, *, at_once: bool = False) -> Iterator[Finding]:
    """What every rule finds, in the order of `RULES`.

    Asked to do two halves `at_once`, another process judges by the first one; no threads may be running.
    """
    if at_once:
        context.strings()  # which both look through
        others: list[Finding] = []
        found = aside(
            lambda: [*_found(RULES[:HALF], context)], lambda: others.extend(_found(RULES[HALF:], context))
        )
        found += others
    else:
        found = [*_found(RULES, context)]
    yield from accepted.without(found, context.site)


def _found(rules: Iterable[Rule], context: Context) -> Iterator[Finding]:
    return (finding for rule in rules for finding in rule(context.site, context))
