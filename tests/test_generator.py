"""From a folder of YAML to the site in every language, or to every problem at once."""

from __future__ import annotations

import dataclasses
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from offersite.generator import generate
from offersite.problems.problem import DataError, Problem
from offersite.reading.settings import read_settings
from offersite.revisions.published import TOPIC
from offersite.settings import Settings
from tests.files import replace
from tests.samples import TODAY
from tests.support import REPAIRS, copy_programme


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return read_settings(copy_programme(REPAIRS, tmp_path / "home") / "mkdocs.yml")


def test_a_site_in_each_language_in_the_order_of_the_configuration(settings: Settings) -> None:
    generated = generate(settings, TODAY)
    assert [(tag, site.shell.language.tag) for tag, site in generated.sites.items()] == [
        ("de", "de"),
        ("rm", "rm"),
    ]
    assert all(site.data is generated.data for site in generated.sites.values())
    assert "imprint.md" in generated.docs.pages


def test_a_language_is_viewed_once_when_it_is_asked_for(settings: Settings, viewed: list[str]) -> None:
    generated = generate(settings, TODAY)
    assert (len(generated.sites), viewed) == (2, [])
    with ThreadPoolExecutor() as readers:
        first, *others = readers.map(generated.sites.__getitem__, ["rm"] * 5)
    assert all(other is first for other in others)
    assert viewed == ["rm"]


def test_languages_are_viewed_while_the_data_is_judged(settings: Settings, viewed: list[str]) -> None:
    generated = generate(settings, TODAY, at_once=True)
    assert viewed == ["de", "rm"]
    assert [*generated.sites.values()] == [*generate(settings, TODAY).sites.values()]
    assert viewed == ["de", "rm"] * 2


def test_what_cannot_be_viewed_is_told_by_the_rules(settings: Settings) -> None:
    replace(settings.data / "events.yaml", "    region: evla\n", "    region: nowhere\n")
    with pytest.raises(DataError) as caught:
        generate(settings, TODAY, at_once=True)
    assert {each.topic for each in caught.value.problems if each.severity == "error"} == {"reference"}


@pytest.mark.parametrize("at_once", [True, False])
def test_every_problem_at_once(settings: Settings, at_once: bool) -> None:
    replace(settings.data / "offers.yaml", "  - id: tool-chest\n", "  - id: Tool Chest\n")
    (settings.docs / "imprint.rm.md").unlink()
    with pytest.raises(DataError) as caught:
        generate(settings, TODAY, at_once=at_once)
    assert {each.file for each in caught.value.problems} >= {"data/offers.yaml", "docs/imprint.md"}


@pytest.mark.parametrize(
    ("message", "severity", "counts"),
    [
        (f"{TOPIC}.revision", "warning", True),
        (f"{TOPIC}.revision", "notice", False),
        ("text.html", "warning", False),
    ],
)
def test_what_a_build_would_refuse(settings: Settings, message: str, severity: str, counts: bool) -> None:
    problem = Problem("data/events.yaml", 1, 1, message, severity=severity)  # type: ignore[arg-type]
    found = dataclasses.replace(generate(settings, TODAY), problems=(problem,))
    assert found.unpublishable == ([problem] if counts else [])
