"""Text in one language, ready to show: `Words` (plain) and `Rich` (paragraphs with emphasis and links)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from .directions import Foreign
from .prose import Element, Paragraph, Piece, plain
from .typography import typeset_all


class Words(str):
    """Plain text. `lang` is its language where that is not the page's; `fallback` says that the page's is
    missing."""

    __slots__ = ("fallback", "inner", "lang")

    lang: Foreign | None
    fallback: bool
    inner: Markup | None

    def __new__(
        cls, text: str, lang: Foreign | None = None, fallback: bool = False, inner: Markup | None = None
    ) -> Words:
        """`text` is already set in type; `inner` is its HTML where parts of it are in another language."""
        self = super().__new__(cls, text)
        self.lang, self.fallback, self.inner = lang, fallback, inner
        return self

    @property
    def plain(self) -> str:
        """The text alone, where its language has no mark."""
        return str(self)

    @property
    def capitalised(self) -> Words:
        """The same with a capital at its start, for words that stand alone; iPhone stays as it is."""
        if self[1:2].isupper():
            return self
        inner = self.inner
        if inner is not None and not inner.startswith("<"):
            inner = inner[:1].upper() + inner[1:]
        return Words(self[:1].upper() + self[1:], self.lang, self.fallback, inner)

    def __html__(self) -> Markup:
        """Escaped, and marked where the language changes (WCAG 3.1.2)."""
        inner = escape(str(self)) if self.inner is None else self.inner
        return inner if self.lang is None else Markup("<span{}>{}</span>").format(self.lang.attributes, inner)


def fill(pattern: Words, values: Mapping[str, object]) -> Words:
    """`pattern` with its {placeholders} replaced; what is in another language stays marked inside it."""
    text = pattern.format(**values)
    words = [value for value in values.values() if isinstance(value, Words)]
    marked = [value for value in words if value.lang or value.inner]
    if not marked:
        return Words(text, pattern.lang, pattern.fallback)
    inner = escape(pattern.plain).format(**values)
    return Words(text, pattern.lang, pattern.fallback or any(value.fallback for value in marked), inner)


@dataclass(slots=True)
class Rich:
    """Paragraphs whose links are resolved: an href is a path below the site's address, or a full URL."""

    paragraphs: tuple[Paragraph, ...]
    lang: Foreign | None = None
    fallback: bool = False

    @property
    def plain(self) -> str:
        """The text alone, for feeds and descriptions."""
        return plain(self.paragraphs)


def typeset_paragraph(paragraph: Paragraph, language: str) -> Paragraph:
    """The paragraph with typography applied to its text and to nothing else."""
    texts = iter(typeset_all(list(_leaves(paragraph)), language))
    return _replace(paragraph, texts)


def _leaves(parts: tuple[Piece, ...]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, str):
            yield part
        else:
            yield from _leaves(part.parts)


def _replace(parts: tuple[Piece, ...], texts: Iterator[str]) -> tuple[Piece, ...]:
    return tuple(
        next(texts) if isinstance(part, str) else Element(part.kind, _replace(part.parts, texts), part.target)
        for part in parts
    )
