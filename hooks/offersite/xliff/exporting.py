"""The file that translators get."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..checking import examine
from ..problems.problem import Problem, Severity
from ..reading.load import read
from ..revisions.published import Published
from ..settings import Settings
from ..system.atomic import replace
from ..translations.main_branch import state
from .desk import Desk, desk
from .units import units
from .writing import Version, xliff

FOLDER = Path(".build", "translations")
NOTHING: Mapping[bool, tuple[str, Severity]] = {
    True: ("xliff.nothing", "notice"),
    False: ("xliff.nothing-known", "error"),
}
"""What is said of a language of which nothing is open, by whether its state is known."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What became of an export."""

    path: Path | None
    """The file; None if the data has errors, or nothing to translate that is known."""
    problems: Sequence[Problem]
    """Those errors, and what the file does not have."""


def exported(
    settings: Settings, language: str, version: Version, every: bool, today: dt.date, published: Published
) -> Exported:
    """Write what is missing or outdated in a language, or `every` text. Raises `OSError`."""
    examination = examine(settings, today)
    if examination.site is None:
        return Exported(None, [each for each in examination.problems if each.severity == "error"])
    known, source = state(settings, examination.translations.texts, published.base), settings.source.tag
    found = desk(known, language, examination.site.labels)
    problems = [*_apart(found, every)]
    if known.unknown:
        problems.insert(0, read(settings.data, settings.data.name).problem(known.unknown))
    handed_out = [*units(found, examination.site, every)]
    if not handed_out and found.awaiting:
        return Exported(None, problems)
    if not handed_out:
        message, severity = NOTHING[known.unknown is None]
        arguments = {"language": language}
        nothing = Problem(settings.data.name, 1, 1, message, arguments=arguments, severity=severity)
        return Exported(None, [*problems, nothing])
    path = settings.home / FOLDER / f"{source}-{language}.xlf"
    path.parent.mkdir(parents=True, exist_ok=True)
    replace(path, xliff(handed_out, source, language, version))
    return Exported(path, problems)


def _apart(desk: Desk, every: bool) -> Iterator[Problem]:
    """A notice for each page that is outdated, or for `every` one, of which nothing can be handed out."""
    for page in desk.apart:
        if every or page.file in desk.awaiting:
            arguments = {"file": desk.target(page)}
            yield Problem(page.file, 1, 1, "xliff.page", arguments=arguments, severity="notice")
