"""Texts in every language at once, set in type as the pages set them: what the open data is made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..language.labels import Labels
from ..language.prose import targets
from ..language.typography import typeset
from ..model import EVERY, Address, Line, Model, Prose, Source, Span, Text
from ..model.areas import Tile
from ..settings import Settings
from ..translations.shown import Pairs
from ..views.links import is_external, path_to
from ..views.localiser import Localiser
from .schema import Map, Passage, Uris


class AllLanguages:
    """Says everything in each language that it is written in, the source of the translations first."""

    def __init__(self, settings: Settings, labels: Labels, outdated: Mapping[str, Pairs]):
        """Every language has a localiser of its own, and translations that are `outdated`."""
        self.address = settings.address
        languages = {each.tag: each for each in settings.languages}
        self.localisers = {
            tag: Localiser(languages[tag], settings.source, labels, outdated.get(tag, ()))
            for tag in settings.tags
        }

    def begin(self) -> None:
        """Forget what was outdated so far."""
        for say in self.localisers.values():
            say.behind = False

    @property
    def outdated(self) -> list[str]:
        """The languages in which something said since then is."""
        return [tag for tag, say in self.localisers.items() if say.behind]

    def quoted(self, line: Line, source: Source) -> Map:
        """A title in its own language, where it is the same for every reader."""
        if source.language and line.universal:
            return {source.language: typeset(line.root[EVERY], source.language)}
        return self.text(line)

    def text(self, line: Line) -> Map:
        """A text in the languages that it is in; one written once for all is said in each."""
        return {tag: say.line(line).plain for tag, say in self.localisers.items() if _has(line, tag)}

    def optional(self, line: Line | None) -> Map | None:
        """The same for a text that may be left out."""
        return None if line is None else self.text(line)

    def addresses(self, address: Address) -> Uris:
        """An address in the languages that it is given for."""
        return {tag: say.address(address) for tag, say in self.localisers.items() if _has(address, tag)}

    def prose(self, prose: Prose) -> Passage:
        """Paragraphs as plain text, with where their links lead."""
        rich = {tag: say.prose(prose) for tag, say in self.localisers.items() if _has(prose, tag)}
        found = {tag: text for tag, text in rich.items() if text}
        return Passage(
            text={tag: text.plain for tag, text in found.items()},
            links={tag: [*map(self._absolute, targets(text.paragraphs))] for tag, text in found.items()},
        )

    def value(self, value: Any) -> Any:
        """A value of the data: its texts in their languages, numbers and ids as they are."""
        match value:
            case Prose():
                return self.prose(value)
            case Address():
                return self.addresses(value)
            case Line():
                return self.text(value)
            case Model():
                return {name: self.value(getattr(value, name)) for name in type(value).model_fields}
            case Span() | Tile():
                return value._asdict()
            case list():
                return [*map(self.value, value)]
            case dict():
                return {key: self.value(each) for key, each in value.items()}
        return value

    def pages(self, kind: str, *names: str) -> Uris:
        """The full addresses of a page."""
        return self.at(path_to(kind, *names))

    def at(self, path: str) -> Uris:
        """The full addresses of the page at a path, which is without language."""
        return {tag: self._absolute(say.language.root + path) for tag, say in self.localisers.items()}

    def _absolute(self, href: str) -> str:
        return href if is_external(href) else self.address + href


def _has(text: Text, tag: str) -> bool:
    return text.universal or tag in text.root
