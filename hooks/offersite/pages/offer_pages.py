"""The offers: all of them, each, side by side, and the finder that leads to those that fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..views.base import Head
from ..views.contacts import everyone
from ..views.events import citing
from ..views.links import path_to
from ..views.site import SiteView
from .making import page_of, some
from .values import Page


def offers_page(site: SiteView) -> Iterator[Page]:
    """A card for each offer."""
    cards = [some(offer, "name", "href", "summary", "essentials") for offer in site.offers]
    yield page_of(site, "offers", view={"offers": cards, "legend": site.legend})


def offer_pages(site: SiteView) -> Iterator[Page]:
    """A page for each offer."""
    compare = site.shell.pages["comparison"]
    for offer in site.offers:
        asking, events = site.asking[offer.id], site.offer_events[offer.id]
        about = [each for each in site.questions if any(x.href == offer.href for x in each.about)]
        view = {
            "offer": offer,
            "answer": site.panels.offers[offer.id].beside(asking),
            "events": events,
            "admission": [some(each, "id", "question", "answer") for each in about if each.take_part],
            "asked": path_to("page", "faq"),
            "questions": [some(each, "question", "href") for each in about if not each.take_part],
            "asking": asking,
            "contacts": everyone(site.contacts),
            "comparison": replace(compare, href=f"{compare.href}?offer={offer.id}"),
            "partners": site.partners[offer.id],
        }
        sources = citing([offer.source], events.upcoming + events.past)
        head = Head(offer.name, offer.description.plain, None, sources)
        yield page_of(site, "offer", offer.id, view=view, head=head)


def comparison_page(site: SiteView) -> Iterator[Page]:
    """All offers side by side; on phones those that are chosen, where there is something to choose from."""
    view = {
        "table": site.comparison,
        "ids": [offer.id for offer in site.offers],
        "choosing": len(site.pairs) > 1,
        "pairs": [some(pair, "places", "link", "counts") for pair in site.pairs],
    }
    yield page_of(site, "comparison", view=view)


def pair_pages(site: SiteView) -> Iterator[Page]:
    """Each two offers side by side: they say nothing that the whole comparison does not say."""
    for pair in site.pairs:
        description = f"{pair.link.name}. {pair.counts}"
        head = Head(pair.link.name, description, None, site.heads["comparison"].sources)
        view = some(pair, "counts", "table", "others")
        yield page_of(site, "pair", *pair.ids, view=view, head=head, document_title=pair.title.plain)


def finder_page(site: SiteView) -> Iterator[Page]:
    """The finder's first question."""
    yield page_of(site, "finder", view=site.finder[0])


def step_pages(site: SiteView) -> Iterator[Page]:
    """The questions and results that answers lead to.

    Those with the same question, or the same offers that fit, differ in the answers given before.
    """
    finder = site.shell.pages["finder"].name
    for step in site.finder[1:]:
        title = f"{step.short} ({step.answers})"
        head = Head(step.title, f"{finder} – {title}", None, site.heads["finder"].sources)
        yield page_of(site, "step", *step.ids, view=step, head=head, document_title=title)
