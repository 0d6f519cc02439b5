"""What git knows of each text: its history replayed, and kept by commit for the next time."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path

from ..problems.problem import Finding
from ..reading.document import Document
from ..reading.nodes import Node
from ..revisions import git, versions
from ..settings import Settings
from ..system.cache import Cache, key
from .branches import Branches, Version, texts_of_pages
from .replay import Past, Pasts
from .state import State
from .texts import TranslatedText, texts

FOLDER = "translations"
MISSING = "git: not found"  # as a shell says it; all else git says, in English too


def state(settings: Settings, texts: Sequence[TranslatedText], base: str | None, tip: str = "HEAD") -> State:
    """What of `texts` is translated, as the commits up to `tip` tell, which went on from `base`.

    That one is on the main branch; it is empty where it is not known, and None where nobody asks git.
    """
    published: Pasts = {}
    pasts: Pasts = {}
    unknown = None
    try:
        if base is None or not git.ask(settings.home, "rev-list", "--max-count=1", "--all"):
            pass  # all begins now
        elif git.is_shallow(settings.home):
            unknown = Finding((versions.KEY,), "translation.shallow", severity="notice")
        else:
            cache = Cache(settings.cache / FOLDER)
            published = _known(settings, base, cache) if base else {}
            pasts = _known(settings, tip, cache)
            cache.prune()
    except (git.Missing, git.Refused) as error:
        detail = error.words if isinstance(error, git.Refused) else MISSING
        unknown = Finding((versions.KEY,), "translation.unknown", {"detail": detail}, "notice")
    return State(texts=texts, languages=settings.tags, pasts=pasts, published=published, unknown=unknown)


def texts_of(documents: Mapping[str, Document], settings: Settings) -> list[TranslatedText]:
    """The texts of the files of the data, and those of the pages as they lie there."""
    source, files = settings.source.tag, versions.now(settings)
    data = [
        text
        for each in documents.values()
        for text in _texts_of(each.root, each.name, source, files.get(each.name, b""))
    ]
    return [*data, *texts_of_pages(files, settings)]


@lru_cache(maxsize=32)  # as a file that did not change is read once
def _texts_of(root: Node | None, name: str, source: str, raw: bytes) -> Sequence[TranslatedText]:
    return [*texts(root, name, source, raw.decode(errors="replace").split("\n"))]


def _known(settings: Settings, tip: str, cache: Cache) -> Pasts:
    """What is known of each text after the commit `tip`. Raises what `git.ask` raises."""
    own = git.below_top(settings.home)
    for commit in versions.commits(settings, tip, newest=1):
        if kept := cache.get(_key(commit, own, settings)):
            return _unpacked(kept)
    commits = versions.commits(settings, tip)
    keys = [_key(commit, own, settings) for commit in commits]
    pasts, start = _newest(cache, keys)
    if commits[start:]:
        with git.objects(settings.home) as objects:
            pasts = Branches(settings, own, objects).along(commits[start:], pasts, Version())
        cache.put(keys[-1], _packed(pasts))
    return pasts


CODE = b"".join(
    Path(__file__).with_name(f"{each}.py").read_bytes()
    for each in ("branches", "likeness", "main_branch", "replay", "texts")
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
