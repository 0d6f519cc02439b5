"""What mkdocs.yml may say, and how each slip in it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from offersite.reading.configuration import ConfigurationDocument
from tests.reading.sample import BEGINNING, LANGUAGES


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "mkdocs.yml"


def read(config: Path, text: str, **environment: str) -> ConfigurationDocument:
    config.write_text(text, "utf-8")
    return ConfigurationDocument(config, environment)


def told(config: Path, text: str) -> list[str]:
    """What is wrong with the whole of `text`, in short: `9:7 yaml.bracket`."""
    return [f"{p.line}:{p.column} {p.message}" for p in read(config, text).problems]


def test_nothing_that_the_file_names_is_run(config: Path) -> None:
    for tag in ("!!python/object/apply:os.abort []", "!!python/name:nowhere.nothing"):
        assert told(config, f"{BEGINNING}{LANGUAGES}nav: {tag}\n") == ["9:6 yaml.tag"]


@pytest.mark.parametrize(
    ("environment", "pages"),
    [
        ({}, ["c.md", None]),
        ({"OTHER": "b.md"}, ["b.md", None]),
        ({"PAGE": "a.md", "OTHER": "b.md"}, ["a.md", "a.md"]),
    ],
)
def test_a_value_that_a_variable_may_replace(
    environment: dict[str, str], pages: list[str | None], config: Path
) -> None:
    text = f'{BEGINNING}{LANGUAGES}nav: [!ENV [PAGE, OTHER, "c.md"], !ENV PAGE]\n'
    assert [page for _, page in read(config, text, **environment).pages()] == pages


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("half: [written\n", "9:7 yaml.bracket"),
        ("a: *nowhere\n", "9:4 yaml.alias"),
        ("a: 1\n---\nb: 2\n", "10:1 yaml.documents"),
        ("a: \x01\n", "9:4 text.character"),
    ],
    ids=["half", "alias", "documents", "control"],
)
def test_a_configuration_that_is_no_yaml(config: Path, text: str, said: str) -> None:
    assert told(config, BEGINNING + LANGUAGES + text) == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ["1:1 file.empty"]),
        (f"{BEGINNING}repo_url: github.com/valleys\n{LANGUAGES}", ["4:11 url.form"]),
        ("- a list\n", ["1:1 value.map"]),
        (f"{BEGINNING}plugins:\n", ["4:1 value.entries"]),
        (f"{BEGINNING}plugins:\n  - i18n\n", ["5:5 value.map"]),
        (f"{BEGINNING}plugins: [search]\n", ["4:11 config.plugin"]),
        (BEGINNING + LANGUAGES.replace("default: true, ", ""), ["6:7 config.default"]),
        (BEGINNING + LANGUAGES.replace("name: Rumantsch", "nom: Rumantsch"), ["7:24 field.unknown"]),
        (BEGINNING + LANGUAGES.replace("locale: rm", "locale: 5"), ["7:20 config.plain"]),
        (BEGINNING + LANGUAGES.replace("locale: rm", "locale: no"), ["7:20 config.plain"]),
        (BEGINNING + LANGUAGES.replace("locale: rm", "locale: xx"), ["7:11 config.locale"]),
        (BEGINNING + LANGUAGES.replace("de-CH", "de-SUISSE"), ["8:70 config.locale"]),
        (BEGINNING + LANGUAGES.replace("de-CH", "fr-CH"), ["8:61 config.locale-language"]),
        (BEGINNING + LANGUAGES.replace("locale: rm", "locale: roh"), ["7:20 language.tag"]),
    ],
    ids=[
        "empty",
        "repository",
        "list",
        "no-plugins",
        "no-languages",
        "search",
        "no-default",
        "no-name",
        "digit",
        "no",
        "xx",
        "country-in-words",
        "dates-of-another-language",
        "roh",
    ],
)
def test_a_configuration_without_languages(config: Path, text: str, said: list[str]) -> None:
    assert told(config, text) == said
