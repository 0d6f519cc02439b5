"""The glossary as its page shows it, and how its terms are found in texts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..language.directions import Foreign
from ..language.words import Rich, Words
from ..model import EVERY, GlossaryTerm
from .base import SourceView
from .localiser import Localiser


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView:
    """A term that is explained; `id` is its anchor on the page of the glossary."""

    id: str
    name: Words
    """With its abbreviations."""
    spellings: Sequence[str]
    """How texts write it: its abbreviations, each also in the plural, then its name."""
    href: str
    meaning: Rich
    source: SourceView | None


@dataclass(frozen=True)
class Mentions:
    """What texts in a language are searched for, by spelling: terms that are explained, and foreign ones."""

    explained: Mapping[str, str]
    """Where the explanation stands."""
    foreign: Mapping[str, Foreign]

    @cached_property
    def any(self) -> re.Pattern[str] | None:
        """Finds every mention, as a whole word, the longest one first; None if there is nothing to find."""
        return _pattern([*self.explained, *self.foreign])

    @cached_property
    def any_foreign(self) -> re.Pattern[str] | None:
        """The same of terms in another language."""
        return _pattern([*self.foreign])


def view_terms(
    glossary: Sequence[GlossaryTerm], say: Localiser, sources: Mapping[str, SourceView]
) -> list[TermView]:
    """The terms that have a meaning, in the order of the file."""
    found = []
    for each in glossary:
        if meaning := say.prose(each.meaning):
            name, short = say.line(each.term), [*each.short.get(say.language.tag, ())]
            brackets = f" ({', '.join(short)})" if short else ""
            view = TermView(
                id=each.id,
                name=Words(f"{name.capitalised}{brackets}", name.lang, name.fallback, outdated=name.outdated),
                spellings=(*(form for each in short for form in _forms(each)), name.plain),
                href=f"{say.links.to('glossary')}#{each.id}",
                meaning=meaning,
                source=sources[each.source] if each.source else None,
            )
            found.append(view)
    return found


def view_mentions(glossary: Sequence[GlossaryTerm], terms: Sequence[TermView], say: Localiser) -> Mentions:
    """What to look for in the texts of a language; those it has not translated are left as they are.

    A foreign name may have a capital that is not its own: German writes one where the French "rue" has none.
    """
    here = say.language.tag
    return Mentions(
        {each: term.href for term in terms if not term.name.lang for each in term.spellings},
        {
            spelling: Foreign(each.language, here)
            for each in glossary
            if each.term.universal and each.language not in (None, here)
            for name in [say.words(each.term.root[EVERY])]
            for spelling in (name.plain, name.capitalised.plain)
        },
    )


def _forms(short: str) -> tuple[str, ...]:
    """An abbreviation, and its plural as German and English write it; other languages leave it as it is."""
    return (short, f"{short}s") if short[-1].isupper() else (short,)


def _pattern(spellings: Sequence[str]) -> re.Pattern[str] | None:
    longest_first = "|".join(map(re.escape, sorted(spellings, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)({longest_first})(?!\w)") if spellings else None
