"""The Atom feed, as feedparser reads it and as RFC 4287 wants it."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import feedparser
import pytest
from lxml import etree

from offersite.feeds.atom import news
from offersite.model import Event, Site
from offersite.settings import Language
from offersite.views.site import view_site
from tests.samples import GERMAN, ROMANSH, SETTINGS, TODAY, event, repairs, with_events

ATOM = {"a": "http://www.w3.org/2005/Atom"}
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def made(site: Site, language: Language = GERMAN, today: dt.date = TODAY) -> bytes:
    return news(view_site(site, SETTINGS, language, today), site.programme, SETTINGS).content


def read(*events: Event, language: Language = GERMAN) -> Any:
    found = feedparser.parse(made(with_events(*events), language))
    assert not found.bozo, found.bozo_exception
    return found


def test_an_outdated_text_leads_to_the_page_of_its_source() -> None:
    site = with_events(event(subject={"de": "Lampen", "rm": "Glischs"}))
    told = [
        feedparser.parse(
            news(
                view_site(site, SETTINGS, ROMANSH, TODAY, outdated=outdated), site.programme, SETTINGS
            ).content
        )
        .entries[0]
        .content[0]
        .value
        for outdated in ((), [("Lampen", "Glischs")])
    ]
    assert [f"Deutsch, {SETTINGS.address}events/lamp-night/" in each for each in told] == [False, True]


@pytest.mark.parametrize("language", [GERMAN, ROMANSH], ids=["de", "rm"])
def test_every_event_is_an_entry_latest_first(language: Language) -> None:
    site = repairs()
    found = feedparser.parse(made(site, language))
    assert (found.bozo, found.version) == (False, "atom10")
    root = f"{SETTINGS.address}{language.root}"
    days = {f"{root}events/{each.id}/": each.updated.isoformat() for each in site.events}
    assert {each.link: each.updated[:10] for each in found.entries} == days
    times = [dt.datetime.fromisoformat(each.updated) for each in found.entries]
    assert times == sorted(set(times), reverse=True)
    assert found.feed.updated == found.entries[0].updated
    assert found.feed.language == language.tag
    assert found.feed.author == site.programme.name.root[language.tag]
    links = {each.rel: each.href for each in found.feed.links}
    assert links == {"self": f"{root}calendar/feed.atom", "alternate": f"{root}calendar/"}


def times(*events: Event) -> dict[str, str]:
    return {each.link.split("/")[-2]: each.updated for each in read(*events).entries}


def test_an_entry_keeps_its_time_whatever_else_changes_that_day() -> None:
    alone = times(event())
    beside = times(event(id="before"), event(), event(id="after"))
    assert beside["lamp-night"] == alone["lamp-night"]
    assert len(set(beside.values())) == 3


def test_a_later_change_of_the_same_day_comes_later() -> None:
    told = [dt.datetime.fromisoformat(times(event(revision=n))["lamp-night"]) for n in (0, 1, 2, 10**6)]
    assert told == sorted(set(told))
    assert {each.date().isoformat() for each in told} == {"2031-01-01"}


@pytest.mark.slow
def test_a_thousand_events_of_one_day_have_a_thousand_times() -> None:
    """Some fractions are the same by chance."""
    events = [event(id=f"event-{number}") for number in range(1000)]
    assert len(set(times(*events).values())) == 1000


def test_an_entry_has_an_id_of_its_own_in_each_language_for_good() -> None:
    ids = [{each.id for each in feedparser.parse(made(repairs(), x)).entries} for x in (GERMAN, ROMANSH)]
    assert ids[0].isdisjoint(ids[1])
    (usual,), (renamed,) = (
        read(made).entries for made in (event(), event(id="bulb-night", formerly=["lamp-night"], revision=3))
    )
    assert usual.id == renamed.id == "urn:uuid:7927f632-49e7-516e-8de7-cf7965122770"


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ({}, "Neu angesagt"),
        ({"revision": 1}, "Anders als bisher"),
        ({"revision": 2, "status": "cancelled"}, "Abgesagt"),
    ],
)
def test_a_title_says_what_happened(values: dict[str, Any], word: str) -> None:
    (found,) = read(event(**values)).entries
    assert found.title == f"{word}: Flickabend – Lampen (Sonntag, 1. Juni 2031)"


def test_texts_are_escaped() -> None:
    (found,) = read(event(subject="<b>Lampen</b> & &amp; ]]>")).entries
    assert "<b>Lampen</b> & &amp; ]]>" in found.title_detail.value
    assert b"<b>" not in made(with_events(event(subject="<b>Lampen</b>")))


def test_it_holds_what_the_standard_wants() -> None:
    for language in (GERMAN, ROMANSH):
        feed = etree.fromstring(made(repairs(), language))
        assert feed.tag == f"{{{ATOM['a']}}}feed"
        for each in [feed, *feed.findall("a:entry", ATOM)]:
            for name in ("id", "title", "updated"):
                assert len(each.findall(f"a:{name}", ATOM)) == 1
            assert RFC_3339.fullmatch(each.findtext("a:updated", "", ATOM))
        ids = [str(each.text) for each in feed.iter(f"{{{ATOM['a']}}}id")]
        assert len(set(ids)) == len(ids)
        assert all(each.startswith("urn:uuid:") for each in ids)
        assert feed.findtext("a:author/a:name", "", ATOM)
        for entry in feed.findall("a:entry", ATOM):
            assert len(entry.findall("a:link[@rel='alternate']", ATOM)) == 1


def test_feeds_of_two_languages_are_two() -> None:
    assert feedparser.parse(made(repairs())).feed.id != feedparser.parse(made(repairs(), ROMANSH)).feed.id


def test_its_times_are_those_of_the_data() -> None:
    before, after = (feedparser.parse(made(repairs(), today=dt.date(x, 1, 1))) for x in (2030, 2040))
    assert before.feed == after.feed
    told = [[(x.id, x.title, x.updated) for x in each.entries] for each in (before, after)]
    assert told[0] == told[1]
    assert read().feed.updated == "2031-01-15T00:00:00+02:00"  # the latest source: there is no event
    assert read().entries == []
