"""From a translator's file to checked changes of the data, or to all that does not fit, unit by unit.

What counts as an answer is another translation than there is, or one that its translator is done with though
its source has changed: that one is marked as still right.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..checking import examine
from ..language.changed_words import both
from ..mending.mending import copied
from ..model.markdown import SUFFIX
from ..model.text import CHECKED
from ..problems.problem import DataPath, Problem, Severity, has_errors, in_order
from ..problems.suggestions import nearest
from ..reading.document import bytes_of, decoded
from ..reading.nodes import compose, forbidden
from ..reading.syntax import Mistake
from ..revisions.published import Published
from ..settings import Settings
from ..translations.likeness import fingerprint, normal
from ..translations.main_branch import state
from ..translations.state import State
from ..translations.texts import TranslatedText, texts
from .answers import Answer, Delivery, delivery
from .codes import coded, marks
from .units import as_written, paths_of_prose, version
from .wordings import put

LIMIT = 20_000_000  # bytes: what a programme says in a language has a hundredth of it


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
    importing = _Import(known, paths_of_prose(before.site), settings, language, file.name)
    importing.take(given)
    written = {} if has_errors(importing.problems) else importing.written()
    if written:
        with copied(settings) as copy:
            importing.check(copy, today, written)
    if has_errors(importing.problems):
        return Imported({}, in_order(importing.problems))
    files = {settings.home / name: text.encode() for name, text in written.items()}
    return Imported(files, in_order([*importing.problems, *importing.told(written)]))


def _language(given: Delivery, settings: Settings) -> str:
    """The site's language that the file translates into: for de-CH that is de, if there is no other."""
    source, *others = settings.tags
    known = {tag.lower(): tag for tag in settings.tags}
    found = [
        known.get(tag) or known.get(tag.partition("-")[0])
        for tag in (given.source.lower(), given.language.lower())
    ]
    if found[0] != source or found[1] not in others:
        arguments = {"source": given.source, "language": given.language, "own": source}
        raise Mistake(0, 0, "xliff.language", **arguments, known=", ".join(others))
    return str(found[1])


class _Import:
    """The answers that fit, and what is told of the others."""

    def __init__(
        self, state: State, prose: Collection[DataPath], settings: Settings, language: str, file: str
    ):
        self.settings, self.language, self.file = settings, language, file
        self.source = settings.source.tag
        self.state, self.prose = state, prose
        self.texts = {each.id: each for each in self.state.texts if not each.file.endswith(SUFFIX)}
        self.outdated = self._outdated(self.state)
        self.taken: dict[str, tuple[Answer, str]] = {}
        """By the ids of texts: the answers with what they say, as the data has it."""
        self.problems: list[Problem] = []

    def take(self, given: Delivery) -> None:
        """Look at every answer."""
        for id, mistake in given.mistakes:
            self._tell(id, mistake)
        open = 0
        for answer in given.answers:
            text = self.texts.get(answer.id)
            value = as_written(answer.target, text.value(self.source) if text else "")
            if not self._answers(answer, value, text):
                open += 1
            elif refused := self._refusal(answer, value, text):
                self._tell(answer.id, refused)
            elif not answer.whole:
                self._tell(answer.id, answer.mistake("xliff.segments"), "warning")
            else:
                self.taken[answer.id] = (answer, value)
        if open:
            self._tell("", Mistake(0, 0, "xliff.open", count=str(open)), "notice")

    def written(self) -> dict[str, str]:
        """The files of the data with what is taken, by their places in the programme's folder."""
        wordings: dict[str, dict[DataPath, str]] = defaultdict(dict)
        for id, (_, value) in self.taken.items():
            text = self.texts[id]
            if value != text.value(self.language):
                wordings[text.file][*text.path, self.language] = value
        files = {name: self._put(name, each) for name, each in wordings.items()}
        for text in self._to_mark(files):
            wordings[text.file][*text.path, CHECKED, self.language] = fingerprint(text.value(self.source))
            files[text.file] = self._put(text.file, wordings[text.file])
        return files

    def told(self, files: Mapping[str, str]) -> Iterator[Problem]:
        """How many texts were taken over, by file."""
        for name in files:
            count = sum(self.texts[id].file == name for id in self.taken)
            about = {"count": str(count), "language": self.language}
            yield _problem(name, Mistake(0, 0, "xliff.written", **about), severity="notice")

    def check(self, copy: Settings, today: dt.date, files: Mapping[str, str]) -> None:
        """Tell what the check has against the data with the answers, and had not before."""
        before = Counter(map(_about, examine(copy, today).problems))
        for name, text in files.items():
            (copy.home / name).write_bytes(text.encode())
        for problem in examine(copy, today).problems:
            about = _about(problem)
            if before[about]:
                before[about] -= 1
            elif problem.severity != "notice":
                self.problems.append(self._at_unit(problem, files))

    def _answers(self, answer: Answer, value: str, text: TranslatedText | None) -> bool:
        """Whether the translator has answered; a tool may have copied the source, or kept what there was."""
        if not value:
            return False
        if text and value == text.value(self.language):
            same = normal(answer.source) == normal(text.value(self.source))
            return same and answer.done and answer.id in self.outdated
        if version(value) == answer.present:
            return False
        return answer.done or value != as_written(answer.source, answer.source)

    def _refusal(self, answer: Answer, value: str, text: TranslatedText | None) -> Mistake | None:
        """Why an answer does not fit."""
        if text is None:
            return answer.mistake("xliff.unknown", nearest=nearest(answer.id, self.texts))
        source, present = text.value(self.source), text.value(self.language)
        if normal(answer.source) != normal(source):
            before, after = both(answer.source, source)
            return answer.mistake("xliff.source", before=before, after=after)
        if answer.present not in ("", version(present)) and value != present:
            return answer.mistake("xliff.changed", value=present)
        if self.taken.get(text.id, (answer, value))[1] != value:
            return answer.mistake("xliff.twice")
        if wrong := forbidden(value):
            return answer.mistake(wrong.message, **wrong.arguments)
        prose = text.path in self.prose
        if lost := marks(coded(source, prose)) - marks(coded(value, prose)):
            return answer.mistake("xliff.lost", value=", ".join(lost.elements()))
        return None

    def _put(self, name: str, wordings: Mapping[DataPath, str]) -> str:
        """The text of a file with the wordings; as it was, if one of them cannot be written."""
        text = (self.settings.home / name).read_bytes().decode()
        try:
            return put(text, wordings, self.settings.tags)
        except Mistake as mistake:
            refused = {path: each for path in wordings if (each := self._alone(text, path, wordings[path]))}
            for path, each in (refused or dict.fromkeys(wordings, mistake)).items():
                id = next(id for id in self.taken if self.texts[id].path == path[: len(self.texts[id].path)])
                answer = self.taken[id][0]
                self._tell(id, answer.mistake(each.message, **each.arguments))
            return text

    def _alone(self, text: str, path: DataPath, value: str) -> Mistake | None:
        try:
            put(text, {path: value}, self.settings.tags)
        except Mistake as mistake:
            return mistake
        return None

    def _to_mark(self, files: Mapping[str, str]) -> list[TranslatedText]:
        """The texts taken of which it does not show by itself that they are right for their source."""
        rest = (each for each in self.state.texts if each.file not in files)
        now = [
            each
            for name, text in files.items()
            for each in texts(compose(decoded(text.encode()), []), name, self.source)
        ]
        outdated = self._outdated(State([*rest, *now], self.state.languages, self.state.pasts))
        return [
            text
            for text in map(self.texts.__getitem__, self.taken)
            if text.id in outdated or self.language in text.checked
        ]

    def _outdated(self, state: State) -> set[str]:
        return {each.text.id for each in state.open if each.language == self.language and each.outdated}

    def _at_unit(self, problem: Problem, files: Mapping[str, str]) -> Problem:
        """A problem of the data as one of the unit that brought it in."""
        steps = range(len(problem.path), 0, -1)
        ids = ("/".join(problem.path[:depth]) for depth in steps)
        found = next((id for id in ids if id in self.taken), None) or self._above(problem, files)
        if found is None:
            return problem
        answer = self.taken[found][0]
        return replace(
            problem,
            file=self.file,
            line=answer.line + 1,
            column=answer.column + 1,
            path=tuple(found.split("/")),
        )

    def _above(self, problem: Problem, files: Mapping[str, str]) -> str | None:
        """The text whose answer begins last at or above the line of a problem."""
        text = files.get(problem.file, "")
        lines = {
            each.wordings[self.language].line: each.id
            for each in texts(compose(decoded(text.encode()), []), problem.file, self.source)
            if each.id in self.taken
        }
        return (
            lines[max(lines)] if (lines := {n: id for n, id in lines.items() if n <= problem.line}) else None
        )

    def _tell(self, id: str, mistake: Mistake, severity: Severity = "error") -> None:
        self.problems.append(_problem(self.file, mistake, tuple(id.split("/")) if id else (), severity))


def _problem(
    file: str, mistake: Mistake, path: tuple[str, ...] = (), severity: Severity = "error"
) -> Problem:
    return replace(mistake.problem(file), path=path, severity=severity)


def _about(problem: Problem) -> tuple[str, str, tuple[str, ...]]:
    """What stays of it when lines move."""
    return problem.file, problem.message, problem.path
