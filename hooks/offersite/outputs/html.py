"""Jinja2 as the templates use it: escaping on, two filters, nothing undefined."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import jinja2
from jinja2.runtime import Context
from markupsafe import Markup, escape

from ..language.prose import Part
from ..language.typography import typeset
from ..language.words import Rich, Words
from ..views.links import is_external


def environment(folders: Iterable[Path]) -> jinja2.Environment:
    """An environment that looks templates up in `folders`, in their order."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    env.filters |= {"url": url, "prose": prose, "inline": inline, "colon": colon}
    return env


@jinja2.pass_context
def url(context: Context, href: str) -> str:
    """A path below the site's address → a link relative to the page that is being rendered."""
    return href if is_external(href) else context["frame"].base + href


@jinja2.pass_context
def prose(context: Context, text: Rich) -> Markup:
    """Paragraphs."""
    base, lang = context["frame"].base, _lang(text)
    return Markup("\n").join(
        Markup("<p{}>{}</p>").format(lang, _parts(paragraph, base)) for paragraph in text.paragraphs
    )


@jinja2.pass_context
def inline(context: Context, text: Rich) -> Markup:
    """The same without paragraphs, for list items and cells."""
    base, lang = context["frame"].base, _lang(text)
    body = Markup("<br>").join(_parts(paragraph, base) for paragraph in text.paragraphs)
    return Markup("<span{}>{}</span>").format(lang, body) if lang else body


@jinja2.pass_context
def colon(context: Context, label: Words) -> str:
    """A label before its value, with the colon as the language sets it."""
    return typeset(f"{label}:", label.lang or context["frame"].shell.language.tag)


def _lang(text: Rich) -> Markup:
    return Markup(' lang="{}"').format(text.lang) if text.lang else Markup("")


def _parts(parts: tuple[Part, ...], base: str) -> Markup:
    return Markup("").join(_part(part, base) for part in parts)


def _part(part: Part, base: str) -> Markup:
    if isinstance(part, str):
        return escape(part)
    body = _parts(part.parts, base)
    if part.kind != "link":
        return Markup("<{0}>{1}</{0}>").format(Markup(part.kind), body)
    href = part.target if is_external(part.target) else base + part.target
    return Markup('<a href="{}">{}</a>').format(href, body)
