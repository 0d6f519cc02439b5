"""What search engines show of a page fits the room they have, and no two pages say the same of themselves."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.descriptions import LEAST, MOST, TITLE
from ..model import Line, Site
from ..model.markdown import PLACE
from ..model.pages import LINKABLE
from ..model.walk import Path
from ..problems.problem import Finding
from .context import Context, wordings
from .references import select

TITLES = ("experiences.*.title", *(f"pages.{name}.title" for name in LINKABLE))
"""Names are as long as they are."""
SUMMARISED = {"offer": "offers", "topic": "topics", "experience": "experiences"}
"""What may leave out its description: the summary stands for it then, completed or shortened."""

Described = tuple[str, Path, Line]  # a page as links name it, the place of its text, the text


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Descriptions, the summaries that stand for some, and titles."""
    first: dict[tuple[str, str], str] = {}
    for page, path, description in _descriptions(site, context):
        yield from _measured(path, description, "description.length", LEAST, MOST)
        yield from _repeated(page, path, description, context, first)
    for page, path, summary in _of_items(site, "summary"):
        if getattr(site, str(path[0]))[path[1]].description is None:
            yield from _measured(path, summary, "description.summary", 0, MOST)
            yield from _repeated(page, path, summary, context, first)
    for path, title in _titles(site, context):
        yield from _measured(path, title, "title.long", 0, TITLE)


def _measured(path: Path, line: Line, message: str, least: int, most: int) -> Iterator[Finding]:
    for place, _, wording in wordings([(path, line)]):
        if not least <= len(wording) <= most:
            arguments = {"length": len(wording), "least": LEAST, "most": most}
            yield Finding(place, message, arguments, "warning")


def _repeated(
    page: str, path: Path, line: Line, context: Context, first: dict[tuple[str, str], str]
) -> Iterator[Finding]:
    """`first` says which page had a wording before, by language."""
    for place, _, wording in wordings([(path, line)]):
        others = [first.setdefault((tag, wording), page) for tag in context.spoken(place)]
        if other := next((each for each in others if each != page), None):
            yield Finding(place, "description.twice", {"value": other}, "warning")


def _descriptions(site: Site, context: Context) -> Iterator[Described]:
    for name in LINKABLE:
        yield f"page:{name}", ("pages", name, "description"), getattr(site.pages, name).description
    yield from _of_items(site, "description")
    for name, page in context.docs.pages.items():
        if page.front.description:
            yield name, (f"{PLACE}{name}", "description"), page.front.description


def _of_items(site: Site, field: str) -> Iterator[Described]:
    for kind, items in SUMMARISED.items():
        for index, item in enumerate(getattr(site, items)):
            if line := getattr(item, field):
                yield f"{kind}:{item.id}", (items, index, field), line


def _titles(site: Site, context: Context) -> Iterator[tuple[Path, Line]]:
    for place in TITLES:
        yield from select(site, place)
    for name, page in context.docs.pages.items():
        yield (f"{PLACE}{name}", "title"), page.front.title
