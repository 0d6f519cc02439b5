"""What was written in the repository, commit by commit, also on the branches that were merged.

A translation is for the source beside which it stood on its branch. Of a branch that was squashed the end
alone is there: whether its translations were made for that, or for a draft, nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache

from ..reading.document import decoded
from ..reading.nodes import compose
from ..reading.syntax import Mistake
from ..revisions import git, versions
from ..settings import Settings
from .replay import Pasts, met, replay, seen_from
from .texts import TranslatedText, page_texts, texts

SUFFIX = ".yaml"


@dataclass(frozen=True, slots=True)
class Version:
    """The files of a commit, and the texts of those of the data."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    parsed: Mapping[str, Sequence[TranslatedText]] = field(default_factory=dict)
    texts: Sequence[TranslatedText] = ()

    def after(self, files: Mapping[str, bytes], settings: Settings) -> Version:
        """Another one. What is the same is not read again; what cannot be read has the texts it had."""
        parsed = {}
        for name, raw in files.items():
            if name.endswith(SUFFIX):
                parsed[name] = self.parsed.get(name, ())
                if raw != self.files.get(name):
                    with suppress(Mistake):
                        parsed[name] = _parsed(raw, name, settings.source.tag)
        data = [text for each in parsed.values() for text in each]
        return Version(files, parsed, [*data, *texts_of_pages(files, settings)])


@lru_cache(maxsize=256)  # what a branch brings is there once more where it is merged
def _parsed(raw: bytes, name: str, source: str) -> Sequence[TranslatedText]:
    return [*texts(compose(decoded(raw), []), name, source)]


class Branches:
    """What was written in the repository, step by step, also on the branches that were merged."""

    def __init__(self, settings: Settings, own: str, objects: git.Objects):
        """`own` is the programme's folder in the repository, which has the `objects`."""
        self.settings, self.own, self.objects = settings, own, objects
        self.today = versions.now(settings)

    def along(
        self, commits: Sequence[str], pasts: Pasts, version: Version, without: Sequence[str] = ()
    ) -> Pasts:
        """What is known after `commits`, each of which has the one before as its first parent.

        What leads to the commits `without` is known already.
        """
        for commit in commits:
            try:
                version = self._after(version, commit)
            except versions.AnotherProgramme:
                if without:  # a branch that was one brings nothing
                    raise
                pasts, version = {}, Version()
            first, *branches = self.objects.parents(commit) or ("",)
            for branch in branches:
                with suppress(versions.AnotherProgramme):
                    pasts = self._merged(branch, pasts, version, (*without, first))
            pasts = replay(pasts, version.texts, self.settings.source.tag)
        return pasts

    def _merged(self, branch: str, pasts: Pasts, version: Version, without: Sequence[str]) -> Pasts:
        """What is known besides of a branch that a `version` merges: its steps, from where it began."""
        commits = versions.commits(self.settings, branch, without)
        began = self.objects.parents(commits[0])[:1] if commits else [branch]
        start = self._after(version, *began) if began else Version()
        there = self.along(commits, seen_from(pasts, start.texts), start, without)
        return met(pasts, there, version.texts)

    def _after(self, version: Version, commit: str) -> Version:
        files = versions.at(self.settings, self.objects, commit, self.own, self.today)
        return version.after(files, self.settings)


def texts_of_pages(files: Mapping[str, bytes], settings: Settings) -> Iterator[TranslatedText]:
    """Those of the pages of Markdown among `files`."""
    written = {name: raw.decode(errors="replace") for name, raw in files.items()}
    return page_texts(written, settings.source.tag)
