"""Which labels a page shows whose translation is outdated: for most, its template alone knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..language.words import Words
from .frame import Frame


class Noting(dict[str, Words]):
    """The labels of a language, whose names are noted when they are asked for if they are outdated.

    Templates write words.name: its own names begin as no label does.
    """

    def __init__(self, words: Mapping[str, Words]):
        super().__init__(words)
        self._noted = set[str]()

    def __getitem__(self, name: str) -> Words:
        said = super().__getitem__(name)
        if said.outdated:
            self._noted.add(name)
        return said


def noting(frame: Frame) -> Frame:
    """The same frame, to be filled: its labels note which were asked for, if any text is outdated."""
    shell = frame.shell
    if not shell.outdated:
        return frame
    return replace(frame, shell=replace(shell, words=Noting(shell.words)))


def noted(frame: Frame) -> set[str]:
    """The outdated labels that were asked for so far."""
    words = frame.shell.words
    return words._noted if isinstance(words, Noting) else set()
