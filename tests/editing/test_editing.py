"""What editors of text tell while one types, heard over the protocol of yaml-language-server."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from offersite.editing.explanations import explanation
from offersite.editing.files import write
from offersite.model.events import Event
from offersite.model.offers import Offer
from offersite.reading.nodes import compose
from offersite.reading.settings import read_settings
from offersite.rules.references import REFERENCES, select, targets
from tests.editing.server import PROGRAM, Server, language_server
from tests.editing.vscode import read
from tests.samples import repairs
from tests.support import REPAIRS, ROOT, copy_programme

pytestmark = pytest.mark.nightly
CURSOR = "|>"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up programme with its schemas."""
    folder = copy_programme(REPAIRS, tmp_path_factory.mktemp("programme") / "home")
    assert [*write(read_settings(folder / "mkdocs.yml"), repairs())]
    return folder


@pytest.fixture(scope="module")
def server(home: Path) -> Iterator[Server]:
    with language_server(home) as running:
        yield running


def placed(text: str) -> tuple[str, int, int]:
    """A text without its cursor, and where that stood."""
    before, _, after = text.partition(CURSOR)
    return before + after, before.count("\n"), len(before.rpartition("\n")[2])


def named(home: Path, key: str) -> tuple[Path, str]:
    """A file of the programme and its text, with the line that names its schema."""
    path = home / "data" / f"{key}.yaml"
    return path, f"# yaml-language-server: $schema=../schema/{key}.json\n{path.read_text('utf-8')}"


def replaced(text: str, pattern: str, instead: str) -> str:
    """The first place where a pattern stands, written otherwise."""
    written, times = re.subn(pattern, lambda found: instead, text, count=1, flags=re.MULTILINE)
    assert times == 1
    return written


def test_the_server_knows_the_settings_of_the_editor() -> None:
    """By the names that stand in its code; how it is asked for them, the tests below show."""
    code = next((PROGRAM.parents[1] / "out").rglob("settingsHandlers.js")).read_text("utf-8")
    names = [name for name in read("settings.json") if name.startswith("yaml.")]
    assert [name for name in names if f"settings.{name}" not in code] == []


@pytest.mark.parametrize("path", sorted((ROOT / "data").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_files_of_this_programme_are_right(path: Path, server: Server) -> None:
    assert server.show(path, path.read_text("utf-8")) == []


@pytest.mark.parametrize("key", sorted(path.stem for path in (REPAIRS / "data").glob("*.yaml")))
def test_the_files_of_another_programme_are_right(key: str, home: Path, server: Server) -> None:
    assert server.show(*named(home, key)) == []


@pytest.mark.parametrize(
    ("pattern", "instead", "told"),
    [
        (r"^    offer: ", "    ofer: ", ['Missing property "offer".', "Property ofer is not allowed."]),
        (r"^    updated: .*", "    updated: 13.11.2024", ["→ 2024-11-13"]),
        (
            r"^    status: .*",
            "    status: held",
            ['Value is not accepted. Valid values: "survey", "confirmed", "cancelled".'],
        ),
        (r"^    offer: .*", "    offer: newer-than-the-schema", []),
    ],
)
def test_what_is_wrong_is_told(
    pattern: str, instead: str, told: list[str], home: Path, server: Server
) -> None:
    path, text = named(home, "events")
    assert server.show(path, replaced(text, pattern, instead)) == told


def plain(markdown: str) -> list[str]:
    """The paragraphs of what stands in a hover, without the marks of Markdown."""
    return [each for each in re.sub(r"\\(.)", r"\1", markdown).split("\n") if each]


@pytest.mark.parametrize(
    ("key", "pattern", "instead", "model", "field"),
    [
        ("events", r"^    start: ", "    sta|>rt: ", Event, "start"),
        ("events", r"^    offer: ", "    of|>fer: ", Event, "offer"),
        ("events", r"^    subject:", "    sub|>ject:", Event, "subject"),
        ("offers", r"^    per_year:", "    per_|>year:", Offer, "per_year"),
        ("offers", r"^  - id: ", "  - i|>d: ", Offer, "id"),
    ],
)
def test_a_field_explains_itself(
    key: str, pattern: str, instead: str, model: type[Event | Offer], field: str, home: Path, server: Server
) -> None:
    path, written = named(home, key)
    text, line, column = placed(replaced(written, pattern, instead))
    server.show(path, text)
    lines = explanation(model, field).split("\n")
    assert plain(server.hover(path, line, column))[: len(lines)] == lines


def test_an_id_says_what_it_stands_for(home: Path, server: Server) -> None:
    path, written = named(home, "events")
    text, line, column = placed(replaced(written, r"^    offer: ", "    offer: |>"))
    server.show(path, text)
    said = server.hover(path, line, column)
    for offer in repairs().offers:
        assert f"* `{offer.id}`: {offer.name.find('de', 'de')[0]}" in said


PROGRAMME = repairs().programme


@pytest.mark.parametrize(
    ("key", "pattern", "instead", "offered"),
    [
        ("events", r"^    offer: .*", "    offer: |>", {each.id for each in repairs().offers}),
        ("events", r"^    region: .*", "    region: |>", {each.id for each in PROGRAMME.regions}),
        ("events", r"^    status: .*", "    status: |>", {"survey", "confirmed", "cancelled"}),
        (
            "offers",
            r"^    roles:\n(      - .*\n)+",
            "    roles: [|>]\n",
            {each.id for each in PROGRAMME.roles},
        ),
        ("offers", r"^    per_year:\n(      .*\n)+", "    per_year:\n      |>\n", {*PROGRAMME.region_ids()}),
        ("events", r"^    updated: ", "    host:\n      |>\n    updated: ", {"de", "rm"}),
        ("events", r"^    updated: ", "    |>\n    updated: ", {"accept", "moved_from", "within"}),
    ],
)
def test_what_can_be_written_is_offered(
    key: str, pattern: str, instead: str, offered: set[str], home: Path, server: Server
) -> None:
    path, written = named(home, key)
    text, line, column = placed(replaced(written, pattern, instead))
    server.show(path, text)
    assert offered <= set(server.complete(path, line, column))


REFERRING = {
    place: [path for path, value in select(repairs(), place) if value]
    for place in REFERENCES
    if not place.endswith("keys")
}


@pytest.mark.parametrize("place", [place for place, paths in REFERRING.items() if paths])
def test_ids_are_offered_wherever_one_is_referred_to(place: str, home: Path, server: Server) -> None:
    path, text = named(home, place.partition(".")[0])
    node = compose(text, [])
    for step in REFERRING[place][0]:
        assert node
        node = node.value[step]
    assert node
    lines = text.split("\n")
    line = lines[node.line]
    rest = line[node.column + len(str(node.value)) :]
    lines[node.line] = line[: node.column] + rest
    server.show(path, "\n".join(lines))
    offered = server.complete(path, node.line, node.column)
    assert {each.id for each in targets(repairs())[REFERENCES[place]]} <= set(offered)
