"""Markdown: what a free page may hold is CommonMark with tables. The check and the build read it alike.

Raw HTML is told apart, never run: only the mark of a passage in another language has no form of its own in
Markdown. Links are defined where they stand (no reference definitions), so that a block can be read alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from .prose import Paragraph, ProseLink, links, parts, plain, prepared

FOREIGN = re.compile(r'<span lang="([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)">')  # WCAG 2.2, 3.1.2
FOREIGN_END = "</span>"
CODE = ("fence", "code_block")
BREAKS = ("softbreak", "hardbreak")
BAR = re.compile(r"(?<!\\)\|")  # parts the cells of a row
COUNTED = re.compile(r"(.*)_([0-9]{1,9})")

_parser = prepared(
    MarkdownIt("commonmark", {"html": True, "xhtmlOut": False}).enable("table").disable("reference")
)


@dataclass(frozen=True, slots=True)
class Inline:
    """The text of a block as the rules look at it."""

    visible: str
    """What readers see, without code."""
    links: tuple[ProseLink, ...]
    pictures: tuple[ProseLink, ...]


@lru_cache(maxsize=256)
def parse(text: str) -> tuple[Token, ...]:
    """The blocks of a page, each heading with the id that links may name. Lines count from 0."""
    tokens = tuple(_parser.parse(text))
    taken: set[str] = set()
    counts: dict[str, int] = {}
    for opening, heading in pairwise(tokens):
        if opening.type == "heading_open":
            words = plain([_words(heading.children or ())])
            opening.attrs["id"] = _unused(slug(words), taken, counts)
    return tokens


@lru_cache(maxsize=256)
def anchors(text: str) -> tuple[str, ...]:
    """The ids of a page's headings, in their order."""
    return tuple(str(token.attrs["id"]) for token in parse(text) if token.type == "heading_open")


@lru_cache(maxsize=4096)
def inline(text: str) -> Inline:
    """The text of one block: what stands between the marks of paragraph, list, heading or table."""
    return _read(inline_tokens(text))


def inline_tokens(text: str) -> Sequence[Token]:
    """The marks of one block and what stands between them, as markdown-it reads them."""
    return _parser.parseInline(text)[0].children or []


def html(tokens: Sequence[Token]) -> str:
    """The HTML of `tokens`, with any raw HTML as it stands."""
    written: str = _parser.renderer.render(tokens, _parser.options, {})
    return written


def raw_html(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Every piece of HTML, with its line, that is not the mark of a passage in another language.

    The end of an element is not told besides its beginning.
    """
    for token in tokens:
        line = token.map[0] if token.map else 0
        if token.type == "html_block":
            yield line, token.content.strip()
        opened: tuple[int, str] | None = None
        found = False
        for child in token.children or ():
            line += child.type in BREAKS
            if child.type != "html_inline":
                continue
            if is_foreign(child.content, opened is not None):
                opened = None if opened else (line, child.content)
            elif not (found and child.content.startswith("</")):
                found = True
                yield line, child.content
            line += child.content.count("\n")
        if opened:
            yield opened


def decoded(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Every text, code and address of the blocks, with its line, as a browser gets it: without entities."""
    for line, each in _inner(tokens):
        yield from ((line, value) for value in (each.content, *map(str, each.attrs.values())))


def crowded_rows(text: str, tokens: Sequence[Token]) -> Iterator[int]:
    """The line of every row of a table that has more cells than its head: the parser leaves them out."""
    lines, head = text.split("\n"), 0
    for token in tokens:
        if token.type == "table_open":
            head = 0
        elif token.type == "th_open":
            head += 1
        elif token.type == "tr_open" and token.map and head:
            cells = BAR.split(lines[token.map[0]].strip(" \t>"))
            if len(cells) - (not cells[0].strip()) - (not cells[-1].strip()) > head:
                yield token.map[0]


def titles(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """The title of every link and picture, with its line."""
    return ((line, str(each.attrs["title"])) for line, each in _inner(tokens) if each.attrs.get("title"))


def is_foreign(tag: str, opened: bool) -> bool:
    """Whether `tag` opens a passage in another language or, where one is `opened`, closes it."""
    return tag == FOREIGN_END if opened else bool(FOREIGN.fullmatch(tag))


def slug(text: str) -> str:
    """The id of a heading: small letters, digits and hyphens, as Python-Markdown makes it."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", bare).strip().lower())


def _inner(tokens: Sequence[Token]) -> Iterator[tuple[int, Token]]:
    """What stands within the blocks, with its line; the alternative text of a picture too."""
    for token in tokens:
        line = token.map[0] if token.map else 0
        for child in token.children or ():
            line += child.type in BREAKS
            yield from ((line, each) for each in (child, *(child.children or ())))


def _unused(name: str, taken: set[str], counts: dict[str, int]) -> str:
    """`name`, or it with the next number that is free: `counts` remembers the last one of each stem."""
    counted = COUNTED.fullmatch(name)
    stem, number = (counted[1], int(counted[2])) if counted else (name, 0)
    while not name or name in taken:
        number = max(number, counts.get(stem, 0)) + 1
        name, counts[stem] = f"{stem}_{number}", number
    taken.add(name)
    return name


def _read(tokens: Sequence[Token]) -> Inline:
    pictures = tuple(
        ProseLink(str(each.attrs["src"]), each.content) for each in tokens if each.type == "image"
    )
    visible = plain([_words([each for each in tokens if each.type != "code_inline"])])
    return Inline(visible, tuple(links([_words(tokens)])), pictures)


def _words(tokens: Sequence[Token]) -> Paragraph:
    return parts(map(_as_text, tokens))


def _as_text(token: Token) -> Token:
    """A break as the blank it stands for; HTML, which readers do not see as text, as nothing."""
    if token.type in BREAKS:
        return Token("text", "", 0, content=" ")
    return Token("text", "", 0) if token.type == "html_inline" else token
