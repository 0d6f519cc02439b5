"""Fields that stand twice in their entry, and what an editor did there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from ..language.fingerprints import fingerprint
from ..model.text import CHECKED
from .syntax import Mistake

if TYPE_CHECKING:
    from .nodes import Node


class Repeated:
    """Those of a document, whose texts are maps of `languages`, the source first."""

    def __init__(self, mistakes: list[Mistake], languages: Sequence[str]):
        """What is found is appended to `mistakes`."""
        self.mistakes, self.languages = mistakes, languages
        self.merged: Node | None = None  # an entry that those of the next one slid into: reported once
        self.checked: dict[int, tuple[Node, list[Node]]] = {}  # a text and all that it says was checked

    def add(self, key: Node, first: Node, node: Node, opened: Sequence[Node]) -> None:
        """The field `key` of the last that is `opened` has the values `first` and `node`.

        If it is the first of its entry, the next one lacks its hyphen. Where it is a language, the field may
        be missing that the second text belongs to.
        """
        *above, entry = opened
        around = above[-1:]
        if entry is self.merged:
            return
        if key.value == CHECKED:  # told once all of the text is read
            self.checked.setdefault(id(entry), (entry, [first]))[1].append(node)
            return
        message = "yaml.duplicate"
        if around and entry.is_text(self.languages):
            self.merged, around[0].cut = entry, True
            message = "yaml.name"
        elif around and isinstance(around[0].value, list):
            self.merged = entry
            if first is next(iter(entry.value.values())):
                message = "yaml.hyphen"
            elif before := _interrupted(around[0].value, entry, str(key.value)):
                before.cut = True
                arguments = {"first": str(key.line + 1), "last": str(key.line)}
                self.mistakes.append(Mistake(entry.line, entry.column, "yaml.interrupts", **arguments))
                return
        line = cast(tuple[int, int], first.key)[0]
        arguments = {"value": str(key.value), "first": str(line + 1)}
        self.mistakes.append(Mistake(key.line, key.column, message, **arguments))

    def checked_twice(self) -> Iterator[Mistake]:
        """Of each text that says more than once what was checked: where, and all of it in one line."""
        for text, said in self.checked.values():
            keys = [cast(tuple[int, int], each.key) for each in said]
            lines = ", ".join(str(line + 1) for line, _ in keys)
            together = _checked_together(said, text.child(self.languages[0]) if self.languages else None)
            yield Mistake(*keys[-1], "text.checked-twice", lines=lines, together=together)


def _checked_together(checked: Iterable[Node], source: Node | None) -> str:
    """What all say, in one line; of a language, what is right for the source, or else what is said last."""
    right = fingerprint(source.value) if source and isinstance(source.value, str) else ""
    said: dict[str, str] = {}
    for each in checked:
        for language, entry in each.value.items() if isinstance(each.value, dict) else ():
            if isinstance(entry.value, str) and said.get(language) != right:
                said[language] = entry.value
    return f"{CHECKED}: {{{', '.join(map(': '.join, said.items())) or '…'}}}"


def _interrupted(entries: Sequence[Node], entry: Node, field: str) -> Node | None:
    """The entry that goes on with `field` below `entry`, which has it too: it has nothing from there on."""
    before = next(
        (one for one, other in pairwise(entries) if other is entry), entries[-1] if entries else None
    )
    names = [*entry.value]
    rest = names[names.index(field) :]
    lacking = (
        before and before is not entry and isinstance(before.value, dict) and not {*rest} & {*before.value}
    )
    return before if lacking and len(rest) > 1 else None
