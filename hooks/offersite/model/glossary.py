"""Terms: what they mean to readers, and what texts do not say instead of them."""

from __future__ import annotations

from .base import Model, Some
from .names import Id, Name, Ref
from .text import Line, Prose


class GlossaryTerm(Model):
    """A term as texts write it. What they say instead of it by mistake is `refused`."""

    id: Id
    term: Line
    language: Name | None = None
    """The language of a term that is the same for every reader, as a BCP 47 tag: fr; it is read aloud so."""
    short: dict[Name, Some[Name]] = {}
    """Its abbreviations, by language."""
    meaning: Prose | None = None
    """What it means; a term that has a meaning stands in the glossary, and texts link to it."""
    refused: dict[Name, Some[Name]] = {}
    """By language; a star stands for any letters: "Datenverarbeitung*"."""
    source: Ref | None = None
