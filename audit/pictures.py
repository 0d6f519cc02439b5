"""`python -m audit.pictures`: pictures of each kind of page, and a sheet to leaf through them.

In every language, width and colour scheme, of the whole length of the page.
"""

from __future__ import annotations

import asyncio
import itertools
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

import click
from playwright.async_api import Page

from browser.pages import DESKTOP, PHONE, ROOTS
from browser.serving import served
from offersite.system.process import print_anything

from .browser import SCHEMES, WIDTHS, Scheme, browser, show, side_by_side
from .pages import OPENED, of_each_kind
from .sheets import print_pages

FOLDER = Path("pictures")
THUMBNAILS = {PHONE: 195, DESKTOP: 480}  # how wide a picture stands on the sheet

SHEET = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Pictures</title>
<style>
body {{ font: 1rem/1.4 system-ui, sans-serif; margin: 1rem; background: #ddd; color: #111; }}
ul {{ display: flex; flex-wrap: wrap; align-items: flex-start; gap: 1rem; list-style: none; padding: 0; }}
img {{ display: block; border: 1px solid #888; }}
nav a {{ margin-right: 1rem; }}
</style>
</head>
<body>
<h1>Pictures</h1>
{content}
</body>
</html>
"""


@dataclass(frozen=True)
class Picture:
    """A page to be pictured; `opened` is a key of `OPENED`."""

    kind: str
    language: str
    address: str
    width: int
    scheme: Scheme
    opened: str = ""

    @property
    def name(self) -> str:
        """Its file: those of a kind stand together in the folder."""
        return f"{self.kind}-{self.width}-{self.scheme}-{self.language}.png".lower()


def wanted() -> list[Picture]:
    """Every picture, those to be compared beside each other."""
    found = []
    for kind, languages in of_each_kind().items():
        for width, scheme in itertools.product(WIDTHS, SCHEMES):
            found += [Picture(kind, tag, path, width, scheme) for tag, path in languages.items()]
    for opened, width in (("menu", PHONE), ("search", PHONE), ("search", DESKTOP)):
        for scheme in SCHEMES:
            kind = f"{opened}-open"
            found += [Picture(kind, tag, root, width, scheme, opened) for tag, root in ROOTS.items()]
    return found


async def take(site: Path, folder: Path, pictures: list[Picture]) -> None:
    """Take the pictures of a built site."""

    async def work(page: Page, picture: Picture) -> None:
        await show(page, picture.address, picture.width, picture.scheme)
        if picture.opened:
            await OPENED[picture.opened](page)
        await page.screenshot(path=folder / picture.name, full_page=True)

    with served(site) as address:
        async with browser() as running:
            await side_by_side(running, address, pictures, work)


def sheet(pictures: list[Picture], printed: Iterable[str] = ()) -> str:
    """A page that shows all pictures, kind by kind, then what is `printed`."""
    return SHEET.format(content="\n".join([*_content(pictures), *printed]))


def _content(pictures: list[Picture]) -> Iterator[str]:
    kinds = {kind: list(each) for kind, each in itertools.groupby(pictures, lambda picture: picture.kind)}
    links = " ".join(f'<a href="#{escape(kind)}">{escape(kind)}</a>' for kind in [*kinds, "sheets"])
    yield f"<nav>{links}</nav>"
    for kind, group in kinds.items():
        yield f'<h2 id="{escape(kind)}">{escape(kind)}</h2>'
        for (width, scheme), row in itertools.groupby(group, lambda each: (each.width, each.scheme)):
            yield f"<h3>{width} pixels, {scheme}</h3>\n<ul>"
            yield from map(_item, row)
            yield "</ul>"


def _item(picture: Picture) -> str:
    title = f"{picture.kind}, {picture.language}, {picture.width} pixels, {picture.scheme}"
    image = f'<img src="{picture.name}" width="{THUMBNAILS[picture.width]}" alt="{title}" loading="lazy">'
    return f'<li><a href="{picture.name}">{image}</a> {picture.language}</li>'


@click.command()
@click.option("--site", type=click.Path(exists=True, path_type=Path), default="site", show_default=True)
@click.option("--kind", multiple=True, help="One kind of page alone.")
def main(site: Path, kind: tuple[str, ...]) -> None:
    """Picture each kind of page into the folder pictures/."""
    pictures = [picture for picture in wanted() if not kind or picture.kind in kind]
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    asyncio.run(take(site.resolve(), FOLDER, pictures))
    index = FOLDER / "index.html"
    printed = print_pages(Path(), FOLDER) if not kind or "sheets" in kind else ()
    index.write_text(sheet(pictures, printed), "utf-8")
    click.echo(f"{len(pictures)} pictures: {index.resolve().as_uri()}")


if __name__ == "__main__":
    print_anything()
    main()
