"""What is wrong with the data, where, and what to write instead.

A rule yields a `Finding` (a path in the data); reading turns it into a `Problem` (a place in a file).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import KW_ONLY, dataclass, field, replace
from typing import Literal

from .catalogue import catalogue

Severity = Literal["error", "warning", "notice"]
DataPath = tuple[str | int, ...]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "notice")
CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")


class Wording(str):
    """An argument that reads differently in each language of the messages; else as it stands."""

    by_language: Mapping[str, str]

    def __new__(cls, usual: str, by_language: Mapping[str, str]) -> Wording:
        """`usual` stands wherever `by_language`, by BCP 47 tags, has nothing."""
        wording = super().__new__(cls, usual)
        wording.by_language = by_language
        return wording

    def __reduce__(self) -> tuple[type[Wording], tuple[str, Mapping[str, str]]]:
        """How another process makes it anew."""
        return Wording, (str(self), self.by_language)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found at a path of the data: `("offers", 0, "per_year")`.

    `on_key` points at the key of the last step instead of its value.
    """

    path: DataPath
    message: str
    arguments: Mapping[str, object] = field(default_factory=dict)
    severity: Severity = "error"
    _: KW_ONLY
    on_key: bool = False

    def below(self, path: DataPath) -> Finding:
        """The same of what stands at `path`, from where its own path goes on."""
        return replace(self, path=(*path, *self.path))


@dataclass(frozen=True, slots=True)
class Problem:
    """A message about one place. `line` and `column` count from 1; `path` is the place in words."""

    file: str
    line: int
    column: int
    message: str
    _: KW_ONLY
    arguments: Mapping[str, str] = field(default_factory=dict)
    path: tuple[str, ...] = ()
    severity: Severity = "error"

    @property
    def topic(self) -> str:
        """What the message is about: the first part of its name."""
        return self.message.partition(".")[0]

    def sentence(self, language: str) -> str:
        """What is wrong and what to write instead, in `language` (English where it has no catalogue).

        Raises `KeyError` for a message that the catalogues do not know, or an argument that it lacks.
        """
        texts = catalogue(language)
        arguments = {name: _in_language(value, language) for name, value in self.arguments.items()}
        sentence = texts[self.message].format_map(arguments)
        if nearest := self.arguments.get("nearest"):
            sentence += " " + texts["did-you-mean"].format(nearest=nearest)
        if places := self.arguments.get("places"):
            sentence += " " + texts["named-in"].format(places=places)
        if judgement := self.arguments.get("accept"):
            sentence += " " + texts["if-right"].format(accept=judgement)
        return in_one_line(sentence)

    def render(self, language: str) -> str:
        """One line for a terminal: `file:line:column: severity: path: sentence`."""
        place = " → ".join(self.path) + ": " if self.path else ""
        word = catalogue(language)[self.severity]
        return in_one_line(f"{self.file}:{self.line}:{self.column}: {word}: {place}{self.sentence(language)}")


class DataError(Exception):
    """The data has errors. `problems` holds all of them, sorted."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = tuple(problems)
        super().__init__(f"{len(self.problems)} problems")


def _in_language(argument: str, language: str) -> str:
    if not isinstance(argument, Wording):
        return argument
    known = argument.by_language
    return known.get(language) or known.get(language.partition("-")[0], argument)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """By file, line and column; the same place with its errors first."""
    return sorted(
        problems, key=lambda p: (p.file, p.line, p.column, SEVERITIES.index(p.severity), p.message, p.path)
    )


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems is an error, and so stops a build."""
    return any(problem.severity == "error" for problem in problems)


def in_one_line(text: str) -> str:
    """`text` without line breaks or control characters, of direction too: a value may bring them in."""
    return CONTROLS.sub(" ", text)
