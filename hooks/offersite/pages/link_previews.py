"""The pictures of link previews: one for each offer and one for all other pages, in each language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..language.formats import NO_BREAK
from ..language.words import Words
from ..views.links import path_to
from ..views.offers import OfferView
from ..views.site import SiteView
from .values import Page

WIDTH, HEIGHT = 1200, 630
NAME = "preview.png"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What a picture shows, and where it lies below the site's root."""

    path: str
    language: str
    """Without script or region: Typst takes no more."""
    name: str
    """The programme's."""
    body: str
    title: str
    lines: list[str]
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def alt(self) -> str:
        """What the picture says, for those who do not see it."""
        return f"{self.title} – {self.name}" if self.name not in self.title else self.title


def pictures(site: SiteView) -> Iterator[Picture]:
    """Every picture of a language."""
    yield _general(site)
    for offer in site.offers:
        yield _of_offer(site, offer)


def picture_of(page: Page, site: SiteView) -> Picture:
    """The picture that goes with a link to `page`: the offer's on its own page."""
    offers = site.offers if page.kind == "offer" else []
    own = next((each for each in offers if page.path == path_to("offer", each.id)), None)
    return _of_offer(site, own) if own else _general(site)


def _general(site: SiteView) -> Picture:
    offers = f"{NO_BREAK}· ".join(offer.name for offer in site.offers)
    return _picture(site, "", site.heads["home"].title, [offers])


def _of_offer(site: SiteView, offer: OfferView) -> Picture:
    """An offer and the first thing to know of it: each way to meet stands on a line of its own."""
    facts = [value.capitalised for fact in offer.essentials[:1] for value in fact.values]
    return _picture(site, path_to("offer", offer.id), offer.name, facts)


def _picture(site: SiteView, path: str, title: Words, lines: Sequence[str]) -> Picture:
    shell = site.shell
    return Picture(
        path=f"{shell.language.root}{path}{NAME}",
        language=shell.language.tag.partition("-")[0],
        name=shell.name.plain,
        body=shell.body.plain,
        title=title.plain,
        lines=[str(line) for line in lines],
    )
