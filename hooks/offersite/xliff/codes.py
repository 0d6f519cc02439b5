"""A text as the tools of translators show it: words, and codes that stand for what is to stay as it is.

Codes are the marks of emphasis and of links, which enclose words, and names in braces such as {offers.count}.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, cast

from markdown_it.token import Token

from ..language.prose import tokens
from ..reading.counted import REFERENCE

Kind = Literal["alone", "open", "close"]
Sort = Literal["count", "em", "strong", "link"]

GAP = re.compile(r"(\n\s*\n)")
LINK_END = re.compile(r"\]\((?:[^()\n]|\([^()\n]*\))*\)")
ELSEWHERE = re.compile(r"\]\(https?:.*\)")
"""Such an address may be another one in each language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """What stands for `raw` in a text; an opening one and its closing one have one `number`."""

    kind: Kind
    sort: Sort
    raw: str
    number: int = 0
    end: str = ""
    """Of an opening one: what closes it."""

    @property
    def mark(self) -> str:
        """The whole of it, as editors would write it."""
        return f"{self.raw}…{self.end}" if self.kind == "open" else self.raw


Piece = str | Code


def coded(text: str, prose: bool, like: Sequence[Piece] = ()) -> list[Piece]:
    """The pieces of a text, which together are that text to the letter.

    In `prose` marks have an effect. Codes that are also in `like` have the number that they have there.
    """
    blocks = GAP.split(text) if prose else [text]
    return _numbered([piece for block in blocks for piece in _pieces(block, prose)], like)


def marks(pieces: Sequence[Piece]) -> Counter[str]:
    """What every translation is to have, and how often: of links to other sites, that there are some."""
    return Counter(_same(each) for each in pieces if isinstance(each, Code) and each.kind != "close")


def _same(code: Code) -> str:
    if ELSEWHERE.fullmatch(code.end):
        return "[…](https://…)"
    return code.mark.lower() if code.sort == "count" else code.mark  # a capital where a sentence begins


def _pieces(block: str, prose: bool) -> Iterator[Piece]:
    found = _marked(block) if prose else None
    for piece in [block] if found is None else found:
        if isinstance(piece, Code):
            yield piece
            continue
        at = 0
        for each in REFERENCE.finditer(piece):
            yield from (text for text in [piece[at : each.start()]] if text)
            yield Code(kind="alone", sort="count", raw=each[0])
            at = each.end()
        yield from (text for text in [piece[at:]] if text)


def _marked(block: str) -> list[Piece] | None:
    """The block between its marks; None where they cannot be told from what stands between them."""
    found: list[Piece] = []
    open: list[int] = []
    at = 0
    for token in tokens(block):
        raw = _raw(token, block, at)
        if raw is None:
            return None
        at += len(raw)
        if token.nesting == 0:
            found.append(raw)
            continue
        sort: Sort = "link" if "link" in token.type else "strong" if "strong" in token.type else "em"
        if token.nesting == 1:
            open.append(len(found))
            found.append(Code(kind="open", sort=sort, raw=raw))
        else:
            opening = open.pop()
            found[opening] = replace(cast(Code, found[opening]), end=raw)
            found.append(Code(kind="close", sort=sort, raw=raw))
    return found if at == len(block) else None


def _raw(token: Token, block: str, at: int) -> str | None:
    """What stands for a token at a place of the block."""
    if token.type == "link_open":
        mark = "["
    elif token.type == "link_close":
        end = LINK_END.match(block, at)
        return end and end[0]
    elif token.nesting:
        mark = token.markup
    else:
        start = at
        for character in token.content:
            at += block.startswith(f"\\{character}", at)  # an escape
            if not block.startswith(character, at):
                return None
            at += 1
        return block[start:at]
    return mark if block.startswith(mark, at) else None


def _numbered(pieces: Sequence[Piece], like: Sequence[Piece]) -> list[Piece]:
    """The pieces with their numbers: those in `like` first, others from the next one on."""
    known: dict[str, list[int]] = defaultdict(list)
    for each in like:
        if isinstance(each, Code) and each.kind != "close":
            known[each.mark].append(each.number)
    last = max((number for numbers in known.values() for number in numbers), default=0)
    open: list[int] = []
    found: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str):
            found.append(piece)
            continue
        if piece.kind == "close":
            found.append(replace(piece, number=open.pop()))
            continue
        if known[piece.mark]:
            number = known[piece.mark].pop(0)
        else:
            number = last = last + 1
        if piece.kind == "open":
            open.append(number)
        found.append(replace(piece, number=number))
    return found
