"""The translations that a change leaves behind: their source is another one now, and they are the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ..language.changed_words import both
from ..reading.load import read
from ..settings import Settings
from ..translations.main_branch import state, texts_of
from ..translations.state import Open, by_text, line


def left_behind(settings: Settings, home: Path, base: str, tip: str) -> list[str]:
    """A line for each text of the programme in `home` with such translations, from commit `base` to `tip`.

    Its place, their languages, the source before and after, and what to write if they are still right.
    """
    there = replace(settings, home=home)
    documents = read(there.data, there.data.name, settings.tags).documents
    return [*map(_told, by_text(state(settings, texts_of(documents, there), base, tip).left_behind()))]


def _told(group: Sequence[Open]) -> str:
    text, languages = group[0].text, [each.language for each in group]
    before, after = both(group[0].before, group[0].source)
    place = f"{group[0].file}:{group[0].line()}"
    return f"{place} ({', '.join(languages)}): {before} → {after} – {line(text, languages, group[0].source)}"
