"""Views → what templates of Typst read as JSON: texts marked with their language, links as full addresses."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from ..language.prose import Paragraph, Piece
from ..language.words import Rich, Words
from ..views.links import is_external

FOREIGN = re.compile(r'<span lang="([^"]+)"[^>]*>(.*?)</span>', re.DOTALL)
HREF = "href"  # the field of every view that says where it leads


def content(value: Any, address: str) -> Any:
    """`value` and all below it, for a site at `address`; where that is not known, its own pages have none."""
    if isinstance(value, Words):
        return _words(value)
    if isinstance(value, Rich):
        return {
            "lang": language(value.lang) if value.lang else None,
            "paragraphs": [_paragraph(x, address) for x in value.paragraphs],
        }
    if isinstance(value, list | tuple):
        return [content(each, address) for each in value]
    if dataclasses.is_dataclass(value):
        value = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {
            name: full(each, address) if name == HREF else content(each, address)
            for name, each in value.items()
        }
    return value


def full(href: str | None, address: str) -> str | None:
    """The address that a link leads to: a path is one of the site's own pages."""
    if href is None or is_external(href):
        return href
    return address + href if "://" in address else None


def _words(words: Words) -> Any:
    """Plain text; a list of its parts where some are in another language."""
    if words.inner is None:
        return _marked(words.plain, words.lang)
    # A text, then again and again a language, a text in it, and the text that follows.
    before, *rest = map(unescape, FOREIGN.split(words.inner))
    parts = [_marked(before, words.lang)]
    for tag, foreign, after in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        parts += [_marked(foreign, tag), _marked(after, words.lang)]
    return parts


def _marked(text: str, tag: str | None) -> Any:
    return {"lang": language(tag), "text": text} if tag else text


def _paragraph(paragraph: Paragraph, address: str) -> list[Any]:
    return [_piece(piece, address) for piece in paragraph]


def _piece(piece: Piece, address: str) -> Any:
    if isinstance(piece, str):
        return piece
    return {
        "kind": piece.kind,
        "parts": _paragraph(piece.parts, address),
        HREF: full(piece.target, address) if piece.kind == "link" else None,
    }


def language(tag: str) -> str:
    """A BCP 47 tag without script or region: Typst takes no more."""
    return tag.partition("-")[0]
