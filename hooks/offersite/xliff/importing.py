"""From a translator's file to checked changes of the data, or to all that does not fit, unit by unit."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..checking import examine
from ..mending.mending import copied
from ..model.text import CHECKED
from ..problems.problem import DataPath, Problem, Severity, has_errors, in_order
from ..reading.document import bytes_of, decoded
from ..reading.nodes import compose
from ..reading.syntax import Mistake
from ..revisions.published import Published
from ..settings import Settings
from ..translations.likeness import fingerprint
from ..translations.main_branch import state
from ..translations.state import State
from ..translations.texts import TranslatedText, texts
from .answers import Delivery, delivery
from .fitting import Fitting, fitted, outdated
from .units import paths_of_prose
from .wordings import put

LIMIT = 5_000_000  # bytes: what a programme says in a language has a tenth of it


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a translator's file."""

    files: Mapping[Path, bytes]
    """The files of the data as they ought to be: none if something does not fit."""
    problems: Sequence[Problem]


def imported(settings: Settings, file: Path, today: dt.date, published: Published) -> Imported:
    """The answers in a file, put into the data as it stands. Raises `OSError`."""
    before = examine(settings, today)
    if before.site is None:
        return Imported({}, [each for each in before.problems if each.severity == "error"])
    try:
        given = delivery(bytes_of(file, LIMIT))
        language = _language(given, settings)
    except Mistake as mistake:
        return Imported({}, [mistake.problem(file.name)])
    known = state(settings, before.translations.texts, published.base)
    found = fitted(given, known, paths_of_prose(before.site), language)
    taking = _Import(settings=settings, state=known, language=language, file=file.name, fitting=found.fitting)
    taking.tell(found.refused)
    taking.tell(found.partial, "warning")
    if found.open:
        taking.tell([("", Mistake(0, 0, "xliff.open", count=str(found.open)))], "notice")
    written = taking.written()
    if written:
        taking.check(written, today, before.problems)
    if has_errors(taking.problems):
        return Imported({}, in_order(taking.problems))
    files = {settings.home / name: text.encode() for name, text in written.items()}
    return Imported(files, in_order([*taking.problems, *taking.told(written)]))


def _language(given: Delivery, settings: Settings) -> str:
    """The site's language that a document translates into: for de-CH that is de, if there is no other."""
    source, *others = settings.tags
    known = {tag.lower(): tag for tag in settings.tags}
    origin, target = (
        known.get(tag) or known.get(tag.partition("-")[0])
        for tag in (given.source.lower(), given.language.lower())
    )
    if origin != source or target not in others:
        arguments = {"source": given.source, "language": given.language, "own": source}
        raise Mistake(0, 0, "xliff.language", **arguments, known=", ".join(others))
    return str(target)


@dataclass(kw_only=True)
class _Import:
    """Answers on their way into the data, and what is told of them."""

    settings: Settings
    state: State
    language: str
    file: str
    fitting: Mapping[str, Fitting]
    problems: list[Problem] = field(default_factory=list)

    def written(self) -> dict[str, str]:
        """The files of the data with the answers, by their places in the programme's folder; none if one
        does not fit.
        """
        wordings: dict[str, dict[DataPath, str]] = defaultdict(dict)
        for each in self.fitting.values():
            if each.value != each.text.value(self.language):
                wordings[each.text.file][*each.text.path, self.language] = each.value
        files = self._with(wordings)
        for text in self._to_mark(files):
            right = fingerprint(text.value(self.settings.source.tag))
            wordings[text.file][*text.path, CHECKED, self.language] = right
        return self._with(wordings)

    def check(self, files: Mapping[str, str], today: dt.date, before: Iterable[Problem]) -> None:
        """Tell what the check has against the data with the answers, and had not `before`."""
        known = Counter(map(_about, before))
        with copied(self.settings) as copy:
            for name, text in files.items():
                (copy.home / name).write_bytes(text.encode())
            for problem in examine(copy, today).problems:
                about = _about(problem)
                if known[about]:
                    known[about] -= 1
                elif problem.severity != "notice":
                    self.problems.append(self._at_unit(problem, files))

    def told(self, files: Mapping[str, str]) -> Iterator[Problem]:
        """How many texts were taken over, by file."""
        for name in files:
            count = sum(each.text.file == name for each in self.fitting.values())
            about = {"count": str(count), "language": self.language}
            yield Problem(name, 1, 1, "xliff.written", arguments=about, severity="notice")

    def tell(self, mistakes: Iterable[tuple[str, Mistake]], severity: Severity = "error") -> None:
        """Problems of the document, each with the id of the text that it is about."""
        for id, mistake in mistakes:
            path = tuple(id.split("/")) if id else ()
            self.problems.append(replace(mistake.problem(self.file), path=path, severity=severity))

    def _with(self, wordings: Mapping[str, Mapping[DataPath, str]]) -> dict[str, str]:
        if has_errors(self.problems):
            return {}
        return {name: self._put(name, each) for name, each in wordings.items()}

    def _put(self, name: str, wordings: Mapping[DataPath, str]) -> str:
        """The text of a file with the wordings; if that cannot be, each is tried alone to tell which."""
        text = (self.settings.home / name).read_bytes().decode()
        try:
            return put(text, wordings, self.settings.tags)
        except Mistake as mistake:
            tried = {path: self._mistake(text, path, value) for path, value in wordings.items()}
            alone = any(tried.values())
            for each in self.fitting.values():
                found = tried.get((*each.text.path, self.language)) if alone else mistake
                if found and each.text.file == name:
                    self.tell([(each.text.id, each.answer.mistake(found.message, **found.arguments))])
            return text

    def _mistake(self, text: str, path: DataPath, value: str) -> Mistake | None:
        try:
            put(text, {path: value}, self.settings.tags)
        except Mistake as mistake:
            return mistake
        return None

    def _to_mark(self, files: Mapping[str, str]) -> list[TranslatedText]:
        """The texts of which it does not show by itself that their translation is right for the source."""
        rest = (each for each in self.state.texts if each.file not in files)
        now = (each for name, text in files.items() for each in self._texts(name, text))
        behind = outdated(State([*rest, *now], self.state.languages, self.state.pasts), self.language)
        written = (each.text for each in self.fitting.values())
        return [text for text in written if text.id in behind or self.language in text.checked]

    def _texts(self, name: str, text: str) -> Iterator[TranslatedText]:
        return texts(compose(decoded(text.encode()), []), name, self.settings.source.tag)

    def _at_unit(self, problem: Problem, files: Mapping[str, str]) -> Problem:
        """A problem of the data as one of the unit that brought it in."""
        steps = range(len(problem.path), 0, -1)
        ids = ["/".join(problem.path[:depth]) for depth in steps]
        found = next((id for id in ids if id in self.fitting), None) or self._above(problem, files)
        if found is None:
            return problem
        place = self.fitting[found].answer.mistake(problem.message).problem(self.file)
        path = tuple(found.split("/"))
        return replace(problem, file=place.file, line=place.line, column=place.column, path=path)

    def _above(self, problem: Problem, files: Mapping[str, str]) -> str | None:
        """The text whose answer begins last at or above the line of a problem."""
        there = self._texts(problem.file, files.get(problem.file, ""))
        answers = ((each.wordings[self.language].line, each.id) for each in there if each.id in self.fitting)
        return max((each for each in answers if each[0] <= problem.line), default=(0, None))[1]


def _about(problem: Problem) -> tuple[str, str, tuple[str, ...]]:
    """What stays of it when lines move."""
    return problem.file, problem.message, problem.path
