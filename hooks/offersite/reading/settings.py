"""mkdocs.yml and the environment → settings. MkDocs reads the file too, and runs what it names: we do not."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from yaml.reader import ReaderError
from yaml_env_tag import construct_env_tag

from ..problems.quoting import shown
from ..settings import LANGUAGE, SITE_URL, TEMPLATES, TODAY, Language, RefusedAddress, Settings
from ..system.site_address import site_address, without_user


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml as MkDocs does, without running what it names."""


_Loader.add_constructor("!ENV", construct_env_tag)
_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def read_settings(config: Path, environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of the site configured in `config`, a mkdocs.yml.

    Raises `ValueError` with a sentence if it is no file or no YAML, or says nothing of the languages, or
    TODAY no date; also where Python runs without docstrings, since the description of the open data is made
    of them. Raises `OSError` if the file cannot be read.
    """
    if sys.flags.optimize > 1:
        raise ValueError(
            "Python runs without docstrings, which are published: leave out -OO or PYTHONOPTIMIZE=2"
        )
    if not os.environ.get(SITE_URL):  # set but empty is not set, for whoever reads the file after us either
        os.environ.pop(SITE_URL, None)
    text = _text(config)
    try:
        values = _Loader(text).get_single_data()
        i18n = next(
            each["i18n"] for each in values["plugins"] if isinstance(each, Mapping) and "i18n" in each
        )
        languages = tuple(map(_language, i18n["languages"]))
        source = next(language for language in languages if not language.root)
    except yaml.MarkedYAMLError as error:
        place = f":{error.problem_mark.line + 1}" if error.problem_mark else ""
        raise ValueError(f"{config.name}{place}: {error.problem}") from None
    except ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        character = f"U+{error.character:04X}"
        raise ValueError(f"{config.name}:{line}: YAML knows no character {character}; delete it") from None
    except (AttributeError, KeyError, StopIteration, TypeError):
        raise ValueError(
            f"{config.name}: plugins → i18n → languages needs a list of languages, each with its locale and "
            "its name, and one of them with “default: true”"
        ) from None
    home = config.resolve().parent
    address, refused = _address(values.get("site_url"), environment)
    templates, as_of = home / _templates(values), _as_of(environment.get(TODAY))
    return Settings(
        home=home,
        address=address,
        languages=languages,
        source=source,
        templates=templates,
        refused=refused,
        as_of=as_of,
        nav=_nav(values),
    )


def _text(config: Path) -> str:
    """What stands in the file, which is opened only if it is one: a pipe would never end."""
    if config.is_symlink():
        raise ValueError(f"{config.name} is a link; put the file itself in its place")
    if config.exists() and not config.is_file():
        raise ValueError(f"{config.name} is a folder or a device; put a file in its place")
    try:
        return config.read_text("utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ValueError(
            f"{config.name}:{line}: from here on, this is not UTF-8; save the file in it"
        ) from None


def _language(entry: Mapping[str, Any]) -> Language:
    tag = entry["locale"]
    locale = entry.get("extra", {}).get("locale", tag)
    return Language(tag, entry["name"], locale.replace("-", "_"), "" if entry.get("default") else f"{tag}/")


def _templates(values: Mapping[str, Any]) -> str:
    theme = values.get("theme")
    return str(theme.get("custom_dir", TEMPLATES)) if isinstance(theme, Mapping) else TEMPLATES


def _address(written: object, environment: Mapping[str, str]) -> tuple[str, RefusedAddress | None]:
    """Without an address, a site can be built and looked at; one that is wrong is refused."""
    if written is None:
        return "/", None
    try:
        return site_address(str(written)), None
    except ValueError:
        field = SITE_URL if str(written) == environment.get(SITE_URL) else "site_url"
        return "/", RefusedAddress(field, without_user(shown(written)))


def _nav(values: Mapping[str, Any]) -> tuple[str, ...] | None:
    """Every page named in `nav`, at whatever depth, with or without a title of its own."""
    return tuple(_named(values["nav"])) if values.get("nav") else None


def _named(entry: object) -> Iterator[str]:
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, (list, Mapping)):
        for below in entry.values() if isinstance(entry, Mapping) else entry:
            yield from _named(below)


def _as_of(written: str | None) -> dt.date | None:
    if not written:
        return None
    try:
        return dt.date.fromisoformat(written)
    except ValueError:
        raise ValueError(f"{TODAY}={written} is not a date; write it like {TODAY}=2024-05-01") from None


def message_language(settings: Settings, environment: Mapping[str, str] = os.environ) -> str:
    """The language of messages to editors: that of OFFERSITE_LANGUAGE, else the source language."""
    return environment.get(LANGUAGE) or settings.source.tag
