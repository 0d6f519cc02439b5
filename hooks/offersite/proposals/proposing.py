"""From the text of an issue to a checked change of the data, or to all that is wrong with it.

Whoever likes may write an issue. Its text is read as what it is, a library writes each value, and what the
check has an error against is not written at all.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..checking import Examination, examine
from ..mending.lines import mended
from ..mending.mending import copied
from ..model import Site
from ..problems.catalogue import catalogue
from ..problems.problem import Problem, has_errors
from ..reading.document import text_of
from ..reading.syntax import Mistake
from ..revisions.history import FILE
from ..settings import Settings
from .answers import form_of, read_answers
from .entry import Row, appended, entry
from .forms import FOLDER, PATTERN, Form, choices, paths, read_form

LIMIT = 300_000  # bytes: GitHub takes 65,536 characters


@dataclass(frozen=True, slots=True)
class Proposed:
    """What became of a proposal."""

    told: Sequence[str]
    """What the check says of it, by question, in the language of its form."""
    events: bytes | None = None
    """The file of events with the session; None if something is wrong with it."""


def propose(settings: Settings, issue: Path, today: dt.date) -> Proposed:
    """The session that the text of an issue proposes, as the data would have it.

    Raises `OSError`, and `DataError` if a form cannot be read.
    """
    forms = [read_form(each) for each in paths(settings.home)]
    if not forms:
        raise FileNotFoundError(f"{FOLDER / PATTERN} is missing: the form that asks for a session")
    form = forms[0]
    try:
        body = text_of(issue, LIMIT)
        form = form_of(body, forms)
        answers = read_answers(body, form)
    except Mistake as mistake:
        return Proposed([mistake.problem(issue.name).render(form.language)])
    with copied(settings) as copy:
        before = examine(copy, today)
        if before.site is None:
            errors = [each for each in before.problems if each.severity == "error"]
            return Proposed([each.render(form.language) for each in errors])
        taken = {each for event in before.site.events for each in (event.id, *event.formerly)}
        rows = entry(_with_ids(answers, before.site), settings.tags, today, taken)
        path = copy.data / FILE
        text, first = appended(path.read_bytes().decode(), rows)
        written = _Written(f"{copy.data.name}/{FILE}", first, rows)
        path.write_bytes(text.encode())
        found = _new(copy, today, before)
        if (better := written.mended(text, found)) != text:
            path.write_bytes(better.encode())
            found = _new(copy, today, before)
        told = [written.told(each, form) for each in found]
        return Proposed(told, None if has_errors(found) else path.read_bytes())


def _new(settings: Settings, today: dt.date, before: Examination) -> Sequence[Problem]:
    """What the check has against the data now and had not before."""
    found = examine(settings, today).problems
    return [each for each in found if each.severity != "notice" and each not in before.problems]


def _with_ids(answers: Mapping[str, str], site: Site) -> dict[str, str]:
    """The answers with the id of what was chosen by its name, in whatever language that is."""
    named = {
        (question, name): each
        for question, known in choices(site).items()
        for each, names in known.items()
        for name in names.root.values()
    }
    return {question: named.get((question, answer), answer) for question, answer in answers.items()}


@dataclass(frozen=True, slots=True)
class _Written:
    """The entry as it stands in its file, from line `first` on."""

    file: str
    first: int
    rows: Sequence[Row]

    def mended(self, text: str, problems: Sequence[Problem]) -> str:
        """The file with those lines mended that there is one right answer to: `16.3.2027 16h00`."""
        lines = text.split("\n")
        for each in problems:
            if self._row(each):
                line = lines[each.line - 1]
                lines[each.line - 1] = mended(line, each.column - 1, each) or line
        return "\n".join(lines)

    def told(self, problem: Problem, form: Form) -> str:
        """A problem below the question it is about; one of another entry as everywhere."""
        if row := self._row(problem):
            path, said = "-".join(problem.path[2:]), problem.arguments
            about = (f"{path}-{said.get('language')}", path, said.get("field", ""), row.question)
            if question := next((each for each in about if each in form.headings), None):
                word = catalogue(form.language)[problem.severity]
                return f"{form.headings[question]}: {word}: {problem.sentence(form.language)}"
        return problem.render(form.language)

    def _row(self, problem: Problem) -> Row | None:
        within = problem.file == self.file and 0 <= problem.line - self.first < len(self.rows)
        return self.rows[problem.line - self.first] if within else None
