"""axe-core on every page: in each width and colour scheme, and with the menu and the search open."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Page

from browser.barriers import OPTIONS, RUN, Barrier, Findings
from browser.pages import ROOTS
from browser.serving import OUTSIDE, served

from .browser import SCHEMES, WIDTHS, browser, show, side_by_side
from .pages import OPENED, every_page

SHOWN = 5
"""Elements named for each rule."""


@dataclass(frozen=True)
class Look:
    """A page to be looked at, in every width and scheme; `opened` is a key of `OPENED`."""

    address: str
    opened: str = ""


@dataclass(frozen=True)
class Check:
    """What axe found on a page in one width and scheme."""

    where: str
    findings: Findings


@dataclass(frozen=True)
class Result:
    """All that axe found."""

    pages: int
    checks: list[Check]
    outside: list[str]
    """What pages asked for that lies outside the site's folder."""

    @property
    def passed(self) -> bool:
        """Whether there was something to look at, and nothing is wrong."""
        barriers = any(check.findings["barriers"] for check in self.checks)
        return bool(self.checks) and not barriers and not self.outside


def looks(site: Path) -> list[Look]:
    """Every page as it is, and in each language the home page with each thing that opens."""
    opened = [Look(root, name) for root in ROOTS.values() for name in OPENED]
    return [*map(Look, every_page(site)), *opened]


async def run(site: Path, script: str, wanted: list[Look]) -> Result:
    """Look at the pages of a built site with axe-core's `script`."""
    OUTSIDE.clear()

    async def work(page: Page, look: Look) -> list[Check]:
        return await _look(page, look, script)

    with served(site) as address:
        async with browser() as running:
            done = await side_by_side(running, address, wanted, work)
    return Result(len({look.address for look in wanted}), list(itertools.chain(*done)), sorted(set(OUTSIDE)))


async def _look(page: Page, look: Look, script: str) -> list[Check]:
    checks = []
    for width in WIDTHS:
        # Loaded anew: what opens at one width may not be there at another.
        await show(page, look.address, width, SCHEMES[0])
        if look.opened:
            await OPENED[look.opened](page)
        await page.evaluate(script)
        for scheme in SCHEMES:
            await page.emulate_media(color_scheme=scheme)
            where = " ".join(filter(None, [f"/{look.address}", look.opened, str(width), scheme]))
            checks.append(Check(where, await page.evaluate(RUN, OPTIONS)))
    return checks


def table(result: Result) -> Iterator[str]:
    """The counts, then each rule that is broken with the first elements that break it."""
    versions = {check.findings["version"] for check in result.checks}
    barriers = sum(len(check.findings["barriers"]) for check in result.checks)
    yield f"axe-core {' '.join(versions)}"
    yield f"  {result.pages:,} pages, {len(result.checks):,} checks, {barriers:,} violations"
    yield from (f"  outside the site's folder: {address}" for address in result.outside)
    yield from _rules("violation", {check.where: check.findings["barriers"] for check in result.checks})
    yield from _rules(
        "to be judged by a person", {check.where: check.findings["doubts"] for check in result.checks}
    )


def _rules(kind: str, found: dict[str, list[Barrier]]) -> Iterator[str]:
    counts = Counter(barrier["rule"] for barriers in found.values() for barrier in barriers)
    for rule, count in counts.most_common():
        yield f"  {kind}: {rule}, {count:,} times"
        places = (
            (where, barrier["element"])
            for where, barriers in found.items()
            for barrier in barriers
            if barrier["rule"] == rule
        )
        for where, element in itertools.islice(places, SHOWN):
            yield f"    {where}: {element[:120]}"
