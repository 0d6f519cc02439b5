"""What the main branch knows of each text: its history replayed, and kept by commit for the next time."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path

from ..problems.problem import Finding
from ..reading.document import Document, decoded
from ..reading.nodes import compose
from ..reading.syntax import Mistake
from ..revisions import git, versions
from ..settings import Settings
from ..system.cache import Cache, key
from .replay import Past, Pasts, replay
from .state import State
from .texts import TranslatedText, page_texts, texts

FOLDER = "translations"
SUFFIX = ".yaml"


def state(settings: Settings, texts: Sequence[TranslatedText], tip: str) -> State:
    """What of `texts` is translated, seen from the commit `tip` of the main branch, if there is one."""
    pasts: Pasts = {}
    unknown = None
    try:
        if tip and git.is_shallow(settings.home):
            unknown = Finding((versions.KEY,), "translation.shallow", severity="notice")
        elif tip:
            pasts = known(settings, tip)
    except git.Refused as refused:
        unknown = Finding((versions.KEY,), "translation.unknown", {"detail": refused.words}, "notice")
    return State(texts, settings.tags, pasts, unknown)


def texts_of(documents: Mapping[str, Document], settings: Settings) -> list[TranslatedText]:
    """The texts of the files of the data, and those of the pages as they lie there."""
    source = settings.source.tag
    data = [text for each in documents.values() for text in texts(each.root, each.name, source)]
    return [*data, *_pages(versions.now(settings), settings)]


def known(settings: Settings, tip: str) -> Pasts:
    """What is known of each text after the commit `tip`. Raises what `git.ask` raises."""
    own, today = git.below_top(settings.home), versions.now(settings)
    commits = versions.commits(settings, tip)
    cache = Cache(settings.cache / FOLDER)
    keys = [_key(commit, own, settings) for commit in commits]
    pasts, start = _newest(cache, keys)
    version = _Version()
    merged = versions.merged(settings, commits[start:])
    for commit in commits[start:]:
        try:
            version = version.after(versions.at(settings, commit, own, today), settings)
        except versions.AnotherProgramme:
            pasts, version = {}, _Version()
        branch = _Version()
        if commit in merged:
            with suppress(versions.AnotherProgramme):
                branch = version.after(versions.at(settings, merged[commit], own, today), settings)
        pasts = replay(pasts, version.texts, settings.source.tag, branch.texts)
    if commits[start:]:
        cache.put(keys[-1], _packed(pasts))
        cache.prune()
    return pasts


@dataclass(frozen=True, slots=True)
class _Version:
    """The files of a commit, and the texts of those of the data."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    parsed: Mapping[str, Sequence[TranslatedText]] = field(default_factory=dict)
    texts: Sequence[TranslatedText] = ()

    def after(self, files: Mapping[str, bytes], settings: Settings) -> _Version:
        """Another one. What is the same is not read again; what cannot be read has the texts it had."""
        parsed = {}
        for name, raw in files.items():
            if name.endswith(SUFFIX):
                parsed[name] = self.parsed.get(name, ())
                if raw != self.files.get(name):
                    with suppress(Mistake):
                        parsed[name] = [*texts(compose(decoded(raw), []), name, settings.source.tag)]
        data = [text for each in parsed.values() for text in each]
        return _Version(files, parsed, [*data, *_pages(files, settings)])


def _pages(files: Mapping[str, bytes], settings: Settings) -> Iterator[TranslatedText]:
    written = {name: raw.decode(errors="replace") for name, raw in files.items()}
    return page_texts(written, settings.source.tag)


CODE = b"".join(
    Path(__file__).with_name(f"{each}.py").read_bytes()
    for each in ("likeness", "main_branch", "replay", "texts")
)
"""By which histories are replayed: what is kept holds for it alone."""


def _key(commit: str, own: str, settings: Settings) -> str:
    return key(CODE, commit.encode(), own.encode(), settings.source.tag.encode())


def _newest(cache: Cache, keys: Sequence[str]) -> tuple[Pasts, int]:
    """What is kept of the newest commit of which anything is, and the number of those that are replayed."""
    for number in range(len(keys), 0, -1):
        if kept := cache.get(keys[number - 1]):
            return _unpacked(kept), number
    return {}, 0


def _packed(pasts: Pasts) -> bytes:
    return json.dumps({id: asdict(past) for id, past in pasts.items()}, ensure_ascii=False).encode()


def _unpacked(kept: bytes) -> Pasts:
    return {id: Past(**past) for id, past in json.loads(kept).items()}
