"""`python -m audit`: look at the built site with programs that are not ours; and try slips of editors."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import click

from offersite.system.process import print_anything

from . import axe, calendars, cards, lighthouse, markup, server, slips
from .tools import AXE, NEEDED, FailedError, missing


@click.command()
@click.option("--site", type=click.Path(exists=True, path_type=Path), default="site", show_default=True)
@click.option("--only", multiple=True, type=click.Choice(list(NEEDED)), help="One part alone.")
@click.option("--runs", default=5, show_default=True, help="Runs of Lighthouse on each page.")
@click.option("--seeds", default=20_000, show_default=True, help="Slips of editors to try.")
def main(site: Path, only: tuple[str, ...], runs: int, seeds: int) -> None:
    """Look at every page of the built site, try slips; exit 1 if something is wrong or a goal is missed."""
    site, wanted = site.resolve(), only or tuple(NEEDED)
    if absent := missing(wanted):
        sys.exit("\n".join(absent))
    click.echo(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} before")
    passed = []
    parts: Mapping[str, tuple[Callable[[], Any], Callable[[Any], Iterable[str]]]] = {
        "axe": (lambda: asyncio.run(axe.run(site, AXE.read_text("utf-8"), axe.looks(site))), axe.table),
        "markup": (lambda: markup.run(site), markup.table),
        "calendars": (lambda: calendars.run(site), calendars.table),
        "cards": (lambda: cards.run(site), cards.table),
        "slips": (lambda: slips.run(seeds), slips.table),
        "server": (lambda: server.run(site), server.table),
    }
    try:
        for part, (run, table) in parts.items():
            if part in wanted:
                result = run()
                _say(table(result))
                passed.append(result.passed)
        if "lighthouse" in wanted:
            _say(lighthouse.head(runs))
            for measured in lighthouse.run(site, runs):
                _say(lighthouse.row(measured))
                passed.append(not measured.missed)
    except FailedError as error:
        sys.exit(str(error))
    sys.exit(not all(passed))


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


if __name__ == "__main__":
    print_anything()
    main()
