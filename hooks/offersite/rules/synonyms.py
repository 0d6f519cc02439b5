"""Words for the search lead to a page that exists, and each of them to one page first."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Site
from ..model.synonyms import listed
from ..model.walk import Path
from ..problems.problem import Finding
from ..problems.quoting import shown
from ..problems.suggestions import nearest
from .context import Context
from .links import Ids, check_own, ids_of


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Each entry's page, then its words in each language."""
    ids = ids_of(site)
    first: dict[tuple[str, str], Path] = {}
    for index, synonym in enumerate(site.synonyms):
        yield from _target(("synonyms", index, "leads_to"), synonym.leads_to, ids, context)
        for place, target in enumerate(synonym.also):
            yield from _target(("synonyms", index, "also", place), target, ids, context)
        yield from _words(site, index, context, first)


def _target(path: Path, target: str, ids: Ids, context: Context) -> Iterator[Finding]:
    scheme, _, rest = target.partition(":")
    if scheme in ids:
        yield from check_own(path, target, ids, context)
    else:
        known = [f"{kind}:{scheme}" for kind, those in ids.items() if scheme in those and not rest]
        found = nearest(scheme, ids)
        meant = found and f"{found}:{shown(rest)}" if rest or len(known) != 1 else known[0]
        yield Finding(path, "synonym.target", {"value": shown(target), "nearest": meant})


def _words(site: Site, index: int, context: Context, first: dict[tuple[str, str], Path]) -> Iterator[Finding]:
    """A word stands once: of two pages, only one could be shown first. `first` says where it stood before."""
    text = site.synonyms[index].words
    place: Path = ("synonyms", index, "words")
    for language, wording in text.root.items():
        path = place if text.universal else (*place, language)
        spoken = context.languages if text.universal else [language]
        words = listed(wording)
        if "" in words:
            yield Finding(path, "synonym.empty")
        if ";" in wording:
            yield Finding(path, "synonym.semicolon", severity="warning")
        for word in filter(None, words):
            keys = [(tag, word.casefold()) for tag in spoken]
            before = next((first[key] for key in keys if key in first), None)
            if before:
                yield Finding(path, "synonym.twice", {"value": word, "first": before})
            first.update((key, path) for key in keys if key not in first)
