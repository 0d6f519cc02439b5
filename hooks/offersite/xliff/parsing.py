"""XML from strangers → elements with their places. Expat reads it, and nothing that it could be made to do.

A document type, which alone can declare entities, is refused where it begins; so nothing is ever expanded or
fetched. Depth and size are bounded.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from ..reading.syntax import Mistake

DEEPEST = 60


@dataclass(slots=True, kw_only=True)
class Element:
    """`name` is "namespace name". `line` and `column` count from 0."""

    name: str
    attributes: Mapping[str, str]
    line: int
    column: int
    parts: list[str | Element] = field(default_factory=list)

    @property
    def children(self) -> Iterator[Element]:
        """The elements in it, without the text."""
        return (each for each in self.parts if isinstance(each, Element))

    def named(self, name: str) -> Iterator[Element]:
        """The children of a name."""
        return (each for each in self.children if each.name == name)

    def below(self, name: str) -> Iterator[Element]:
        """All of a name at any depth; what is in one of them is not looked through."""
        for each in self.children:
            if each.name == name:
                yield each
            else:
                yield from each.below(name)

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(each if isinstance(each, str) else each.text for each in self.parts)

    def mistake(self, message: str, **arguments: str) -> Mistake:
        """What is wrong with it, at its place."""
        return Mistake(self.line, self.column, message, **arguments)


def parse(raw: bytes) -> Element:
    """The root of a document. Raises `Mistake` if it cannot be read."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    top = Element(name="", attributes={}, line=0, column=0)
    open = [top]

    def start(name: str, attributes: dict[str, str]) -> None:
        line, column = _place(parser)
        if len(open) > DEEPEST:
            raise Mistake(line, column, "xliff.xml", detail=f"> {DEEPEST}")
        element = Element(name=name, attributes=attributes, line=line, column=column)
        open[-1].parts.append(element)
        open.append(element)

    def end(name: str) -> None:
        open.pop()

    def text(data: str) -> None:
        open[-1].parts.append(data)

    def doctype(*about: object) -> None:
        raise Mistake(*_place(parser), "xliff.doctype")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = text, doctype
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        detail = expat.ErrorString(error.code)
        raise Mistake(error.lineno - 1, error.offset, "xliff.xml", detail=detail or "") from None
    except (LookupError, ValueError):  # an encoding that is none
        raise Mistake(0, 0, "file.encoding") from None
    return next(top.children)


def _place(parser: expat.XMLParserType) -> tuple[int, int]:
    return parser.CurrentLineNumber - 1, parser.CurrentColumnNumber
