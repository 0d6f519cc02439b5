"""The model's texts → words in one language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import cache, cached_property

from ..language.directions import Foreign
from ..language.formats import APART, formats
from ..language.labels import Labels, find, shipped
from ..language.prose import Element, Paragraph, Piece, parse
from ..language.typography import typeset
from ..language.words import Rich, Words, fill, typeset_paragraph
from ..model import EVERY, Address, Line, Prose, Source, Span, Text
from ..settings import Language
from ..translations.shown import Pairs
from .base import Link, SourceView
from .links import Links

PLAIN_SPACES = str.maketrans("\u00a0\u202f", "  ")


class Localiser:
    """Says everything in `language`; what is not translated comes in `source`, marked as such."""

    def __init__(self, language: Language, source: Language, labels: Labels, outdated: Pairs = ()):
        """`labels` are the words of the site itself that the programme says differently.

        `outdated` are translations that are marked so wherever they are said, each with its source.
        """
        self.language, self.source, self.labels = language, source, labels
        self.formats = formats(language.locale)
        self.links = Links(language.root)
        self.gaps = False
        """Whether anything said so far stands in for a missing translation."""
        self.behind = False
        """Whether anything said so far is outdated."""
        self.outdated = outdated
        self._label = cache(self._said)
        self._pattern = cache(self._row_of)

    def line(self, line: Line) -> Words:
        """Plain text, set in type."""
        text, lang, fallback = self._find(line)
        behind = self._is_outdated(line)
        return Words(typeset(text, lang or self.language.tag), lang, fallback, outdated=behind)

    def optional(self, line: Line | None) -> Words | None:
        """The same for a text that may be left out."""
        return None if line is None else self.line(line)

    def prose(self, prose: Prose | None) -> Rich | None:
        """Paragraphs, set in type, their links resolved."""
        if prose is None:
            return None
        text, lang, fallback = self._find(prose)
        paragraphs = (typeset_paragraph(block, lang or self.language.tag) for block in parse(text))
        return Rich(tuple(map(self._resolve, paragraphs)), lang, fallback, self._is_outdated(prose))

    def all_prose(self, items: list[Prose]) -> list[Rich]:
        """Each of several texts."""
        return [rich for item in items if (rich := self.prose(item))]

    def letter(self, text: Text) -> Words:
        """A text for an e-mail: set in type, but with plain spaces, and its lines as they are."""
        found, lang, fallback = self._find(text)
        said = typeset(found, lang or self.language.tag).translate(PLAIN_SPACES)
        return Words(said, lang, fallback, outdated=self._is_outdated(text))

    def address(self, address: Address) -> str:
        """The address for this language, else the source's."""
        return self._find(address)[0]

    def words(self, text: str) -> Words:
        """A text that the program has put together, set in type."""
        return Words(typeset(text, self.language.tag))

    def duration(self, minutes: Span | None) -> Words | None:
        """How long something takes, where that is known."""
        return self.words(self.formats.duration(minutes)) if minutes else None

    def foreign(self, text: str, tag: str) -> Words:
        """A text quoted in its own language, on purpose."""
        return Words(typeset(text, tag), self._marked(tag))

    def label(self, name: str, /, **values: object) -> Words:
        """A word of the site itself, filled in. Raises `KeyError` if there is no such name."""
        return fill(self._label(name), values)

    def join(self, words: Sequence[Words]) -> Words:
        """Words in a row: one, two and three; only commas where a name has an "and" of its own."""
        if any(self.formats.conjunction in each for each in words):
            return self.comma(words)
        return self._row(words, self.formats.join)

    def either(self, words: Sequence[Words]) -> Words:
        """Alternatives: about 1.5 hours online or about 2.5 hours in person."""
        return self._row(words, self.formats.either)

    def comma(self, words: Sequence[Words]) -> Words:
        """Words parted by commas, as in an address."""
        return self._row(words, ", ".join)

    def semicolon(self, words: Sequence[Words]) -> Words:
        """Parts of a sentence that have commas of their own: 4; 2 of 4 dated."""
        return self._row(words, "; ".join)

    def dots(self, words: Sequence[Words]) -> Words:
        """Short facts in one line: about 1 hour, online · by invitation."""
        return self._row(words, APART.join)

    @cached_property
    def all_labels(self) -> dict[str, Words]:
        """Every label by its name, placeholders still open where it has some."""
        return {name: self._label(name) for name in shipped()}

    def link(self, kind: str, name: str, text: Line) -> Link:
        """A link to a page, named by `text`."""
        return Link(self.line(text), self.links.to(kind, name))

    def cite(self, source: Source) -> SourceView:
        """A source as pages name it, with its date."""
        date = source.date
        when = self.label("as_of", date=self.formats.date(date)) if date else self.label("undated")
        href = self.address(source.url) if source.url else None
        title, publisher = self.line(source.title), self.optional(source.publisher)
        if source.language and source.title.universal:
            title = self.foreign(source.title.root[EVERY], source.language)
        if source.language and source.publisher and source.publisher.universal:
            publisher = self.foreign(source.publisher.root[EVERY], source.language)
        return SourceView(title=title, publisher=publisher, when=when, href=href, date=date)

    def dates(self, days: list[dt.date]) -> str:
        """Several dates in a sentence: 20 February 2024 and 15 October 2024."""
        return self.formats.join([self.formats.date(day) for day in sorted(days)])

    def _row(self, words: Sequence[Words], join: Callable[[list[str]], str]) -> Words:
        names, pattern = self._pattern(len(words), join)
        return fill(pattern, dict(zip(names, words, strict=True)))

    def _row_of(self, count: int, join: Callable[[list[str]], str]) -> tuple[list[str], Words]:
        """Names for so many words, and the pattern that has them in a row."""
        names = [f"w{number}" for number in range(count)]
        return names, self.words(join([f"{{{name}}}" for name in names]))

    def _find(self, text: Text) -> tuple[str, Foreign | None, bool]:
        """The text, its language where that is not the page's, and whether it stands in for a translation."""
        found, tag = text.find(self.language.tag, self.source.tag)
        return found, *self._noted(tag)

    def _is_outdated(self, text: Text) -> bool:
        if not self.outdated:
            return False
        said = tuple(text.root.get(each.tag, "") for each in (self.source, self.language))
        self.behind |= (behind := said in self.outdated)
        return behind

    def _said(self, name: str) -> Words:
        found, tag = find(name, self.labels, self.language.tag, self.source.tag)
        behind = name in self.labels and self._is_outdated(self.labels[name])
        return Words(typeset(found, tag), *self._noted(tag), outdated=behind)

    def _noted(self, tag: str | None) -> tuple[Foreign | None, bool]:
        lang = self._marked(tag)
        self.gaps = self.gaps or lang is not None
        return lang, lang is not None

    def _marked(self, tag: str | None) -> Foreign | None:
        return None if tag in (None, self.language.tag) else Foreign(tag, self.language.tag)

    def _resolve(self, parts: Paragraph) -> Paragraph:
        return tuple(map(self._resolve_part, parts))

    def _resolve_part(self, part: Piece) -> Piece:
        if isinstance(part, str):
            return part
        target = self.links.resolve(part.target) if part.kind == "link" else ""
        return Element(part.kind, self._resolve(part.parts), target)
