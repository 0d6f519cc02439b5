"""(a) The same pages as Markdown, for stock MkDocs with Material and static-i18n.

Everything is left at its default: the theme's settings, the search, the navigation made from the files. That
navigation lists every event on every page; (a*) names home, calendar and years as its navigation instead.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml
from babel.dates import format_date

from .programme import Programme
from .sheets import Book, Sheet, books
from .words import LANGUAGES, SOURCE


def command(home: Path) -> list[str]:
    """The command that builds the site."""
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(home / "mkdocs.yml")]


def write(programme: Programme, home: Path) -> None:
    """Write mkdocs.yml and, for each language, a Markdown file with its suffix for every page."""
    for book in books(programme):
        suffix = ".md" if book.language == SOURCE else f".{book.language}.md"
        for name, text in _pages(book):
            path = home / "docs" / f"{name}{suffix}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        if book.language == SOURCE:
            (home / "mkdocs.yml").write_text(_yaml(_configuration(book.name)), "utf-8")


def write_short(programme: Programme, home: Path) -> None:
    """The same with a navigation of its own, without the events."""
    write(programme, home)
    years = sorted({f"calendar/{event['start'][:4]}/index.md" for event in programme.events})
    navigation = {"nav": ["index.md", "calendar/index.md", *years], "not_in_nav": "/calendar/*/made-up-*"}
    with (home / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(_yaml(navigation))


def _configuration(name: str) -> dict[str, Any]:
    languages = [
        {"locale": tag, "name": own, "build": True, "default": tag == SOURCE}
        for tag, own in LANGUAGES.items()
    ]
    return {
        "site_name": name,
        "site_url": "https://example.org/",
        "theme": {"name": "material"},
        "plugins": ["search", {"i18n": {"docs_structure": "suffix", "languages": languages}}],
    }


def _yaml(value: dict[str, Any]) -> str:
    text: str = yaml.safe_dump(value, sort_keys=False, allow_unicode=True)
    return text


def _pages(book: Book) -> Iterator[tuple[str, str]]:
    """The name and the text of every page: home, calendar, its years, their events."""
    years = book.by_year()
    links = "\n".join(f"- [{year}](calendar/{year}/index.md)" for year in years)
    yield "index", f"# {book.name}\n\n## {book.calendar}\n\n{links}\n"
    yield "calendar/index", f"# {book.calendar}\n\n" + links.replace("(calendar/", "(") + "\n"
    for year, sheets in years.items():
        yield f"calendar/{year}/index", f"# {book.calendar} {year}\n\n{_table(sheets, book)}\n"
        for sheet in sheets:
            yield f"calendar/{year}/{sheet.id}", _event(sheet, book)


def _table(sheets: Sequence[Sheet], book: Book) -> str:
    heads = [book.labels[key] for key in ("when", "topics", "offer", "region", "where")]
    rows = [
        [_date(sheet, book), f"[{sheet.title}]({sheet.id}.md)", sheet.offer, sheet.region, sheet.place]
        for sheet in sheets
    ]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, ["--"] * len(heads), *rows))


def _event(sheet: Sheet, book: Book) -> str:
    labels = book.labels
    facts = {
        labels["when"]: f"{_date(sheet, book)}, {sheet.start:%H:%M}–{sheet.end:%H:%M}",
        labels["where"]: sheet.place,
        labels["format"]: sheet.format,
        labels["offer"]: sheet.offer,
        labels["region"]: sheet.region,
        labels["spoken"]: sheet.spoken,
        labels["topics"]: ", ".join(sheet.topics),
        labels["website"]: f"<{sheet.link}>",
    }
    listed = "\n".join(f"- **{label}:** {value}" for label, value in facts.items() if value)
    source = f"{labels['source']}: {sheet.source}. {sheet.updated.isoformat()}"
    return f"# {sheet.title}\n\n**{sheet.status}**\n\n{listed}\n\n{sheet.text}\n\n{source}\n"


def _date(sheet: Sheet, book: Book) -> str:
    return format_date(sheet.start, "full", f"{book.language}_CH" if book.language != "en" else "en_GB")
