"""What of the texts is not translated, or no longer, in lines for a terminal: by language, with places."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.changed_words import both
from ..problems.catalogue import catalogue
from ..problems.problem import Finding
from ..reading.load import Reading
from ..settings import Settings
from .advice import cited, if_right
from .likeness import OpenPart
from .state import Open, State


def listing(state: State, reading: Reading, settings: Settings, spoken: str) -> Iterator[str]:
    """For each language of the site, how many texts it has of how many, then those that are open.

    What is to be done is said in the language `spoken`.
    """
    for language in settings.languages:
        if language == settings.source:
            continue
        open = [each for each in state.open if each.language == language.tag]
        name, all = f"{language.name} ({language.tag})", len(state.texts)
        message, count = "translation.done", all - len(open)
        if state.unknown:  # of what nobody could judge, it is said that it is there, and no more
            message, count = "translation.present", state.translated(language.tag)
        yield catalogue(spoken)[message].format(name=name, count=count, all=all)
        for each in open:
            yield ""
            yield from (f"  {line}" for line in _told(each, reading, spoken))
        yield ""


def _told(open: Open, reading: Reading, spoken: str) -> Iterator[str]:
    """The place, the source as a diff, the translation, and the line that says it is still right.

    Where nobody knows what the source was, that it is another one now.
    """
    wording = open.text.wordings.get(open.language)
    if wording is None:
        missing = reading.problem(Finding(open.text.path, "language.missing", on_key=True))
        yield f"{missing.file}:{missing.line}:{missing.column}: {' → '.join(open.text.key)}"
        yield f"+ {open.source}"
        return
    yield f"{open.file}:{open.line()}:{wording.column}: {' → '.join(open.text.key)}"
    for part in open.parts:
        yield from _changed(part)
        if told := " ".join(_unmarked(part.translation or "").split()):
            yield f"{open.language}: {cited(told) if wording.file else told}"
    right = if_right(open, [open.language], spoken)
    if not open.before and not open.contrary:
        since = catalogue(spoken)["translation.outdated-since"]
        right = since.format(language=open.language, if_right=right)
    yield right


def _changed(part: OpenPart) -> Iterator[str]:
    for sign, wording in zip("-+", both(part.before, part.source), strict=True):
        if wording:
            yield f"{sign} {_unmarked(wording)}"


def _unmarked(wording: str) -> str:
    """Without the dash of an item of a list, which would look like a second sign."""
    return wording.removeprefix("- ")
