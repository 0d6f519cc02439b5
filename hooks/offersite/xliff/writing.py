"""Units → XLIFF 2.0 (OASIS, 2014) or, for older tools, 1.2 (OASIS, 2008).

What stands for a code in the text goes with it, so that what a tool gives back can be read by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from ..language.changed_words import both
from ..problems.catalogue import catalogue
from .codes import Code, Piece, Sort
from .units import Unit, checksum

Version = Literal["2.0", "1.2"]

CORE = {"2.0": "urn:oasis:names:tc:xliff:document:2.0", "1.2": "urn:oasis:names:tc:xliff:document:1.2"}
GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0"
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
PRESENT = "present"
"""What the checksum is called of the translation that stands in the data when a unit is written."""
KINDS: Mapping[str, Mapping[Sort, str]] = {
    "2.0": {
        **{"count": "other", "em": "fmt", "strong": "fmt", "link": "link", "address": "link"},
        **{"picture": "image", "code": "other", "foreign": "other", "break": "fmt"},
    },
    "1.2": {
        **{"count": "x-count", "em": "italic", "strong": "bold", "link": "link", "address": "x-address"},
        **{"picture": "x-picture", "code": "x-code", "foreign": "x-foreign", "break": "lb"},
    },
}
SUBTYPES = {"em": "xlf:i", "strong": "xlf:b", "break": "xlf:lb"}
STATES = {
    "2.0": {"missing": "initial", "outdated": "initial", "complete": "translated"},
    "1.2": {"missing": "needs-translation", "outdated": "needs-review-translation", "complete": "translated"},
}


def xliff(units: Sequence[Unit], source: str, language: str, version: Version) -> bytes:
    """A document with the `units`, in their order: a file in it for each file of the data."""
    lines = _document_2(units, source, language) if version == "2.0" else _document_1(units, source, language)
    return "".join(f"{line}\n" for line in ('<?xml version="1.0" encoding="UTF-8"?>', *lines)).encode()


def unit_id(text_id: str) -> str:
    """The id of a text as the id of a unit, a name token of XML."""
    return text_id.replace("/", ":")


def text_id(unit_id: str) -> str:
    """The reverse."""
    return unit_id.replace(":", "/")


def _files(units: Sequence[Unit]) -> Mapping[str, Sequence[Unit]]:
    found: dict[str, list[Unit]] = {}
    for unit in units:
        found.setdefault(unit.text.file, []).append(unit)
    return found


def _document_2(units: Sequence[Unit], source: str, language: str) -> Iterator[str]:
    spaces = {"xmlns": CORE["2.0"], "xmlns:gls": GLOSSARY, "xmlns:mda": METADATA}
    yield f"<xliff{_attributes({**spaces, 'version': '2.0', 'srcLang': source, 'trgLang': language})}>"
    for name, group in _files(units).items():
        id = name.replace("/", ":")
        yield f"<file{_attributes({'id': id, 'original': name, 'xml:space': 'preserve'})}>"
        for unit in group:
            yield from _unit_2(unit, language)
        yield "</file>"
    yield "</xliff>"


def _unit_2(unit: Unit, language: str) -> Iterator[str]:
    said, present = unit.pieces
    yield f"<unit{_attributes({'id': unit_id(unit.text.id), 'name': unit.text.id})}>"
    if unit.terms:
        yield "<gls:glossary>"
        for each in unit.terms:
            translation = f"<gls:translation>{escape(each.translation)}</gls:translation>"
            yield f"<gls:glossEntry><gls:term>{escape(each.source)}</gls:term>{translation}</gls:glossEntry>"
        yield "</gls:glossary>"
    yield (
        f'<mda:metadata><mda:metaGroup><mda:meta type="{PRESENT}">{checksum(unit.present)}</mda:meta>'
        "</mda:metaGroup></mda:metadata>"
    )
    yield "<notes>"
    for about, note in _notes(unit, language):
        yield f"<note{_attributes({'category': about})}>{escape(note)}</note>"
    yield "</notes>"
    data = _Data()
    written = [data.text(each) for each in (said, present)]
    if data.numbers:
        entries = (f'<data id="d{number}">{escape(raw)}</data>' for raw, number in data.numbers.items())
        yield f"<originalData>{''.join(entries)}</originalData>"
    yield f'<segment state="{STATES["2.0"][unit.condition]}"><source>{written[0]}</source>'
    if present:
        yield f"<target>{written[1]}</target>"
    yield "</segment>"
    yield "</unit>"


class _Data:
    """What the codes of a unit stand for, each once and with a number."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def text(self, pieces: Sequence[Piece]) -> str:
        """The pieces as a source or target of XLIFF 2.0."""
        return "".join(escape(each) if isinstance(each, str) else self._code(each) for each in pieces)

    def _code(self, code: Code) -> str:
        if code.kind == "close":
            return "</pc>"
        kind = {"id": f"{code.number}", "type": KINDS["2.0"][code.sort]}
        if code.sort in SUBTYPES:
            kind["subType"] = SUBTYPES[code.sort]
        if code.kind == "alone":
            return f"<ph{_attributes({**kind, 'dataRef': self._of(code.raw), 'disp': code.raw})}/>"
        ends = {"dataRefStart": self._of(code.raw), "dataRefEnd": self._of(code.end)}
        return f"<pc{_attributes({**kind, **ends, 'dispStart': code.raw, 'dispEnd': code.end})}>"

    def _of(self, raw: str) -> str:
        return f"d{self.numbers.setdefault(raw, len(self.numbers) + 1)}"


def _document_1(units: Sequence[Unit], source: str, language: str) -> Iterator[str]:
    yield f"<xliff{_attributes({'xmlns': CORE['1.2'], 'version': '1.2'})}>"
    languages = {"source-language": source, "target-language": language}
    for name, group in _files(units).items():
        yield f"<file{_attributes({'original': name, **languages, 'datatype': 'plaintext'})}>"
        yield "<body>"
        for unit in group:
            yield from _unit_1(unit, language)
        yield "</body>"
        yield "</file>"
    yield "</xliff>"


def _unit_1(unit: Unit, language: str) -> Iterator[str]:
    said, present = unit.pieces
    names = {"id": unit_id(unit.text.id), "resname": unit.text.id, "xml:space": "preserve"}
    yield f"<trans-unit{_attributes(names)}>"
    yield f"<source>{_text_1(said)}</source>"
    yield f'<target state="{STATES["1.2"][unit.condition]}">{_text_1(present)}</target>'
    yield (
        f'<context-group purpose="match"><context context-type="x-{PRESENT}">'
        f"{checksum(unit.present)}</context></context-group>"
    )
    terms = [("glossary", f"{each.source} → {each.translation}") for each in unit.terms]
    for about, note in (*_notes(unit, language), *terms):
        yield f"<note{_attributes({'from': about})}>{escape(note)}</note>"
    yield "</trans-unit>"


def _text_1(pieces: Sequence[Piece]) -> str:
    """The pieces as a source or target of XLIFF 1.2."""
    return "".join(escape(each) if isinstance(each, str) else _code_1(each) for each in pieces)


def _code_1(code: Code) -> str:
    name = {"alone": "ph", "open": "bpt", "close": "ept"}[code.kind]
    kind = {"ctype": KINDS["1.2"][code.sort]} if code.kind != "close" else {}
    return f"<{name}{_attributes({'id': f'{code.number}', **kind})}>{escape(code.raw)}</{name}>"


def _notes(unit: Unit, language: str) -> Iterator[tuple[str, str]]:
    """Where the text stands, what it is and, if the source has changed, what that was; and whether the
    translation says the contrary.
    """
    line = next(iter(unit.text.wordings.values())).line
    yield "place", f"{unit.text.file}:{line}: {' → '.join(unit.within)}"
    if unit.about:
        yield "about", unit.about
    if unit.before:
        before, _ = both(unit.before, unit.source)
        yield "before", catalogue(language)["xliff.before"].format(before=before)
    if unit.contrary:
        value, source = unit.contrary
        yield "contrary", catalogue(language)["translation.contrary"].format(value=value, source=source)


def _attributes(values: dict[str, str]) -> str:
    return "".join(f" {name}={quoteattr(value)}" for name, value in values.items())
