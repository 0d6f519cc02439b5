"""The translations that a change leaves behind: their source is another one now, and they are the same."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from ..language.changed_words import both
from ..reading.load import read
from ..settings import Settings
from ..translations.main_branch import state
from ..translations.state import Open, line


def left_behind(settings: Settings, data: Path, base: str) -> list[str]:
    """A line for each text of the folder `data` with such translations, seen from the commit `base`.

    Its place, their languages, the source before and after, and what to write if they are still right.
    """
    reading = read(data, settings.data.name, settings.tags)
    found = state(settings, reading.documents, base).left_behind()
    return [_told([*group]) for _, group in groupby(found, lambda each: each.text.id)]


def _told(group: Sequence[Open]) -> str:
    text, languages = group[0].text, [each.language for each in group]
    before, after = both(group[0].before, group[0].source)
    place = f"{text.file}:{text.wordings[languages[0]].line}"
    return f"{place} ({', '.join(languages)}): {before} → {after} – {line(text, languages, group[0].source)}"
