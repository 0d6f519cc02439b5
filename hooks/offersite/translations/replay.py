"""For which source each translation was written, found by replaying what a text was, version by version.

By value, not by line: a translation is right for the sources beside which it was written, or was found right.
So what moves, is laid out anew or goes back to what it was changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from .likeness import fingerprint, normal, respelt
from .texts import TranslatedText

Sources = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What is known of a text."""

    entry: str
    """The entry that it is part of."""
    wordings: Mapping[str, str]
    """As it stands, or stood last, by language."""
    written_for: Mapping[str, Mapping[str, Sources]] = field(default_factory=dict)
    """For each language and each wording it has had, in its normal form: the sources it is right for."""
    gone: bool = False

    def right_for(self, language: str) -> Sources:
        """The sources that the translation was written for, the newest last; none if there is none."""
        return self.written_for.get(language, {}).get(normal(self.wordings.get(language, "")), ())


Pasts = Mapping[str, Past]


def replay(before: Pasts, now: Sequence[TranslatedText], source: str) -> dict[str, Past]:
    """What is known of each text, by its id, after a version that has the texts `now`."""
    index = _Index(before, now, source)
    known = {text.id: _past(text, index, source) for text in now}
    return {**{id: replace(past, gone=True) for id, past in before.items() if id not in known}, **known}


def _past(text: TranslatedText, index: _Index, source: str) -> Past:
    past = index.own(text)
    known = Past(entry=text.entry, wordings=text.values, written_for=past.written_for if past else {})
    if past == known and not text.checked:  # as of most texts in most versions
        return known
    written_for = {}
    for language in {**text.wordings, **known.written_for}:
        if language != source:
            written = _written(text, language, index.before(text, language), source)
            if written:
                written_for[language] = written
    return replace(known, written_for=written_for)


def _written(text: TranslatedText, language: str, past: Past | None, source: str) -> Mapping[str, Sources]:
    """`past.written_for[language]` with what this version adds to it.

    A wording that comes back, alone or after a while, is right for what it stood beside before, and no more.
    """
    known = past.written_for.get(language, {}) if past else {}
    value, said = text.value(language), text.value(source)
    if not value:
        return known
    wording, sources = normal(value), known.get(normal(value), ())
    if text.checked.get(language) == fingerprint(said):
        return {**known, wording: _with(sources, said)}
    if past is None:
        return {wording: (said,)}
    old, old_source = past.wordings.get(language, ""), past.wordings[source]
    back = bool(sources) and (not old or normal(old_source) == normal(said))
    if back or normal(old) == wording:
        return known
    before = known.get(normal(old), ())
    if before and respelt(old, value) and not respelt(before[-1], said):
        return {**known, wording: before}
    return {**known, wording: _with(sources, said)}


def _with(sources: Sources, said: str) -> Sources:
    return (*(each for each in sources if normal(each) != normal(said)), said)


class _Index:
    """Finds what a text was in the version before, wherever it stood."""

    def __init__(self, pasts: Pasts, now: Sequence[TranslatedText], source: str):
        self.source, self.pasts = source, pasts
        there = {id: past for id, past in pasts.items() if not past.gone}
        self.pairs = {pair: past for past in there.values() for pair in _pairs(past.wordings, source)}
        self.lists = {
            (_place(id), language, normal(value)): past
            for id, past in there.items()
            for language, value in past.wordings.items()
        }
        self.renamed = _renamed(there, now, source)

    def own(self, text: TranslatedText) -> Past | None:
        """What stood under the text's id, or under the one that its entry had."""
        entry = self.renamed.get(text.entry)
        return self.pasts.get(text.id if entry is None else entry + text.id.removeprefix(text.entry))

    def before(self, text: TranslatedText, language: str) -> Past | None:
        """The same; of a new text, or in a list whose entries have no ids, what the translation stood in."""
        own, value = self.own(text), normal(text.value(language))
        if _place(text.id) == text.id and own and not own.gone:
            return own
        pair = (language, normal(text.value(self.source)), value)
        return self.pairs.get(pair) or self.lists.get((_place(text.id), language, value)) or own


def _pairs(wordings: Mapping[str, str], source: str) -> Iterator[tuple[str, str, str]]:
    """Each translation with its language and its source."""
    said = normal(wordings[source])
    return ((language, said, normal(value)) for language, value in wordings.items() if language != source)


def _place(id: str) -> str:
    """The id with every place in a list left open, which changes with what stands above it."""
    return "/".join("." if step.endswith(".") else step for step in id.split("/"))


def _renamed(there: Pasts, now: Iterable[TranslatedText], source: str) -> dict[str, str]:
    """The entries that are new and have a text of one that is gone, with that one."""
    now = list(now)
    old, new = {past.entry for past in there.values()}, {text.entry for text in now}
    gone = {
        pair: past.entry
        for past in there.values()
        if past.entry not in new
        for pair in _pairs(past.wordings, source)
    }
    found: dict[str, str] = {}
    for text in now:
        if text.entry not in old:
            for pair in _pairs(text.values, source):
                if pair in gone:
                    found.setdefault(text.entry, gone[pair])
    return found
