"""One free page: its front matter, and its text block by block, each with its line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise
from pathlib import Path

from markdown_it.token import Token
from pydantic import ValidationError

from ..language.markdown import CODE, crowded_rows, decoded, inline, parse, raw_html, titles
from ..model.base import is_blank
from ..model.markdown import HOME, PLACE, Block, FrontMatter, MarkdownPage, Own
from ..problems.problem import DataPath
from ..problems.quoting import shown
from .characters import forbidden
from .document import Document
from .explain import explain
from .nodes import Node, compose
from .syntax import Mistake

OPENING = re.compile(r"---[ \t]*\n")
FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
TEXT = "text"
CELLS = ("th_open", "td_open")
DIGIT = re.compile(r"[0-9]")
VALUE = re.compile(r"(?=[^0-9]*[0-9])(?:[0-9 ]+|[\w*\\]+)")
HEADINGS = 200  # on a page of legal text stand twenty; each link to one is compared with all of them


class MarkdownDocument(Document):
    """A Markdown file. `page` is None where its text cannot be read; the build needs it without problems."""

    limit = 100_000  # bytes: a page of legal text has five thousand

    def __init__(self, path: Path, name: str):
        self.page: MarkdownPage | None = None
        super().__init__(path, name)
        if self.root and (front := self.root.child(name)):
            self._read_front_matter(front)

    def tree(self, text: str, mistakes: list[Mistake], names: Collection[str]) -> Node:
        """The front matter and, beside its fields, the list of blocks. Raises `Mistake`."""
        head = FRONT_MATTER.match(text)
        if head is None:
            raise Mistake(0, 0, "page.head-open" if OPENING.match(text) else "page.head")
        # a blank line stands for the mark that opens it, so that what is below keeps its line
        front = compose("\n" + (head[1] or ""), mistakes, names) or Node({}, 0, 0)
        if mistake := forbidden(text, head.end()):
            raise mistake
        body = unicodedata.normalize("NFC", text[head.end() :])  # as compose does with the front matter
        self.body = "\n" * text.count("\n", 0, head.end()) + body
        tokens = parse(self.body)
        found = [(line, shown(html.partition("\n")[0])) for line, html in raw_html(tokens)]
        mistakes += (Mistake(line, 0, "page.html", value=html) for line, html in found)
        mistakes += islice(_hidden(tokens), 1)
        mistakes += (Mistake(line, 0, "page.cells") for line in crowded_rows(self.body, tokens))
        mistakes += (Mistake(line, 0, "page.tooltip", value=shown(title)) for line, title in titles(tokens))
        headings = [token.map for token in tokens if token.type == "heading_open"]
        if len(headings) > HEADINGS:
            raise Mistake((headings[HEADINGS] or [0])[0], 0, "page.headings", limit=str(HEADINGS))
        self.blocks = Node(list(_blocks(tokens)), 0, 0)
        if self.name == PLACE + HOME:
            mistakes += (Mistake(each.line, 0, "page.home-text") for each in self.blocks.value[:1])
        elif not self.blocks.value and not found:
            mistakes.append(Mistake(max(self.body.count("\n") - 1, 0), 0, "page.empty"))
        else:
            mistakes += _headings(tokens)
        return Node({self.name: front}, 0, 0)

    def words(self, path: DataPath) -> tuple[str, ...]:
        """A field of the front matter; of what is in a list, the line says enough."""
        return super().words(path)[1:] if len(path) == 2 else ()

    def _read_front_matter(self, front: Node) -> None:
        try:
            values = FrontMatter.model_validate(front.data())
        except ValidationError as error:
            found = explain(error.errors(include_url=False), FrontMatter)
            self.problems += [self.problem(replace(each, path=(self.name, *each.path))) for each in found]
            values = FrontMatter(title=Own.model_validate(self.name))  # its text is checked all the same
        self.page = MarkdownPage(values, self.body, tuple(each.value for each in self.blocks.value))
        if isinstance(front.value, dict):
            front.value[TEXT] = self.blocks


def _headings(tokens: Sequence[Token]) -> Iterator[Mistake]:
    """Those that leave out a level, which people hear who cannot see it, or stand beside the page's title."""
    above = 1  # the title
    for opening, words in pairwise(tokens):
        if opening.type == "heading_open" and opening.markup.startswith("#"):  # ======= is left of a merge
            level = int(opening.tag.removeprefix("h"))
            right = min(max(level, 2), above + 1)
            if level != right:
                instead = shown(f"{'#' * right} {words.content}")
                yield Mistake((opening.map or [0])[0], 0, "page.heading-level", instead=instead)
            above = right


def _hidden(tokens: Sequence[Token]) -> Iterator[Mistake]:
    """The characters that nobody may write, and that entities stand for: `&#x202E;`."""
    for line, value in decoded(tokens):
        if mistake := forbidden(value):
            yield Mistake(line, 0, mistake.message, **mistake.arguments)


def _blocks(tokens: Sequence[Token]) -> Iterator[Node]:
    for token in tokens:
        line = token.map[0] if token.map else 0
        if token.type == "inline" and is_blank(token.content):  # such as a cell that is left empty
            continue
        if token.type == "inline":
            yield Node(Block.model_validate(token.content), line, 0)
            # an address written otherwise than it is read, such as zoom\.us, is looked at as well
            for each in inline(token.content).links:
                if each.target not in token.content:
                    yield Node(each.target, line, 0)
        elif token.type in CODE:
            yield Node(f"{token.info}\n{token.content}", line, 0)
    yield from _pairs(tokens)


def _pairs(tokens: Sequence[Token]) -> Iterator[Node]:
    """A value in a cell, such as a code, with the words in the cell before it: alone it says too little."""
    cells = [cell for opening, cell in pairwise(tokens) if opening.type in CELLS]
    for words, value in pairwise(cells):
        if words.map == value.map and VALUE.fullmatch(value.content) and not DIGIT.search(words.content):
            yield Node(f"{words.content} | {value.content}", value.map[0] if value.map else 0, 0)
