"""The translations that a change leaves behind: their source is another one now, and they are the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ..language.changed_words import both
from ..reading.load import read
from ..reading.settings import message_language
from ..settings import Settings
from ..translations.advice import if_right
from ..translations.main_branch import state, texts_of
from ..translations.state import Open, by_text


def left_behind(settings: Settings, home: Path, base: str, tip: str) -> list[str]:
    """A line for each text of the programme in `home` with such translations, from commit `base` to `tip`.

    Its place, their languages, the source before and after, and what to write if they are still right; or why
    nobody knows.
    """
    there, spoken = replace(settings, home=home), message_language(settings)
    reading = read(there.data, there.data.name, settings.tags)
    known = state(settings, texts_of(reading.documents, there), base, tip)
    unknown = [reading.problem(known.unknown).sentence(spoken)] if known.unknown else []
    return [*unknown, *(_told(each, spoken) for each in by_text(known.left_behind()))]


def _told(group: Sequence[Open], spoken: str) -> str:
    languages = [each.language for each in group]
    before, after = both(group[0].before, group[0].source)
    place = f"{group[0].file}:{group[0].line()}"
    changed = f"{before} → {after}" if before else after
    return f"{place} ({', '.join(languages)}): {changed} – {if_right(group[0], languages, spoken)}"
