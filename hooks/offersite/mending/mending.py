"""Mends in place what a program can mend safely, and leaves every other byte as it is.

Nothing is taken on trust: a line is changed in a copy, the copy is checked, and the change stays only if the
problem is gone and nothing else came in its place. So it ends, and done again it changes nothing.
"""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from ..checking import Examination, examine, gather
from ..model.text import CHECKED
from ..problems.problem import Problem
from ..revisions.fixing import LINE, raise_revisions
from ..revisions.published import Published
from ..rules.outdated import checked_in_vain
from ..settings import Settings
from ..system import atomic
from ..translations.main_branch import state, texts_of
from .lines import mended
from .order import in_order, without_blanks

BOM = b"\xef\xbb\xbf"
IN_VAIN = "translation.checked"


@dataclass(frozen=True, slots=True)
class Mended:
    """The files that ought to change, by their places in the programme's folder, and what is told of them."""

    files: Mapping[str, bytes]
    problems: Sequence[Problem]
    """A notice for each line that is mended, and what could not be."""

    def write(self, home: Path) -> None:
        """Put the files in place. Raises `OSError`."""
        for name, raw in self.files.items():
            atomic.replace(home / name, raw)


def mend(settings: Settings, today: dt.date, published: Published | None = None) -> Mended:
    """Mend a copy of the files, and say in it what events that are `published` otherwise need.

    Raises `OSError`.
    """
    with copied(settings) as copy:
        mending = _Mending(copy, today)
        told = [*_marks(copy), *mending.run()]
        if published:
            told += mending.take_away(_in_vain(copy, settings, published))
        told += [each for each in mending.left() if each.severity == "error"]
        if published:
            told += [each for each in raise_revisions(copy.data, published) if each not in told]
        files = {path.relative_to(copy.home).as_posix(): path.read_bytes() for path in _files(copy)}
    changed = {name: raw for name, raw in files.items() if raw != (settings.home / name).read_bytes()}
    return Mended(changed, told)


@contextmanager
def copied(settings: Settings) -> Iterator[Settings]:
    """What editors write, to try changes on."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for each in (settings.data, settings.docs):
            if each.is_dir() and not each.is_symlink():
                shutil.copytree(each, home / each.name, symlinks=True, ignore=_special)
        yield replace(settings, home=home)


def _special(folder: str, names: Sequence[str]) -> list[str]:
    """What is neither file, folder nor link, and would be waited for."""
    places = {name: Path(folder, name) for name in names}
    return [name for name, path in places.items() if path.exists() and not (path.is_file() or path.is_dir())]


def _files(settings: Settings) -> Iterator[Path]:
    for path in (*sorted(settings.data.glob("*.yaml")), *sorted(settings.docs.glob("*.md"))):
        if path.is_file() and not path.is_symlink():
            yield path


def _marks(settings: Settings) -> Iterator[Problem]:
    """The mark that some programs put at the beginning of a file (BOM)."""
    for path in _files(settings):
        if (raw := path.read_bytes()).startswith(BOM):
            path.write_bytes(raw.removeprefix(BOM))
            yield _notice(path.relative_to(settings.home).as_posix(), 1, "UTF-8")


def _in_vain(copy: Settings, settings: Settings, published: Published) -> list[Problem]:
    """The entries of `checked` that are for another source than that for which the translation is right, of
    which the history is that of the files themselves; the last first.
    """
    reading = gather(copy).reading
    known = state(settings, texts_of(reading.documents, copy), published.base)
    found = (reading.problem(each) for each in checked_in_vain(known) if each.message == IN_VAIN)
    return sorted(found, key=lambda each: (each.file, each.line, each.column), reverse=True)


@dataclass
class _Mending:
    settings: Settings
    today: dt.date

    def run(self) -> Iterator[Problem]:
        """Line by line, then what makes no difference to what is read."""
        found = self._examine()
        refused: set[tuple[str, int, str]] = set()
        while problem := next((each for each in found.problems if _place(each) not in refused), None):
            refused.add(_place(problem))
            if (line := self._try(problem)) is None:
                continue
            after = self._examine()
            if _better(problem, found, after):
                found = after
                refused.clear()
                yield _notice(problem.file, _at(problem), line.strip())
            else:
                self._undo()
        yield from self._tidy(found)

    def take_away(self, problems: Sequence[Problem]) -> Iterator[Problem]:
        """What their lines say in vain, the last first, so that all others are where they were."""
        for problem in problems:
            if self._try(problem) is not None:
                yield _notice(problem.file, problem.line, f"{CHECKED}: {problem.arguments['language']}")

    def left(self) -> Sequence[Problem]:
        """The problems that only an editor can mend."""
        return self._examine().problems

    def _examine(self) -> Examination:
        return examine(self.settings, self.today)

    def _try(self, problem: Problem) -> str | None:
        """Write the line of the problem as it ought to be; the line, if there is such a one."""
        path = self.settings.home / problem.file
        if not path.is_file() or path.is_symlink():
            return None
        self._before = (path, path.read_bytes())
        try:
            lines = [line.decode() for line in LINE.findall(self._before[1])]
        except UnicodeDecodeError:
            return None
        old = lines[problem.line - 1]
        content = old.rstrip("\r\n")
        line = mended(content, problem.column - 1, problem)
        if line is not None:
            lines[problem.line - 1] = line + old[len(content) :] if line else ""
            for number in _above(problem):
                if mended(lines[number - 1].rstrip("\r\n"), problem.column - 1, problem) is None:
                    return None
                lines[number - 1] = ""
            path.write_bytes("".join(lines).encode())
        return line

    def _undo(self) -> None:
        path, raw = self._before
        path.write_bytes(raw)

    def _tidy(self, found: Examination) -> Iterator[Problem]:
        """Files that are read the same otherwise, to the letter."""
        if found.site is None:
            return
        for path in [each for each in _files(self.settings) if each.suffix == ".yaml"]:
            self._before = (path, path.read_bytes())
            text = self._before[1].decode("utf-8")
            tidy = in_order(without_blanks(text), self.settings.tags)
            if tidy == text:
                continue
            path.write_bytes(tidy.encode())
            if self._examine().site == found.site:
                lines = zip(text.splitlines(), tidy.splitlines(), strict=False)
                number = next((at for at, (one, other) in enumerate(lines, 1) if one != other), 1)
                name = path.relative_to(self.settings.home).as_posix()
                yield _notice(name, number, tidy.splitlines()[number - 1].strip())
            else:
                self._undo()


def _place(problem: Problem) -> tuple[str, int, str]:
    return problem.file, problem.line, problem.message


def _above(problem: Problem) -> list[int]:
    """The lines that go as the problem is mended in its own, all above it."""
    return [int(each) for each in problem.arguments.get("lines", "").split(", ")[:-1]]


def _at(problem: Problem) -> int:
    """Where the line of the problem stands once it is mended."""
    return problem.line - len(_above(problem))


def _better(problem: Problem, before: Examination, after: Examination) -> bool:
    """Whether the problem is gone, with none in its place, and the file is not read less than it was.

    Once a file can be read again, more is told of it and of others: that was there before.
    """
    beside = [each for each in after.problems if each.file == problem.file]
    here = [each for each in beside if each.line == _at(problem) and each.severity == "error"]
    known = {each.message for each in before.problems if _line(each) == _line(problem)}
    if any(each.message not in known for each in here) or len(here) > _count(before, problem) - 1:
        return False
    unread = [each for each in beside if each.topic == "file" or _breaks(each)]
    if _breaks(problem):
        return all(each.line > _at(problem) for each in unread)
    return not unread and len(after.problems) < len(before.problems)


def _breaks(problem: Problem) -> bool:
    """Whether a file with such a problem cannot be read."""
    return problem.topic == "yaml" or problem.message in ("text.character", "text.checked-twice")


def _line(problem: Problem) -> tuple[str, int]:
    return problem.file, problem.line


def _count(found: Examination, problem: Problem) -> int:
    """Errors in the line of the problem; those told of a file that cannot be read are one."""
    return sum(_line(each) == _line(problem) and each.severity == "error" for each in found.problems)


def _notice(file: str, line: int, value: str) -> Problem:
    return Problem(file, line, 1, "fix.mended", arguments={"value": value}, severity="notice")
