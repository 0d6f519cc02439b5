"""The folder `docs/`: free pages in the site's languages, files beside them, and the site's styles."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model.markdown import HOME, PICTURES, PLACE, SUFFIX, Docs, stem, translation
from ..model.names import KEBAB
from ..problems.problem import Finding, Problem
from ..problems.suggestions import choices, nearest
from ..settings import Settings
from .assets import check_asset
from .folders import look
from .markdown import MarkdownDocument

ASSETS = "assets/"
KINDS = (*PICTURES, "pdf", "woff2", "css")
SCRIPTS = "calendar|compare|find|not-found|search|site|subscribe|suggest"
"""Those that templates name: no other is run, or published."""
WORD = KEBAB.pattern
PAGE = re.compile(rf"{WORD}(?:\.[\w-]+)?\.md")
ASSET = re.compile(
    rf"{ASSETS}(?:{WORD}/)*{WORD}\.(?:{'|'.join(KINDS)})|{ASSETS}(?:{SCRIPTS})\.js|styles/{WORD}\.css"
)
FOLDER = re.compile(rf"{ASSETS}(?:{WORD}/)*|styles/")

EntryProblem = tuple[str, str, Mapping[str, str]]  # a file below docs/, the message, its arguments


@dataclass(frozen=True, slots=True)
class DocsReading:
    """What was read; `documents` are keyed by the first step of the paths of their values."""

    docs: Docs
    documents: Mapping[str, MarkdownDocument]
    broken: frozenset[str]
    """Names of the pages that could not be read: what leads to them is not an error of its own."""
    problems: tuple[Problem, ...]


def read_docs(settings: Settings, taken: Collection[str]) -> DocsReading:
    """Read the folder. What it holds may not bear a name in `taken`: those of the site's own pages and files.

    Raises nothing.
    """
    entries, problems = look(settings.docs, PLACE.rstrip("/"))
    if settings.docs.is_symlink():  # not to say of each page that it is missing
        return DocsReading(Docs(), {}, frozenset(), tuple(problems))
    names = filter(PAGE.fullmatch, entries)
    pages = {name: MarkdownDocument(settings.docs / name, PLACE + name) for name in names}
    # if only as a folder or link
    there = {*(entry.rstrip("/") for entry in entries), *(each.file.removeprefix(PLACE) for each in problems)}
    assets = frozenset(filter(ASSET.fullmatch, entries))
    for entry, message, arguments in (
        *_strangers(entries),
        *((asset, "docs.taken", {"value": asset}) for asset in assets.intersection(taken)),
        *_misnamed(pages, there, settings, taken),
    ):
        problems.append(Problem(PLACE + entry, 1, 1, message, arguments=arguments))
    problems += _untranslated(pages, there, settings)
    for page in pages.values():
        problems += page.problems
    problems += _former(pages, {*taken, *settings.tags})
    for asset in assets:
        problems += check_asset(settings.docs / asset, PLACE + asset)
    return DocsReading(
        Docs({name: each.page for name, each in pages.items() if each.page}, assets.difference(taken)),
        {each.name: each for each in pages.values()},
        frozenset(name for name, each in pages.items() if each.page is None),
        tuple(problems),
    )


def _strangers(entries: Sequence[str]) -> Iterator[EntryProblem]:
    """What is neither a page nor one of the files that pages may show; of a folder, it alone is reported."""
    reported: list[str] = []
    for entry in entries:
        if not (PAGE.fullmatch(entry) or ASSET.fullmatch(entry) or FOLDER.fullmatch(entry)):
            if not entry.startswith(tuple(each for each in reported if each.endswith("/"))):
                name = entry.rstrip("/")
                if PAGE.fullmatch(name) or ASSET.fullmatch(name):  # a folder by the name of a file
                    yield name, "file.special", {}
                else:
                    yield name, "docs.unknown", {"known": ", ".join(KINDS)}
            reported.append(entry)


def _misnamed(
    pages: Collection[str], there: Collection[str], settings: Settings, taken: Collection[str]
) -> Iterator[EntryProblem]:
    """Pages that would be lost, or would hide another, or are missing: no file of that name is `there`.

    A page whose name `nav` misspells, or whose translation it names, is listed: mkdocs.yml says the rest.
    """
    source, tags = settings.source.tag, settings.tags
    nav = settings.nav or ()
    meant = (nearest(each, pages) for each in nav if each not in there)
    listed = {HOME, *map(_original, (*nav, *meant))} if nav else {HOME, *there}
    if HOME not in there:
        yield HOME, "file.missing", {}
    for page in pages:
        language = translation(page)
        original = _original(page)
        if stem(page) in {*taken, *tags}:
            yield page, "docs.taken", {"value": stem(page)}
        elif language and original == HOME:
            yield page, "page.home", {}
        elif language == source:
            yield page, "page.source", {"language": source, "name": original}
        elif language and language not in tags:
            yield page, "language.unknown", {"language": language, **choices(language, tags)}
        elif original not in there and original not in listed:
            yield page, "page.original", {"name": original}
        elif page == original and page not in listed:
            yield page, "page.unlisted", {"name": original}


def _former(pages: Mapping[str, MarkdownDocument], taken: Collection[str]) -> Iterator[Problem]:
    """The names that pages had before, where something else lies by now."""
    owners = dict.fromkeys(taken, "") | {stem(name): stem(name) for name in pages}
    for name, document in pages.items():
        for number, old in enumerate(document.page.front.formerly if document.page else ()):
            if old in owners and (owners[old] != stem(name) or old == stem(name)):
                path = (document.name, "formerly", number)
                yield document.problem(Finding(path, "docs.taken", {"value": old}))
            owners.setdefault(old, stem(name))


def _original(page: str) -> str:
    """The page in the source language that a page, `imprint.de.md`, is a translation of."""
    return stem(page) + SUFFIX


def _untranslated(pages: Collection[str], there: Collection[str], settings: Settings) -> Iterator[Problem]:
    """Readers see the original: once for each page and language of which no file is `there`.

    A translation under a language that the site lacks is told of as that.
    """
    astray = {_original(page) for page in pages if (tag := translation(page)) and tag not in settings.tags}
    for page in pages:
        if page in astray:
            continue
        for language in settings.tags[1:] if page != HOME and not translation(page) else ():
            name = f"{page.removesuffix(SUFFIX)}.{language}{SUFFIX}"
            if name not in there:
                arguments = {"language": language, "name": name}
                yield Problem(PLACE + page, 1, 1, "page.missing", arguments=arguments, severity="warning")
