"""In an attribute a text is its characters alone, whatever a template does.

A text that stands in for a missing translation is HTML of its own, `<span lang="fr">…</span>`, which a
template shows as it is. Between the quotes of an attribute that would be characters that nobody wrote. So
every expression there goes through a filter, which templates need not name (as in Go's html/template).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import jinja2
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Context
from markupsafe import Markup

from ..language.words import Words
from .outdated import note

FILTER = "attribute"
MARKS = re.compile(r'</?[A-Za-z]|>|"')


@jinja2.pass_context
def attribute(context: Context, value: object) -> str:
    """The characters of a text. Raises `TypeError` for HTML: in an attribute there is none."""
    if isinstance(value, Markup):
        raise TypeError(f"HTML in an attribute: {value}")
    return str(note(context, value)) + str(value) if isinstance(value, Words) else str(value)


class PlainAttributes(Extension):
    """Puts the filter behind every expression between the quotes of an attribute."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens of a template, with those of the filter."""
        tag = quoted = False
        for token in stream:
            if token.type == "data":
                tag, quoted = follow(token.value, tag, quoted)
            if quoted and token.type == "variable_end":
                yield from _tokens(token.lineno, rparen=")", pipe="|", name=FILTER)
            yield token
            if quoted and token.type == "variable_begin":
                yield from _tokens(token.lineno, lparen="(")


def follow(html: str, tag: bool, quoted: bool) -> tuple[bool, bool]:
    """Whether the place after `html` is in a tag, and in a quoted attribute of it."""
    for mark in MARKS.findall(html):
        if mark == '"':
            quoted = tag and not quoted
        elif not quoted:
            tag = mark != ">"
    return tag, quoted


def _tokens(line: int, **values: str) -> Iterator[Token]:
    return (Token(line, kind, value) for kind, value in values.items())
