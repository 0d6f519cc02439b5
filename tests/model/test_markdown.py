"""Free pages by the names of their files: which is an original, and which a translation of it."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from offersite.model.markdown import Block, Docs, FrontMatter, MarkdownPage, Own, translation


def page(title: str, *passages: Block | str) -> MarkdownPage:
    return MarkdownPage(FrontMatter(title=Own.model_validate(title)), "", passages)


DOCS = Docs(
    {"imprint.md": page("Impressum"), "imprint.rm.md": page("Impressum rm"), "rules.md": page("Regeln")}
)


@pytest.mark.parametrize(
    ("name", "language"),
    [("imprint.md", ""), ("imprint.de.md", "de"), ("imprint.de-CH.md", "de-CH"), ("index.md", "")],
)
def test_the_name_of_a_file_bears_its_language(name: str, language: str) -> None:
    assert translation(name) == language


def test_links_name_originals() -> None:
    assert DOCS.originals == ["imprint.md", "rules.md"]


@pytest.mark.parametrize(
    ("original", "beside", "found"),
    [
        ("imprint.md", "rules.md", "Impressum"),
        ("imprint.md", "rules.rm.md", "Impressum rm"),
        ("rules.md", "imprint.rm.md", "Regeln"),
    ],
)
def test_a_link_leads_to_the_page_in_the_readers_language_or_else_to_the_original(
    original: str, beside: str, found: str
) -> None:
    assert str(DOCS.find(original, beside).front.title) == found


def test_a_page_that_there_is_not() -> None:
    with pytest.raises(KeyError):
        DOCS.find("terms.md", "rules.rm.md")


def test_every_value_has_a_path_that_begins_with_its_file() -> None:
    text = Block.model_validate("Ein Absatz.")
    values = dict(Docs({"a.md": page("A", text, "code")}).values())
    assert values["docs/a.md", "text", 0] is text
    assert values["docs/a.md", "text", 1] == "code"
    assert str(values["docs/a.md", "title"]) == "A"


@pytest.mark.parametrize("title", [{"de": "Impressum", "rm": "Impressum"}, ["Impressum"], None])
def test_a_page_says_its_title_in_its_own_language_alone(title: Any) -> None:
    with pytest.raises(ValidationError) as refused:
        Own.model_validate(title)
    assert refused.value.errors()[0]["type"] == "value.string"
