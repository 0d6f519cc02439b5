"""Which calendars there are, what is in each, and whom a calendar names."""

from __future__ import annotations

from offersite.settings import Language
from offersite.views.calendar_feeds import FeedsView, view_feeds
from offersite.views.contacts import view_contacts
from offersite.views.events import EventView
from offersite.views.site import view_site
from tests.samples import GERMAN, ROMANSH, SETTINGS, TODAY, repairs, say


def events(language: Language = GERMAN) -> list[EventView]:
    return [*view_site(repairs(), SETTINGS, language, TODAY).events.values()]


def feeds(language: Language = GERMAN, *, answered: bool = True) -> FeedsView:
    """Those of the made-up programme; it may have nobody to ask."""
    site, localiser = repairs(), say(language)
    if not answered:
        site = site.model_copy(update={"programme": site.programme.model_copy(update={"contacts": []})})
    sources = {source.id: localiser.cite(source) for source in site.programme.sources}
    return view_feeds(site, localiser, events(language), view_contacts(site.programme, localiser, sources))


def test_all_events_come_first_then_those_of_each_offer_region_and_topic() -> None:
    site = repairs()
    assert [feed.href for feed in feeds().calendars] == [
        "calendar/all.ics",
        *(f"offers/{offer.id}/calendar.ics" for offer in site.offers),
        *(f"regions/{region}/calendar.ics" for region in site.programme.region_ids()),
        *(f"topics/{topic.id}/calendar.ics" for topic in site.topics),
    ]
    assert [feed.kind for feed in feeds().of("offer")] == ["offer"] * len(site.offers)


def test_a_calendar_has_the_events_of_its_page_in_their_order() -> None:
    everything, *some = feeds().calendars
    assert everything.events == events()
    for feed in some:
        order = [everything.events.index(event) for event in feed.events]
        assert order == sorted(order)
    van = next(feed for feed in some if feed.page == "offers/repair-van/")
    assert [event.id for event in van.events] == ["van-bicycle-day", "van-at-the-valley-fair"]
    valley = next(feed for feed in some if feed.page == "regions/genziana/")
    assert [event.id for event in valley.events] == [
        *("van-bicycle-day", "cogwheel-exchange"),
        "genziana-clock-night",
    ]


def test_a_file_lies_in_its_language_and_its_page_is_named_without() -> None:
    found = feeds(ROMANSH)
    assert (found.calendars[0].href, found.calendars[0].page) == ("rm/calendar/all.ics", "calendar/")
    assert found.news == "rm/calendar/feed.atom"


def test_each_has_an_anchor_of_its_own() -> None:
    calendars = feeds().calendars
    assert calendars[0].anchor == "_all"
    assert [feed.anchor for feed in feeds().of("offer")] == [offer.id for offer in repairs().offers]
    site = repairs()
    first, *others = site.topics
    same = first.model_copy(update={"id": site.offers[0].id})
    found = view_feeds(site.model_copy(update={"topics": [same, *others]}), say(), [], [])
    assert found.of("topic")[0].anchor == f"_topic-{same.id}"
    assert len({feed.anchor for feed in found.calendars}) == len(found.calendars)


def test_what_is_to_come_takes_place() -> None:
    coming = {feed.anchor: feed.coming for feed in feeds().calendars}
    assert (coming["_all"], coming["muntanella"], coming["evla"]) == (5, 2, 1)  # for evla, the valleys' own


def test_nobody_organises_for_a_region_but_its_own_contact() -> None:
    organisers = {region: contact.id for region, contact in feeds().organisers.items()}
    assert organisers == {"muntanella": "muntanella-bench", "capricorn": "capricorn-bench"}
    assert feeds(answered=False).organisers == {}


def test_each_guide_has_all_its_steps() -> None:
    guides = repairs().pages.subscribe.guides
    shown = feeds(ROMANSH).guides
    assert [len(guide.steps) for guide in shown] == [len(guide.steps) for guide in guides]
    assert [(guide.device, guide.way) for guide in shown] == [(guide.device, guide.way) for guide in guides]
    assert [guide.note is None for guide in shown] == [guide.note is None for guide in guides]
