from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from offersite.checking import examine
from offersite.settings import Settings
from tests.bad_edits.applying import programme


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return programme(tmp_path)


def told(settings: Settings) -> list[str]:
    return [f"{p.file}:{p.line}:{p.column} {p.severity} {p.message}" for p in examine(settings).problems]


def test_the_site_is_there_only_without_errors(settings: Settings) -> None:
    assert examine(settings).site is not None
    events = settings.data / "events.yaml"
    events.write_text(
        events.read_text("utf-8").replace("end: 2025-04-05 15:30", "end: 2025-04-05 13:30"), "utf-8"
    )
    assert examine(settings).site is None


def test_warnings_leave_the_site(settings: Settings) -> None:
    events = settings.data / "events.yaml"
    events.write_text(
        events.read_text("utf-8").replace("subject: Giessen", "subject: <b>Giessen</b>"), "utf-8"
    )
    assert [problem.severity for problem in examine(settings).problems] == ["warning"]
    assert examine(settings).site is not None


@pytest.mark.parametrize(
    "address",
    [
        *(
            "https://gardens.example/",
            "https://www.example.org/x/",
            "https://example.com/",
            "http://localhost/",
        ),
        *("https://a.test/", "/"),
    ],
)
def test_an_address_that_is_only_an_example(settings: Settings, address: str) -> None:
    (settings.home / "mkdocs.yml").write_text("site_name: Gartentreff\nsite_url: x\n")
    settings = dataclasses.replace(settings, address=address)
    assert told(settings) == ["mkdocs.yml:2:1 notice operator.address"]


@pytest.mark.parametrize(
    "address", ["https://gardens.ch/", "https://example.info/", "https://notexample.org/"]
)
def test_an_address_of_its_own(settings: Settings, address: str) -> None:
    assert told(dataclasses.replace(settings, address=address)) == []


def test_what_the_operator_must_supply(settings: Settings) -> None:
    text = "---\ntitle: Privacy\nto_supply:\n  - The host.\n  - 'Who: answers.'\n---\n\nText\n"
    for name in ("privacy.md", "privacy.rm.md"):
        (settings.docs / name).write_text(text, "utf-8")
    assert told(settings) == [
        "docs/privacy.md:4:5 notice operator.supply",
        "docs/privacy.md:5:5 notice operator.supply",
        "docs/privacy.rm.md:4:5 notice operator.supply",
        "docs/privacy.rm.md:5:5 notice operator.supply",
    ]
    assert [p.arguments["what"] for p in examine(settings).problems][:2] == ["The host.", "Who: answers."]


def test_free_pages_are_checked_beside_broken_data(settings: Settings) -> None:
    (settings.data / "faq.yaml").unlink()
    (settings.docs / "imprint.rm.md").write_text("---\ntitle: Impressum\n---\n\n<b>\n", "utf-8")
    assert told(settings) == [
        "data:1:1 notice check.partial",
        "data/faq.yaml:1:1 error file.missing",
        "docs/imprint.rm.md:5:1 error page.html",
    ]


def test_templates_are_no_links(settings: Settings) -> None:
    settings.templates.mkdir()
    (settings.templates / "main.html").symlink_to("/etc/hostname")
    assert told(settings) == ["overrides/main.html:1:1 error file.link"]
