"""For which source each translation was written, found by replaying what a text was, version by version.

By value, not by line: a translation is right for the sources beside which it was written, or was found right.
So what moves, is laid out anew or goes back to what it was changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from ..language.fingerprints import fingerprint, normal
from .likeness import WORD, parted, translated
from .texts import TranslatedText
from .yes_or_no import evaded

Sources = tuple[str, ...]
TELLING = 4  # words: a translation so long is no other text's by chance


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What is known of a text."""

    entry: str
    """The entry that it is part of."""
    wordings: Mapping[str, str]
    """As it stands, or stood last, by language."""
    written_for: Mapping[str, Mapping[str, Sources]] = field(default_factory=dict)
    """For each language and each wording it has had, in its normal form: the sources it is right for."""
    outdated_beside: Mapping[str, Mapping[str, Sources]] = field(default_factory=dict)
    """The same of the sources beside which it was outdated."""
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


def seen_from(pasts: Pasts, version: Sequence[TranslatedText]) -> Pasts:
    """The same, where the texts stand as in another `version`: nothing is learnt from that."""
    there = {text.id: text.values for text in version}
    return {
        id: replace(past, wordings=there.get(id, past.wordings), gone=id not in there)
        for id, past in pasts.items()
    }


def met(here: Pasts, there: Pasts, now: Sequence[TranslatedText]) -> Pasts:
    """What is known where a branch, which knows all that is known `here` and more, comes in and makes `now`.

    A wording is nothing new if one of the two has it.
    """
    values = {text.id: text.values for text in now}
    found = {}
    for id, past in {**here, **there}.items():
        sides = [side[id] for side in (here, there) if id in side]
        wordings = dict(sides[0].wordings)
        for language, value in values.get(id, {}).items():
            if any(normal(side.wordings.get(language, "")) == normal(value) for side in sides):
                wordings[language] = value
        found[id] = replace(past, wordings=wordings, gone=all(side.gone for side in sides))
    return found


def _past(text: TranslatedText, index: _Index, source: str) -> Past:
    past = index.own(text)
    known = replace(past or Past(entry="", wordings={}), entry=text.entry, wordings=text.values, gone=False)
    if past == known and not text.checked:  # as of most texts in most versions
        return known
    written_for, outdated_beside = {}, {}
    for language in {**text.wordings, **known.written_for}:
        if language != source:
            before, said = index.before(text, language) or known, text.value(source)
            own = known.written_for.get(language, {})
            if written := {**own, **_written(text, language, index)}:
                written_for[language] = written
            wording = normal(text.value(language))
            beside = {**known.outdated_beside.get(language, {}), **before.outdated_beside.get(language, {})}
            if wording and normal(said) not in map(normal, written.get(wording, ())):
                beside[wording] = _with(beside.get(wording, ()), said)
            if beside:
                outdated_beside[language] = beside
    return replace(known, written_for=written_for, outdated_beside=outdated_beside)


def _written(text: TranslatedText, language: str, index: _Index) -> Mapping[str, Sources]:
    """What is known of the translation into a `language`, with what this version adds to it.

    A wording that comes back, alone, after a while or with a source beside which it was outdated, is right
    for what it stood beside before as its translation, and no more. One that does not turn its answer with
    its source is not written for that.
    """
    past = index.before(text, language)
    known = past.written_for.get(language, {}) if past else {}
    value, said = text.value(language), text.value(index.source)
    if not value:
        return known
    wording, sources = normal(value), known.get(normal(value), ())
    if text.checked.get(language) == fingerprint(said):
        return {**known, wording: _with(sources, said)}
    if past is None:
        return {wording: (said,)}
    old, old_source = past.wordings.get(language, ""), past.wordings[index.source]
    beside = past.outdated_beside.get(language, {}).get(wording, ())
    back = bool(sources) and (not old or normal(old_source) == normal(said))
    if back or normal(old) == wording or normal(said) in map(normal, (*sources, *beside)):
        return known
    if before := known.get(normal(old), ()):
        evades = evaded(before[-1], (index.source, said), (language, value))
        made_for = before[-1] if evades else translated(before[-1], said, old, value)
        if made_for == before[-1] != said:
            return {**known, wording: (*sources, *before)}
        said = made_for
    return {**known, wording: _with(sources, said)}


def _with(sources: Sources, said: str) -> Sources:
    return (*(each for each in sources if normal(each) != normal(said)), said)


class _Index:
    """Finds what a text was in the version before, wherever it stood."""

    def __init__(self, pasts: Pasts, now: Sequence[TranslatedText], source: str):
        self.source, self.pasts, self.now = source, pasts, now
        self.there = {id: past for id, past in pasts.items() if not past.gone}
        self.renamed = _renamed(self.there, now, source)

    @cached_property
    def pairs(self) -> Mapping[tuple[str, str, str], Past]:
        """By language, source and translation."""
        return {pair: past for past in self.there.values() for pair in _pairs(past.wordings, self.source)}

    @cached_property
    def lists(self) -> Mapping[tuple[str, str, str], Past]:
        """By place in any list, language and wording."""
        return {
            (_place(id), language, normal(value)): past
            for id, past in self.there.items()
            for language, value in past.wordings.items()
        }

    @cached_property
    def left(self) -> Mapping[tuple[str, str], Past]:
        """Of what is gone, by language and wording, if that is long enough."""
        here = {text.id for text in self.now}
        return {
            (language, wording): past
            for id, past in self.there.items()
            if id not in here
            for language, wording in ((tag, normal(value)) for tag, value in past.wordings.items())
            if len(WORD.findall(wording)) >= TELLING
        }

    def own(self, text: TranslatedText) -> Past | None:
        """What stood under the text's id, or under the one that its entry had."""
        entry = self.renamed.get(text.entry)
        return self.pasts.get(text.id if entry is None else entry + text.id.removeprefix(text.entry))

    def before(self, text: TranslatedText, language: str) -> Past | None:
        """The same, unless the translation stood elsewhere: by its source, in the list, in what is gone."""
        own, value = self.own(text), normal(text.value(language))
        stays = own and not own.gone and normal(own.wordings.get(language, "")) == value
        if stays and _place(text.id) == text.id:
            return own
        return (
            self.pairs.get((language, normal(text.value(self.source)), value))
            or (own if stays else None)
            or self.lists.get((_place(text.id), language, value))
            or self.left.get((language, value))
            or own
        )


def _pairs(wordings: Mapping[str, str], source: str) -> Iterator[tuple[str, str, str]]:
    """Each translation with its language and its source."""
    said = normal(wordings[source])
    return ((language, said, normal(value)) for language, value in wordings.items() if language != source)


def _place(id: str) -> str:
    """The id with every place in a list left open, which changes with what stands above it."""
    return "/".join("." if step.endswith(".") else step for step in id.split("/"))


def _renamed(there: Pasts, now: Iterable[TranslatedText], source: str) -> dict[str, str]:
    """The entries that are new, with that which is gone and which they say they were, or have a text of."""
    now = list(now)
    old, new = {past.entry for past in there.values()}, {text.entry for text in now}
    came = [text for text in now if text.entry not in old]
    gone = {
        pair: past.entry
        for past in (there.values() if came else ())
        if past.entry not in new
        for pair in _telling(past.wordings, source)
    }
    found: dict[str, str] = {}
    for text in came:
        for entry in text.formerly:
            if entry in old - new:
                found[text.entry] = entry
        for pair in _telling(text.values, source):
            if pair in gone:
                found.setdefault(text.entry, gone[pair])
    return found


def _telling(wordings: Mapping[str, str], source: str) -> Iterator[tuple[str, str, str]]:
    """The pairs by which a text is known under another id: as a whole, and its parts that are long enough,
    with what the other language says or alone.
    """
    yield from _pairs(wordings, source)
    for language, value in wordings.items():
        for said, own in parted(wordings[source], value) if language != source else ():
            for pair in ((said, own), (said, ""), ("", own)):
                if len(WORD.findall(pair[1] or pair[0])) >= TELLING:
                    yield language, normal(pair[0]), normal(pair[1])
