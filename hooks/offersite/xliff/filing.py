"""The files that answers are put into: those of the data, and the pages of a language."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..model.markdown import PLACE
from ..model.text import CHECKED
from ..problems.problem import DataPath
from ..reading.document import decoded
from ..reading.nodes import compose
from ..translations.texts import TranslatedText, page_texts, texts
from . import passages, wordings
from .desk import LABELS, LABELS_FILE, Desk, Sheet

HEADING = re.compile(r"(?<=\]\()([\w./-]+\.md)?#([^()\s]+)")

Answers = Mapping[str, str]
"""What is said, by the ids of the texts."""
Marks = Mapping[str, str]
"""By the ids of texts: for which source their translations are right."""
Headings = Mapping[str, Mapping[str, str]]
"""By pages, as links name them: how links name their headings in the source, and in the translation."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of the data, with all languages."""

    path: Path
    name: str
    desk: Desk
    tags: Sequence[str]

    def put(self, answers: Answers, marks: Marks, headings: Headings) -> str:
        """Its text with the answers. Raises `Mistake` where they cannot be written."""
        there, language = self.desk.texts, self.desk.language
        said: dict[DataPath, str] = {
            (*there[id].path, language): value
            for id, value in answers.items()
            if value != there[id].value(language)
        }
        said |= {(*there[id].path, CHECKED, language): right for id, right in marks.items()}
        return wordings.put(self._written(), said, self.tags)

    def texts(self, text: str) -> Iterator[TranslatedText]:
        """Those in a text of it."""
        return texts(compose(decoded(text.encode()), []), self.name, self.desk.source)

    def places(self, text: str) -> Iterator[tuple[int, str]]:
        """The line of each text in the language, with its id."""
        for each in self.texts(text):
            if found := each.wordings.get(self.desk.language):
                yield found.line, each.id

    def _written(self) -> str:
        if self.name == LABELS_FILE and not self.path.exists():
            return f"{LABELS}:\n"
        return self.path.read_bytes().decode()


@dataclass(frozen=True, slots=True)
class PageFile:
    """A page of Markdown in one language, which may not be there yet."""

    path: Path
    sheet: Sheet
    desk: Desk

    def put(self, answers: Answers, marks: Marks, headings: Headings) -> str:
        """Its text with the answers, laid out like its source. Raises `Mistake` as that of the data."""
        source = self.sheet.page.value(self.desk.source)
        text = self.text or source
        if not self.sheet.alike:
            text = passages.with_head_of(source, decoded(text.encode()))
        said = {id: _relinked(value, self.name, headings) for id, value in {**self._there, **answers}.items()}
        kept = self._there if self.sheet.alike else {}
        new = {
            number: said[id]
            for number, id in enumerate(self.sheet.ids)
            if id in said and said[id] != kept.get(id)
        }
        right = next(iter(marks.values()), "")
        return passages.put(text, new, {self.desk.language: right} if right else {})

    def texts(self, text: str) -> Iterator[TranslatedText]:
        """The page as one text, beside its source."""
        page = self.sheet.page
        there = {page.file: page.value(self.desk.source), self.desk.target(page): decoded(text.encode())}
        return page_texts(there, self.desk.source)

    def places(self, text: str) -> Iterator[tuple[int, str]]:
        """The line of each passage, with its id."""
        for id, passage in zip(self.sheet.ids, passages.passages(text), strict=True):
            yield passage.line + 1, id

    def headings(self, text: str) -> Mapping[str, str]:
        """How links name its headings, in the source or so far, with how they do in a text of it."""
        page, own = self.sheet.page, passages.headings(text)
        others = [
            page.value(self.desk.source),
            *([page.value(self.desk.language)] if self.sheet.alike else []),
        ]
        named = (pair for other in others for pair in zip(passages.headings(other), own, strict=False))
        return {said: called for said, called in named if said not in own}

    @property
    def name(self) -> str:
        """As links have it."""
        return self.sheet.page.file.removeprefix(PLACE)

    @property
    def text(self) -> str:
        """As it stands, or nothing."""
        return self.path.read_bytes().decode() if self.path.exists() else ""

    @property
    def _there(self) -> Answers:
        """What its passages say so far."""
        texts = (self.desk.texts[id] for id in self.sheet.ids if id in self.desk.texts)
        return {each.id: said for each in texts if (said := each.value(self.desk.language))}


@dataclass(frozen=True)
class Folder:
    """All of a programme's files, of which some get answers."""

    home: Path
    tags: Sequence[str]
    desk: Desk

    @cached_property
    def pages(self) -> Mapping[str, PageFile]:
        """By the files that they have in the language, or ought to."""
        named = ((self.desk.target(each.page), each) for each in self.desk.sheets.values())
        return {name: PageFile(self.home / name, sheet, self.desk) for name, sheet in named}

    def file(self, name: str) -> DataFile | PageFile:
        """That of a name."""
        return self.pages.get(name) or DataFile(self.home / name, name, self.desk, self.tags)

    def page(self, name: str) -> str:
        """The id of the page that a file has in the language, or nothing."""
        return self.pages[name].sheet.page.id if name in self.pages else ""

    def headings(self, files: Mapping[str, str]) -> Headings:
        """Those of all pages, of what is written into `files`, or stands there."""
        written = [(page, files.get(name, page.text)) for name, page in self.pages.items()]
        return {page.name: page.headings(text) for page, text in written if text}

    def linking(self, headings: Headings, written: Collection[str]) -> dict[str, str]:
        """The pages, but those that are `written`, that link to headings which are called otherwise now.

        So may those of which something is open, or that are laid out otherwise than their sources.
        """
        pages = [*(sheet.page for sheet in self.desk.sheets.values()), *self.desk.apart]
        named = {self.desk.target(page): page.file.removeprefix(PLACE) for page in pages}
        paths = {name: self.home / name for name in named if name not in written}
        there = {name: path.read_bytes().decode() for name, path in paths.items() if path.exists()}
        changed = {name: _relinked(text, named[name], headings) for name, text in there.items()}
        return {name: text for name, text in changed.items() if text != there[name]}


def _relinked(value: str, page: str, headings: Headings) -> str:
    """What stands on a `page`, where links to headings name those of the language."""

    def named(found: re.Match[str]) -> str:
        known = headings.get(found[1] or page, {})
        return f"{found[1] or ''}#{known.get(found[2], found[2])}"

    return HEADING.sub(named, value)
