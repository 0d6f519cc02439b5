"""What of the texts is translated, missing, or outdated: translated from a source that has changed since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain, groupby

from ..language.fingerprints import fingerprint, normal
from ..model.markdown import PLACE
from ..problems.problem import Finding
from .likeness import OpenPart, open_parts
from .replay import Past, Pasts, replay
from .texts import TranslatedText
from .yes_or_no import contrary

SAID_ELSEWHERE = ("labels", PLACE)
"""What a programme does not say of labels comes with the generator; of a page, the check says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """A text that awaits its translation into `language`, for the first time or anew."""

    text: TranslatedText
    language: str
    source: str
    """What there is to translate."""
    before: str = ""
    """The source that the present translation was written for: nothing if there is none, or nobody knows."""
    contrary: tuple[str, str] | None = None
    """What the translation begins with and what the source does, where one says yes and the other no: that is
    never right, whoever found it so."""

    @property
    def file(self) -> str:
        """Where the translation stands, or ought to."""
        found = self.text.wordings.get(self.language)
        return (found and found.file) or self.text.file

    @property
    def in_page(self) -> bool:
        """Whether that is the page of Markdown of its language."""
        return self.file != self.text.file

    @property
    def outdated(self) -> bool:
        """Whether there is a translation."""
        return bool(self.text.value(self.language))

    @property
    def parts(self) -> Sequence[OpenPart]:
        """What of the source there is to translate, such as a paragraph, beside its translation.

        Of a page of which nobody knows what has changed, nothing.
        """
        translation = self.text.value(self.language)
        if not self.before:
            return [] if self.in_page else [OpenPart(before="", source=self.source, translation=translation)]
        return [*open_parts(self.before, self.source, translation)]

    def line(self, part: OpenPart | None = None) -> int:
        """Where in the file it begins, from 1, or one of its parts: in YAML where the text does."""
        wording = self.text.wordings.get(self.language) or next(iter(self.text.wordings.values()))
        first = part or next(iter(self.parts), None)
        return wording.line + (first.line if first and self.outdated and wording.file else 0)


@dataclass(frozen=True, kw_only=True)
class State:
    """The texts, and what is open of them: where no history is known, nothing outdated but by `checked`."""

    texts: Sequence[TranslatedText] = ()
    languages: Sequence[str] = ()
    """The source first."""
    pasts: Pasts = field(default_factory=dict)
    """What git knows."""
    published: Pasts = field(default_factory=dict)
    """What it knew where the branch began."""
    unknown: Finding | None = None
    """Why it knows nothing, where it was asked: what is not open may be outdated then."""

    @cached_property
    def open(self) -> Sequence[Open]:
        """In the order of the texts."""
        source, *others = self.languages or ("",)
        now = replay(self.pasts, self.texts, source) if self.pasts else {}
        return [
            each
            for text in self.texts
            for language in others
            if (each := _open(text, language, now.get(text.id), source))
        ]

    @cached_property
    def behind(self) -> Sequence[Open]:
        """The outdated ones."""
        return [each for each in self.open if each.outdated]

    def translated(self, language: str) -> int:
        """How many texts have a translation, which may be outdated."""
        missing = [each for each in self.open if each.language == language and not each.outdated]
        return len(self.texts) - len(missing)

    def left_behind(self) -> Iterator[Open]:
        """The outdated ones that were not so where the branch began: the source has changed since, or one of
        the two says the contrary.
        """
        source = self.languages[0] if self.languages else ""
        for each in self.behind:
            past = self.published.get(each.text.id)
            then = {tag: past.wordings.get(tag, "") for tag in (source, each.language)} if past else {}
            changed = normal(then.get(source, "")) != normal(each.source)
            if changed or (each.contrary and not contrary(then)):
                yield each


def by_text(open: Iterable[Open]) -> Iterator[list[Open]]:
    """What is open of each text in a file, together; apart what says the contrary."""
    return (
        [*group] for _, group in groupby(open, lambda each: (each.text.id, each.file, each.contrary is None))
    )


def _open(text: TranslatedText, language: str, past: Past | None, source: str) -> Open | None:
    """Without a `past`, a translation is for the source beside it, unless it was found right for another."""
    said, value = text.value(source), text.value(language)
    open = Open(text=text, language=language, source=said)
    if not value:
        return None if text.id.startswith(SAID_ELSEWHERE) else open
    if words := contrary({language: value, source: said}):
        known = chain.from_iterable(past.written_for.get(language, {}).values()) if past else ()
        before = [each for each in known if not contrary({language: value, source: each})]
        return replace(open, before=before[-1] if before else "", contrary=words)
    if past is None:
        right = fingerprint(said)
        return open if text.checked.get(language, right) != right else None
    right_for = past.right_for(language)
    if said in right_for or normal(said) in map(normal, right_for):
        return None
    return replace(open, before=right_for[-1])
