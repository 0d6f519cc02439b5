"""What of the texts is translated, missing, or outdated: translated from a source that has changed since."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from ..language.changed_words import both
from ..model.markdown import PLACE
from ..model.text import CHECKED
from ..problems.catalogue import available, catalogue
from ..problems.problem import Finding, Wording
from ..problems.suggestions import choices
from .likeness import OpenPart, fingerprint, normal, open_parts
from .replay import Past, Pasts, replay
from .texts import TranslatedText

SAID_ELSEWHERE = ("labels", PLACE)
"""What a programme does not say of labels comes with the generator; of a page, the check says it."""
LONGEST = 300  # characters of a source that a sentence cites
BEGINNING = 50  # characters by which a translation is found in its file


@dataclass(frozen=True, slots=True)
class Open:
    """A text that awaits its translation into `language`, for the first time or anew."""

    text: TranslatedText
    language: str
    source: str
    """What there is to translate."""
    before: str = ""
    """The source that the present translation was written for: nothing if there is none, or nobody knows."""

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

    @property
    def checked_line(self) -> int:
        """Where in the file the line stands that says it was found right, from 1; 0 if there is none."""
        return self.text.checked_lines.get(self.file, 0)

    @property
    def begins(self) -> str:
        """The translation as editors find it in its file, whatever was added above: `de: Nein. Mehr…`."""
        value = self.text.value(self.language)
        return f"{self.language}: {textwrap.shorten(value, BEGINNING, placeholder='…')}"


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
        """The outdated ones that were not so where the branch began: the source has changed since."""
        for each in self.open:
            past = self.published.get(each.text.id)
            then = past.wordings[self.languages[0]] if past else ""
            if each.outdated and normal(then) != normal(each.source):
                yield each

    def outdated(self) -> Iterator[Finding]:
        """A warning for each text of which translations are outdated, at the first of them in a file."""
        yield from map(finding, by_text(self.behind))

    def checked_in_vain(self) -> Iterator[Finding]:
        """What is wrong with each `checked` that says nothing of the source as it is now."""
        outdated = {(each.text.id, each.language) for each in self.behind}
        for text in self.texts:
            right = fingerprint(text.value(self.languages[0]))
            for language, checked in text.checked.items():
                place = text.place(language)
                path = (*(place if len(place) == 1 else text.path), CHECKED, language)
                arguments: dict[str, object] = {"language": language}
                if language not in self.languages:
                    arguments |= choices(language, self.languages)
                    yield Finding(path, "language.unknown", arguments, on_key=True)
                elif not text.value(language):
                    continue  # it lacks its text, which is told
                elif checked != right and (text.id, language) not in outdated:
                    yield Finding(path, "translation.checked", arguments, "warning", on_key=True)


def by_text(open: Iterable[Open]) -> Iterator[list[Open]]:
    """What is open of each text in a file, together."""
    return ([*group] for _, group in groupby(open, lambda each: (each.text.id, each.file)))


def finding(group: Sequence[Open]) -> Finding:
    """What to say of a text of which one or more translations are outdated: the line to paste among it."""
    first = group[0]
    before, after = both(first.before, first.source)
    languages = [each.language for each in group]
    arguments = {
        "language": ", ".join(languages),
        "before": cited(before),
        "after": cited(after),
        "line": line(first.text, languages, first.source),
        "if_right": Wording("", {each: if_right(first, languages, each) for each in available()}),
    }
    message = "translation.outdated" if first.before else "translation.outdated-since"
    return Finding(first.text.place(first.language), message, arguments, "warning")


def if_right(open: Open, languages: Sequence[str], spoken: str) -> str:
    """What to do if the translations into `languages` are still right, said in the language `spoken`.

    The place is named by what stands there: lines have other numbers as soon as one was added above.
    """
    message = "translation.right-head" if open.in_page else "translation.right"
    message = "translation.right-replace" if open.checked_line else message
    told = {"begins": open.begins, "line": line(open.text, languages, open.source), "at": open.checked_line}
    return catalogue(spoken)[message].format_map(told)


def cited(source: str) -> str:
    """Its beginning, of a long one."""
    return source if len(source) <= LONGEST else f"{source[:LONGEST]}…"


def line(text: TranslatedText, languages: Sequence[str], source: str) -> str:
    """What to write into a text, or into the page of a language, whose translations are still right."""
    right, here = fingerprint(source), {text.place(each)[0] for each in languages}
    known = (each for each, print in text.checked.items() if print == right)
    checked = [each for each in known if text.value(each) and text.place(each)[0] in here]
    listed = ", ".join(f"{each}: {right}" for each in dict.fromkeys([*checked, *languages]))
    return f"{CHECKED}: {{{listed}}}"


def _open(text: TranslatedText, language: str, past: Past | None, source: str) -> Open | None:
    """Without a `past`, a translation is for the source beside it, unless it was found right for another."""
    said = text.value(source)
    if not text.value(language):
        return Open(text, language, said) if not text.id.startswith(SAID_ELSEWHERE) else None
    if past is None:
        right = fingerprint(said)
        return Open(text, language, said) if text.checked.get(language, right) != right else None
    right_for = past.right_for(language)
    if said in right_for or normal(said) in map(normal, right_for):
        return None
    return Open(text, language, said, right_for[-1])
