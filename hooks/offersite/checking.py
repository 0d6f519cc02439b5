"""The whole check of a programme: reading, rules, and what the operator still has to supply."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from . import rules
from .model import Site
from .model.markdown import PLACE, Docs
from .problems.places import together
from .problems.problem import Finding, Problem, has_errors, in_order
from .reading.counted import pages_written_out, written_out
from .reading.docs import DocsReading, read_docs
from .reading.folders import look
from .reading.fonts import Fonts
from .reading.lines import lines
from .reading.load import Reading, read
from .revisions import versions
from .revisions.destinations import destinations
from .revisions.new_destinations import check as new_destinations
from .revisions.published import Published
from .rules.context import Context
from .rules.fonts import lacking
from .settings import CONFIG, FORMS, Settings
from .system.hosts import is_host
from .translations.main_branch import state, texts_of
from .translations.state import State
from .views.links import KINDS, STYLESHEETS

EXAMPLE = re.compile(r"(?:.*\.)?(?:example|invalid|localhost|test|example\.(?:com|net|org))")  # RFC 2606
# The names at the top of the site, and beside the files of docs/assets, that the site gives itself.
TAKEN = {kind.folder.partition("/")[0].removesuffix(".html") for kind in KINDS.values()} | {
    "api",
    "assets",
    "pagefind",
    FORMS.rstrip("/"),
    *STYLESHEETS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """What the check found. `site` is there only if no problem is an error."""

    site: Site | None
    problems: tuple[Problem, ...]
    docs: Docs
    translations: State
    lines: Mapping[str, str] = field(default_factory=dict)
    """Where things of the data stand, by their paths, if pages are to say it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What was read, and is to be judged."""

    reading: Reading
    free: DocsReading
    docs: Docs
    """The free pages as they are shown."""
    translations: State


def examine(
    settings: Settings, today: dt.date, published: Published | None = None, *, at_once: bool = False
) -> Examination:
    """Check everything that editors write, beside what is `published` if asked to. Raises nothing.

    Asked to do all `at_once`, it has another process judge a half; no threads may be running.
    """
    material = gather(settings, published)
    return examined(material, judge(material, settings, today, published, at_once=at_once), settings)


def examined(material: Material, problems: Sequence[Problem], settings: Settings) -> Examination:
    """The examination of `material`, in which these `problems` were found."""
    return Examination(
        site=None if has_errors(problems) else material.reading.site,
        problems=tuple(problems),
        docs=material.docs,
        translations=material.translations,
        lines=lines(material.reading.documents) if settings.repository else {},
    )


def gather(settings: Settings, published: Published | None = None) -> Material:
    """Read everything that editors write. Raises nothing."""
    reading = read(settings.data, settings.data.name, settings.tags)
    free = read_docs(settings, TAKEN)
    reading.documents.update(free.documents)
    reading.broken |= free.broken
    docs = free.docs
    if reading.site:
        docs = pages_written_out(docs, reading.site, settings.source.tag)
        reading.site = written_out(reading.site)
    base = published.base if published else None
    translations = state(settings, texts_of(reading.documents, settings), base)
    return Material(reading=reading, free=free, docs=docs, translations=translations)


def judge(
    material: Material,
    settings: Settings,
    today: dt.date,
    published: Published | None = None,
    *,
    at_once: bool = False,
) -> list[Problem]:
    """Every problem in what was read, in order. Raises nothing."""
    return in_order(
        [
            *settings.problems,
            *material.reading.problems,
            *material.free.problems,
            *look(settings.templates, settings.templates.name)[1],
            *_rules(material, settings, today, published, at_once),
            *_destinations(settings, published),
            *_to_supply(material),
            *_address(settings),
        ]
    )


def _rules(
    material: Material, settings: Settings, today: dt.date, published: Published | None, at_once: bool
) -> Iterator[Problem]:
    reading = material.reading
    if reading.site is None:
        yield Problem(settings.data.name, 1, 1, "check.partial", severity="notice")
        return
    fonts = Fonts(settings.fonts)
    context = Context(
        site=reading.site,
        languages=settings.tags,
        today=today,
        address=settings.address,
        asked=settings.as_of is not None,
        broken=reading.broken,
        docs=material.docs,
        published=published,
        translations=material.translations,
        changed=_changed(settings, published),
        fonts=fonts,
    )
    yield from together(map(reading.problem, rules.check(context, at_once=at_once)))
    yield from _languages(reading.site, settings, fonts)


def _languages(site: Site, settings: Settings, fonts: Fonts) -> Iterator[Problem]:
    """What CLDR and the generator say stands on fact sheets and pictures, as texts of the data do."""
    for language in settings.languages:
        if missing := lacking(site, language, fonts):
            line = _line_of(settings.home / CONFIG, "locale", language.tag)
            arguments = {"value": missing, "language": language.name}
            yield Problem(CONFIG, line, 1, "font.language", arguments=arguments)


def _changed(settings: Settings, published: Published | None) -> dict[str, bytes]:
    """The files of data that are another now, by their key, as they are published."""
    if published is None or not published.files:
        return {}
    changed = versions.differing(published.files, versions.now(settings))
    return {Path(name).stem: raw for name, raw in changed.items() if name.endswith(".yaml")}


def _destinations(settings: Settings, published: Published | None) -> list[Problem]:
    """Where the files lead now and did not as they are published."""
    if published is None or not published.files:
        return []
    changed = versions.differing(versions.now(settings), published.files)
    return new_destinations(destinations(changed), destinations(published.files)) if changed else []


def _to_supply(material: Material) -> Iterator[Problem]:
    """What the front matter of the Markdown pages lists under `to_supply`: only the operator knows it."""
    for name, page in material.docs.pages.items():
        for number, each in enumerate(page.front.to_supply):
            what = {"what": str(each)}
            path = (f"{PLACE}{name}", "to_supply", number)
            yield material.reading.problem(Finding(path, "operator.supply", what, "notice"))


def _address(settings: Settings) -> Iterator[Problem]:
    """One that is reserved for examples still has to become the site's own."""
    scheme, host = urlsplit(settings.address).scheme, urlsplit(settings.address).hostname
    if scheme == "http" and is_host(host or ""):  # one of the outside: no machine's own, no number
        line, arguments = _line_of(settings.home / CONFIG, "site_url"), {"value": settings.address}
        yield Problem(CONFIG, line, 1, "site.insecure", arguments=arguments, severity="warning")
    if (host and not EXAMPLE.fullmatch(host)) or any(p.message == "site.address" for p in settings.problems):
        return
    line = _line_of(settings.home / CONFIG, "site_url")
    if host is None:
        yield Problem(CONFIG, line, 1, "operator.address-missing", severity="notice")
    else:
        arguments = {"value": settings.address}
        yield Problem(CONFIG, line, 1, "operator.address", arguments=arguments, severity="notice")


def _line_of(config: Path, key: str, value: str = "") -> int:
    """The line of a key in mkdocs.yml, the one with `value` if that is named; else the first line."""
    text = config.read_text("utf-8", errors="replace") if config.is_file() else ""
    scalars = (event for event in yaml.parse(text) if isinstance(event, yaml.ScalarEvent))
    with suppress(yaml.YAMLError):  # somebody may have changed it since the settings were read
        for name, written in pairwise(scalars):
            if name.value == key and value in ("", written.value):
                return name.start_mark.line + 1 if name.start_mark else 1
    return 1
