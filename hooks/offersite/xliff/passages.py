"""A page of Markdown passage by passage: its title and description, headings, paragraphs, items and cells.

Where each stands in the file is known to the character, so that another wording changes nothing around it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from markdown_it.token import Token

from ..language.markdown import BAR, CODE, parse
from ..model.text import CHECKED
from ..problems.problem import DataPath
from ..reading.document import decoded
from ..reading.markdown import FRONT_MATTER
from ..reading.nodes import compose
from ..reading.syntax import Mistake
from ..revisions.fixing import LINE
from . import wordings

HEAD = ("title", "description")
BREAK = "\\\n"
BLANKS = re.compile(r"[ \t\n]+")
MARGIN = re.compile(r"[^>\s]")
BEGUN = "+"
CELLS = ("th", "td")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What stands between two places of a page's text, given by their offsets."""

    kind: str
    """What it is and stands in. What is not translated, such as code or an empty cell, has no `value`."""
    value: str = ""
    """On one line, but for breaks that readers see."""
    line: int = 0
    """From 0."""
    start: int = 0
    end: int = 0
    margin: str = ""
    """What its further lines begin with."""

    @property
    def bare_kind(self) -> str:
        """The same, whether or not it is the first in a list, an item or a row."""
        return self.kind.replace(BEGUN, "")


def passages(text: str) -> list[Passage]:
    """The passages of a page: title, description, then those of its text. Raises `Mistake`."""
    page = _Page(text)
    front = compose("\n" + decoded(page.front.encode()), [])
    fields = [(name, front.child(name) if front else None) for name in HEAD]
    head = (
        Passage(kind=name, value=_one(str(field.value)), line=field.line) if field else Passage(kind=name)
        for name, field in fields
    )
    return [*head, *page.blocks()]


def put(text: str, values: Mapping[int, str], checked: Mapping[str, str]) -> str:
    """A page with other wordings of its passages, by their numbers, and what it is `checked` for.

    Raises `Mistake` where they cannot be written.
    """
    before = passages(text)
    values = {number: _told_apart(value, before[number]) for number, value in values.items()}
    wanted = [values.get(number, each.value) for number, each in enumerate(before)]
    values = {number: value for number, value in values.items() if value != before[number].value}
    for number in sorted(values, reverse=True):
        if number >= len(HEAD):
            each = before[number]
            text = text[: each.start] + _written(values[number], each) + text[each.end :]
    fields: dict[DataPath, str] = {
        (name,): values[number] for number, name in enumerate(HEAD) if number in values
    }
    fields |= {(CHECKED, language): right for language, right in checked.items()}
    if fields:
        page = _Page(text)
        text = page.opening + wordings.put(page.front, fields, HEAD) + page.rest
    after = passages(text)
    if kinds(after) != kinds(before) or [each.value for each in after] != wanted:
        raise Mistake(0, 0, "xliff.unwritable")
    return text


def headings(text: str) -> list[str]:
    """How links name the headings of a page. Raises `Mistake`."""
    return [str(each.attrs["id"]) for each in _Page(text).tokens if each.type == "heading_open"]


def with_head_of(page: str, other: str) -> str:
    """The text of `page` below the head of the `other`."""
    return _Page(other).head + _Page(page).body


def _told_apart(value: str, passage: Passage) -> str:
    """A wording in which a bar does not end the cell."""
    return BAR.sub(r"\|", value) if _in_cell(passage) else value


def _in_cell(passage: Passage) -> bool:
    return passage.bare_kind.endswith(CELLS)


def _written(value: str, passage: Passage) -> str:
    if _in_cell(passage):
        return value if passage.value else f" {value} "
    return value.replace("\n", f"\n{passage.margin}")


class _Page:
    """The parts of a page, and the places of what Markdown's parser finds in it."""

    def __init__(self, text: str):
        plain = decoded(text.encode())
        if (head := FRONT_MATTER.match(plain)) is None:
            raise Mistake(0, 0, "page.head")
        lines = [line.decode() for line in LINE.findall(text.encode())]
        self.starts = [0, *accumulate(map(len, lines))]
        fields = (head[1] or "").count("\n")
        self.opening, self.front = lines[0], "".join(lines[1 : 1 + fields])
        self.rest = "".join(lines[1 + fields :])
        self.head = "".join(lines[: 2 + fields])
        self.body = "".join(lines[2 + fields :])
        self.lines = plain.split("\n")
        self.tokens = parse("\n" * (2 + fields) + plain[head.end() :])

    def blocks(self) -> Iterator[Passage]:
        """In their order, each with all that it stands in; what begins there bears a mark."""
        around: list[str] = []
        row, cells = 0, _cells("")
        for token in self.tokens:
            if token.nesting == -1:
                around.pop()
                continue
            line = token.map[0] if token.map else row
            if token.type == "tr_open":
                row, cells = line, _cells(self.lines[line])
            if token.nesting == 1:
                around.append(token.tag + BEGUN)
                continue
            kind = f"{' '.join(around)} {token.tag}".strip()
            if token.type != "inline":
                yield Passage(kind=f"{kind} {token.content if token.type in CODE else ''}", line=line)
            elif around[-1][:2] in CELLS:
                yield self._cell(token, kind, row, next(cells, None))
            else:
                yield self._block(token, kind)
            around = [each.rstrip(BEGUN) for each in around]

    def _block(self, token: Token, kind: str) -> Passage:
        first, *_ = lines = [line.rstrip() for line in token.content.split("\n")]
        line = token.map[0] if token.map else 0
        last = line + len(lines) - 1
        start, end = self.lines[line].rfind(first), self.lines[last].rfind(lines[-1])
        if start < 0 or end < 0:
            raise Mistake(line, 0, "xliff.unwritable")
        return Passage(
            kind=kind,
            value=_read(token.content),
            line=line,
            start=self.starts[line] + start,
            end=self.starts[last] + end + len(lines[-1]),
            margin=MARGIN.sub(" ", self.lines[line][:start]),
        )

    def _cell(self, token: Token, kind: str, line: int, place: tuple[int, int] | None) -> Passage:
        """What stands between two columns of a row, which may end before it."""
        if place is None:
            return Passage(kind=f"{kind} -", line=line)
        written = self.lines[line][slice(*place)]
        said = written.strip()
        if said.replace(r"\|", "|") != token.content:
            raise Mistake(line, 0, "xliff.unwritable")
        start = self.starts[line] + place[0] + written.index(said)
        return Passage(kind=kind, value=_one(said), line=line, start=start, end=start + len(said))


def _cells(row: str) -> Iterator[tuple[int, int]]:
    """Where the cells of a row stand: between two bars, the outermost of which may be left out."""
    ends = [-1, *(bar.start() for bar in BAR.finditer(row)), len(row)]
    first, *others = ((start + 1, end) for start, end in pairwise(ends))
    return iter([first, *others] if row[slice(*first)].strip(" \t>") else others)


def _read(content: str) -> str:
    """What a paragraph says: the ends of its lines are blanks, unless they break the line for readers."""
    *lines, last = content.split("\n")
    return "".join(map(_line, lines)) + _one(last)


def _line(line: str) -> str:
    if line.endswith("  "):
        return f"{_one(line)}{BREAK}"
    broken = (len(line) - len(line.rstrip("\\"))) % 2
    return f"{_one(line)}\n" if broken else f"{_one(line)} "


def _one(value: str) -> str:
    return unicodedata.normalize("NFC", BLANKS.sub(" ", value).strip())


def kinds(found: Sequence[Passage]) -> list[str]:
    """How a page is laid out: what may be another in no language."""
    return [each.kind for each in found]
