from __future__ import annotations

import pytest

from offersite.model.markdown import Block, Docs, FrontMatter, MarkdownPage, Own
from offersite.rules import file_links, links, privacy, spoofing
from offersite.rules.context import Context
from tests.samples import TODAY, repairs

HEADINGS = "# Who we are\n\n## Data\n"
ASSETS = frozenset({"assets/plan.svg", "assets/rules.pdf", "assets/site.js"})


def page(text: str) -> MarkdownPage:
    return MarkdownPage(FrontMatter(title=Own.model_validate("T")), text, (Block.model_validate(text),))


def said(text: str, name: str = "terms.md", broken: tuple[str, ...] = ()) -> list[str]:
    """What the rules find in a page that is called `name`."""
    pages = {"imprint.md": page(HEADINGS), "imprint.rm.md": page("# Tgi\n"), "index.md": page("# Home\n")}
    docs = Docs(pages | {name: page(text)}, ASSETS)
    context = Context(site=repairs(), languages=("de", "rm"), today=TODAY, broken=broken, docs=docs)
    rules = (file_links.check, links.check, spoofing.check, privacy.check)
    return [found.message for rule in rules for found in rule(repairs(), context)]


@pytest.mark.parametrize(
    "target",
    [
        *("imprint.md", "imprint.md#data", "imprint.md#who-we-are", "index.md", "terms.md"),
        *(
            "assets/rules.pdf",
            "assets/rules.pdf#page=2",
            "offer:repair-van",
            "page:home",
            "faq:what-to-bring",
        ),
        *("https://example.org/a.md", "mailto:a@example.org", "tel:+41440000000"),
    ],
)
def test_links_that_lead_somewhere_pass(target: str) -> None:
    assert said(f"[words]({target})") == []


@pytest.mark.parametrize(
    ("target", "message"),
    [
        *(("imprint.rm.md", "link.file"), ("imprints.md", "link.file"), ("assets/plan.png", "link.file")),
        *(("./imprint.md", "link.scheme"), ("../imprint.md", "link.scheme"), ("/imprint/", "link.scheme")),
        *(("imprint.md#date", "link.anchor"), ("#data", "link.anchor"), ("index.md#home", "link.anchor")),
        *(("offer:van", "link.unknown"), ("page:imprint", "link.unknown"), ("", "link.scheme")),
        *(
            ("http://example.org/", "link.scheme"),
            ("//example.org/", "link.scheme"),
            ("www.a.org", "link.file"),
        ),
        *(("data:text/html,x", "link.scheme"), ("JavaScript:x", "link.scheme"), ("https://a", "link.https")),
    ],
)
def test_links_that_do_not_are_told(target: str, message: str) -> None:
    assert said(f"[words]({target})") == [message]


def test_headings_are_those_of_the_language() -> None:
    assert said("[words](imprint.md#tgi)", "terms.rm.md") == []
    assert said("[words](imprint.md#data)", "terms.rm.md") == ["link.anchor"]


def test_what_could_not_be_read_is_no_error_of_its_own() -> None:
    assert said("[words](gone.md#x)", broken=("gone.md",)) == []


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("![Our plan](assets/plan.svg)", []),
        ("[![Our plan](assets/plan.svg)](https://example.org/)", []),
        ("![](assets/plan.svg)", ["picture.text"]),
        ("![Our plan](https://example.org/plan.svg)", ["picture.file"]),
        ("![Our plan](data:image/svg+xml,x)", ["picture.file"]),
        ("![Our plan](assets/rules.pdf)", ["picture.file"]),
        ("`![](x)` and `[x](y)`", []),
        ("[a][b]", ["link.form"]),
        ("[a] (https://example.org/)", ["link.form"]),
        ("<https://zoom.us/j/1>", ["privacy.address"]),
    ],
)
def test_pictures_are_ours_and_say_what_they_show(text: str, messages: list[str]) -> None:
    assert said(text) == messages
