"""Which answers of a translator fit the data as it stands, and why the others do not.

What counts as an answer is another translation than there is, or one that its translator is done with though
its source has changed: that one is still right.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from ..language.changed_words import both
from ..model.markdown import SUFFIX
from ..problems.problem import DataPath
from ..problems.suggestions import nearest
from ..reading.nodes import forbidden
from ..reading.syntax import Mistake
from ..translations.likeness import normal
from ..translations.state import State
from ..translations.texts import TranslatedText
from .answers import Answer, Delivery
from .codes import coded, marks
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


def fitted(given: Delivery, state: State, prose: Collection[DataPath], language: str) -> Fitted:
    """What of a document fits texts that are in a certain `state`; those of `prose` have marks."""
    desk = _Desk(state, prose, language)
    found = Fitted(refused=[*given.mistakes])
    for answer in given.answers:
        text = desk.texts.get(answer.id)
        value = as_written(answer.target, text.value(desk.source) if text else "")
        if not desk.is_answer(answer, value, text):
            found.open += 1
        elif text is None:
            unknown = answer.mistake("xliff.unknown", nearest=nearest(answer.id, desk.texts))
            found.refused.append((answer.id, unknown))
        elif refused := desk.refusal(answer, value, text):
            found.refused.append((text.id, refused))
        elif not answer.whole:
            found.partial.append((text.id, answer.mistake("xliff.segments")))
        elif found.fitting.setdefault(text.id, Fitting(answer, text, value)).value != value:
            found.refused.append((text.id, answer.mistake("xliff.twice")))
    return found


def outdated(state: State, language: str) -> set[str]:
    """The ids of the texts whose translation into a language is for another source than there is."""
    return {each.text.id for each in state.open if each.language == language and each.outdated}


class _Desk:
    """What the data says of the texts of a language."""

    def __init__(self, state: State, prose: Collection[DataPath], language: str):
        self.source, self.language, self.prose = state.languages[0], language, prose
        self.texts = {each.id: each for each in state.texts if not each.file.endswith(SUFFIX)}
        self.outdated = outdated(state, language)

    def is_answer(self, answer: Answer, value: str, text: TranslatedText | None) -> bool:
        """Whether a translator wrote it; a tool may have copied the source, or kept what there was."""
        if not value:
            return False
        if text and value == text.value(self.language):
            same = normal(answer.source) == normal(text.value(self.source))
            return same and answer.done and answer.id in self.outdated
        if checksum(value) == answer.present:
            return False
        return answer.done or value != as_written(answer.source, answer.source)

    def refusal(self, answer: Answer, value: str, text: TranslatedText) -> Mistake | None:
        """Why an answer does not fit its text."""
        source, present = text.value(self.source), text.value(self.language)
        if normal(answer.source) != normal(source):
            before, after = both(answer.source, source)
            return answer.mistake("xliff.source", before=before, after=after)
        if answer.present not in ("", checksum(present)) and value != present:
            return answer.mistake("xliff.changed", value=present)
        if wrong := forbidden(value):
            return answer.mistake(wrong.message, **wrong.arguments)
        prose = text.path in self.prose
        if lost := marks(coded(source, prose)) - marks(coded(value, prose)):
            return answer.mistake("xliff.lost", value=", ".join(lost.elements()))
        return None
