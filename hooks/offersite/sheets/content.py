"""Views → what templates of Typst read as JSON: texts marked with their language, links as full addresses."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from ..language.breaks import unbroken
from ..language.prose import Paragraph, Piece
from ..language.words import Rich, Words
from ..views.links import is_external

FOREIGN = re.compile(r'<span lang="([^"]+)"[^>]*>(.*?)</span>', re.DOTALL)
HREF = "href"  # the field of every view that says where it leads


def content(value: Any, address: str, tag: str) -> Any:
    """`value` and all below it in the language `tag`, for a site at `address`: unless it is known, its own
    pages have none. Lines break by the rules of pages."""
    if isinstance(value, Words):
        return _words(value, tag)
    if isinstance(value, Rich):
        return {
            "lang": language(value.lang) if value.lang else None,
            "paragraphs": [_paragraph(x, address, value.lang or tag) for x in value.paragraphs],
        }
    if isinstance(value, list | tuple):
        return [content(each, address, tag) for each in value]
    if dataclasses.is_dataclass(value):
        value = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {
            name: full(each, address) if name == HREF else content(each, address, tag)
            for name, each in value.items()
        }
    return value


def full(href: str | None, address: str) -> str | None:
    """The address that a link leads to: a path is one of the site's own pages."""
    if href is None or is_external(href):
        return href
    return address + href if "://" in address else None


def _words(words: Words, tag: str) -> Any:
    """Plain text; a list of its parts where some are in another language."""
    if words.inner is None:
        return _marked(words.plain, words.lang, tag)
    # A text, then again and again a language, a text in it, and the text that follows.
    before, *rest = map(unescape, FOREIGN.split(words.inner))
    parts = [_marked(before, words.lang, tag)]
    for foreign, text, after in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        parts += [_marked(text, foreign, tag), _marked(after, words.lang, tag)]
    return parts


def _marked(text: str, foreign: str | None, tag: str) -> Any:
    held = unbroken(text, foreign or tag)
    return {"lang": language(foreign), "text": held} if foreign else held


def _paragraph(paragraph: Paragraph, address: str, tag: str) -> list[Any]:
    return [_piece(piece, address, tag) for piece in paragraph]


def _piece(piece: Piece, address: str, tag: str) -> Any:
    if isinstance(piece, str):
        return unbroken(piece, tag)
    return {
        "kind": piece.kind,
        "parts": _paragraph(piece.parts, address, tag),
        HREF: full(piece.target, address) if piece.kind == "link" else None,
    }


def language(tag: str) -> str:
    """A BCP 47 tag without script or region: Typst takes no more."""
    return tag.partition("-")[0]
