"""Whose a free page is, and what was supplied to it in one language alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from offersite.model.markdown import Docs, FrontMatter, MarkdownPage, Own
from offersite.revisions.published import Published
from offersite.rules import free_pages
from offersite.rules.context import Context
from tests.history import Repository
from tests.samples import TODAY, repairs

HEAD = "---\ntitle: Impressum\n"
LACKING = HEAD + "to_supply: [Die Adresse, Der Name]\n---\n\n"


@pytest.fixture
def branch(tmp_path: Path) -> Repository:
    """The original and its translation lack two things; the original says so."""
    repository = Repository(tmp_path, started=False)
    write(repository, "imprint.md", LACKING + "Es fehlt noch etwas.\n")
    write(repository, "imprint.rm.md", HEAD + "---\n\nI manca anc insatge.\n")
    repository.git("init", "--quiet", "--initial-branch=main", "--template=")
    repository.commit()
    repository.git("switch", "--quiet", "--create", "change")
    repository.commit()
    return repository


def write(repository: Repository, name: str, text: str) -> None:
    (repository.settings.docs / name).write_text(text, "utf-8")


def told(repository: Repository) -> list[str]:
    problems = [each for each in repository.problems() if each.message == "page.left-behind"]
    return [f"{p.file} {p.severity} {p.arguments['count']}" for p in problems]


def test_what_is_supplied_to_the_original_alone(branch: Repository) -> None:
    assert told(branch) == []
    write(branch, "imprint.md", HEAD + "to_supply: [Der Name]\n---\n\nHag 1, Musterwil\n")
    assert told(branch) == ["docs/imprint.rm.md error 1"]


@pytest.mark.parametrize(
    "translation",
    [HEAD + "---\n\nSaiv 1, Musterwil\n", LACKING + "I manca anc insatge.\n"],
    ids=["there", "noticed"],
)
def test_what_is_supplied_to_the_translation_or_noted_in_it(branch: Repository, translation: str) -> None:
    write(branch, "imprint.md", HEAD + "---\n\nHag 1, Musterwil\n")
    write(branch, "imprint.rm.md", translation)
    assert told(branch) == []


@pytest.mark.parametrize("raw", [b"", b"\xff", b"---\nto_supply: [\n---\nText\n", b"Text\n"])
def test_a_published_page_that_cannot_be_read(raw: bytes) -> None:
    page = MarkdownPage(FrontMatter(title=Own.model_validate("T")), "Text\n", ())
    docs = Docs({"imprint.md": page, "imprint.rm.md": page})
    published = Published(day=TODAY, files=dict.fromkeys(("docs/imprint.md", "docs/imprint.rm.md"), raw))
    site = repairs()
    context = Context(site=site, languages=("de", "rm"), today=TODAY, docs=docs, published=published)
    assert list(free_pages.check(site, context)) == []
