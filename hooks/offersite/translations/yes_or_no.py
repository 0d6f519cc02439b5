"""A yes in one language is a yes in all: which of the two a text begins with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

YES = {"de": {"ja"}, "en": {"yes"}, "fr": {"oui"}, "it": {"sì", "si"}, "rm": {"gea"}}
NO = {"de": {"nein"}, "en": {"no"}, "fr": {"non"}, "it": {"no"}, "rm": {"na"}}
ANSWER = re.compile(r"[*_]*([^\W_]{2,4})[*_]*\s?(?=[.,;:!–—]|\Z)")  # "No limit" is no answer


@dataclass(frozen=True, slots=True)
class Answer:
    """The word that a text begins with, and whether it is a yes."""

    word: str
    yes: bool


def answers(wordings: Mapping[str, str]) -> dict[str, Answer]:
    """Those of a text by its languages, of which others may have none."""
    found = {}
    for language, wording in wordings.items():
        spoken = language.partition("-")[0]
        word = begins[1] if (begins := ANSWER.match(wording)) else ""
        for yes, words in ((True, YES), (False, NO)):
            if word.lower() in words.get(spoken, ()):
                found[language] = Answer(word, yes)
    return found


def contrary(wordings: Mapping[str, str]) -> tuple[str, str] | None:
    """The first answer, and the first that says the contrary in another language, if there is one."""
    said = [*answers(wordings).values()]
    return next(((said[0].word, each.word) for each in said if each.yes is not said[0].yes), None)


def evaded(before: str, source: tuple[str, str], translation: tuple[str, str]) -> bool:
    """Whether a source, whose answer was another `before`, now answers otherwise than its translation: each
    with its language, and one of them may say neither yes nor no.
    """
    turned = (then := _yes(source[0], before)) is not None and (now := _yes(*source)) is not then
    known = all(language.partition("-")[0] in YES for language, _ in (source, translation))
    return turned and known and _yes(*translation) is not now


def _yes(language: str, wording: str) -> bool | None:
    return found.yes if (found := answers({language: wording}).get(language)) else None
