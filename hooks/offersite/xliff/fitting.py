"""Which answers of a translator fit the data as it stands, and why the others do not.

What counts as an answer is another translation than there is, or one that its translator is done with though
its source has changed: that one is still right.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..language.changed_words import both
from ..language.fingerprints import normal
from ..problems.problem import DataPath
from ..problems.suggestions import nearest
from ..reading.characters import forbidden
from ..reading.syntax import Mistake
from ..translations.texts import TranslatedText
from .answers import Answer, Delivery
from .codes import coded, marks
from .desk import Desk
from .units import as_written, checksum


@dataclass(frozen=True, slots=True)
class Fitting:
    """An answer that fits."""

    answer: Answer
    text: TranslatedText
    value: str
    """What it says, as the data has it."""


@dataclass(slots=True)
class Fitted:
    """What became of the answers of a document. Mistakes have the ids of their texts."""

    fitting: dict[str, Fitting] = field(default_factory=dict)
    """By the ids of their texts."""
    refused: list[tuple[str, Mistake]] = field(default_factory=list)
    partial: list[tuple[str, Mistake]] = field(default_factory=list)
    """Those that translate a part of their text."""
    open: int = 0
    """How many units have no answer."""


def fitted(given: Delivery, desk: Desk, prose: frozenset[DataPath]) -> Fitted:
    """What of a document fits the texts there are; those at the places `prose` have marks.

    A page is taken over with all that is open of it, since it is one text to its readers.
    """
    found = Fitted(refused=[*given.mistakes])
    for answer in given.answers:
        text = desk.find(answer.id, answer.source)
        value = as_written(answer.target, text.value(desk.source) if text else "")
        if not _is_answer(answer, value, text, desk):
            found.open += 1
        elif text is None:
            unknown = answer.unit.mistake("xliff.unknown", nearest=nearest(answer.id, desk.texts))
            found.refused.append((answer.id, unknown))
        elif refused := _refusal(answer, value, text, desk, prose):
            found.refused.append((text.id, refused))
        elif not answer.whole:
            found.partial.append((text.id, answer.unit.mistake("xliff.segments")))
        elif found.fitting.setdefault(text.id, Fitting(answer, text, value)).value != value:
            found.refused.append((text.id, answer.unit.mistake("xliff.twice")))
    for sheet in desk.sheets.values():
        answered = [found.fitting[id] for id in sheet.ids if id in found.fitting]
        lacking = sum(id in desk.open and id not in found.fitting for id in sheet.ids)
        if answered and lacking:
            first = answered[0]
            file = desk.target(sheet.page)
            partly = first.answer.unit.mistake("xliff.page-open", file=file, count=str(lacking))
            found.partial.append((first.text.id, partly))
            for each in answered:
                del found.fitting[each.text.id]
    return found


def _is_answer(answer: Answer, value: str, text: TranslatedText | None, desk: Desk) -> bool:
    """Whether a translator wrote it; a tool may have copied the source, or kept what there was."""
    if not value:
        return False
    if text and value == text.value(desk.language):
        same = normal(answer.source) == normal(text.value(desk.source))
        behind = desk.open.get(text.id)
        right = behind is not None and behind.outdated and not behind.contrary
        return same and answer.done and right
    if checksum(value) == answer.present:
        return False
    return answer.done or value != as_written(answer.source, answer.source)


def _refusal(
    answer: Answer, value: str, text: TranslatedText, desk: Desk, prose: frozenset[DataPath]
) -> Mistake | None:
    """Why an answer does not fit its text."""
    source, present = text.value(desk.source), text.value(desk.language)
    if normal(answer.source) != normal(source):
        before, after = both(answer.source, source)
        return answer.unit.mistake("xliff.source", before=before, after=after)
    if answer.present not in ("", checksum(present)) and value != present:
        return answer.unit.mistake("xliff.changed", value=present)
    if wrong := forbidden(value):
        return answer.unit.mistake(wrong.message, **wrong.arguments)
    form = desk.form(text, prose)
    if lost := marks(coded(source, form)) - marks(coded(value, form)):
        return answer.unit.mistake("xliff.lost", value=", ".join(lost.elements()))
    return None
