"""Every text that stands in several languages, by what stays when lines move: file, ids, names of fields.

A page of Markdown, which has a file for each language, is a text as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from ..model.markdown import PLACE, SUFFIX, translation
from ..model.text import CHECKED, RIGHT
from ..problems.problem import DataPath
from ..reading.document import name_of
from ..reading.nodes import Node
from .likeness import alike

ADDRESS = re.compile(r"https?://\S*")
UNREAD = re.compile(rf"^(to_supply|formerly|{CHECKED}):(.*\n(?:(?:[ \t]|- ).*\n)*)", re.MULTILINE)
"""At the head of a page: what readers do not see, and what is to be supplied, of each language by itself."""
HEAD_END = "\n---\n"
ID = re.compile(r"[\w-]+")
OWN_WORDS = ("synonyms",)  # each language has words of its own, which translate nothing

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """What a text says in one language, as it stands in its file. `line` and `column` count from 1."""

    value: str
    line: int
    column: int
    file: str = ""
    """Where each language has a file of its own: its name."""


@dataclass(frozen=True, kw_only=True)
class TranslatedText:
    """A text with its wordings by language; of a history, it is asked again at every version."""

    file: str
    """data/faq.yaml"""
    key: Key
    """The file's top-level key, ids and names of fields; a number ("2.") where an entry has no id."""
    path: DataPath
    """The same with the entries' places in their lists, from 0."""
    wordings: Mapping[str, Wording]
    checked: Mapping[str, str]
    """The fingerprint of the source for which the translation into a language was found right."""
    checked_lines: Mapping[str, int] = field(default_factory=dict)
    """By file, in which line that stands, from 1."""
    checked_below: Mapping[str, int] = field(default_factory=dict)
    """By language, in which line its entry stands, where each has one of its own below that."""
    begins: Mapping[str, str] = field(default_factory=dict)
    """As much of the beginning of each wording as one line of the file has to the letter, if it is known."""
    formerly: Sequence[str] = ()
    """The entries that its entry has been under other ids."""

    @cached_property
    def id(self) -> str:
        """The text's name in its file, and of all files: faq/who-may-come/answer."""
        return "/".join(self.key)

    @cached_property
    def entry(self) -> str:
        """What of `id` names the entry of the file's list that it is part of, or the file if it has none."""
        depth = next((depth for depth, step in enumerate(self.path, 1) if isinstance(step, int)), 1)
        return "/".join(self.key[:depth])

    def place(self, language: str) -> DataPath:
        """Where the wording in a language stands, or ought to."""
        found = self.wordings.get(language)
        return (found.file,) if found and found.file else (*self.path, language)

    @cached_property
    def values(self) -> dict[str, str]:
        """The wordings alone."""
        return {language: each.value for language, each in self.wordings.items()}

    def value(self, language: str) -> str:
        """The wording in a language, or nothing."""
        found = self.wordings.get(language)
        return found.value if found else ""


def texts(root: Node | None, file: str, source: str, lines: Sequence[str] = ()) -> Iterator[TranslatedText]:
    """The texts in the tree of a file that have a wording in the language `source`, in their order.

    `lines` are those of the file, if editors are to find the texts there. Addresses are no texts: a page
    elsewhere need not exist in every language.
    """
    files = root.value if root and isinstance(root.value, dict) else {}
    for key, node in files.items():
        if key not in OWN_WORDS:
            for text in _below(node, file, source, (key,), (key,)):
                yield replace(text, begins=_begins(text.wordings, lines)) if lines else text


def page_texts(files: Mapping[str, str], source: str) -> Iterator[TranslatedText]:
    """Each page of Markdown among the `files`, given by their names; that of the source bears no language."""
    pages = {name for name in files if name.endswith(SUFFIX)}
    for original in sorted(name for name in pages if not translation(name)):
        stem = original.removesuffix(SUFFIX)
        named = {translation(name): name for name in sorted(pages) if name.startswith(f"{stem}.")}
        unread = {tag: _unread(files[name]) for tag, name in named.items()}
        checked = {tag: each[CHECKED] for tag, each in unread.items() if CHECKED in each}
        yield TranslatedText(
            file=original,
            key=(original,),
            path=(original,),
            wordings={tag or source: Wording(*_read(files[name]), 1, name) for tag, name in named.items()},
            checked={
                language: right
                for tag, (written, _) in checked.items()
                for language, right in RIGHT.findall(written)
                if language == tag
            },
            checked_lines={named[tag]: line for tag, (_, line) in checked.items()},
            checked_below={
                tag: line + written.count("\n", 0, found.start(1))
                for tag, (written, line) in checked.items()
                for found in RIGHT.finditer(written)
                if found[1] == tag and "{" not in written
            },
            formerly=[f"{PLACE}{old}{SUFFIX}" for old in ID.findall(unread[""].get("formerly", ("",))[0])],
        )


def _unread(page: str) -> dict[str, tuple[str, int]]:
    """What stands at the head of a page that readers do not see: by field, with its line."""
    found = UNREAD.finditer(page, 0, _head_end(page))
    return {each[1]: (each[2], page.count("\n", 0, each.start()) + 1) for each in found}


def _read(page: str) -> tuple[str, int]:
    """What readers read of a page, and in which line it would have to begin for its lines to be right."""
    end = _head_end(page)
    read = UNREAD.sub("", page[:end]) + page[end:]
    return read, 1 + page.count("\n") - read.count("\n")


def _head_end(page: str) -> int:
    """Where the text of a page begins; where nothing ends its head, all is that."""
    return page.find(HEAD_END) + 1 or len(page)


def _below(
    node: Node, file: str, source: str, key: Key, path: DataPath, formerly: Sequence[str] = ()
) -> Iterator[TranslatedText]:
    if isinstance(node.value, list):
        for index, entry in enumerate(node.value):
            earlier = formerly or [f"{'/'.join(key)}/{id}" for id in _ids(entry.child("formerly"))]
            yield from _below(entry, file, source, (*key, name_of(index, entry)), (*path, index), earlier)
    elif isinstance(node.value, dict):
        if (wordings := _wordings(node.value, source)) is None:
            for name, each in node.value.items():
                yield from _below(each, file, source, (*key, name), (*path, name), formerly)
        elif not all(ADDRESS.fullmatch(each.value) for each in wordings.values()):
            checked = node.child(CHECKED)
            yield TranslatedText(
                file=file,
                key=key,
                path=path,
                wordings=wordings,
                checked=_checked(checked),
                checked_lines={file: checked.key[0] + 1} if checked and checked.key else {},
                checked_below=_below_it(checked),
                formerly=formerly,
            )


def _begins(wordings: Mapping[str, Wording], lines: Sequence[str]) -> Mapping[str, str]:
    return {language: _beginning(each, lines) for language, each in wordings.items()}


def _beginning(wording: Wording, lines: Sequence[str]) -> str:
    """As it stands in the file, without quotation marks; in a block of lines, in the first that has some."""
    first, below = lines[wording.line - 1 : wording.line], lines[wording.line :]
    written = "".join(first)[wording.column - 1 :]
    if written.startswith((">", "|")):
        written = next(filter(str.strip, below), "")
    written = written.strip().lstrip("\"'")
    return written[: alike(written, wording.value.lstrip())].rstrip()


def _ids(node: Node | None) -> list[str]:
    return [str(each.value) for each in node.value] if node and isinstance(node.value, list) else []


def _wordings(value: Mapping[str, Node], source: str) -> dict[str, Wording] | None:
    """Those of a map that is a text; None of one that has fields of its own."""
    said: Mapping[str, Any] = {name: node for name, node in value.items() if name != CHECKED}
    if source not in said or not all(isinstance(node.value, str) for node in said.values()):
        return None
    return {name: Wording(node.value, node.line + 1, node.column + 1) for name, node in said.items()}


def _below_it(checked: Node | None) -> dict[str, int]:
    """The lines of the entries, unless they stand in braces, at which the node begins."""
    entries = checked.value if checked and isinstance(checked.value, dict) else {}
    lines = {name: each.key for name, each in entries.items() if each.key}
    first = next(iter(lines.values()), None)
    braces = not checked or first != (checked.line, checked.column)
    return {} if braces else {name: line + 1 for name, (line, _) in lines.items()}


def _checked(node: Node | None) -> dict[str, str]:
    entries = node.value if node and isinstance(node.value, dict) else {}
    return {name: each.value for name, each in entries.items() if isinstance(each.value, str)}
