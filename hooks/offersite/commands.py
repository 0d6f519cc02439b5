"""The command line: `check` the data, `build` and publish the site, `serve` a preview."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from .cache import Cache
from .checking import examine
from .compression import compress
from .fixing import raise_revisions
from .indexing import index
from .problems import available, has_errors
from .publishing import Publication
from .reading.history import published
from .reports import report, step
from .settings import LANGUAGE, SITE_URL, Settings, message_language, read_settings
from .today import today

HOME = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--home", type=HOME, default=".", help="The folder of mkdocs.yml.")
@click.option("--language", type=click.Choice(available()), envvar=LANGUAGE, help="The language of messages.")
@click.pass_context
def main(context: click.Context, home: Path, language: str | None) -> None:
    """Turn a programme's YAML into its multilingual site."""
    if not os.environ.get(SITE_URL):  # set but empty is not set
        os.environ.pop(SITE_URL, None)
    try:
        settings = read_settings(home / "mkdocs.yml")
        os.environ[LANGUAGE] = language or message_language(settings)  # for the programs that we start
    except (OSError, ValueError) as error:
        raise click.ClickException(str(error)) from None
    context.obj = settings


@main.command()
@click.pass_obj
def check(settings: Settings) -> None:
    """Check the data alone: exit 1 if it has errors."""
    day = today(settings)
    problems = examine(settings, day, published(settings, day, gate=True)).problems
    report(problems, message_language(settings))
    sys.exit(has_errors(problems))


@main.command()
@click.pass_obj
def fix(settings: Settings) -> None:
    """Write the `revision` and `updated` that changed events need: exit 1 if not all could be written."""
    problems = raise_revisions(settings.data, published(settings, today(settings)))
    report(problems, message_language(settings))
    sys.exit(has_errors(problems))


@main.command()
@click.pass_obj
def build(settings: Settings) -> None:
    """Build the site aside and put it in place of the last one in one step."""
    with Publication(settings.home) as publication:
        mkdocs(settings, ["build", "--strict", "--site-dir", str(publication.aside)])
        with step("search index"):
            index(publication.aside, pagefind)
        with step("compression"):
            compress(publication.aside, Cache(settings.cache / "compressed"))
        publication.publish()


@main.command()
@click.option("--address", default="127.0.0.1:8000", help="Where to serve: HOST:PORT.")
@click.pass_obj
def serve(settings: Settings, address: str) -> None:
    """Preview the site; it reloads with every change and shows what is wrong."""
    click.echo(f"http://{address}/  (Ctrl+C ends it)")
    watched = ["--watch", str(settings.data), "--watch-theme"]
    mkdocs(settings, ["serve", "--quiet", *watched, "--dev-addr", address])


def mkdocs(settings: Settings, arguments: Sequence[str]) -> None:
    """Run MkDocs on the site's configuration."""
    if settings.refused:  # MkDocs would be the first to refuse some addresses, in words of its own
        click.get_current_context().invoke(check)
    run([sys.executable, "-m", "mkdocs", *arguments, "--config-file", str(settings.home / "mkdocs.yml")])


def pagefind(arguments: Sequence[str]) -> None:
    """Run Pagefind."""
    run([sys.executable, "-m", "pagefind", *arguments], quiet=True)


def run(command: Sequence[str], quiet: bool = False) -> None:
    """Run a program; if it fails, so do we. What it says is shown, or if `quiet` only when it fails."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    output = subprocess.PIPE if quiet else None
    try:
        done = subprocess.run(
            command, env=environment, stdout=output, stderr=subprocess.STDOUT if quiet else None
        )
    except KeyboardInterrupt:
        sys.exit(130)
    if done.returncode:
        sys.stderr.write((done.stdout or b"").decode(errors="replace"))
        sys.exit(done.returncode)
