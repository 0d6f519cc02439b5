"""The tables that the bench prints, and whether the goals are met."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from .contestants import ALL, CHANGED, CHECK, EVERYTHING, HUGO, MKDOCS, PAGES
from .printing import Printed
from .results import NOISE, Built, Ratio, Round
from .words import LANGUAGES

GOAL_COUNT = 1_000
FASTER_THAN_MKDOCS = 8
WITHIN_HUGO: Mapping[str, float] = {PAGES.key: 1.5, EVERYTHING.key: 4, CHANGED.key: 1.5}
"""How many times as long as Hugo's build of the same pages each may take."""
CHECK_SECONDS = 1
PREVIEW_SECONDS = 0.5
SHEET_MILLISECONDS = 20


def table(results: Round) -> Iterator[str]:
    """The lines for one number of events: each contestant, and how many times as long as Hugo it takes."""
    yield ""
    yield f"{results.count:,} events in {len(LANGUAGES)} languages, median of the runs"
    head = f"{'runs':>5}{'pages':>8}{'kB/page':>9}{'wall s':>9}{'CPU s':>9}{'others':>8}{'peak MB':>9}"
    yield f"  {'':32}{head}{'wall / (b)':>12}{'CPU / (b)':>11}"
    for contestant in ALL:
        if built := results.built.get(contestant.key):
            yield _row(contestant.title, built, results.ratio(contestant.key, HUGO.key))


def goals(results: Round) -> Iterator[str]:
    """A line for each goal that can be judged by these results."""
    yield ""
    yield f"Goals at {results.count:,} events"
    if ratio := results.ratio(MKDOCS.key, PAGES.key):
        goal = f"{PAGES.title}, at least {FASTER_THAN_MKDOCS} times faster than (a)"
        yield _goal(goal, ratio.wall >= FASTER_THAN_MKDOCS, f"{ratio.wall:.1f}", ratio.noisy)
    for contestant in ALL:
        ratio = results.ratio(contestant.key, HUGO.key)
        if ratio and (most := WITHIN_HUGO.get(contestant.key)):
            goal = f"{contestant.title}, at most {most} times as long as (b)"
            found = f"{ratio.wall:.1f}, by CPU {ratio.cpu:.1f}"
            yield _goal(goal, ratio.wall <= most, found, ratio.noisy)
    if check := results.built.get(CHECK.key):
        goal = f"{CHECK.title}, in less than {CHECK_SECONDS} s"
        yield _goal(goal, check.wall < CHECK_SECONDS, f"{check.wall:.2f} s", check.others > NOISE)


def preview(count: int, waits: Sequence[float]) -> Iterator[str]:
    """The lines on how long the preview took to show each of several changes."""
    yield ""
    goal = f"the preview shows a changed event among {count} in less than {PREVIEW_SECONDS} s"
    found = f"{min(waits):.2f} to {max(waits):.2f} s, {len(waits)} changes"
    yield _goal(goal, max(waits) < PREVIEW_SECONDS, found, noisy=False)


def printing(printed: Printed) -> Iterator[str]:
    """The lines on how long fact sheets took to set, one after another."""
    yield ""
    goal = f"a fact sheet of {printed.offers} offers after the first in at most {SHEET_MILLISECONDS} ms"
    found = f"{printed.milliseconds:.0f} ms by CPU, {printed.count} sheets, {printed.changed} after a change"
    yield _goal(goal, printed.milliseconds <= SHEET_MILLISECONDS, found, noisy=False)


def _row(title: str, built: Built, ratio: Ratio | None) -> str:
    made = f"{built.pages:>8,}{built.size / built.pages / 1000:>9.1f}" if built.pages else " " * 17
    took = f"{built.wall:>9.2f}{built.cpu:>9.2f}{built.others:>8.0%}{built.peak / 1e6:>9.0f}"
    beside = f"{ratio.wall:>12.1f}{ratio.cpu:>11.1f}" if ratio else ""
    return f"  {title:32}{len(built.runs):>5}{made}{took}{beside}"


def _goal(what: str, met: bool, found: str, noisy: bool) -> str:
    doubt = "; in doubt, since other programs kept the processors busy: measure again" if noisy else ""
    return f"  {'met' if met else 'NOT MET':7}  {what}: {found}{doubt}"
