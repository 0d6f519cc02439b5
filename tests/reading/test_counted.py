from __future__ import annotations

from pathlib import Path

import pytest

from offersite.model import Line, Site
from offersite.model.counts import counts
from offersite.model.markdown import Docs
from offersite.reading.counted import pages_written_out, written_out
from offersite.reading.markdown import MarkdownDocument
from tests.rules.finding import given

TITLE = "pages.home.title"


def site(text: object, offers: int = 3, place: str = TITLE) -> Site:
    """The base programme with `text` at a place and so many offers."""
    made = given({place: text})[0]
    first = made.offers[0]
    return made.model_copy(
        update={"offers": [first.model_copy(update={"id": f"o-{n}"}) for n in range(offers)]}
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ({"de": "Alle {offers.count}"}, {"de": "Alle drei"}),
        ({"de": "{Offers.count} {offers.count}"}, {"de": "Drei drei"}),
        ({"de": "{ offers.count }", "fr": "Les {offers.count}"}, {"de": "drei", "fr": "Les trois"}),
        ("{offers.count} ×", {"*": "3 ×"}),
        ("{{offers.count}} {offers} {%offers.count%}", {"*": "{{offers.count}} {offers} {%offers.count%}"}),
    ],
)
def test_a_number_is_in_the_words_of_its_text(text: object, said: dict[str, str]) -> None:
    assert written_out(site(text)).pages.home.title.root == said


@pytest.mark.parametrize("offers", [0, 1])
def test_a_sentence_about_several_is_not_made_to_speak_of_one(offers: int) -> None:
    assert written_out(site("Alle {offers.count}", offers)).pages.home.title == Line(
        {"*": "Alle {offers.count}"}
    )


def test_what_was_announced_stays_as_it_was() -> None:
    changed = site("{offers.count}", place="events.0.subject")
    assert written_out(changed).events is changed.events


def test_the_rest_is_not_even_copied() -> None:
    made = site("Alle {offers.count}")
    out = written_out(made)
    assert out.programme is made.programme
    assert out.offers[0] is made.offers[0]
    assert counts(out) == counts(made)


def test_free_pages_say_it_in_the_language_of_their_file(tmp_path: Path) -> None:
    pages = {}
    for name in ("about.md", "about.fr.md"):
        (tmp_path / name).write_text("---\ntitle: 'A {offers.count}'\n---\n\nB **{offers.count}**\n", "utf-8")
        page = MarkdownDocument(tmp_path / name, f"docs/{name}").page
        assert page
        pages[name] = page
    out = pages_written_out(Docs(pages), site("Titel"), "de").pages
    assert [str(out[name].front.title) for name in pages] == ["A drei", "A trois"]
    assert [out[name].body.strip() for name in pages] == ["B **drei**", "B **trois**"]
    assert all("{offers" not in str(passage) for page in out.values() for passage in page.passages)
