"""Calendars, as programs that are not ours read them."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject

from bench.programme import TODAY as BENCH_TODAY
from bench.programme import invent, write
from offersite.build.kept import Values
from offersite.feeds.calendars import CalendarWriter, calendars, folded
from offersite.generator import generate
from offersite.model import Event, Line, Site
from offersite.reading.settings import read_settings
from offersite.rules import ways_in
from offersite.settings import Language
from offersite.views.site import SiteView, view_site
from tests.feeds.readers import Khal, by_icalendar, by_vobject
from tests.samples import GERMAN, ROMANSH, SETTINGS, TODAY, event, repairs, with_events
from tests.support import nightly

ZONE = "Europe/Helsinki"
FIRST, DAYS = dt.date(2031, 1, 1), 800
ALL, LAMPS = "calendar/all.ics", "events/lamp-night/event.ics"
UID = "a97dde7b-30c6-54a5-a034-96a2e2924d3f"


def view(site: Site, language: Language = GERMAN, today: dt.date = TODAY) -> SiteView:
    return view_site(site, SETTINGS, language, today)


def made(site: Site, language: Language = GERMAN, today: dt.date = TODAY) -> dict[str, bytes]:
    found = list(calendars(view(site, language, today), site.programme, SETTINGS))
    assert len({asset.path for asset in found}) == len(found)
    return {asset.path: asset.content for asset in found}


def only(*events: Event, language: Language = GERMAN) -> dict[str, bytes]:
    return made(with_events(*events), language)


def entry(content: bytes) -> Any:
    (found,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    return found


@pytest.mark.slow
@pytest.mark.parametrize("language", [GERMAN, *nightly([ROMANSH])], ids=["de", "rm"])
def test_three_programs_read_the_same(language: Language, tmp_path: Path) -> None:
    files = made(repairs(), language)
    whole = files[f"{language.root}{ALL}"]
    expected = by_icalendar(whole)
    assert [each.uid for each in expected]
    assert by_vobject(whole) == expected
    khal = Khal(tmp_path / "khal", ZONE)
    khal.take(whole)
    shown = khal.entries(FIRST, DAYS)
    assert shown == [dataclasses.replace(each, sequence=None) for each in expected]
    shown_events = {each.uid: each for each in expected}
    for path, content in files.items():
        assert by_icalendar(content) == by_vobject(content), path
        assert all(shown_events[each.uid] == each for each in by_icalendar(content)), path


def test_what_is_read_is_what_the_data_says() -> None:
    told = by_icalendar(made(repairs(), ROMANSH)["rm/events/evla-chair-night/event.ics"])
    (chairs,) = told
    assert (chairs.start, chairs.end) == (
        dt.datetime(2031, 11, 7, 16, 30, tzinfo=dt.UTC),
        dt.datetime(2031, 11, 7, 19, 0, tzinfo=dt.UTC),
    )
    assert (chairs.status, chairs.sequence) == ("CANCELLED", 3)
    assert chairs.location == "Local dals pumpiers, Adlerswil am Hang"
    assert chairs.url == "https://repair.example/sub/rm/events/evla-chair-night/"
    assert chairs.description.endswith(chairs.url)


def test_an_outdated_text_is_told_in_its_entry_and_of_its_calendar() -> None:
    """Where it is shown alone; what was kept of before is made anew."""
    offer, site = repairs().offers[0], with_events(event(subject={"de": "Lampen", "rm": "Glischs"}))
    digests = set()
    for pair, expected in (
        (("Lampen", "Glischs"), ("events/lamp-night/", "")),
        ((offer.summary.root["de"], offer.summary.root["rm"]), ("", f"offers/{offer.id}/")),
    ):
        seen = view_site(site, SETTINGS, ROMANSH, TODAY, outdated=[pair])
        files = {each.path: each.content for each in calendars(seen, site.programme, SETTINGS)}
        calendar = icalendar.Calendar.from_ical(files[f"rm/offers/{offer.id}/calendar.ics"])
        told = (entry(files[f"rm/{LAMPS}"])["description"], calendar["description"])
        for text, page in zip(told, expected, strict=True):
            assert (f"Deutsch, {SETTINGS.address}{page}" in text) == bool(page), text
        values = CalendarWriter(seen, site.programme, SETTINGS).values(seen.events["lamp-night"])
        digests.add(Values().digest(values))
    assert len(digests) == 2


def test_each_offer_region_and_topic_has_the_events_of_its_page() -> None:
    site = repairs()
    files = made(site)
    wide = {region.id for region in site.programme.regions if region.whole}
    chosen = {ALL: list(site.events)}
    for offer in site.offers:
        chosen[f"offers/{offer.id}/calendar.ics"] = [x for x in site.events if x.offer == offer.id]
    for region in site.programme.region_ids():
        chosen[f"regions/{region}/calendar.ics"] = [x for x in site.events if x.region in {region, *wide}]
    for topic in site.topics:
        chosen[f"topics/{topic.id}/calendar.ics"] = [x for x in site.events if topic.id in x.topics]
    for each in site.events:
        chosen[f"events/{each.id}/event.ics"] = [each]
    chosen["events/evla-table-night/event.ics"] = chosen["events/evla-chair-night/event.ics"]  # as they were
    chosen["topics/two-wheels/calendar.ics"] = chosen["topics/bicycles/calendar.ics"]
    assert set(files) == set(chosen)
    for path, events in chosen.items():
        urls = [f"{SETTINGS.address}events/{x.id}/" for x in sorted(events, key=lambda x: (x.start, x.id))]
        assert [each.url for each in by_icalendar(files[path])] == urls, path


def test_identifiers_never_change() -> None:
    """Neither with wording, date, address or language, nor from one release of the program to the next."""
    usual = entry(only(event())[LAMPS])["uid"]
    assert usual == UID
    moved = event(start="2031-08-01 19:00", end="2031-08-01 20:00", subject="Anderes", revision=4)
    assert entry(only(moved)[LAMPS])["uid"] == usual
    assert entry(only(event(), language=ROMANSH)[f"rm/{LAMPS}"])["uid"] == usual
    renamed = event(id="bulb-night", formerly=["lamp-night", "light-night"])
    assert entry(only(renamed)["events/bulb-night/event.ics"])["uid"] == usual
    assert entry(only(event(id="other"))["events/other/event.ics"])["uid"] != usual


@pytest.mark.slow
def test_a_moved_event_moves_in_place(tmp_path: Path) -> None:
    khal = Khal(tmp_path / "khal", ZONE)
    khal.take(only(event())[ALL])
    before = khal.entries(FIRST, DAYS)
    later = {"start": "2031-06-08 20:00", "end": "2031-06-08 21:00", "moved_from": "2031-06-01 19:00"}
    khal.take(only(event(revision=1, updated="2031-02-01", **later))[ALL])
    (after,) = khal.entries(FIRST, DAYS)
    assert [each.uid for each in before] == [after.uid]
    assert after.start == dt.datetime(2031, 6, 8, 17, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("status", "written"), [("survey", "TENTATIVE"), ("confirmed", "CONFIRMED"), ("cancelled", "CANCELLED")]
)
def test_an_entry_says_how_its_event_stands(status: str, written: str) -> None:
    told = entry(only(event(status=status, revision=7, updated="2031-04-05"))[LAMPS])
    assert (told["status"], told["sequence"]) == (written, 7)
    assert told.decoded("dtstamp") == told.decoded("last-modified")
    assert told.decoded("dtstamp") == dt.datetime(2031, 4, 4, 21, 0, tzinfo=dt.UTC)  # midnight there


@pytest.mark.slow
@pytest.mark.parametrize(
    ("status", "title", "transparent"),
    [
        pytest.param("survey", "Flickabend – Lampen", "TRANSPARENT", marks=pytest.mark.nightly),
        pytest.param("confirmed", "Flickabend – Lampen", "OPAQUE", marks=pytest.mark.nightly),
        ("cancelled", "Abgesagt: Flickabend – Lampen", "TRANSPARENT"),
    ],
)
def test_programs_that_know_no_status_tell_what_is_cancelled(
    status: str, title: str, transparent: str, tmp_path: Path
) -> None:
    files = only(event(status=status))
    for path in (ALL, LAMPS):
        assert entry(files[path]).get("transp", "OPAQUE") == transparent
        read = vobject.readOne(files[path].decode()).vevent
        assert read.summary.value == title
        assert (read.transp.value if hasattr(read, "transp") else "OPAQUE") == transparent
    khal = Khal(tmp_path / "khal", ZONE)
    khal.take(files[ALL])
    assert [each.summary for each in khal.entries(FIRST, DAYS)] == [title]


def test_an_entry_changes_with_the_day_only_in_what_it_tells() -> None:
    before, after = (made(repairs(), today=dt.date(year, 1, 1)) for year in (2030, 2040))
    assert list(before) == list(after)
    changed = set()
    for path in (each for each in before if each.endswith("/event.ics")):
        old, new = entry(before[path]), entry(after[path])
        changed |= {name for name in {*old, *new} if old.get(name) != new.get(name)}
    assert changed == {"DESCRIPTION"}


def test_whom_to_ask_and_where() -> None:
    told = entry(made(repairs())["events/muntanella-toaster-night/event.ics"])
    assert told["organizer"] == "mailto:muntanella@example.org"
    assert told["organizer"].params["CN"] == "Flickstuben Viertäler"
    elsewhere = only(event(region="genziana"), event(id="wide", region="all-valleys"))
    assert b"ORGANIZER" not in elsewhere["calendar/all.ics"]
    assert (told["geo"].latitude, told["geo"].longitude) == (46.95, 9.05)
    online = entry(made(repairs())["events/cogwheel-exchange/event.ics"])
    assert "geo" not in online
    assert online["location"] == "Per Video"


def test_by_invitation_is_said_and_no_way_in_is_there() -> None:
    for language in (GERMAN, ROMANSH):
        site, files = view(repairs(), language), made(repairs(), language)
        for path, content in files.items():
            unfolded = content.decode().replace("\r\n ", "")
            assert [*ways_in.addresses(unfolded), *ways_in.codes(unfolded)] == [], path
        for name, each in site.events.items():
            if not each.public:
                told = entry(files[f"{language.root}events/{name}/event.ics"])
                assert each.closed or each.take_part.values[0] in told["description"]


def test_a_calendar_presents_itself() -> None:
    calendar = icalendar.Calendar.from_ical(made(repairs())["offers/tool-chest/calendar.ics"])
    assert calendar.walk("VEVENT") == []  # nothing is dated of this offer
    assert len(calendar.walk("VTIMEZONE")) == 1
    assert (calendar["version"], calendar["method"], calendar["calscale"]) == ("2.0", "PUBLISH", "GREGORIAN")
    offer = next(each for each in view(repairs()).offers if each.id == "tool-chest")
    assert calendar["name"] == calendar["x-wr-calname"] == f"Flickstuben Viertäler – {offer.name}"
    assert calendar["description"] == offer.summary
    assert calendar["refresh-interval"].params["VALUE"] == "DURATION"
    assert calendar["x-published-ttl"] == "PT12H"
    assert calendar["source"] == f"{SETTINGS.address}offers/tool-chest/calendar.ics"
    assert calendar["color"] == "teal"


def test_the_names_of_a_calendar_are_escaped() -> None:
    """Also those that RFC 5545 does not know: icalendar leaves them as they are."""
    hard = "Löten; kleben, \\n schrauben &amp; mehr"
    offers = [
        x.model_copy(update={"name": Line.model_validate(hard), "summary": Line.model_validate(hard)})
        for x in repairs().offers
    ]
    site = repairs().model_copy(update={"offers": offers})
    calendar = vobject.readOne(made(site)["offers/tool-chest/calendar.ics"].decode())
    for name in ("name", "x-wr-calname", "description", "x-wr-caldesc"):
        assert calendar.contents[name][0].value.endswith(hard), name


def test_lines_are_folded_and_end_as_they_must() -> None:
    hard = event(subject='Zeichen: „;,\\n“ "<b>&amp;" ' + "ä" * 90)
    content = only(hard)[ALL]
    assert content.replace(b"\r\n", b"").count(b"\n") == content.replace(b"\r\n", b"").count(b"\r") == 0
    assert content.endswith(b"END:VCALENDAR\r\n")
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert [line.decode() for line in lines]  # no character is torn apart
    (told,) = by_icalendar(content)
    assert told.summary == by_vobject(content)[0].summary
    assert told.summary.endswith("ä" * 90)
    assert "\\n" in told.summary


def test_a_programme_without_events_has_calendars() -> None:
    empty = repairs().model_copy(update={"events": []})
    files = made(empty)
    assert [path for path in files if path.startswith("events/")] == []
    for content in files.values():
        assert by_icalendar(content) == by_vobject(content) == []
        assert vobject.readOne(content.decode()).vtimezone


def test_an_entry_is_made_of_its_values_and_of_nothing_else() -> None:
    """What is kept is found by them: of two entries with the same values, one would pass for the other."""
    site, known = repairs(), dict[str, bytes]()
    digest = Values().digest
    writers = [
        CalendarWriter(view(site, language), programme, settings)
        for language in (GERMAN, ROMANSH)
        for programme in (site.programme, site.programme.model_copy(update={"id": "other"}))
        for settings in (SETTINGS, dataclasses.replace(SETTINGS, address="https://other.example/"))
    ]
    for writer in writers:
        for each in writer.site.events.values():
            written = writer.entry(each)
            assert known.setdefault(digest(writer.values(each)).hex(), written) == written
    assert len(known) == len(set(known.values())) == len(writers) * len(site.events)


@pytest.mark.nightly
def test_a_thousand_events_are_read(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    write(invent(1000), home)
    settings = read_settings(home / "mkdocs.yml", {"TODAY": BENCH_TODAY.isoformat()})
    generated = generate(settings, BENCH_TODAY)
    site = generated.sites[settings.source.tag]
    files = {each.path: each.content for each in calendars(site, generated.data.programme, settings)}
    khal = Khal(tmp_path / "khal", generated.data.programme.time_zone)
    khal.take(files[ALL])
    shown = khal.entries(dt.date(2020, 1, 1), 3660)
    expected = [dataclasses.replace(each, sequence=None) for each in by_icalendar(files[ALL])]
    assert len(expected) == len(generated.data.events) >= 1000
    assert sorted(shown, key=lambda each: each.uid) == sorted(expected, key=lambda each: each.uid)


@pytest.mark.parametrize(
    "text",
    [
        *("x" * length for length in (1, 74, 75, 148, 149)),
        "ä" * 90,
        "x" + "ä" * 90,
        "€𝄞" * 40,
        "x" * 73 + "\\, y",
        "x" * 74 + "\\n y" * 30,
        "x" * 73 + "^n",
        "x" * 73 + "\\",
    ],
)
def test_lines_are_folded_as_icalendar_folds_them(text: str) -> None:
    line: Any = icalendar.parser.Contentline
    assert folded(text) == line(text).to_ical() + b"\r\n"


def test_whatever_a_line_holds_it_is_folded_and_whole() -> None:
    for sign in "\\^":
        lines = folded(sign * 200).split(b"\r\n")
        assert max(map(len, lines)) <= 75
        assert b"".join(each.removeprefix(b" ") for each in lines).decode() == sign * 200
