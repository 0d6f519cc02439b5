"""Which labels a page shows whose translation is outdated: for most, its template alone knows."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from ..language.words import Words
from .frame import Frame


class Noting(dict[str, Words]):
    """The labels of a language; those of them that are outdated are noted when they are asked for.

    Templates write words.name: its own names begin as no label does.
    """

    def __init__(self, words: Mapping[str, Words], outdated: Collection[str]):
        super().__init__(words)
        self._outdated, self._noted = outdated, set[str]()

    def __getitem__(self, name: str) -> Words:
        if name in self._outdated:
            self._noted.add(name)
        return super().__getitem__(name)


def noting(frame: Frame) -> Frame:
    """The same frame, to be filled: its labels note which were asked for, if any of them is outdated."""
    shell = frame.shell
    if not shell.outdated:
        return frame
    return replace(frame, shell=replace(shell, words=Noting(shell.words, shell.outdated)))


def noted(frame: Frame) -> set[str]:
    """The outdated labels that were asked for so far."""
    words = frame.shell.words
    return words._noted if isinstance(words, Noting) else set()
