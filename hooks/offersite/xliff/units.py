"""The texts that translators get, each with all that it takes to translate it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal
from zlib import crc32

from ..editing.explanations import explanations, of_class
from ..model import Model, PageText, Prose, Site
from ..model.markdown import PLACE
from ..model.walk import walk
from ..problems.catalogue import FALLBACK
from ..problems.problem import DataPath
from ..translations.texts import TranslatedText
from .codes import Form, Piece, coded
from .desk import Desk
from .passages import BLANKS, HEAD

GAP = re.compile(r"\n\s*\n")

Condition = Literal["missing", "outdated", "complete"]


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the glossary that the source has, and its translation."""

    source: str
    translation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A text and its translation into one language, as they stand in a file of the data, or in two pages."""

    text: TranslatedText
    condition: Condition
    source: str
    present: str
    """The translation as it stands, or nothing."""
    before: str
    """The source that it was written for, if that is another."""
    contrary: tuple[str, str] | None
    """What both begin with where one says yes and the other no, the translation first."""
    form: Form
    within: Sequence[str]
    """What leads editors to it in its file."""
    about: str
    """What editors are told of its field, in the language of the translation."""
    terms: Sequence[Term]

    @property
    def pieces(self) -> tuple[list[Piece], list[Piece]]:
        """The source and the present translation, of which what is the same has the same number."""
        source = coded(self.source, self.form)
        return source, coded(self.present, self.form, source)


def units(desk: Desk, site: Site, every: bool = False) -> Iterator[Unit]:
    """What is missing or outdated in a language, or `every` text."""
    values, prose = dict(walk(site)), paths_of_prose(site)
    glossary = Glossary(site, desk.source, desk.language)
    for text in desk.texts.values():
        behind, present = desk.open.get(text.id), text.value(desk.language)
        if not (behind or (every and present)):
            continue
        said = text.value(desk.source)
        yield Unit(
            text=text,
            condition="complete" if not behind else "outdated" if behind.outdated else "missing",
            source=said,
            present=present,
            before=behind.before if behind else "",
            contrary=behind.contrary if behind else None,
            form=desk.form(text, prose),
            within=desk.within.get(text.id, text.key),
            about=_about(values, text.path, desk.language),
            terms=[*glossary.terms_in(said)],
        )


def paths_of_prose(site: Site) -> frozenset[DataPath]:
    """Where the texts stand that may hold emphasis and links."""
    return frozenset(path for path, value in walk(site) if isinstance(value, Prose))


def _about(values: Mapping[DataPath, Any], path: DataPath, language: str) -> str:
    depth = max(at for at, step in enumerate(path) if isinstance(step, str))  # in a list: that of the list
    of_page = path[-1] in HEAD and str(path[0]).startswith(PLACE)
    model: type[Any] = PageText if of_page else type(values.get(path[:depth]))
    if not issubclass(model, Model):
        return ""
    said = of_class(explanations(), model, str(path[depth]))
    return said.get(language) or said[FALLBACK]


def as_written(wording: str, source: str) -> str:
    """A wording as the data has it: its lines end where they are typed if those of the `source` do so."""
    wording = unicodedata.normalize("NFC", wording).strip()
    if any("\n" in block for block in GAP.split(source)):
        return "\n".join(line.rstrip() for line in wording.split("\n"))
    return "\n\n".join(BLANKS.sub(" ", block).strip() for block in GAP.split(wording))


def checksum(wording: str) -> str:
    """A few letters and digits that stand for a wording, to the letter but for blanks."""
    return f"{crc32(BLANKS.sub(' ', wording).strip().encode()):08x}"


class Glossary:
    """The terms of the programme and their abbreviations, with what they are in another language."""

    def __init__(self, site: Site, source: str, language: str):
        self.terms: dict[str, str] = {}
        for each in site.glossary:
            known = each.term.root
            if source in known and language in known:
                short = next(iter(each.short.get(language, ())), known[language])
                self.terms |= {
                    known[source]: known[language],
                    **dict.fromkeys(each.short.get(source, ()), short),
                }

    def terms_in(self, text: str) -> Iterator[Term]:
        """Those that the text mentions, in whole words."""
        for said, translation in self.terms.items():
            if said != text and re.search(rf"(?<!\w){re.escape(said)}(?!\w)", text, re.IGNORECASE):
                yield Term(said, translation)
