"""mkdocs.yml and the environment → settings. MkDocs reads the file too, and runs what it names: we do not."""

from __future__ import annotations

import datetime as dt
import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..model.markdown import HOME, PLACE, SUFFIX
from ..problems.problem import DataError, DataPath, Finding, Problem
from ..problems.quoting import shown
from ..problems.suggestions import choices
from ..settings import AUTHOR, LANGUAGE, SITE_URL, TODAY, Language, Settings
from ..system.site_address import site_address, without_user
from .configuration import Configuration, ConfigurationDocument, ConfiguredLanguage

ENTRY = re.compile(r"\blocale:\s*[\"']?([a-z]{2})\b(?:(?!\blocale:).)*", re.DOTALL)
REPOSITORY = re.compile(r"https://github\.com/[\w.-]+/[\w.-]+/?")
DEFAULT = re.compile(r"\bdefault:\s*true\b")


def read_settings(config: Path, environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of the site configured in `config`, a mkdocs.yml.

    What is wrong and leaves the languages known is among their `problems`; else it raises `DataError`. Raises
    `ValueError` with a sentence if TODAY is no date; also where Python runs without docstrings, since the
    description of the open data is made of them.
    """
    if sys.flags.optimize > 1:
        raise ValueError(
            "Python runs without docstrings, which are published: leave out -OO or PYTHONOPTIMIZE=2"
        )
    if not os.environ.get(SITE_URL):  # set but empty is not set, for whoever reads the file after us either
        os.environ.pop(SITE_URL, None)
    document = ConfigurationDocument(config, environment)
    if (written := document.configuration) is None:
        raise DataError(document.problems)
    languages = tuple(map(_language, written.plugins[0].i18n.languages))
    home = config.resolve().parent
    pages = list(document.pages())
    address, refused = _address(written.site_url, environment)
    found = [*refused, *_paths(written, home), *_pages(pages, home / PLACE), *_forms(written)]
    return Settings(
        home=home,
        address=address,
        repository=(written.repo_url or "").rstrip("/"),
        forms=written.extra.forms,
        sign_in=(written.extra.sign_in or "").rstrip("/"),
        languages=languages,
        source=next(language for language in languages if not language.root),
        templates=home / written.theme.custom_dir,
        as_of=_as_of(environment.get(TODAY)),
        author_speaks=_author_speaks(written, environment),
        nav=tuple(str(page) for _, page in pages) if pages else None,
        problems=tuple(_placed(each, document) for each in found),
    )


def _placed(finding: Finding, document: ConfigurationDocument) -> Problem:
    """At its line; what a variable says, at the variable."""
    if finding.arguments.get("field") == SITE_URL:
        return Problem(SITE_URL, 1, 1, finding.message, arguments=document.problem(finding).arguments)
    return document.problem(finding)


def _language(entry: ConfiguredLanguage) -> Language:
    locale = entry.extra.locale if entry.extra else entry.locale.replace("-", "_")
    return Language(entry.locale, entry.name, locale, "" if entry.default else f"{entry.locale}/")


def _address(written: object, environment: Mapping[str, str]) -> tuple[str, list[Finding]]:
    """Without an address, a site can be built and looked at; one that is wrong is refused."""
    if written is None:
        return "/", []
    try:
        return site_address(str(written)), []
    except ValueError:
        field = SITE_URL if str(written) == environment.get(SITE_URL) else "site_url"
        arguments = {"field": field, "value": shown(without_user(shown(written)))}
        return "/", [Finding(("site_url",), "site.address", arguments)]


def _paths(written: Configuration, home: Path) -> Iterator[Finding]:
    """Whether what MkDocs runs and where the templates lie is there."""
    for number, hook in enumerate(written.hooks):
        if not (home / hook).is_file():
            yield Finding(("hooks", number), "config.path", {"value": shown(hook)})
    if not (home / written.theme.custom_dir).is_dir():
        yield Finding(("theme", "custom_dir"), "config.path", {"value": shown(written.theme.custom_dir)})


def _pages(pages: list[tuple[DataPath, object]], docs: Path) -> Iterator[Finding]:
    """The entries of `nav` that are no page in the source language: readers' links would lead nowhere."""
    there = sorted(each.name for each in docs.glob(f"*{SUFFIX}") if "." not in each.stem)
    for number, (path, page) in enumerate(pages):
        if page in (each for _, each in pages[:number]):
            yield Finding(path, "list.twice", {"value": shown(page)})
        if page not in there and page != HOME:  # of which docs/ says itself that it is missing
            yield Finding(path, "config.page", {"value": shown(page), **choices(page, there)})


def _author_speaks(written: Configuration, environment: Mapping[str, str]) -> str:
    """Hosts tell names apart whatever their letters' case."""
    author = environment.get(AUTHOR, "").lower()
    return next((language for name, language in written.extra.editors.items() if name.lower() == author), "")


def _forms(written: Configuration) -> Iterator[Finding]:
    """The forms write into a repository of GitHub: without one they would be of no use."""
    if written.extra.forms and not REPOSITORY.fullmatch(written.repo_url or ""):
        yield Finding(("extra", "forms"), "forms.repository")


def _as_of(written: str | None) -> dt.date | None:
    if not written:
        return None
    try:
        return dt.date.fromisoformat(written)
    except ValueError:
        raise ValueError(f"{TODAY}={written} is not a date; write it like {TODAY}=2024-05-01") from None


def message_language(settings: Settings, environment: Mapping[str, str] = os.environ) -> str:
    """The language of messages: of OFFERSITE_LANGUAGE, else of a change's author, else the source."""
    return environment.get(LANGUAGE) or settings.author_speaks or settings.source.tag


def likely_language(config: Path, environment: Mapping[str, str] = os.environ) -> str:
    """The same where `config` cannot be read as a whole: the entry with `default: true`, else the first."""
    text = config.read_text("utf-8", errors="replace") if config.is_file() else ""
    tags = [(each[1], DEFAULT.search(each[0])) for each in ENTRY.finditer(text)]
    source = next((tag for tag, default in tags if default), tags[0][0] if tags else "")
    return environment.get(LANGUAGE) or source
