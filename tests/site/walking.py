"""The finder of a built site, walked by its links as a reader would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html

from tests.site.built import INDEX, Built

START = "find/"
TO_OFFER = ".reasons ~ :is(p, .links) a, h3 a"
"""The link to an offer."""
LISTS = {"fits": "main > .fit", "other": ".others .rest > li", "excluded": ".excluded .rest > li"}


@dataclass(frozen=True)
class Visit:
    """A page of the finder with the pages that led to it, itself the last."""

    path: str
    page: html.HtmlElement
    trail: tuple[str, ...]

    def __getitem__(self, selector: str) -> list[html.HtmlElement]:
        return self.page.cssselect(selector)


def walk(site: Built, path: str, above: tuple[str, ...] = ()) -> Iterator[Visit]:
    """The page at `path` and every page that answers lead to."""
    assert path not in above
    visit = Visit(path, site.pages[path], (*above, path))
    yield visit
    for link in visit[".answers a"]:
        yield from walk(site, target(site, path, link), visit.trail)


def target(site: Built, path: str, link: html.HtmlElement) -> str:
    name, _ = site.resolve(path, link.get("href", ""))
    assert name is not None
    return name.removesuffix(INDEX)


def visits(site: Built) -> list[Visit]:
    return [visit for tag in site.tags for visit in walk(site, site.root(tag) + START)]


def results(site: Built) -> list[Visit]:
    return [visit for visit in visits(site) if not visit[".answers"]]
