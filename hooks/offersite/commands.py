"""The command line, a function for each command.

What reads and judges the data takes longer to import than some commands take: each imports what it needs.
"""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Sequence
from errno import EADDRINUSE
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .build.publishing import Publication
from .problems.catalogue import available
from .problems.problem import DataError, has_errors
from .problems.reports import defused, report
from .settings import CONFIG, LANGUAGE, Settings
from .system.programs import POSIX, fork, run

if TYPE_CHECKING:
    from .xliff.writing import Version

PORTS = 65_535


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--home",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="The folder of mkdocs.yml.",
)
@click.option("--language", type=click.Choice(available()), envvar=LANGUAGE, help="The language of messages.")
@click.pass_context
def main(context: click.Context, home: Path, language: str | None) -> None:
    """Turn a programme's YAML into its multilingual site."""
    from .reading.settings import likely_language, message_language, read_settings

    config = home / CONFIG
    try:
        settings = read_settings(config)
        os.environ[LANGUAGE] = language or message_language(settings)  # for the programs that we start
    except DataError as error:
        report(error.problems, language or likely_language(config))
        sys.exit(1)
    except (OSError, ValueError) as error:
        raise click.ClickException(str(error)) from None
    context.obj = settings


@main.command()
@click.pass_obj
def check(settings: Settings) -> None:
    """Check the data alone: exit 1 if it has errors."""
    from .checking import examine
    from .editing import files
    from .mending.pasting import to_paste
    from .proposals import forms
    from .reading.today import today
    from .revisions.history import published

    day = today(settings)
    examination = examine(settings, day, published(settings, day, gate=True), at_once=POSIX)
    site = examination.site
    problems = [*examination.problems, *forms.outdated(settings, site), *files.outdated(settings, site)]
    report(problems, os.environ[LANGUAGE], paste=lambda each: to_paste(each, settings.home))
    sys.exit(has_errors(problems))


@main.command()
@click.pass_obj
def sentences(settings: Settings) -> None:
    """Write what the program composes into .build/sentences/, to be read: exit 1 if the data has errors."""
    from .build.sentences import write_sentences
    from .checking import examine
    from .reading.today import today

    day = today(settings)
    examination = examine(settings, day)
    if examination.site is None:
        report(examination.problems, os.environ[LANGUAGE])
        sys.exit(1)
    for path in write_sentences(examination.site, settings, day):
        click.echo(path)


@main.command()
@click.pass_obj
def translations(settings: Settings) -> None:
    """List by language what is not translated, or was before its source changed, with the line to paste.

    Exit 1 if the data has errors.
    """
    from .checking import gather, judge
    from .reading.today import today
    from .revisions.history import published
    from .translations.listing import listing

    day = today(settings)
    material = gather(settings, published(settings, day))
    problems = judge(material, settings, day, at_once=POSIX)
    if has_errors(problems):
        report(problems, os.environ[LANGUAGE])
        sys.exit(1)
    found, reading = material.translations, material.reading
    if found.unknown:
        report([reading.problem(found.unknown)], os.environ[LANGUAGE])
    for line in listing(found, reading, settings, os.environ[LANGUAGE]):
        click.echo(defused(line))


@main.command()
@click.argument("language")
@click.option("--all", "every", is_flag=True, help="What is translated and up to date, too.")
@click.option(
    "--version", type=click.Choice(("2.0", "1.2")), default="2.0", show_default=True, help="Of XLIFF."
)
@click.pass_obj
def export(settings: Settings, language: str, every: bool, version: Version) -> None:
    """Write what is not translated into LANGUAGE, or no longer, as XLIFF for tools of translators.

    Exit 1 if the data has errors.
    """
    from .reading.today import today
    from .revisions.history import published
    from .xliff.exporting import exported

    others = [tag for tag in settings.tags if tag != settings.source.tag]
    if language not in others:
        raise click.BadParameter(f"{language!r} is none of {', '.join(others)}", param_hint="LANGUAGE")
    day = today(settings)
    found = exported(settings, language, version, every, day, published(settings, day))
    if found.path:
        click.echo(found.path)
    if found.problems:
        report(found.problems, os.environ[LANGUAGE])
    sys.exit(has_errors(found.problems))


@main.command("import")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.pass_obj
def take_in(settings: Settings, file: Path) -> None:
    """Put the translations in a FILE that was exported into the data and the pages.

    Exit 1 if something does not fit: then nothing is written.
    """
    from .reading.today import today
    from .revisions.history import published
    from .system.atomic import replace_all
    from .xliff.importing import imported

    day = today(settings)
    found = imported(settings, file, day, published(settings, day))
    replace_all(found.files)
    report(found.problems, os.environ[LANGUAGE])
    sys.exit(has_errors(found.problems))


@main.command()
@click.option("--patch", "as_patch", is_flag=True, help="Print what would change, and write nothing.")
@click.pass_obj
def fix(settings: Settings, as_patch: bool) -> None:
    """Mend what there is one right answer to, and write the `revision` and `updated` of changed events.

    Exit 1 if not all could be mended.
    """
    from .mending.mending import mend
    from .mending.patch import tell_patch
    from .reading.today import today
    from .revisions.history import published

    day = today(settings)
    mended = mend(settings, day, published(settings, day))
    if as_patch:
        tell_patch(settings.home, mended.files)
        return
    mended.write(settings.home)
    report(mended.problems, os.environ[LANGUAGE])
    sys.exit(has_errors(mended.problems))


@main.command()
@click.argument("issue", type=click.Path(dir_okay=False, path_type=Path))
@click.pass_obj
def propose(settings: Settings, issue: Path) -> None:
    """Write the session that the text of an ISSUE proposes, as its form made it, into the events.

    Exit 1 if something is wrong with it: then nothing is written.
    """
    from .proposals.command import take_over

    sys.exit(not take_over(settings, issue, os.environ[LANGUAGE]))


@main.command()
@click.pass_obj
def forms(settings: Settings) -> None:
    """Write what the data lets choose from into the forms by which a session is proposed."""
    from .proposals.command import bring_up_to_date

    sys.exit(not bring_up_to_date(settings, os.environ[LANGUAGE]))


@main.command()
@click.pass_obj
def schema(settings: Settings) -> None:
    """Write the JSON Schemas by which editors of text explain and complete the data while one types."""
    from .checking import examine
    from .editing.files import write
    from .reading.today import today

    examination = examine(settings, today(settings))
    if examination.site is None:
        report(examination.problems, os.environ[LANGUAGE])
        sys.exit(1)
    for path in write(settings, examination.site):
        click.echo(path)


@main.command()
@click.pass_obj
def build(settings: Settings) -> None:
    """Build the site aside and put it in place of the last one in one step."""
    with Publication(settings.home) as publication:
        mkdocs(settings, ["build", "--strict", "--site-dir", str(publication.aside)])
        publication.publish()


@main.command()
@click.pass_obj
def offline(settings: Settings) -> None:
    """Pack the built site into .build/offline.zip, as files that open by double click."""
    from .build.offline import write_offline

    site = settings.home / "site"
    if not site.exists():
        raise click.ClickException(f"{site} is missing: build the site first")
    click.echo(write_offline(site.resolve(), settings))


@main.command()
@click.option("--base", metavar="COMMIT", help="What to compare with; without it, where this branch began.")
@click.option("--head", metavar="COMMIT", help="What to compare; without it, the files as they lie here.")
@click.pass_obj
def diff(settings: Settings, base: str | None, head: str | None) -> None:
    """Tell what a change does to the site: both are built, and compared file by file.

    Prints it, writes it as a page into .build/changes.html and, on GitHub, into the summary of the job.
    """
    from .changes.command import tell_changes

    tell_changes(settings, base, head, mkdocs)


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to serve at.")
@click.option("--port", type=click.IntRange(1, PORTS), default=8000, envvar="PORT", show_envvar=True)
@click.pass_obj
def serve(settings: Settings, host: str, port: int) -> None:
    """Preview the site; it reloads with every change and shows what is wrong."""
    refuse_taken(host, port)
    click.echo(f"http://{host}:{port}/  (Ctrl+C ends it)")
    mkdocs(settings, ["serve", "--quiet", "--dev-addr", f"{host}:{port}"])


def refuse_taken(host: str, port: int) -> None:
    """Nothing if the port is free. Raises `ClickException` with another one if somebody serves at it, and the
    `OSError` of a host or port that cannot be had at all.
    """
    try:
        socket.create_server((host, port)).close()
    except OSError as error:
        if error.errno != EADDRINUSE:
            raise
        with socket.create_server((host, 0)) as free:
            advice = f"this one is free: PORT={free.getsockname()[1]} make serve"
        raise click.ClickException(f"another program or preview serves at port {port}; {advice}") from None


def mkdocs(settings: Settings, arguments: Sequence[str]) -> None:
    """Run MkDocs with `arguments` on the site's configuration. Ends with its status if it fails.

    It has said why, unless it was killed: then `ClickException` names the signal.
    """
    if settings.problems:  # MkDocs would be the first to tell some of them, in words of its own
        click.get_current_context().invoke(check)
    command = [*arguments, "--config-file", str(settings.home / CONFIG)]
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    building = arguments[0] == "build"
    status = fork(partial(_mkdocs, command)) if building else run([sys.executable, "-m", "mkdocs", *command])
    if status < 0:
        raise click.ClickException(f"MkDocs was ended by {signal.Signals(-status).name}")
    if status:
        sys.exit(status)


def _mkdocs(command: Sequence[str]) -> None:
    from mkdocs.__main__ import cli

    cli(command, prog_name="mkdocs")
