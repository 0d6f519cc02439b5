"""What the main branch knows of each text: its history replayed, and kept by commit for the next time."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
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
    before: Mapping[str, bytes] = {}
    parsed: dict[str, list[TranslatedText]] = {}
    for commit in commits[start:]:
        try:
            files = versions.at(settings, commit, own, today)
        except versions.AnotherProgramme:
            pasts, files = {}, {}
        parsed = {
            name: parsed[name]
            if raw == before.get(name)
            else _texts(raw, name, settings, parsed.get(name, []))
            for name, raw in files.items()
            if name.endswith(SUFFIX)
        }
        before = files
        now = [text for each in parsed.values() for text in each]
        pasts = replay(pasts, [*now, *_pages(files, settings)], settings.source.tag)
    if commits[start:]:
        cache.put(keys[-1], _packed(pasts))
        cache.prune()
    return pasts


def _texts(raw: bytes, name: str, settings: Settings, before: list[TranslatedText]) -> list[TranslatedText]:
    """The texts of a file; of one that cannot be read, those it had."""
    try:
        return list(texts(compose(decoded(raw), []), name, settings.source.tag))
    except Mistake:
        return before


def _pages(files: Mapping[str, bytes], settings: Settings) -> Iterator[TranslatedText]:
    written = {name: raw.decode(errors="replace") for name, raw in files.items()}
    return page_texts(written, settings.source.tag)


CODE = b"".join(
    Path(__file__).with_name(f"{each}.py").read_bytes() for each in ("likeness", "replay", "texts")
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
