"""The tables that the bench prints, and whether the goals are met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .contestants import ALL
from .results import Built, Measured, Round
from .words import LANGUAGES

GOAL_COUNT = 1_000
FASTER_THAN_MKDOCS = 8
WITHIN_HUGO = 2
CHECK_SECONDS = 1
PREVIEW_SECONDS = 1


def table(results: Round) -> Iterator[str]:
    """The lines for one number of events: the contestants, then the ratios."""
    runs = max((built.runs for built in results.built.values()), default=1)
    yield ""
    yield f"{results.count:,} events in {len(LANGUAGES)} languages, best of {runs} run{'s' * (runs > 1)}"
    yield f"  {'':32}{'pages':>8}{'kB/page':>9}{'wall s':>9}{'CPU s':>9}{'others':>8}{'peak MB':>9}"
    for contestant in ALL:
        if built := results.built.get(contestant.key):
            yield from _rows(contestant.title, built)
    if results.check:
        yield _row("ours, check of the data alone", "", results.check)
    yield from _ratios(results)


def goals(results: Round) -> Iterator[str]:
    """A line for each goal that can be judged by these results."""
    yield ""
    yield f"Goals at {results.count:,} events"
    if ratio := results.slower_than_ours("mkdocs"):
        goal = f"at least {FASTER_THAN_MKDOCS} times faster than (a)"
        yield _goal(goal, ratio.alone >= FASTER_THAN_MKDOCS, f"{ratio.alone:.1f}", ratio.noisy)
    if ratio := results.ours_slower_than("hugo"):
        goal = f"at most {WITHIN_HUGO} times as long as (b)"
        yield _goal(goal, ratio.alone <= WITHIN_HUGO, f"{ratio.alone:.1f}", ratio.noisy)
    if check := results.check:
        goal = f"check of the data in less than {CHECK_SECONDS} s"
        yield _goal(goal, check.wall < CHECK_SECONDS, f"{check.wall:.2f} s", check.noisy)


def preview(count: int, waits: Sequence[float]) -> Iterator[str]:
    """The lines on how long the preview took to show each of several changes."""
    yield ""
    goal = f"the preview shows a changed event among {count} in less than {PREVIEW_SECONDS} s"
    found = f"{min(waits):.2f} to {max(waits):.2f} s, {len(waits)} changes"
    yield _goal(goal, max(waits) < PREVIEW_SECONDS, found, noisy=False)


def _ratios(results: Round) -> Iterator[str]:
    for name, ratio in (
        ("(a) / ours", results.slower_than_ours("mkdocs")),
        ("(a*) / ours", results.slower_than_ours("mkdocs-nav")),
        ("ours / (b)", results.ours_slower_than("hugo")),
    ):
        if ratio:
            with_all = f"with everything {ratio.everything:.1f}, the same by CPU {ratio.cpu:.1f}"
            yield f"  {name:32}pages {ratio.alone:.1f}, {with_all}"


def _rows(title: str, built: Built) -> Iterator[str]:
    """The whole run; before it, if it has added steps, the pages alone and each of those steps."""
    output = f"{built.pages:>8,}{built.size / max(built.pages, 1) / 1000:>9.1f}"
    if built.added:
        yield f"  {title + ', the pages':32}{output}{built.alone:>9.2f}"
        for name, seconds in built.added.items():
            yield f"    {'+ ' + name:30}{'':17}{seconds:>9.2f}"
        title = f"{title}, with everything"
    yield _row(title, output, built.measured)


def _row(title: str, output: str, run: Measured) -> str:
    return f"  {title:32}{output:17}{run.wall:>9.2f}{run.cpu:>9.2f}{run.others:>8.0%}{run.peak / 1e6:>9.0f}"


def _goal(what: str, met: bool, found: str, noisy: bool) -> str:
    doubt = "; in doubt, since other programs kept the processors busy: measure again" if noisy else ""
    return f"  {'met' if met else 'NOT MET':7}  {what}: {found}{doubt}"
