"""Prose: text with emphasis and links → a small tree. Nothing else is ever markup."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

Kind = Literal["em", "strong", "link"]


@dataclass(frozen=True, slots=True)
class Element:
    """Emphasis or a link around parts; `target` is where a link leads, as written: `offer:an-id`."""

    kind: Kind
    parts: tuple[Piece, ...]
    target: str = ""


Piece = str | Element
Paragraph = tuple[Piece, ...]

DEEPEST = 8  # marks within marks: nobody writes more, and trees are walked by recursion


class ProseLink(NamedTuple):
    """Where a link leads, as written, and what readers see of it."""

    target: str
    words: str


MARKUP = re.compile(r"[*_\[\\]")
STARS = re.compile(r"\*+")
BETWEEN_FACTORS = re.compile(r"[0-9)]\*+[0-9(]")


def _stars_in_word(state: StateInline, silent: bool) -> bool:
    """A rule of the parser: stars within words and formulas are text, as in Expert*innen and 3*(4+5)*6."""
    found = STARS.match(state.src, state.pos)
    if not found:
        return False
    around = state.src[max(found.start() - 1, 0) : found.end() + 1]
    if not (BETWEEN_FACTORS.fullmatch(around) or (_in_word(around[0]) and _in_word(around[-1]))):
        return False
    if not silent:
        state.pending += found[0]
    state.pos = found.end()
    return True


def _in_word(character: str) -> bool:
    """Whether it is a letter, a digit, or an accent that no letter holds as one character."""
    return unicodedata.category(character)[0] in "LNM"


def prepared(parser: MarkdownIt) -> MarkdownIt:
    """`parser` as we use it: stars in words are text, and links are taken as written.

    Which links are sound is for the rules to say.
    """
    parser.inline.ruler.before("emphasis", "stars_in_word", _stars_in_word)
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return parser


_parser = prepared(MarkdownIt("zero", {"html": False}).enable(["emphasis", "link", "escape"]))


@lru_cache(maxsize=8192)
def parse(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of `text`, parted by blank lines."""
    paragraphs = (re.sub(r"[ \t\n]+", " ", block).strip() for block in re.split(r"\n\s*\n", text))
    return tuple(_inline(block) for block in paragraphs if block)


def plain(paragraphs: Sequence[Paragraph]) -> str:
    """The text alone, paragraphs parted by a blank line."""
    return "\n\n".join("".join(map(_words, paragraph)) for paragraph in paragraphs)


def targets(paragraphs: Sequence[Paragraph]) -> list[str]:
    """Where the links lead, as they are written, in their order."""
    return [link.target for link in links(paragraphs)]


def links(paragraphs: Sequence[Paragraph]) -> list[ProseLink]:
    """The links, in their order."""
    return [link for paragraph in paragraphs for part in paragraph for link in _links(part)]


def _words(part: Piece) -> str:
    return part if isinstance(part, str) else "".join(map(_words, part.parts))


def _links(part: Piece) -> list[ProseLink]:
    if isinstance(part, str):
        return []
    below = [link for each in part.parts for link in _links(each)]
    return [ProseLink(part.target, _words(part)), *below] if part.kind == "link" else below


def _inline(text: str) -> Paragraph:
    if not MARKUP.search(text):
        return (text,)
    return parts(tokens(text))


def tokens(text: str) -> Sequence[Token]:
    """The marks of one paragraph and what stands between them, as markdown-it reads them."""
    return _parser.parseInline(text)[0].children or []


def parts(tokens: Iterable[Token]) -> Paragraph:
    """The tree that markdown-it's tokens of one paragraph stand for.

    It is as deep as `DEEPEST`: marks further inside are left out.
    """
    found: list[Piece] = []
    above: list[tuple[Token, list[Piece]]] = []
    too_deep = 0
    for token in tokens:
        if token.nesting == 1 and len(above) == DEEPEST:
            too_deep += 1
        elif token.nesting == 1:
            above.append((token, found))
            found = []
        elif token.nesting == -1 and too_deep:
            too_deep -= 1
        elif token.nesting == -1:
            opening, outer = above.pop()
            outer.append(_span(opening, tuple(found)))
            found = outer
        elif token.content:
            found.append(token.content)
    return tuple(found)


def _span(token: Token, inside: Paragraph) -> Element:
    if token.type == "link_open":
        return Element("link", inside, str(token.attrs["href"]))
    return Element("strong" if token.type == "strong_open" else "em", inside)
