"""Two builds of a site, file by file: what is new, changed or gone, in which words; which addresses die."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..language.changed_words import changed_lines, swapped
from ..settings import FORMS
from .said import Said, said

EDIT = re.compile(rb'<a rel="edit" href="[^"]*"')
DERIVED = (".br", ".gz")
"""Packed files, which say what those beside them say; and the search, which reads the pages."""
SEARCH = "pagefind/"
INDEX = "index.html"
KINDS: Mapping[str, str] = {
    "html": "pages",
    "ics": "calendars",
    "atom": "feeds",
    "json": "data",
    "csv": "data",
    "vcf": "data",
    "pdf": "sheets",
    "png": "pictures",
    "svg": "pictures",
}
OTHERS = "others"
LISTS = ("calendars", "feeds")
SHARED = ".json"
"""The end of the names of what says everything in all languages."""


@dataclass(frozen=True, slots=True)
class Change:
    """A line that reads differently, and all places where it does. One that is new or gone has one side."""

    before: str
    after: str
    language: str
    """The tag of the pages that say it; nothing where that cannot be said, as of open data."""
    places: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Paths are those below the site's address, sorted. What is `gone` has left nothing behind."""

    gone: Sequence[str] = ()
    new: Sequence[str] = ()
    changed: Sequence[str] = ()
    anchors: Sequence[str] = ()
    """Places of pages that links may have named, and that are gone: /faq/#minutes."""
    entries_gone: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Titles of what calendars and feeds no longer list, with the paths of these."""
    entries_new: Mapping[str, Sequence[str]] = field(default_factory=dict)
    words: Sequence[Change] = ()
    left_behind: Sequence[str] = ()
    """The texts whose translations did not follow their source, a line for each."""

    @property
    def nothing(self) -> bool:
        """Whether both builds are the same."""
        return not (self.gone or self.new or self.changed)


def kind(path: str) -> str:
    """What a file of the site is, of those in `KINDS`."""
    return KINDS.get(path.rpartition(".")[2], OTHERS)


def address(path: str) -> str:
    """What readers ask for, below the site's address: of a page, its folder."""
    return f"/{path.removesuffix(INDEX)}"


Printed = Mapping[str, Said]
"""What fact sheets say, by their paths."""
UNKNOWN: Printed = {}


def compare(
    before: Path,
    after: Path,
    language: Callable[[str], str],
    sheets: tuple[Printed, Printed] = (UNKNOWN, UNKNOWN),
) -> Comparison:
    """Two folders with a site each; `language` says the tag of what lies at a path. Raises `OSError`.

    `sheets` are those of both, where that is known.
    """
    old, new = set(_files(before)), set(_files(after))
    changed = [path for path in sorted(old & new) if _content(before, path) != _content(after, path)]
    pairs = {path: (_said(before, path), _said(after, path)) for path in changed}
    listed = pairs | {
        path: (_said(before, path) if path in old else Said(), _said(after, path) if path in new else Said())
        for path in old ^ new
        if kind(path) in LISTS
    }
    return Comparison(
        gone=sorted(old - new),
        new=sorted(new - old),
        changed=changed,
        anchors=[
            f"{address(path)}#{anchor}"
            for path, (one, other) in pairs.items()
            for anchor in sorted(one.anchors - other.anchors)
        ],
        entries_gone=_lost(listed, language),
        entries_new=_lost({path: (other, one) for path, (one, other) in listed.items()}, language),
        words=_words(pairs, {path: _pair(path, sheets) for path in changed}, language),
    )


def _files(site: Path) -> Iterator[str]:
    """Those for readers: forms say what the data says."""
    paths = (each.relative_to(site).as_posix() for each in site.rglob("*") if each.is_file())
    return (path for path in paths if not path.endswith(DERIVED) and not path.startswith((SEARCH, FORMS)))


def _content(site: Path, path: str) -> bytes:
    """Without the line at which a page is edited, which moves with each line above it."""
    content = (site / path).read_bytes()
    return EDIT.sub(b"", content) if kind(path) == "pages" else content


def _said(site: Path, path: str) -> Said:
    return said(path, (site / path).read_bytes())


def _pair(path: str, sheets: tuple[Printed, Printed]) -> tuple[Said, Said]:
    """What a sheet says in both; nothing of what only one of them knows."""
    one, other = sheets
    return (one[path], other[path]) if path in one and path in other else (Said(), Said())


def _lost(pairs: Mapping[str, tuple[Said, Said]], language: Callable[[str], str]) -> dict[str, list[str]]:
    """The entries of the first of two that are nowhere in the second, by title."""
    kept = {(id, language(path)) for path, (_, other) in pairs.items() for id in other.entries}
    found: dict[str, list[str]] = {}
    for path, (one, _) in sorted(pairs.items()):
        for id, entry in one.entries.items():
            if (id, language(path)) not in kept:
                found.setdefault(entry.title, []).append(path)
    return found


def _lines(one: Said, other: Said) -> list[str]:
    """The lines of one of two, with those of the entries that both have: others are told as entries."""
    both = [entry for id, entry in one.entries.items() if id in other.entries]
    return [*one.lines, *(line for entry in both for line in entry.lines)]


def _words(
    pairs: Mapping[str, tuple[Said, Said]],
    sheets: Mapping[str, tuple[Said, Said]],
    language: Callable[[str], str],
) -> list[Change]:
    """Each change once, however many files have it: so what all pages share is told once.

    Sheets say in other lines what pages say: a line of them is told where it changes in other words.
    """
    found: dict[tuple[str, str, str], Change] = {}
    spoken: dict[tuple[str, str], str] = {}
    for path, (old, new) in sorted(pairs.items(), key=lambda each: (each[0].endswith(SHARED), each[0])):
        for lines in changed_lines(_lines(old, new), _lines(new, old)):
            tag = spoken.get(lines, "") if path.endswith(SHARED) else language(path)
            spoken.setdefault(lines, tag)
            change = found.setdefault((*lines, tag), Change(*lines, tag, []))
            if path not in change.places:
                change.places.append(path)
    told = {(each.language, swapped(each.before, each.after)): each for each in found.values()}
    for path, (old, new) in sheets.items():
        tag = language(path)
        for lines in changed_lines(old.lines, new.lines):
            change = told.setdefault((tag, swapped(*lines)), Change(*lines, tag, []))
            if path not in change.places:
                change.places.append(path)
            found.setdefault((change.before, change.after, tag), change)
    return sorted(found.values(), key=lambda each: -len(each.places))
