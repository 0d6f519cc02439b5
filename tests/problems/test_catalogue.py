"""Every message has a sentence in every language, and each sentence has a message."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

import offersite
from offersite.problems.catalogue import available, catalogue
from offersite.rules.fonts import TEXTS

PACKAGE = Path(offersite.__file__).parent
CHECKED = [
    *(
        PACKAGE / folder
        for folder in (
            "editing",
            "mending",
            "proposals",
            "reading",
            "model",
            "revisions",
            "rules",
            "translations",
            "xliff",
        )
    ),
    PACKAGE / "build" / "forms.py",
    PACKAGE / "problems" / "places.py",
    PACKAGE / "build" / "forms.py",
    PACKAGE / "checking.py",
]
WORDS = {"error", "warning", "notice", "did-you-mean", "if-right", "named-in"}
MESSAGE = re.compile(r"[a-z]+\.[a-z-]+")
NO_MESSAGES = {
    "aliases.yaml",
    "forms.css",
    "index.html",
    "mkdocs.yml",
    "package.json",
    "programme.source",
    "programme.yaml",
    *TEXTS,
}  # files, and places of the data


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def written_in_code() -> Iterator[str]:
    files = [path for root in CHECKED for path in ([root] if root.is_file() else sorted(root.glob("*.py")))]
    for path in files:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and MESSAGE.fullmatch(node.value)
            ):
                yield node.value


def test_every_message_of_the_code_has_a_sentence_and_the_reverse() -> None:
    assert set(written_in_code()) - NO_MESSAGES == set(catalogue("en")) - WORDS


@pytest.mark.parametrize("language", available())
def test_catalogues_say_the_same(language: str) -> None:
    ours, english = catalogue(language), catalogue("en")
    assert list(ours) == list(english)
    assert {key: placeholders(text) for key, text in ours.items()} == {
        key: placeholders(text) for key, text in english.items()
    }


@pytest.mark.parametrize("language", available())
def test_catalogues_are_in_order(language: str) -> None:
    """So that a message is found, and stands in one place."""
    ids = [each for each in catalogue(language) if each not in WORDS]
    assert all(one < two for one, two in pairwise(ids))


@pytest.mark.parametrize(
    ("language", "wrong"),
    [
        ("fr", "[^\u202f][;?!]|[ \u00a0]:|«[^\u202f]|[^\u202f]»|'"),
        ("de", "ß|„|“|'|« | »"),
        ("it", "„|“|'|« | »"),
        ("en", "„|“|'|«"),
    ],
)
def test_sentences_are_set_as_their_language_wants_it(language: str, wrong: str) -> None:
    for message, sentence in catalogue(language).items():
        assert not re.search(wrong, sentence), (message, sentence)


def test_a_language_of_a_country_reads_what_there_is_in_the_language() -> None:
    assert catalogue("de-CH") == catalogue("de") != catalogue("en")


def test_a_language_without_a_catalogue_reads_english() -> None:
    assert catalogue("rm") == catalogue("en")
    assert available() == ["de", "en", "fr", "it"]
