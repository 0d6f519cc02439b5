"""Terms of the glossary where texts mention them: linked to what they mean, or marked as foreign."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from .frame import Frame

Write = Callable[[str, str], str]
"""How a piece of text in a language is written, as to where its lines break."""


def marked(text: str, frame: Frame, write: Write, explain: bool = False) -> Markup:
    """`text`, which is in the page's language, with its mentions marked.

    To `explain` links each term where the page mentions it first; not where a link cannot stand, such as in
    another one, nor on the page of the glossary.
    """
    mentions, here = frame.shell.mentions, frame.shell.language.tag
    pattern = mentions.any if explain and frame.page.kind != "glossary" else mentions.any_foreign
    if pattern is None or not pattern.search(text):
        return escape(write(text, here))
    return Markup("").join(
        _mention(piece, frame, write) if at % 2 else escape(write(piece, here))
        for at, piece in enumerate(pattern.split(text))
    )


def _mention(term: str, frame: Frame, write: Write) -> Markup:
    foreign = frame.shell.mentions.foreign.get(term)
    if foreign:
        return Markup("<span{}>{}</span>").format(foreign.attributes, write(term, foreign))
    href, words = frame.shell.mentions.explained[term], write(term, frame.shell.language.tag)
    if href in frame.explained:
        return escape(words)
    frame.explained.add(href)
    return Markup('<a href="{}">{}</a>').format(frame.base + href, words)
