"""What of the texts is not translated, or no longer, in lines for a terminal: by language, with places."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.changed_words import both
from ..problems.problem import Finding
from ..reading.load import Reading
from ..settings import Settings
from .likeness import OpenPart
from .state import Open, State, cited, line


def listing(state: State, reading: Reading, settings: Settings) -> Iterator[str]:
    """For each language of the site, how many texts it has of how many, then those that are open."""
    for language in settings.languages:
        if language == settings.source:
            continue
        behind = [each for each in state.open if each.language == language.tag]
        yield f"{language.name} ({language.tag}): {len(state.texts) - len(behind)}/{len(state.texts)}"
        for each in behind:
            yield ""
            yield from (f"  {line}" for line in _told(each, reading))
        yield ""


def _told(open: Open, reading: Reading) -> Iterator[str]:
    """The place, the source as a diff, the translation, and the line that says it is still right."""
    wording = open.text.wordings.get(open.language)
    if wording is None:
        missing = reading.problem(Finding(open.text.path, "language.missing", on_key=True))
        yield f"{missing.file}:{missing.line}:{missing.column}: {' → '.join(open.text.key)}"
        yield f"+ {open.source}"
        return
    yield f"{open.file}:{open.line()}:{wording.column}: {' → '.join(open.text.key)}"
    for part in open.parts:
        yield from _changed(part)
        if told := " ".join((part.translation or "").split()):
            yield f"{open.language}: {cited(told) if wording.file else told}"
    yield line(open.text, [open.language], open.source)


def _changed(part: OpenPart) -> Iterator[str]:
    for sign, wording in zip("-+", both(part.before, part.source), strict=True):
        if wording:
            yield f"{sign} {wording}"
