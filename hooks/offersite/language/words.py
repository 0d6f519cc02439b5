"""Text in one language, ready to show: `Words` (plain) and `Rich` (paragraphs with emphasis and links)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any

from markupsafe import Markup, escape

from .directions import Foreign
from .prose import Element, Paragraph, Piece, plain
from .typography import typeset_all


class Words(str):
    """Plain text. `lang` is its language where that is not the page's; `fallback` says that the page's is
    missing, `outdated` that its source, or that of a part, has changed since it was translated."""

    __slots__ = ("fallback", "inner", "lang", "outdated")

    lang: Foreign | None
    fallback: bool
    inner: Markup | None
    outdated: bool

    def __new__(
        cls,
        text: str,
        lang: Foreign | None = None,
        fallback: bool = False,
        inner: Markup | None = None,
        outdated: bool = False,
    ) -> Words:
        """`text` is already set in type; `inner` is its HTML where parts of it are in another language."""
        self = str.__new__(cls, text)
        self.lang, self.fallback, self.inner, self.outdated = lang, fallback, inner, outdated
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
        return Words(self[:1].upper() + self[1:], self.lang, self.fallback, inner, self.outdated)

    def __html__(self) -> Markup:
        """Escaped, and marked where the language changes (WCAG 3.1.2)."""
        inner = escape(str(self)) if self.inner is None else self.inner
        return inner if self.lang is None else Markup("<span{}>{}</span>").format(self.lang.attributes, inner)


def fill(pattern: Words, values: Mapping[str, object]) -> Words:
    """`pattern` with its {placeholders} replaced; what is in another language stays marked inside it."""
    if not values and "{" not in pattern and "}" not in pattern:  # as most labels
        return pattern
    text = pattern.format(**values)
    words = [value for value in values.values() if isinstance(value, Words)]
    marked = [value for value in words if value.lang or value.inner]
    outdated = pattern.outdated or any(each.outdated for each in words)
    if not marked:
        return Words(text, pattern.lang, pattern.fallback, outdated=outdated)
    inner = escape(pattern.plain).format(**values)
    fallback = pattern.fallback or any(value.fallback for value in marked)
    return Words(text, pattern.lang, fallback, inner, outdated)


@dataclass(slots=True)
class Rich:
    """Paragraphs whose links are resolved: an href is a path below the site's address, or a full URL."""

    paragraphs: tuple[Paragraph, ...]
    lang: Foreign | None = None
    fallback: bool = False
    outdated: bool = False

    @property
    def plain(self) -> str:
        """The text alone, for feeds and descriptions."""
        return plain(self.paragraphs)


def any_text(value: Any, holds: Callable[[Words | Rich], bool]) -> bool:
    """Whether it holds of any text below `value`, such as a view."""
    if isinstance(value, (Words, Rich)):
        return holds(value)
    if isinstance(value, str) or value is None:
        return False
    if isinstance(value, (list, tuple)):
        return any(any_text(each, holds) for each in value)
    if names := _fields(type(value)):  # type: ignore[arg-type]  # for mypy, no class can be hashed
        return any(any_text(getattr(value, name), holds) for name in names)
    return isinstance(value, Mapping) and any(any_text(each, holds) for each in value.values())


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """The names of a view's fields, found out once for each kind; of what is none, none."""
    return tuple(each.name for each in fields(kind)) if is_dataclass(kind) else ()


def outdated(*values: Any) -> bool:
    """Whether any text below them is: its source has changed since it was translated."""
    return any_text(values, lambda said: said.outdated)


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
