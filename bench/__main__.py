"""`python -m bench`: build made-up programmes with every contestant and print how long it took."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from offersite.system.process import print_anything

from . import report
from .contestants import ALL, Contestant
from .measure import FailedError, measure
from .previewing import COUNT, waits
from .printing import print_all
from .programme import Programme, invent
from .results import Built, Round

RUNS = 5
ONCE_FROM = 1_000  # so many events are built once by who takes a minute


@click.command()
@click.option("--sizes", default="10,100,1000", show_default=True, help="Numbers of events.")
@click.option("--skip", multiple=True, type=click.Choice([each.key for each in ALL]), help="Leave one out.")
@click.option("--runs", default=RUNS, show_default=True, help="Of stock MkDocs 1 at 1,000 events.")
@click.option("--preview/--no-preview", default=True, help="Also measure how soon the preview shows changes.")
@click.option("--sheets/--no-sheets", default=True, help="Also measure how fast fact sheets are set.")
@click.option("--keep", type=click.Path(path_type=Path), help="Work in this folder and keep it.")
def main(
    sizes: str, skip: tuple[str, ...], runs: int, preview: bool, sheets: bool, keep: Path | None
) -> None:
    """Build made-up programmes with this project, stock MkDocs and Hugo, and compare."""
    contestants = [each for each in ALL if each.key not in skip]
    rounds = []
    click.echo(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} before")
    try:
        with _workplace(keep) as folder:
            for count in map(int, sizes.split(",")):
                rounds.append(_round(count, contestants, runs, folder / str(count), tidy=not keep))
                click.echo("\n".join(report.table(rounds[-1])))
            seen = waits(folder / "preview") if preview else []
            printed = print_all(folder / "sheets") if sheets else None
    except FailedError as error:
        sys.exit(str(error))
    for results in rounds:
        if results.count == report.GOAL_COUNT:
            click.echo("\n".join(report.goals(results)))
    if seen:
        click.echo("\n".join(report.preview(COUNT, seen)))
    if printed:
        click.echo("\n".join(report.printing(printed)))


@contextmanager
def _workplace(keep: Path | None) -> Iterator[Path]:
    """The folder to work in: `keep`, or a temporary one that is deleted afterwards."""
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep.resolve()
    else:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            yield Path(folder).resolve()


def _round(count: int, contestants: list[Contestant], runs: int, folder: Path, *, tidy: bool) -> Round:
    """Everybody once, and again: what slows the machine down for a while slows all of them."""
    programme = invent(count)
    results = Round(count, {each.key: Built() for each in contestants})
    for number in range(runs):
        for contestant in contestants:
            if number and contestant.slow and count >= ONCE_FROM:
                continue
            home = folder / contestant.key
            _run(contestant, programme, home, results.built[contestant.key])
            if tidy:  # what stock MkDocs makes of 1,000 events is more than a gigabyte
                shutil.rmtree(home)
    return results


def _run(contestant: Contestant, programme: Programme, home: Path, built: Built) -> None:
    """Build in a folder written anew: no run finds more than what is its own."""
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    contestant.write(programme, home)
    built.runs.append(measure(contestant.command(home), home, home.with_suffix(".log")))
    pages = [path.stat().st_size for path in (home / "site").resolve().rglob("*.html")]
    built.pages, built.size = len(pages), sum(pages)


if __name__ == "__main__":
    print_anything()
    main()
