"""The e-mails that propose a topic, begun for readers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..language.words import Words
from ..model import Offer, Topic
from .base import Link
from .contacts import RegionContacts
from .enquiries import by_region
from .localiser import Localiser


def view_proposals(
    topic: Topic, offers: Iterable[Offer], regions: Sequence[RegionContacts], say: Localiser
) -> list[Link]:
    """The e-mails that propose `topic`, one to each of those who answer for the offers that take proposals.

    An offer does so if it has the topic, and its enquiry a place for one. Where there are several such
    e-mails, each says for which offer and regions it is.
    """
    name = say.letter(topic.name)
    places = {region.id: region.name.capitalised for region in regions}
    found: dict[str, list[Words]] = {}
    for offer in offers:
        if topic.id in offer.topics and offer.enquiry and offer.enquiry.takes_topic:
            for region, link in by_region(offer.enquiry.about(name), regions, say).items():
                found.setdefault(link.href, [say.line(offer.name)]).append(places[region])
    propose = say.label("topic_propose")
    if len(found) == 1:
        return [Link(propose, href) for href in found]
    return [Link(say.dots([propose, *about]), href) for href, about in found.items()]
