"""What the command line does with proposals and forms: it tells what happened, and whether all went well."""

from __future__ import annotations

from pathlib import Path

import click

from ..checking import examine
from ..problems.problem import DataError, has_errors
from ..problems.reports import defused, report
from ..reading.today import today
from ..revisions.history import FILE
from ..settings import Settings
from ..system.atomic import replace
from .forms import outdated, write_choices
from .proposing import propose


def take_over(settings: Settings, issue: Path, language: str) -> bool:
    """Write the session that an issue proposes into the events, or tell what is wrong. Raises `OSError`.

    `language` is that of messages, where the form says no other.
    """
    try:
        proposed = propose(settings, issue, today(settings))
    except DataError as error:
        report(error.problems, language)
        return False
    for line in proposed.told:
        click.echo(defused(line))
    if proposed.events is None:
        return False
    replace(settings.data / FILE, proposed.events)
    return True


def bring_up_to_date(settings: Settings, language: str) -> bool:
    """Write what the data lets choose from into the forms, and tell which are new. Raises `OSError`."""
    examination = examine(settings, today(settings))
    problems = [*examination.problems, *outdated(settings, examination.site)]
    if examination.site is None or has_errors(problems):
        report(problems, language)
        return False
    for path in write_choices(settings, examination.site):
        click.echo(path)
    return True
