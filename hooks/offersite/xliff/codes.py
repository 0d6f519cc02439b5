"""A text as the tools of translators show it: words, and codes that stand for what is to stay as it is.

Codes are the marks of emphasis and of links, which enclose words, and names in braces such as {offers.count}.
A page of Markdown has more: code, pictures, passages in another language, breaks of lines.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import unescape
from typing import Literal, cast

from markdown_it.token import Token

from ..language.markdown import FOREIGN_END, inline_tokens
from ..language.prose import tokens
from ..reading.counted import REFERENCE

Kind = Literal["alone", "open", "close"]
Sort = Literal["count", "em", "strong", "link", "address", "picture", "code", "foreign", "break"]
Form = Literal["line", "prose", "page"]
"""In which marks have no effect but names in braces, those of prose, and those of Markdown."""

GAP = re.compile(r"(\n\s*\n)")
LINK_END = re.compile(r"\]\((?:[^()\n]|\([^()\n]*\))*\)")
ELSEWHERE = re.compile(r"\]\(https?:.*\)|<https?:.*>")
"""Such an address may be another one in each language."""
HEADING = re.compile(r"(?<=\()([a-z0-9][\w./-]*)?#[^()\s]+")
"""A heading that a link names is called otherwise in each language."""
OWN = ("foreign", "break")
"""Of these, each language has its own."""
PAIRS: Mapping[str, Sort] = {"em": "em", "strong": "strong", "link": "link", "image": "picture"}
ALONE: Mapping[str, Sort] = {"code_inline": "code", "hardbreak": "break", "address": "address"}
MARKS = {"link_open": "[", "hardbreak": "\\\n"}
ENTITY = re.compile(r"&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});", re.IGNORECASE)


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


def coded(text: str, form: Form, like: Sequence[Piece] = ()) -> list[Piece]:
    """The pieces of a text, which together are that text to the letter.

    Codes that are also in `like` have the number that they have there.
    """
    blocks = GAP.split(text) if form == "prose" else [text]
    return _numbered([piece for block in blocks for piece in _pieces(block, form)], like)


def marks(pieces: Sequence[Piece]) -> Counter[str]:
    """What every translation is to have, and how often: of links to other sites, that there are some."""
    return Counter(
        _same(each)
        for each in pieces
        if isinstance(each, Code) and each.kind != "close" and each.sort not in OWN
    )


def _same(code: Code) -> str:
    if ELSEWHERE.fullmatch(code.end or code.raw):
        return "[…](https://…)"
    if code.sort == "link":
        return HEADING.sub(r"\1#…", code.mark)
    return code.mark.lower() if code.sort == "count" else code.mark  # a capital where a sentence begins


def _pieces(block: str, form: Form) -> Iterator[Piece]:
    found = None if form == "line" else _marked(block, form)
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


def _marked(block: str, form: Form) -> list[Piece] | None:
    """The block between its marks; None where they cannot be told from what stands between them."""
    found: list[Piece] = []
    open: list[int] = []
    at = 0
    for token in _flat((tokens if form == "prose" else inline_tokens)(block)):
        raw = _raw(token, block, at)
        if raw is None:
            return None
        at += len(raw)
        sort = PAIRS.get(token.type.partition("_")[0], "foreign")
        if token.nesting == 1:
            open.append(len(found))
            found.append(Code(kind="open", sort=sort, raw=raw))
        elif token.nesting == -1:
            if not open:
                return None
            opening = open.pop()
            found[opening] = replace(cast(Code, found[opening]), end=raw)
            found.append(Code(kind="close", sort=sort, raw=raw))
        else:
            found.append(Code(kind="alone", sort=ALONE[token.type], raw=raw) if token.type in ALONE else raw)
    return found if at == len(block) and not open else None


def _flat(tokens: Sequence[Token]) -> Iterator[Token]:
    """With the words of pictures, and passages in another language, between two that enclose them.

    An address that is its own text is one token.
    """
    address = False
    for token in tokens:
        if token.markup == "autolink":
            address = token.nesting == 1
        elif address:
            yield Token("address", "", 0, content=f"<{token.content}>")
        elif token.type == "image":
            yield Token("image_open", "", 1, content="![")
            yield from _flat(token.children or ())
            yield Token("image_close", "", -1)
        elif token.type == "html_inline":
            yield Token("foreign", "", -1 if token.content == FOREIGN_END else 1, content=token.content)
        else:
            yield token


def _raw(token: Token, block: str, at: int) -> str | None:
    """What stands for a token at a place of the block."""
    if token.type in ("link_close", "image_close"):
        end = LINK_END.match(block, at)
        return end and end[0]
    if token.type in ("text", "softbreak"):
        return _text(token.content or "\n", block, at)
    if token.type == "code_inline":
        end = re.compile(rf"{token.markup}.*?(?<!`){token.markup}(?!`)", re.DOTALL).match(block, at)
        return end and end[0]
    mark = MARKS.get(token.type) or token.content or token.markup
    return mark if block.startswith(mark, at) else None


def _text(content: str, block: str, at: int) -> str | None:
    """Where characters are escaped, or stand as entities, all that stands for them."""
    start, done = at, 0
    while done < len(content):
        entity = ENTITY.match(block, at)
        said = unescape(entity[0]) if entity and not content.startswith(entity[0], done) else ""
        if entity and said and content.startswith(said, done):
            at, done = entity.end(), done + len(said)
            continue
        at += block.startswith(f"\\{content[done]}", at)  # an escape
        if not block.startswith(content[done], at):
            return None
        at, done = at + 1, done + 1
    return block[start:at]


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
