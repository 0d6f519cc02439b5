"""Each wording is in the language it stands under: none is pasted twice, or under another language.

The words by which languages are told apart are data, in `function_words.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from pathlib import Path

from ..model import Address, Site
from ..model.markdown import PLACE
from ..problems.problem import Finding
from ..system.own_yaml import own_yaml
from .context import TEXTS, Context

WORDS: Mapping[str, frozenset[str]] = {
    language: frozenset(words)
    for language, words in own_yaml(Path(__file__).with_name("function_words.yaml")).items()
}
WORD = re.compile(r"[^\W\d_]+")
LONG = 8  # words: what is shorter may be a name, or the same in several languages
FEW = 3  # small words of another language, and none of its own: so few are sure in a text of any length
SURE = 4  # small words of another language, each counted once, for one of its own


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Every text in several languages, then every free page by what its paragraphs have in common."""
    for path, text in context.texts():
        if path[0] != "synonyms" and not text.universal and not isinstance(text, Address):
            for each in _told(tuple(text.root.items())):
                yield each.below(path)
    for path, _, wording in context.wordings():
        if str(path[0]).startswith(PLACE) and (other := other_language(wording, context.spoken(path)[0])):
            yield Finding(
                path, "language.other", {"other": other, "language": context.spoken(path)[0]}, "warning"
            )


@lru_cache(maxsize=TEXTS)
def _told(said: tuple[tuple[str, str], ...]) -> Sequence[Finding]:
    """What is found in a text by its languages, wherever it stands."""
    return [*_text(dict(said))]


def _text(said: Mapping[str, str]) -> Iterator[Finding]:
    exchanged = _exchanged(said)
    if exchanged:
        arguments = {"language": exchanged[0], "other": exchanged[1]}
        yield Finding((exchanged[0],), "language.exchanged", arguments, "warning")
    first: dict[str, str] = {}
    copies: dict[str, list[str]] = {}
    for language, wording in said.items():
        same = first.setdefault(wording, language)
        if same != language and (len(WORD.findall(wording)) >= LONG or _of_one(wording, same, language)):
            copies.setdefault(same, []).append(language)
        elif language in exchanged:
            continue
        elif same == language and (other := other_language(wording, language)):
            yield Finding((language,), "language.other", {"other": other, "language": language}, "warning")
    for same, languages in copies.items():
        arguments = {"other": same, "language": ", ".join(languages)}
        yield Finding((languages[0],), "language.same", arguments, "warning")


def _of_one(wording: str, *languages: str) -> bool:
    """Whether a text that is the same in two languages has small words of one of them, as no name has.

    A name begins with a capital, and has one at most: “Romanel-sur-Lausanne”.
    """
    words = WORD.findall(wording)
    said = [{*words} & WORDS.get(each.partition("-")[0], frozenset()) for each in languages]
    least = 1 + words[0][0].isupper() if words else 0
    return len(words) > 1 and max(map(len, said)) >= least and not all(said)


def _exchanged(wordings: Mapping[str, str]) -> tuple[str, str] | tuple[()]:
    """Two languages, each of whose texts has more small words of the other's."""
    known = {tag: words for tag in wordings if (words := WORDS.get(tag.partition("-")[0]))}
    said = {tag: _words(wordings[tag]) for tag in known}
    own = {tag: len(said[tag] & known[tag]) for tag in known}
    for one, other in combinations(known, 2):
        margins = [len(said[here] & known[there]) - own[here] for here, there in ((one, other), (other, one))]
        if min(margins) > 0:  # no chance does that in both
            return one, other
    return ()


@lru_cache(maxsize=16)
def _words(wording: str) -> set[str]:
    return set(WORD.findall(wording.lower()))


def other_language(wording: str, language: str) -> str:
    """The language that `wording` is in, if it certainly is not in `language`; else nothing."""
    words = _words(wording)
    own = WORDS.get(language.partition("-")[0])
    if own is None or len(words) < FEW:
        return ""
    counts = {each: len(known & words) for each, known in WORDS.items()}
    most = max(counts, key=lambda each: counts[each])
    own_words = len(own & words)
    least = SURE * max(own_words, 1) if own_words or len(words) >= LONG else FEW
    return most if counts[most] >= least else ""
