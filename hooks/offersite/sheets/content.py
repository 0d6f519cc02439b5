"""Views → what templates of Typst read as JSON: texts marked with their language, links as full addresses."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from ..language.breaks import JOINER, unbroken
from ..language.prose import Piece
from ..language.words import Rich, Words
from ..views.glossary import Mentions
from ..views.links import is_external

FOREIGN = re.compile(r'<span lang="([^"]+)"[^>]*>(.*?)</span>', re.DOTALL)
WHOLE = re.compile(rf"(?<!\S)(\S*{JOINER}(?:[^\s-]++-(?=[^\W\d_])|\S*+))")
"""No line ends within: 10:00–11:30, e-permis, what begins Smart-City-Erfahrung."""
HREF = "href"  # the field of every view that says where it leads


@dataclasses.dataclass(frozen=True, slots=True)
class Content:
    """What is said in the language `tag` on the sheets of a site at `address`.

    A text is a string, or one with its language, or one that no line parts, or a list of these.
    """

    address: str
    tag: str
    mentions: Mentions

    def of(self, value: Any) -> Any:
        """`value` and all below it, with lines that break and foreign names that are marked as on pages."""
        if isinstance(value, Words):
            return _joined(self._words(value))
        if isinstance(value, Rich):
            lines = [[self._piece(each, value.lang) for each in x] for x in value.paragraphs]
            return {"lang": language(value.lang) if value.lang else None, "paragraphs": lines}
        if isinstance(value, list | tuple):
            return [self.of(each) for each in value]
        if dataclasses.is_dataclass(value):
            value = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        if isinstance(value, Mapping):
            return {
                name: full(each, self.address) if name == HREF else self.of(each)
                for name, each in value.items()
            }
        return value

    def _words(self, words: Words) -> Iterator[Any]:
        if words.inner is None:
            yield from self._text(words.plain, words.lang)
            return
        # A text, then again and again a language, a text in it, and the text that follows.
        before, *rest = map(unescape, FOREIGN.split(words.inner))
        yield from self._text(before, words.lang)
        for foreign, text, after in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
            yield from self._text(text, foreign)
            yield from self._text(after, words.lang)

    def _text(self, text: str, foreign: str | None) -> Iterator[Any]:
        """What is in the language of the sheet may mention names of another one."""
        if foreign:
            yield {"lang": language(foreign), "text": _joined(_lines(text, foreign))}
            return
        names = self.mentions.any_foreign
        for at, each in enumerate(names.split(text) if names else [text]):
            yield from self._text(each, self.mentions.foreign[each]) if at % 2 else _lines(each, self.tag)

    def _piece(self, piece: Piece, foreign: str | None) -> Any:
        """Of prose, whose language is said once for all of it."""
        if isinstance(piece, str):
            return _joined(_lines(piece, foreign) if foreign else self._text(piece, None))
        return {
            "kind": piece.kind,
            "parts": [self._piece(each, foreign) for each in piece.parts],
            HREF: full(piece.target, self.address) if piece.kind == "link" else None,
        }


def full(href: str | None, address: str) -> str | None:
    """The address that a link leads to: a path is one of the site's own pages, which have none where
    the site's is not known."""
    if href is None or is_external(href):
        return href
    return address + href if "://" in address else None


def language(tag: str) -> str:
    """A BCP 47 tag without script or region: Typst takes no more."""
    return tag.partition("-")[0]


def _lines(text: str, tag: str) -> Iterator[Any]:
    """What no line parts stands by itself: joiners do not hold in Typst."""
    for at, each in enumerate(WHOLE.split(unbroken(text, tag))):
        yield {"whole": each.replace(JOINER, "")} if at % 2 else each


def _joined(parts: Iterator[Any]) -> Any:
    """One part alone, else a list."""
    said = [part for part in parts if part]
    return said if len(said) > 1 else said[0] if said else ""
