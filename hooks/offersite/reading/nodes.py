"""YAML text → a tree of nodes that know their line and column.

libyaml's events are read one by one and nothing of PyYAML's composer or constructors is run: nesting is
bounded as it opens, and anchors, aliases, tags, merge keys and duplicate keys are refused where they stand.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, cast

import yaml

from ..model import PlainScalar
from ..model.base import FoldedScalar
from ..problems.suggestions import nearest
from .causes import cause, two_fields
from .characters import forbidden
from .continuation import BLOCKS, MultilineScalar, swallowed
from .repeated import Repeated
from .syntax import INVISIBLE, Mistake, entry_of, mistake_of

MAX_DEPTH = 20
BULLET = re.compile(r"([–—•]) ?")  # of a word processor, in place of a hyphen
NULLS = {"", "~", "null", "Null", "NULL"}  # YAML 1.2, core schema, 10.3.2
HASH = re.compile(r"[,\s]*(#.*)")  # behind a value: a comment, or text that is cut off, "course #3"
COMMENT = re.compile(r",?(?: {2,}|\t+)#+(?:\s|$)")  # it stands apart
WORD = re.compile(r"\S*|\d{4}-\d\d-\d\d \d\d:\d\d")  # no sentence, which might go on behind #

VAGUE = {"yaml.colon", "yaml.deeper", "yaml.indent", "yaml.syntax"}  # the cause may stand above

__all__ = ["Mistake", "Node", "compose"]

_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Node:
    """A value with its place; `key` is the place of the key it stands under. Places count from 0.

    It is `cut` where the name of one of its fields was lost, so that its text slid into the one above.
    """

    __slots__ = ("column", "cut", "key", "line", "tag", "value")

    def __init__(self, value: Any, line: int, column: int, key: tuple[int, int] | None = None):
        self.value, self.line, self.column, self.key = value, line, column, key
        self.tag: str | None = None
        self.cut = False

    def child(self, step: str | int) -> Node | None:
        """The value under a key of a map or at an index of a list."""
        if isinstance(self.value, dict):
            return self.value.get(step)
        if isinstance(self.value, list) and isinstance(step, int) and step < len(self.value):
            return cast(Node, self.value[step])
        return None

    def is_text(self, languages: Iterable[str]) -> bool:
        """Whether it is a map of languages, so far."""
        return bool(self.value) and set(self.value) <= set(languages)

    def data(self) -> Any:
        """The value as Python data: dicts, lists, strings (`PlainScalar` where unquoted) and None."""
        value = self.value
        if type(value) is dict:
            return {key: node.data() for key, node in value.items()}
        if type(value) is list:
            return [node.data() for node in value]
        return value


def compose(
    text: str,
    mistakes: list[Mistake],
    names: Collection[str] = (),
    tags: Collection[str] = (),
    languages: Sequence[str] = (),
) -> Node | None:
    """The tree of a document, or None if it is empty.

    Mistakes that leave the tree readable are appended to `mistakes`. Raises `Mistake` for the others.
    A line of a text that begins with one of `names`, or with a key of the document, was meant as a field.
    A value may have one of `tags`, which its node keeps. Among `languages`, the source first, no other field
    stands.
    """
    if mistake := forbidden(text):
        raise mistake
    parser = _Parser(text)
    composer = _Composer(text, mistakes, names, tags, languages)
    try:
        return composer.document(_events(parser, text, names))
    finally:
        mistakes += composer.repeated.checked_twice()
        parser.dispose()


def _start(event: Any) -> tuple[int, int]:
    mark = event.start_mark
    return mark.line, mark.column


def _events(parser: Any, text: str, names: Collection[str]) -> Iterator[Any]:
    try:
        while (event := parser.get_event()) is not None and not isinstance(event, yaml.StreamEndEvent):
            yield event
    except yaml.MarkedYAMLError as error:
        mistake = mistake_of(error, text)
        lines = text.split("\n")
        if mistake.message in VAGUE:
            mistake = cause(lines, mistake.line, names) or mistake
        elif mistake.message == "yaml.after-quote" and (found := two_fields(lines[mistake.line], names)):
            arguments = {"value": found[1], "field": found[3]}
            mistake = Mistake(mistake.line, found.start(3), "yaml.beside", **arguments)
        raise mistake from None
    except yaml.YAMLError as error:
        raise Mistake(0, 0, "yaml.syntax", detail=str(error)) from None


class _Composer:
    """Builds the tree of one document; `open` holds the collections that are not closed yet."""

    def __init__(
        self,
        text: str,
        mistakes: list[Mistake],
        names: Collection[str],
        tags: Collection[str],
        languages: Sequence[str],
    ):
        self.tags = tags
        self.languages = frozenset(languages)
        self.fields = frozenset(names) - self.languages
        self.repeated = Repeated(mistakes, languages)
        self.lines = [*text.split("\n"), ""]  # libyaml ends a document on a line of its own
        self.hashes = "#" in text
        self.escapes = "\\" in text  # the text itself has been searched for forbidden characters
        self.mistakes = mistakes
        self.open: list[Node] = []
        self.keys: list[Node | None] = []  # for each open mapping, the key that waits for its value
        self.names = set(names)
        self.lost: list[Mistake] = []  # values of which nothing is left
        self.texts: list[MultilineScalar] = []

    def document(self, events: Iterator[Any]) -> Node | None:
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                node = self._node(event)
                if self.tags:
                    node.tag = getattr(event, "tag", None)
                root = root or node
                if self.open:
                    self._attach(node)
                if isinstance(event, yaml.CollectionStartEvent):
                    self._descend(node)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._look_for_hash(event)
                self.open.pop()
                self.keys.pop()
            elif isinstance(event, yaml.DocumentStartEvent) and root is not None:
                raise Mistake(*_start(event), "yaml.documents")
        if mistakes := [*self.lost, *swallowed(self.texts, self.lines, self.names)]:
            self.mistakes += mistakes[:-1]
            raise mistakes[-1]
        return None if root is None or root.value is None else root

    def _descend(self, node: Node) -> None:
        if len(self.open) >= MAX_DEPTH:
            raise Mistake(node.line, node.column, "yaml.depth", limit=str(MAX_DEPTH))
        self.open.append(node)
        self.keys.append(None)

    def _node(self, event: Any) -> Node:
        line, column = _start(event)
        if isinstance(event, yaml.AliasEvent):
            raise Mistake(line, column, "yaml.alias", value=str(event.anchor))
        if event.anchor:
            raise Mistake(line, column, "yaml.anchor", value=str(event.anchor))
        if event.tag and event.tag not in self.tags:
            value = str(event.tag).replace("tag:yaml.org,2002:", "!!")
            raise Mistake(line, column, "yaml.tag", value=value, nearest=nearest(value, self.tags))
        if isinstance(event, yaml.CollectionStartEvent):
            self._look_for_hash(event)
            return Node([] if isinstance(event, yaml.SequenceStartEvent) else {}, line, column)
        if event.style not in BLOCKS:
            self._look_for_hash(event)
        # One spelling of each accented letter (UAX 15), whatever was pasted; places are those in the file
        value, end = unicodedata.normalize("NFC", event.value), event.end_mark
        if end.line > line:
            self.texts.append(MultilineScalar(line, end.line + (end.column > 0), event.style))
        if event.style != "|":  # folding leaves a single line break where the author left a blank line
            value = value.replace("\n", "\n\n")
        if event.style in BLOCKS and not value:
            raise Mistake(line, column, "yaml.block", value=self.lines[line][column:].strip())
        if event.implicit[0]:
            return Node(None if value in NULLS else PlainScalar(value), line, column)
        if self.escapes and (mistake := forbidden(value)):
            raise Mistake(line, column, mistake.message, **mistake.arguments)
        folded = event.style == ">" and end.line > line + 2
        return Node(FoldedScalar(value) if folded else value, line, column)

    def _look_for_hash(self, event: Any) -> None:
        """A value, or a list in brackets, cut off by a comment that was meant as text."""
        end = event.end_mark
        if not self.hashes or not (found := HASH.match(self.lines[end.line], end.column)):
            return
        sentence = isinstance(event, yaml.ScalarEvent) and not (event.style or WORD.fullmatch(event.value))
        if sentence or not COMMENT.match(self.lines[end.line], end.column):
            mistake = Mistake(end.line, end.column, "yaml.hash", value=found[1].strip()[:40])
            (self.mistakes if getattr(event, "value", True) else self.lost).append(mistake)

    def _attach(self, node: Node) -> None:
        parent = self.open[-1].value
        if isinstance(parent, list):
            parent.append(node)
        elif (key := self.keys[-1]) is None:
            self.keys[-1] = self._key(node)
        else:
            self.keys[-1] = None
            node.key = (key.line, key.column)
            if (first := parent.get(key.value)) is not None:
                self.repeated.add(key, first, node, self.open)
            else:
                parent[str(key.value)] = node

    def _key(self, node: Node) -> Node:
        if not isinstance(node.value, str):
            raise Mistake(node.line, node.column, "yaml.key")
        if node.value in self.fields and self.open[-1].is_text(self.languages):
            raise Mistake(node.line, node.column, "yaml.deeper")
        if node.value in self.names:
            return node
        if node.value == "<<":
            raise Mistake(node.line, node.column, "yaml.merge")
        if found := BULLET.match(node.value):
            instead = entry_of(f"{node.value[found.end() :]}:")
            raise Mistake(node.line, node.column, "yaml.dash", value=found[1], instead=instead)
        if INVISIBLE.search(node.value):
            raise Mistake(node.line, node.column, "yaml.invisible", value=INVISIBLE.sub("", node.value))
        self.names.add(node.value)
        return node
