"""What a comparison found, in words: for a terminal, and in Markdown for the summary of a job."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

from ..language.changed_words import both
from ..problems.catalogue import FALLBACK
from ..problems.problem import in_one_line
from ..settings import Settings
from ..system.own_yaml import own_yaml
from .compare import KINDS, OTHERS, Change, Comparison, address, kind

PLACES = 3  # of a change, so many are listed
LIMIT = 200_000  # characters of a summary: GitHub drops one of more than 1 MiB, and there are others in a job
LONGEST = 20  # lines of a list in a summary


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report: a list, or changes of words."""

    title: str
    lines: Sequence[str] = ()
    changes: Sequence[Change] = ()


@cache
def _wordings() -> Mapping[str, Mapping[str, str]]:
    words: Mapping[str, Mapping[str, str]] = own_yaml(Path(__file__).with_name("wordings.yaml"))
    return words


def wordings(language: str) -> Mapping[str, str]:
    """The report's own words, in `language` or else in English. Those in de also serve de-CH."""
    known = _wordings()
    return known.get(language) or known.get(language.partition("-")[0]) or known[FALLBACK]


def sections(found: Comparison, settings: Settings, language: str) -> Iterator[Section]:
    """The report: what readers lose comes first, then what is not translated, what is new, and the words."""
    say = wordings(language)
    if dying := [*map(address, found.gone), *found.anchors]:
        yield Section(say["dying"], dying)
    if found.left_behind:
        yield Section(f"{say['left_behind']} ({len(found.left_behind)})", found.left_behind)
    yield from _entries(f"{say['gone']} – {say['entries']}", found.entries_gone)
    yield from _files(say, "new", found.new)
    yield from _entries(f"{say['new']} – {say['entries']}", found.entries_new)
    for tag, name in (*((each.tag, each.name) for each in settings.languages), ("", say["everywhere"])):
        if changes := [each for each in found.words if each.language == tag]:
            yield Section(f"{say['words']} – {name} ({len(changes)})", changes=changes)
    yield from _files(say, "changed", found.changed)


def _entries(title: str, entries: Mapping[str, Sequence[str]]) -> Iterator[Section]:
    if entries:
        lines = [f"{entry} – {places(paths)}" for entry, paths in entries.items()]
        yield Section(f"{title} ({len(lines)})", lines)


def _files(say: Mapping[str, str], how: str, paths: Sequence[str]) -> Iterator[Section]:
    for each in (*dict.fromkeys(KINDS.values()), OTHERS):
        if listed := [address(path) for path in paths if kind(path) == each]:
            yield Section(f"{say[how]} – {say[each]} ({len(listed)})", listed)


def as_text(found: Comparison, settings: Settings, language: str, base: str) -> Iterator[str]:
    """Lines for a terminal."""
    say = wordings(language)
    yield f"{say['title']} ({say['beside'].format(base=base)})"
    if found.nothing:
        yield say["nothing"]
    for section in sections(found, settings, language):
        yield ""
        yield section.title
        yield from (f"  {in_one_line(line)}" for line in section.lines)
        for change in section.changes:
            yield from (f"  {line}" for line in _lines(change))


def as_markdown(found: Comparison, settings: Settings, language: str, base: str, offline: str = "") -> str:
    """A summary of limited size. What the site says stands in blocks of code, where nothing is obeyed.

    `offline` is the address at which the packed site lies, if it does.
    """
    say = wordings(language)
    text = f"## {say['title']}\n\n{say['beside'].format(base=f'<code>{escape(base)}</code>')}\n"
    if offline:
        text += f"\n{say['offline'].format(address=offline)}\n"
    if found.nothing:
        text += f"\n{say['nothing']}\n"
    for section in sections(found, settings, language):
        # indented, or behind a sign: no line is the end of its block (CommonMark 0.31, 4.5)
        shown = [f"  {in_one_line(line)}" for line in _limited(section.lines)]
        for change in section.changes:
            shown += [*_lines(change), ""]
        block = "\n".join(shown).rstrip()
        text += f"\n### {section.title}\n\n"
        room = LIMIT - len(text)
        if len(block) > room:
            block = block[: max(block.rfind("\n\n", 0, room), 0)] + "\n…"
        text += f"```diff\n{block}\n```\n"
        if room <= 0:
            break
    return text


def _limited(lines: Sequence[str]) -> Iterable[str]:
    return lines if len(lines) <= LONGEST else [*lines[:LONGEST], f"… +{len(lines) - LONGEST}"]


def _lines(change: Change) -> Iterator[str]:
    """Both wordings below each other, as a diff has them, and where they are."""
    yield f"@ {places(change.places)}"
    for sign, wording in zip("-+", both(change.before, change.after), strict=True):
        if wording:
            yield f"{sign} {in_one_line(wording)}"


def places(paths: Sequence[str]) -> str:
    """The first of the addresses, and how many more there are."""
    more = len(paths) - PLACES
    return ", ".join([*map(address, paths[:PLACES]), *([f"… +{more}"] if more > 0 else [])])
