from __future__ import annotations

from pathlib import Path

import pytest

from offersite.reading.load import Reading, read
from tests.bad_edits.applying import programme


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return programme(tmp_path).data


def after(data: Path, name: str, old: str, new: str) -> Reading:
    path = data / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return read(data)


def messages(reading: Reading) -> list[str]:
    return [problem.message for problem in reading.problems]


def test_a_sound_programme_is_read_whole(data: Path) -> None:
    reading = read(data)
    assert reading.problems == []
    assert reading.site is not None
    assert [offer.id for offer in reading.site.offers] == ["beds", "advice"]


def test_a_broken_item_is_left_out(data: Path) -> None:
    reading = after(data, "events.yaml", "status: survey", "status: soon")
    assert reading.site is not None
    assert [event.id for event in reading.site.events] == ["spring"]
    assert reading.broken == {"summer", "events/"}


def test_a_broken_item_is_told_each_time(data: Path) -> None:
    first = after(data, "events.yaml", "status: survey", "status: soon")
    again = read(data)
    assert (again.problems, again.broken, again.site) == (first.problems, first.broken, first.site)
    assert messages(again)


def test_only_the_innermost_item_is_left_out(data: Path) -> None:
    reading = after(data, "experiences.yaml", "text: Jeden Abend.", "text:")
    assert reading.site is not None
    assert [card.id for card in reading.site.experiences[0].parts[0].cards] == ["patience"]
    assert reading.broken == {
        "school",
        "lessons",
        "water",
        "experiences/",
        "experiences/0/parts/",
        "experiences/0/parts/0/cards/",
    }


def test_a_mistake_outside_every_list_breaks_the_file(data: Path) -> None:
    reading = after(data, "programme.yaml", "name: Gartentreff", "name:")
    assert (reading.site, messages(reading)) == (None, ["text.form"])


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "    status: survey\n",
            "    status: survey\n    topics: [bees]\n    topics: []\n",
            "yaml.duplicate",
        ),
        ("  - id: summer\n", "    id: summer\n", "yaml.hyphen"),
        ("subject: Giessen", "subject: Giessen #2", "yaml.hash"),
    ],
)
def test_nothing_is_concluded_from_half_a_file(data: Path, old: str, new: str, message: str) -> None:
    reading = after(data, "events.yaml", old, new)
    assert (reading.site, messages(reading)) == (None, [message])


def test_all_of_a_file_is_looked_at(data: Path) -> None:
    reading = after(data, "events.yaml", "status: survey", "status: soon\n    offer: beds")
    assert sorted(messages(reading)) == ["value.choice", "yaml.duplicate"]


def test_the_languages_are_known(data: Path) -> None:
    text = "subject: {de: Giessen}"
    path = data / "events.yaml"
    written = (
        path.read_text("utf-8")
        .replace("      rm: L'emprima stgavada\n", "")
        .replace("subject: Giessen", text)
    )
    path.write_text(written.replace(text, "subject:\n      de: >-\n        Giessen\n        rm: x"), "utf-8")
    assert messages(read(data)) == []
    assert messages(read(data, languages=("de", "rm"))) == ["yaml.text-taken"]


def test_a_file_that_nothing_reads_is_told(data: Path) -> None:
    (data / "event.yml").write_text("events: []")
    (data / ".gitkeep").touch()
    (problem,) = read(data, "programme").problems
    assert (problem.file, problem.message) == ("programme/event.yml", "file.unknown")
    assert problem.arguments["nearest"] == "events.yaml"


def test_without_a_folder_every_file_is_missing(tmp_path: Path) -> None:
    assert set(messages(read(tmp_path / "nowhere"))) == {"file.missing"}


def test_later_places_hold_after_an_item_was_left_out(data: Path) -> None:
    reading = after(data, "events.yaml", "status: confirmed", "status: soon")
    assert reading.site is not None
    document = reading.documents["events"]
    assert document.words(("events", 0, "start")) == ("events", "summer", "start")
    assert document.place(("events", 0, "start")) == (26, 12)
