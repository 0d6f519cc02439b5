"""Pictures of each page of the fact sheets, in every language, beside those of the site's pages."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path, PurePosixPath

from offersite.generator import generate
from offersite.reading.settings import read_settings
from offersite.reading.today import today
from offersite.settings import CONFIG
from offersite.sheets.printed import FactSheets

WIDTH = 240  # how wide a page stands among the pictures


def print_pages(home: Path, folder: Path) -> Iterator[str]:
    """Write the pages of the fact sheets of the programme in `home` into `folder`; HTML that shows them."""
    settings = read_settings(home / CONFIG)
    sheets = FactSheets(generate(settings, today(settings)))
    yield '<h2 id="sheets">sheets</h2>'
    for path in sheets.paths:
        stem = PurePosixPath(path).stem
        yield f"<h3>{escape(stem)}</h3>\n<ul>"
        for number, content in enumerate(sheets.pictures(path), 1):
            name = f"sheet-{stem}-{number}.png"
            (folder / name).write_bytes(content)
            title = escape(f"{stem}, page {number}")
            image = f'<img src="{name}" width="{WIDTH}" alt="{title}" loading="lazy">'
            yield f'<li><a href="{name}">{image}</a></li>'
        yield "</ul>"
