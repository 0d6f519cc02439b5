"""From a translator's file to checked changes of the data, or to all that does not fit, unit by unit."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from ..checking import examine
from ..language.fingerprints import fingerprint
from ..mending.mending import copied
from ..problems.problem import Problem, Severity, has_errors, in_order
from ..reading.document import bytes_of
from ..reading.syntax import Mistake
from ..revisions.published import Published
from ..settings import Settings
from ..translations.main_branch import state
from ..translations.state import State
from .answers import Delivery, delivery
from .desk import Desk, desk
from .filing import Folder, Headings, Marks
from .fitting import Fitting, fitted
from .units import paths_of_prose

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
    there = desk(known, language, before.site.labels)
    found = fitted(given, there, paths_of_prose(before.site))
    taking = _Import(settings=settings, state=known, desk=there, file=file.name, fitting=found.fitting)
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
    desk: Desk
    file: str
    fitting: Mapping[str, Fitting]
    problems: list[Problem] = field(default_factory=list)

    def written(self) -> dict[str, str]:
        """The files with the answers, by their places in the programme's folder; none if one does not fit."""
        files = self._files({}, {})
        if has_errors(self.problems):
            return {}
        headings = self.folder.headings(files)
        return {**self.folder.linking(headings, self.by_file), **self._files(self._marks(files), headings)}

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

    def told(self, files: Collection[str]) -> Iterator[Problem]:
        """How many texts were taken over, by file."""
        for name in filter(files.__contains__, self.by_file):
            about = {"count": str(len(self.by_file[name])), "language": self.desk.language}
            yield Problem(name, 1, 1, "xliff.written", arguments=about, severity="notice")

    def tell(self, mistakes: Iterable[tuple[str, Mistake]], severity: Severity = "error") -> None:
        """Problems of the document, each with the id of the text that it is about."""
        for id, mistake in mistakes:
            path = tuple(id.split("/")) if id else ()
            self.problems.append(replace(mistake.problem(self.file), path=path, severity=severity))

    @cached_property
    def folder(self) -> Folder:
        """Where the answers go."""
        return Folder(self.settings.home, self.settings.tags, self.desk)

    @cached_property
    def by_file(self) -> Mapping[str, Sequence[Fitting]]:
        """The answers by the files that they are put into."""
        found: dict[str, list[Fitting]] = defaultdict(list)
        for each in self.fitting.values():
            found[self.desk.target(each.text)].append(each)
        return found

    def _files(self, marks: Marks, headings: Headings) -> dict[str, str]:
        """Each file with its answers and those `marks` that belong to it."""
        files = {}
        for name in () if has_errors(self.problems) else self.by_file:
            answers = {each.text.id: each.value for each in self.by_file[name]}
            own = {id: right for id, right in marks.items() if id in answers or id == self.folder.page(name)}
            try:
                files[name] = self.folder.file(name).put(answers, own, headings)
            except Mistake as mistake:
                self._tell_unwritable(name, mistake)
        return files

    def _tell_unwritable(self, name: str, mistake: Mistake) -> None:
        """Each answer is tried alone to tell which is wrong; if none is, all are."""
        tried = {each.text.id: self._mistake(name, each) for each in self.by_file[name]}
        alone = any(tried.values())
        for each in self.by_file[name]:
            if found := tried[each.text.id] if alone else mistake:
                self.tell([(each.text.id, each.answer.unit.mistake(found.message, **found.arguments))])

    def _mistake(self, name: str, alone: Fitting) -> Mistake | None:
        try:
            self.folder.file(name).put({alone.text.id: alone.value}, {}, {})
        except Mistake as mistake:
            return mistake
        return None

    def _marks(self, files: Mapping[str, str]) -> Marks:
        """The texts of which it does not show by itself that their translation is right for the source."""
        now = [each for name, text in files.items() for each in self.folder.file(name).texts(text)]
        there = {each.id for each in now}
        rest = [each for each in self.state.texts if each.id not in there]
        behind = {
            each.text.id
            for each in State(
                texts=[*rest, *now], languages=self.state.languages, pasts=self.state.pasts
            ).open
            if each.language == self.desk.language and each.outdated
        }
        pages = {self.folder.page(name) for name in files}
        return {
            text.id: fingerprint(text.value(self.desk.source))
            for text in self.state.texts
            if (text.id in self.fitting or text.id in pages)
            and (text.id in behind or self.desk.language in text.checked)
        }

    def _at_unit(self, problem: Problem, files: Mapping[str, str]) -> Problem:
        """A problem of the data as one of the unit that brought it in."""
        steps = range(len(problem.path), 0, -1)
        ids = ["/".join(problem.path[:depth]) for depth in steps]
        found = next((id for id in ids if id in self.fitting), None) or self._above(problem, files)
        if found is None:
            return problem
        place = self.fitting[found].answer.unit.mistake(problem.message).problem(self.file)
        path = tuple(found.split("/"))
        return replace(problem, file=place.file, line=place.line, column=place.column, path=path)

    def _above(self, problem: Problem, files: Mapping[str, str]) -> str | None:
        """The text whose answer begins last at or above the line of a problem."""
        if problem.file not in files:
            return None
        there = self.folder.file(problem.file).places(files[problem.file])
        answers = ((line, id) for line, id in there if id in self.fitting and line <= problem.line)
        return max(answers, default=(0, None))[1]


def _about(problem: Problem) -> tuple[str, str, tuple[str, ...]]:
    """What stays of it when lines move."""
    return problem.file, problem.message, problem.path
