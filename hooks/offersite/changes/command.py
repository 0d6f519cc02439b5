"""`diff`: build what is compared; tell what differs in the terminal, as a page, in the summary of a job."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import click

from ..build.publishing import Publication
from ..problems.problem import Finding, Problem
from ..problems.reports import SUMMARY, defused
from ..reading.settings import message_language
from ..reading.today import today
from ..revisions import git
from ..revisions.history import BASE, BRANCHES, KEY, Unknown, began
from ..settings import TODAY, Settings
from ..system.programs import run
from .compare import Printed, compare
from .left_behind import left_behind
from .page import as_page
from .printed import printed
from .report import as_markdown, as_text
from .sides import Side, side, sweep

PAGE = Path(".build", "changes.html")
OFFLINE = "OFFLINE_ADDRESS"

MkDocs = Callable[[Settings, Sequence[str]], None]


def tell_changes(settings: Settings, base: str | None, head: str | None, mkdocs: MkDocs) -> None:
    """Tell what changed from where the branch began, or from the commit `base`, to `head` or the files here.

    `mkdocs` runs MkDocs on the files here. Raises `ClickException` where git or a build of a commit fails.
    """
    date = today(settings)
    day = date.isoformat()
    os.environ[TODAY] = day  # both sides are seen from the same day
    named = base or os.environ.get(BASE, "")
    try:
        base = base or began(settings.home, (named,) if named else BRANCHES)
        before = side(settings, base, day)
        sides = [before, *([side(settings, head, day)] if head else [])]
    except git.Refused as refused:
        raise click.ClickException(f"git: {refused.words}") from None
    except git.Missing:
        raise click.ClickException(_sentence(Finding((KEY,), "published.git"), settings)) from None
    except Unknown as unknown:
        raise click.ClickException(_sentence(unknown.finding, settings)) from None
    for each in sides:
        _build(each)
    sweep(settings, sides)
    homes = (before.home, sides[-1].home if head else settings.home)
    sheets = (printed(homes[0], date), printed(homes[1], date))
    left = left_behind(settings, homes[1], base, head or "HEAD")
    if head:
        _tell(settings, before.site, sides[-1].site, sheets, left, named or "main")
        return
    with Publication(settings.home) as publication:
        mkdocs(settings, ["build", "--strict", "--quiet", "--site-dir", str(publication.aside)])
        _tell(settings, before.site, publication.aside, sheets, left, named or "main")


def _build(each: Side) -> None:
    if not each.there and run(each.command, each.environment):
        raise click.ClickException(f"the site of {each.place.name} could not be built: see above")


def _sentence(finding: Finding, settings: Settings) -> str:
    arguments = {name: str(value) for name, value in finding.arguments.items()}
    return Problem("", 1, 1, finding.message, arguments=arguments).sentence(message_language(settings))


def _tell(
    settings: Settings,
    before: Path,
    after: Path,
    sheets: tuple[Printed, Printed],
    left: Sequence[str],
    base: str,
) -> None:
    language = message_language(settings)
    found = compare(before, after, lambda path: settings.language_of(path).tag, sheets)
    found = replace(found, left_behind=left)
    for line in as_text(found, settings, language, base):
        click.echo(defused(line))
    page = settings.home / PAGE
    page.parent.mkdir(exist_ok=True)
    page.write_text(as_page(found, before, after, settings, language, base), "utf-8")
    click.echo(f"→ {page}")
    if summary := os.environ.get(SUMMARY):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(as_markdown(found, settings, language, base, os.environ.get(OFFLINE, "")))
