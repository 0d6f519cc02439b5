"""What every rule looks at: the values of the data and of the free pages, each with its path."""

from __future__ import annotations

from offersite.model import Line
from offersite.model.markdown import Block, Docs, FrontMatter, MarkdownPage, Own
from offersite.rules.context import Context, wordings
from tests.rules.finding import given
from tests.samples import TODAY, repairs

PAGE = MarkdownPage(
    FrontMatter(title=Own.model_validate("Regeln")), "", (Block.model_validate("Ein *Absatz*."), "code")
)


def context(docs: Docs | None = None) -> Context:
    return Context(site=repairs(), languages=("de", "rm"), today=TODAY, docs=docs or Docs())


def test_the_first_language_is_the_one_the_others_are_translated_from() -> None:
    assert context().source == "de"


def test_free_pages_are_looked_at_like_the_data() -> None:
    own, with_page = context(), context(Docs({"rules.md": PAGE}))
    added = with_page.values[len(own.values) :]
    assert with_page.values[: len(own.values)] == own.values
    assert ("docs/rules.md", "text", 0) in dict(added)
    assert {path: str(text) for path, text in with_page.texts() if path[0] == "docs/rules.md"}.keys() == {
        ("docs/rules.md", "title"),
        ("docs/rules.md", "text", 0),
    }


def test_a_wording_stands_below_its_language_unless_it_is_for_all() -> None:
    both, same = Line({"de": "Hammer", "rm": "Martè"}), Line({"*": "Kursaal"})
    assert list(wordings([(("a",), both), (("b", 0), same)])) == [
        (("a", "de"), both, "Hammer"),
        (("a", "rm"), both, "Martè"),
        (("b", 0), same, "Kursaal"),
    ]


def test_all_that_may_be_shown_is_a_string_once() -> None:
    _, changed = given({"events.0.subject": {"de": "Hammer"}, "events.0.link": "https://a.example/b"})
    found = list(changed.strings())
    assert (("events", 0, "subject", "de"), "Hammer") in found
    assert (("events", 0, "link"), "https://a.example/b") in found
    assert (("events", 0, "id"), changed.site.events[0].id) in found
    assert len({path for path, _ in found}) == len(found)
