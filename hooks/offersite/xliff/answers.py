"""XLIFF 2.0 or 1.2, as the tools of translators give it back → what they wrote for each text.

Tools split units into segments, mark passages, add what they know, and use other elements for the same codes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from ..reading.syntax import Mistake
from .parsing import Element, parse
from .writing import CORE, METADATA, PRESENT, text_id

ORDER = re.compile("[0-9]{1,9}")
DONE = {"translated", "reviewed", "final", "signed-off"}
"""The states, of both versions, of a translation that its translator is done with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What stands in a unit."""

    id: str
    """The text's."""
    source: str
    target: str
    """Nothing as long as there is none."""
    whole: bool
    """Whether none of its segments is left out."""
    done: bool
    """Whether its translator says so."""
    present: str
    """The checksum of the translation that there was, if the tool has kept it."""
    unit: Element


@dataclass(frozen=True, slots=True)
class Delivery:
    """All answers of a document, and what of its units cannot be read, each with the text's id."""

    source: str
    language: str
    """As a BCP 47 tag; several, if the files in it differ."""
    answers: Sequence[Answer]
    mistakes: Sequence[tuple[str, Mistake]]


def delivery(raw: bytes) -> Delivery:
    """What a document has. Raises `Mistake` if it is none of ours."""
    root = parse(raw)
    files = [each.attributes for each in root.named(f"{CORE['1.2']} file")]
    if root.name == f"{CORE['2.0']} xliff":
        named, read = "unit", _answer_2
        languages = {(root.attributes.get("srcLang", ""), root.attributes.get("trgLang", ""))}
    elif root.name == f"{CORE['1.2']} xliff":
        named, read = "trans-unit", _answer_1
        languages = {(each.get("source-language", ""), each.get("target-language", "")) for each in files}
    else:
        raise root.mistake("xliff.version", value=root.name.rpartition(" ")[2])
    answers: list[Answer] = []
    mistakes: list[tuple[str, Mistake]] = []
    for unit in root.below(f"{root.name.partition(' ')[0]} {named}"):
        try:
            answers.append(read(unit))
        except Mistake as mistake:
            mistakes.append((_id(unit), mistake))
    sources, targets = ({each[side] for each in languages} for side in (0, 1))
    return Delivery(", ".join(sorted(sources)), ", ".join(sorted(targets)), answers, mistakes)


def _answer_2(unit: Element) -> Answer:
    data = chain.from_iterable(each.children for each in _named(unit, "originalData"))
    codes = _Codes({each.attributes.get("id", ""): each.text for each in data})
    parts = [each for each in unit.children if _local(each) in ("segment", "ignorable")]
    sources = [codes.text(_first(each, "source")) for each in parts]
    targets: list[tuple[int, int, str]] = []
    whole = True
    for number, (part, source) in enumerate(zip(parts, sources, strict=True), 1):
        target = _first(part, "target")
        said = codes.text(target)
        if not said.strip() and _local(part) == "ignorable":  # what stands between two segments
            said = source
        whole = whole and (bool(said.strip()) or not source.strip())
        order = target.attributes.get("order", "") if target else ""
        targets.append((int(order) if ORDER.fullmatch(order) else number, number, said))
    metadata = f"{METADATA} meta"
    present = (each.text for each in unit.below(metadata) if each.attributes.get("type") == PRESENT)
    states = [each.attributes.get("state", "") for each in parts if _local(each) == "segment"]
    return Answer(
        id=_id(unit),
        source="".join(sources),
        target="".join(said for *_, said in sorted(targets)),
        whole=whole,
        done=DONE.issuperset(states),
        present=next(present, ""),
        unit=unit,
    )


def _answer_1(unit: Element) -> Answer:
    codes = _Codes({})
    source, target = (_first(unit, each) for each in ("source", "target"))
    contexts = chain.from_iterable(each.children for each in _named(unit, "context-group"))
    present = (each.text for each in contexts if each.attributes.get("context-type") == f"x-{PRESENT}")
    segments = [each for each in target.below(_beside(target, "mrk")) if _is_segment(each)] if target else []
    return Answer(
        id=_id(unit),
        source=codes.text(source),  # first, since codes of the target may be known by it alone
        target=codes.text(target),
        whole=all(each.text.strip() for each in segments),
        done=unit.attributes.get("approved") == "yes"
        or bool(target and target.attributes.get("state") in DONE),
        present=next(present, ""),
        unit=unit,
    )


def _is_segment(mark: Element) -> bool:
    return mark.attributes.get("mtype") == "seg"


@dataclass(slots=True)
class _Codes:
    """What codes stand for: their own content or data, or else what the same code of the source does."""

    data: Mapping[str, str]
    known: dict[tuple[str, str], str] = field(default_factory=dict)
    """By where a code stands, at the "start" or "end" of a passage or "alone", and its id."""

    def text(self, element: Element | None) -> str:
        """The text in a source or target. Raises `Mistake` for a code of which nothing is known."""
        parts = element.parts if element else ()
        return "".join(each if isinstance(each, str) else self._raw(each) for each in parts)

    def _raw(self, element: Element) -> str:
        get = element.attributes.get
        match _local(element):
            case "mrk" | "sub":
                return self.text(element)
            case "sm" | "em":  # the same, of a passage that crosses others
                return ""
            case "ph" | "it":
                return self._code(element, "alone", get("dataRef"), element.text)
            case "x":
                return self._code(element, "alone")
            case "pc" | "g":
                start = self._code(element, "start", get("dataRefStart"))
                within = self.text(element)
                return start + within + self._code(element, "end", get("dataRefEnd"))
            case "sc" | "bpt" | "bx":
                return self._code(element, "start", get("dataRef"), element.text)
            case "ec" | "ept" | "ex":
                return self._code(element, "end", get("dataRef"), element.text)
            case name:
                raise element.mistake("xliff.element", value=name)

    def _code(self, element: Element, side: str, data: str | None = None, content: str = "") -> str:
        get = element.attributes.get
        id = get("copyOf") or get("startRef") or get("rid") or get("id", "")
        raw = self.data.get(data or "") or content or self.known.get((side, id))
        if not raw:
            raise element.mistake("xliff.code", value=id)
        self.known[side, id] = raw
        return raw


def _id(unit: Element) -> str:
    return text_id(unit.attributes.get("id", ""))


def _local(element: Element) -> str:
    return element.name.rpartition(" ")[2]


def _beside(element: Element, name: str) -> str:
    """The full name of an element of the same namespace."""
    return f"{element.name.rpartition(' ')[0]} {name}"


def _named(element: Element, name: str) -> Iterator[Element]:
    return element.named(_beside(element, name))


def _first(element: Element, name: str) -> Element | None:
    return next(_named(element, name), None)
