"""Each wording is in the language it stands under: none is pasted twice, or under another language.

The words by which languages are told apart are data, in `function_words.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from ..model import Address, Site, Text
from ..model.markdown import PLACE
from ..model.walk import Path as DataPath
from ..problems.problem import Finding
from .context import Context

WORDS: Mapping[str, frozenset[str]] = {
    language: frozenset(words)
    for language, words in yaml.safe_load(
        Path(__file__).with_name("function_words.yaml").read_text("utf-8")
    ).items()
}
WORD = re.compile(r"[^\W\d_]+")
LONG = 8  # words: what is shorter may be a name, or the same in several languages
SURE = 4  # small words of another language, each counted once, for one of its own


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Every text in several languages, then every free page by what its paragraphs have in common."""
    for path, text in context.texts():
        if path[0] != "synonyms" and not text.universal and not isinstance(text, Address):
            yield from _text(path, text)
    for path, _, wording in context.wordings():
        if str(path[0]).startswith(PLACE) and (other := other_language(wording, context.spoken(path)[0])):
            yield Finding(
                path, "language.other", {"other": other, "language": context.spoken(path)[0]}, "warning"
            )


def _text(path: DataPath, text: Text) -> Iterator[Finding]:
    first: dict[str, str] = {}
    copies: dict[str, list[str]] = {}
    for language, wording in text.root.items():
        same = first.setdefault(wording, language)
        if same != language and len(WORD.findall(wording)) >= LONG:
            copies.setdefault(same, []).append(language)
        elif same == language and (other := other_language(wording, language)):
            yield Finding(
                (*path, language), "language.other", {"other": other, "language": language}, "warning"
            )
    for same, languages in copies.items():
        arguments = {"other": same, "language": ", ".join(languages)}
        yield Finding((*path, languages[0]), "language.same", arguments, "warning")


def other_language(wording: str, language: str) -> str:
    """The language that `wording` is in, if it certainly is not in `language`; else nothing."""
    words = {word.lower() for word in WORD.findall(wording)}
    own = WORDS.get(language.partition("-")[0])
    if own is None or len(words) < LONG:
        return ""
    counts = {each: len(known & words) for each, known in WORDS.items()}
    most = max(counts, key=lambda each: counts[each])
    return most if counts[most] >= SURE * max(len(own & words), 1) else ""
