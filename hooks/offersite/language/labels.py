"""The words of the site itself, in the languages that the generator speaks: `labels.yaml` lists them."""

from __future__ import annotations

import string
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from ..model import EVERY, Line
from ..system.own_yaml import own_words

FALLBACK = "en"
"""The language whose words stand in where neither the page's nor the source's are known."""

Labels = Mapping[str, Line]


@cache
def shipped() -> Labels:
    """The generator's own words by name, read when they are first asked for."""
    words = own_words(Path(__file__).with_suffix(".yaml"))["labels"]
    return {name: Line.model_validate(each) for name, each in words.items()}


def find(name: str, own: Labels, *languages: str) -> tuple[str, str]:
    """What to say for `name`, in the first of `languages` that has words for it, and that language.

    A programme's `own` words go before the generator's, language by language. Raises `KeyError` where there
    is no such name.
    """
    labels = [own[name], shipped()[name]] if name in own else [shipped()[name]]
    for language in (*languages, FALLBACK):
        for label in labels:
            if wording := _wording(label, language):
                return wording, language
    raise KeyError(name)


def missing_names(own: Labels, language: str) -> list[str]:
    """The names for which there are no words in `language`."""
    return [name for name in shipped() if find(name, own, language)[1] != language]


@lru_cache(maxsize=4096)  # the words of the site itself are looked through at each check
def placeholders(text: str) -> frozenset[str]:
    """What stands in braces. A format beside the name is none of ours and makes the name unknown."""
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError:
        return frozenset("?")
    named = (f"{name}{form}{conversion or ''}" for _, name, form, conversion in parts if name is not None)
    return frozenset(named)


def _wording(label: Line, language: str) -> str | None:
    """The words for de also serve de-CH (RFC 4647, 3.4)."""
    texts = label.root
    return texts.get(EVERY) or texts.get(language) or texts.get(language.partition("-")[0])
