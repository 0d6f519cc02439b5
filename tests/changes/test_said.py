from __future__ import annotations

import pytest

from offersite.changes.said import Entry, Said, said

CALENDAR = """BEGIN:VCALENDAR\r
X-WR-CALNAME:Alle Treffen\r
BEGIN:VEVENT\r
UID:1\r
DTSTAMP:20240101T000000Z\r
SUMMARY:Boden\\, und\r
  mehr\r
DESCRIPTION:Eine Zeile\\nNoch eine\r
DTSTART:20240105T100000\r
END:VEVENT\r
END:VCALENDAR\r
"""
FEED = """<?xml version='1.0' encoding='utf-8'?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>Neues</title><updated>2024</updated>
<entry><id>urn:1</id><title>Neuer Termin</title><updated>2024</updated>
<content type="html">&lt;p&gt;Am Abend&lt;/p&gt;</content></entry></feed>"""


def test_a_calendar_and_its_events() -> None:
    found = said("de/calendar/all.ics", CALENDAR.encode())
    event = Entry("Boden, und mehr", ("Boden, und mehr", "Eine Zeile", "Noch eine", "2024-01-05 10:00"))
    assert found.entries == {"1": event}
    assert "Alle Treffen" in found.lines
    assert "Boden, und mehr" not in found.lines


def test_a_feed_and_its_news() -> None:
    news = Entry("Neuer Termin", ("Neuer Termin", "Am Abend"))
    assert said("calendar/feed.atom", FEED.encode()) == Said(("Neues",), {"urn:1": news})


@pytest.mark.parametrize(
    ("path", "content", "lines"),
    [
        ("faq/index.html", "<h1>Fragen</h1>", ("Fragen",)),
        (
            "api/v1/a.json",
            '{"a": [{"b": "zwei Wörter", "c": 1, "sha256": "f"}, true]}',
            ("zwei Wörter", "c: 1", "a: true"),
        ),
        ("a.csv", 'a;"b; c"\nd;;e\n', ("a · b; c", "d · e")),
        (
            "a.vcf",
            "BEGIN:VCARD\r\nFN:Mia Muster\r\nEND:VCARD\r\n",
            ("BEGIN: VCARD", "Mia Muster", "END: VCARD"),
        ),
    ],
)
def test_what_files_other_than_pages_say(path: str, content: str, lines: tuple[str, ...]) -> None:
    assert said(path, content.encode()).lines == lines


def test_a_picture_says_nothing() -> None:
    assert said("preview.png", b"\xff") == Said()
