"""`make weigh`: what the first view of each kind of page makes a browser fetch.

The site is served by a host that honours its compressed files and its headers, to a browser with an empty
cache. Counted is what the browser reports of each answer (`encodedDataLength` of `Network.loadingFinished`):
all bytes that came over the line, the headers of the answers too. The icon counts as "other".
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from playwright.sync_api import Browser, sync_playwright

from browser.honouring import HonouringHandler
from browser.install import FLAGS, chromium
from browser.pages import KINDS, NOT_FOUND, ROOTS, SOURCE
from browser.serving import served
from offersite.system.process import print_anything

BYTES, REQUESTS = 30_000, 8
"""The most that a first view may take."""
QUIET = 300  # milliseconds without another request
TYPES = {"Document": "HTML", "Stylesheet": "CSS", "Script": "JS", "Font": "fonts", "Image": "images"}
COLUMNS = [*TYPES.values(), "other"]


@dataclass(frozen=True, slots=True)
class Weight:
    """The bytes of a first view by what they are, and the number of requests."""

    parts: Mapping[str, int]
    requests: int

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.parts.values())

    @property
    def within(self) -> bool:
        """Whether it keeps to the budget."""
        return self.total <= BYTES and self.requests <= REQUESTS


def weigh(browser: Browser, address: str) -> Weight:
    """Open a page as someone does who has never been here."""
    context = browser.new_context()
    try:
        page = context.new_page()
        session = context.new_cdp_session(page)
        kinds: dict[str, str] = {}
        parts: Counter[str] = Counter()

        def asked(event: dict[str, Any]) -> None:
            kinds[event["requestId"]] = TYPES.get(event.get("type", ""), "other")

        def came(event: dict[str, Any]) -> None:
            parts[kinds[event["requestId"]]] += int(event["encodedDataLength"])

        session.on("Network.requestWillBeSent", asked)
        session.on("Network.loadingFinished", came)
        session.send("Network.enable")
        page.goto(address, wait_until="load")
        seen = -1
        while seen != len(kinds):  # the icon comes last
            seen = len(kinds)
            page.wait_for_timeout(QUIET)
        return Weight(dict(parts), len(kinds))
    finally:
        context.close()


def table(weights: Iterable[tuple[str, Weight]]) -> Iterator[str]:
    """A line for each page; what is over the budget is marked."""
    yield f"{'bytes':14}" + "".join(f"{each:>8}" for each in [*COLUMNS, "total", "asked"])
    for name, weight in weights:
        figures = [*(weight.parts.get(each, 0) for each in COLUMNS), weight.total, weight.requests]
        mark = "" if weight.within else "  OVER THE BUDGET"
        yield f"{name:14}" + "".join(f"{each:>8}" for each in figures) + mark
    yield f"The budget: {BYTES} bytes, {REQUESTS} requests."


@click.command()
@click.option("--site", type=click.Path(exists=True, path_type=Path), default="site", show_default=True)
@click.option("--language", type=click.Choice(list(ROOTS)), default=SOURCE, show_default=True)
def main(site: Path, language: str) -> None:
    """Weigh one page of each kind of a built site; exit 1 if one is over the budget."""
    addresses = {kind: ROOTS[language] + path for kind, path in KINDS.items()} | {"not found": NOT_FOUND}
    with sync_playwright() as playwright, served(site.resolve(), HonouringHandler) as root:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        weights = [(kind, weigh(browser, root + address)) for kind, address in addresses.items()]
        browser.close()
    for line in table(weights):
        click.echo(line)
    sys.exit(not all(weight.within for _, weight in weights))


if __name__ == "__main__":
    print_anything()
    main()
