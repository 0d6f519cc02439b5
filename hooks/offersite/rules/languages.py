"""Texts are complete: the source always, the translations as far as they go."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..language.names import is_language, language_called
from ..model import EVERY, Address, Site, Text
from ..model.walk import Path
from ..problems.problem import Finding
from ..problems.quoting import shown
from ..problems.suggestions import choices
from .context import Context
from .references import select

FEW = 5  # texts of a file that each lack a language: a translation was forgotten, not begun


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Every text in the site's languages, and every tag a language's."""
    begins = re.compile(rf"({'|'.join(map(re.escape, context.languages))})\s?[:：]", re.IGNORECASE)
    missing: dict[tuple[str | int, str], list[Finding]] = defaultdict(list)
    for path, text in context.texts():
        if text.universal and (found := begins.match(text.root[EVERY])):
            arguments = {"value": shown(text.root[EVERY]), "language": found[1].lower()}
            yield Finding(path, "text.language", arguments)
        if not text.universal:
            unknown = [*_unknown(path, text, context)]  # a language that is misspelt is not missing too
            yield from unknown
            if not unknown and path[0] != "labels":  # of which most come with the generator
                yield from _source(path, text, context)
                for lacking in _missing(path, text, context):
                    missing[path[0], str(lacking.arguments["language"])].append(lacking)
    for (key, language), each in missing.items():
        yield from each if len(each) <= FEW else [_many(key, language, each)]
    for path, tag in _tags(site):
        if tag is not None and not is_language(tag):
            yield Finding(path, "language.tag", {"value": tag, "nearest": language_called(tag)})


def _unknown(path: Path, text: Text, context: Context) -> Iterator[Finding]:
    for language in text.root:
        if language not in context.languages:
            arguments = {"language": language, **choices(language, context.languages)}
            called = {language_called(language), language.partition("-")[0].lower()} & {*context.languages}
            arguments["nearest"] = next(iter(called), arguments["nearest"])
            yield Finding((*path, language), "language.unknown", arguments, on_key=True)


def _many(key: str | int, language: str, missing: Sequence[Finding]) -> Finding:
    """A language that has been begun lacks hundreds of texts: one line for each file."""
    arguments = {"language": language, "count": len(missing), "first": missing[0].path}
    return Finding((key,), "language.many-missing", arguments, "warning", on_key=True)


def _source(path: Path, text: Text, context: Context) -> Iterator[Finding]:
    if isinstance(text, Address) and len(text.root) == 1 and context.source not in text.root:
        (value,) = text.root.values()
        yield Finding(path, "url.language", {"value": shown(value)})
    elif context.source not in text.root:
        yield Finding(path, "language.source", {"language": context.source})


def _missing(path: Path, text: Text, context: Context) -> Iterator[Finding]:
    if isinstance(text, Address):  # a page elsewhere need not exist in every language
        return
    for language in context.languages[1:]:
        if language not in text.root:
            yield Finding(path, "language.missing", {"language": language}, "warning")


def _tags(site: Site) -> Iterator[tuple[Path, str | None]]:
    yield from select(site, "programme.regions.*.language")
    yield from select(site, "programme.sources.*.language")
    yield from select(site, "events.*.languages.*")
    yield from select(site, "glossary.*.language")
    for path, motto in select(site, "experiences.*.motto"):
        yield (*path, "language"), motto and motto.language
