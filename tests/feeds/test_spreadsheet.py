"""The events as a spreadsheet reads them."""

from __future__ import annotations

import csv
import io

import pytest

from offersite.feeds.spreadsheet import COLUMNS, spreadsheet
from offersite.model import Event, Line, Site
from offersite.settings import Language
from offersite.views.site import view_site
from tests.samples import GERMAN, ROMANSH, SETTINGS, TODAY, event, repairs, with_events

BOM = b"\xef\xbb\xbf"


def rows(site: Site, language: Language = GERMAN) -> list[dict[str, str]]:
    """The table read back, keyed by the labels' names."""
    content = spreadsheet(view_site(site, SETTINGS, language, TODAY), SETTINGS).content
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    _, *lines = csv.reader(text, delimiter=";", strict=True)
    return [dict(zip(COLUMNS, line, strict=True)) for line in lines]


def one(made: Event) -> dict[str, str]:
    return rows(with_events(made))[0]


@pytest.mark.parametrize(
    ("language", "path"), [(GERMAN, "calendar/events.csv"), (ROMANSH, "rm/calendar/events.csv")]
)
def test_spreadsheets_open_the_file_as_it_is(language: Language, path: str) -> None:
    view = view_site(repairs(), SETTINGS, language, TODAY)
    asset = spreadsheet(view, SETTINGS)
    assert asset.path == path
    assert asset.content.startswith(BOM)
    lines = asset.content.removeprefix(BOM).split(b"\r\n")
    assert lines.pop() == b""
    assert len(lines) == 1 + len(repairs().events)
    assert all(b"\n" not in line and b"\r" not in line for line in lines)
    assert lines[0].decode() == ";".join(f'"{view.shell.words[name]}"' for name in COLUMNS)


@pytest.mark.parametrize("language", [GERMAN, ROMANSH])
def test_every_event_as_its_page_says_it(language: Language) -> None:
    view = view_site(repairs(), SETTINGS, language, TODAY)
    for row, shown in zip(rows(repairs(), language), view.events.values(), strict=True):
        assert row["column_id"] == shown.id
        assert f"{row['column_date']}T{row['column_start']}" == f"{shown.start:%Y-%m-%dT%H:%M}"
        assert row["column_end"] == f"{shown.end:%H:%M}"
        assert row["column_offer"] == shown.offer.name
        assert row["column_subject"] == shown.subject
        assert row["format"] == shown.format
        assert row["region"] == shown.region
        assert row["spoken"] == (shown.spoken or "")
        assert row["take_part"] == ("" if shown.closed else shown.take_part.values[0])
        assert row["column_page"] == SETTINGS.address + shown.href


def test_place_and_city_stand_apart() -> None:
    row = rows(repairs())[0]
    assert (row["column_place"], row["column_city"]) == ("Alte Käserei", "Oberzipfel")


@pytest.mark.parametrize(
    ("status", "before", "after"),
    [
        ("survey", "Umfrage läuft", "Provisorisches Datum, vorbei"),
        ("confirmed", "bestätigt", "durchgeführt"),
        ("cancelled", "abgesagt", "abgesagt"),
    ],
)
def test_the_status_is_that_of_the_day(status: str, before: str, after: str) -> None:
    past = event(status=status, start="2000-01-01 10:00", end="2000-01-01 11:00")
    assert one(event(status=status))["column_status"] == before
    assert (one(past)["column_status"], one(past)["take_part"]) == (after, "")


def test_an_end_on_another_day_says_which() -> None:
    assert one(event(end="2031-06-02 01:00"))["column_end"] == "2031-06-02 01:00"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
def test_no_cell_is_run_as_a_formula(start: str) -> None:
    text = f"{start}HYPERLINK(1)"
    assert one(event(subject=text))["column_subject"] == f"'{text}"


@pytest.mark.parametrize(
    "unseen", ["\u200b", "\ufeff", "\u00ad", "\u00a0", "\u2060\u200d", "\u3000", "\ufe0f"]
)
def test_nor_behind_what_nobody_sees(unseen: str) -> None:
    text = f"{unseen}=HYPERLINK(1)"
    assert one(event(subject={"de": text}))["column_subject"].startswith("'")
    assert not one(event(subject=f"{unseen}Lampen"))["column_subject"].startswith("'")


@pytest.mark.parametrize("text", ["=1+1", "\u200b@SUM(1)"])
def test_no_name_of_a_column_is_run_either(text: str) -> None:
    changes = {name: Line.model_validate(text) for name in COLUMNS}
    site = repairs().model_copy(update={"labels": repairs().labels | changes})
    content = spreadsheet(view_site(site, SETTINGS, GERMAN, TODAY), SETTINGS).content.decode("utf-8-sig")
    names, *_ = csv.reader(io.StringIO(content, newline=""), delimiter=";")
    assert names == [f"'{text}"] * len(COLUMNS)


@pytest.mark.parametrize("text", ["a;b", '=1;"2"', "a = b", "1 - 2"])
def test_every_text_stays_in_its_cell(text: str) -> None:
    row = one(event(subject=text))
    assert row["column_subject"].lstrip("'")[:1] == text[0]
    assert row["column_page"].startswith(SETTINGS.address)
