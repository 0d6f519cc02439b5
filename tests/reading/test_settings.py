"""What mkdocs.yml and the environment say of a site, or in a sentence why they do not."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from offersite.reading.settings import message_language, read_settings
from offersite.settings import Language, Settings
from tests.samples import SETTINGS

LANGUAGES = """\
plugins:
  - search
  - i18n:
      languages:
        - {locale: rm, name: Rumantsch}
        - {locale: de, name: Deutsch, default: true, extra: {locale: de-CH}}
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "mkdocs.yml"


def read(config: Path, text: str = "", **environment: str) -> Settings:
    """The settings that `text` gives beside the languages."""
    config.write_text(LANGUAGES + text, "utf-8")
    return read_settings(config, environment)


def test_languages_keep_their_order_and_the_default_is_their_source(config: Path) -> None:
    settings = read(config)
    romansh, german = Language("rm", "Rumantsch", "rm", "rm/"), Language("de", "Deutsch", "de_CH", "")
    assert (settings.languages, settings.source) == ((romansh, german), german)


@pytest.mark.parametrize(
    ("theme", "folder"),
    [
        ("", "overrides"),
        ("theme: material", "overrides"),
        ("theme: {name: material, custom_dir: ../mine}", "../mine"),
    ],
)
def test_the_folder_of_the_templates(config: Path, theme: str, folder: str) -> None:
    assert read(config, theme).templates == config.parent / folder


@pytest.mark.parametrize("today", ["", "2031-06-01"])
def test_the_day_to_see_the_site_from(config: Path, today: str) -> None:
    assert read(config, TODAY=today).as_of == (dt.date(2031, 6, 1) if today else None)


def test_nothing_that_the_file_names_is_run(config: Path) -> None:
    code = "hooks: !!python/object/apply:os.abort []\nmore: !!python/name:nowhere.nothing\n"
    assert read(config, code).languages


@pytest.mark.parametrize(
    ("nav", "named"),
    [
        ("", None),
        (
            "nav: [index.md, {Us: imprint.md}, {More: [{Help: help.md}]}]",
            ("index.md", "imprint.md", "help.md"),
        ),
    ],
)
def test_what_nav_names(config: Path, nav: str, named: tuple[str, ...] | None) -> None:
    assert read(config, nav).nav == named


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("half: [written\n", r"mkdocs\.yml:\d+: expected"),
        ("a: *nowhere\n", r"mkdocs\.yml:7: found undefined alias"),
        ("a: 1\n---\nb: 2\n", r"mkdocs\.yml:8: but found another document"),
        ("a: \x01\n", r"mkdocs\.yml:7: YAML knows no character U\+0001; delete it$"),
    ],
    ids=["half", "alias", "documents", "control"],
)
def test_a_configuration_that_is_no_yaml(config: Path, text: str, said: str) -> None:
    with pytest.raises(ValueError, match=rf"^{said}"):
        read(config, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a list\n",
        "plugins:\n",
        "plugins:\n  - i18n\n",
        LANGUAGES.replace("default: true, ", ""),
        LANGUAGES.replace("name: Rumantsch", "nom: Rumantsch"),
        LANGUAGES.replace("locale: rm", "locale: 5"),
    ],
    ids=["empty", "list", "no-plugins", "no-languages", "no-default", "no-name", "no-tag"],
)
def test_a_configuration_without_languages(config: Path, text: str) -> None:
    config.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=r"^mkdocs\.yml: plugins → i18n → languages needs "):
        read_settings(config, {})


def test_a_day_that_is_none(config: Path) -> None:
    with pytest.raises(ValueError, match=r"^TODAY=01.06.2031 is not a date; write it like TODAY=2024-05-01$"):
        read(config, TODAY="01.06.2031")


@pytest.mark.parametrize(
    ("put", "said"),
    [
        (os.mkfifo, "mkdocs.yml is a folder or a device"),
        (Path.mkdir, "mkdocs.yml is a folder or a device"),
        (lambda path: path.symlink_to("other.yml"), "mkdocs.yml is a link"),
        (lambda path: path.write_bytes(b"site_name: x\nsite_url: \xff\n"), "mkdocs.yml:2: from here on"),
    ],
    ids=["pipe", "folder", "link", "latin-1"],
)
def test_a_configuration_that_is_no_text(put: Callable[[Path], object], said: str, config: Path) -> None:
    put(config)
    with pytest.raises(ValueError, match=said):
        read_settings(config, {})


def test_the_language_of_messages_is_the_source_unless_another_is_asked_for() -> None:
    assert message_language(SETTINGS, {}) == "de"
    assert message_language(SETTINGS, {"OFFERSITE_LANGUAGE": "it"}) == "it"
