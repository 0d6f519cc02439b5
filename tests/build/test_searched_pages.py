"""Keywords of every language lead to their page; those who mistype find the words of their language."""

from __future__ import annotations

from pathlib import Path

import pytest

from offersite.build.searched_pages import searched_pages, searched_words


def page(language: str, words: str, text: str = "") -> str:
    keywords = f'<meta name="keywords" content="{words}" data-pagefind-meta="words[content]">'
    return f'<html lang="{language}">{keywords}<main data-pagefind-body>{text}</main>'


def read_of(site: Path, pages: dict[str, str]) -> dict[str, str]:
    """The copies of `pages` that Pagefind reads."""
    for path, text in pages.items():
        (site / path).mkdir(parents=True)
        (site / path / "index.html").write_text(text, "utf-8")
    return {path.parent.as_posix(): text for path, text in searched_pages(site).items()}


def test_keywords_lead_to_their_page_in_every_language(tmp_path: Path) -> None:
    """Unless they lead elsewhere in its own: who types Gift in German means poison, and no present."""
    pages = {
        "prices": page("fr", "coût, prix"),
        "de/prices": page("de", "Kosten, Gift"),
        "presents": page("fr", "gift"),
        "de/presents": page("de", "Kosten"),
    }
    wanted = {
        "prices": page("fr", "coût, prix, Kosten"),
        "de/prices": page("de", "Kosten, Gift, coût, prix"),
        "presents": page("fr", "gift, Kosten"),
        "de/presents": page("de", "Kosten"),
    }
    assert read_of(tmp_path, pages) == wanted


def test_words_of_every_language_lead_to_the_part_of_a_page(tmp_path: Path) -> None:
    def parted(language: str, words: str, parts: str) -> str:
        return page(language, words).replace("<main", f'<main data-parts="{parts}"')

    pages = {
        "calendar": parted("fr", "agenda, quand", "next: agenda, quand; last: passé"),
        "de/calendar": parted("de", "Agenda, wann", "next: Agenda, wann; last: vorbei"),
        "presents": page("fr", "vorbei"),
    }
    wanted = {
        "calendar": parted("fr", "agenda, quand, wann", "next: agenda, quand, wann; last: passé"),
        "de/calendar": parted("de", "Agenda, wann, quand", "next: Agenda, wann, quand; last: vorbei, passé"),
        "presents": page("fr", "vorbei"),
    }
    assert read_of(tmp_path, pages) == wanted


def test_the_words_of_each_language_are_there_for_those_who_mistype() -> None:
    text = "Énergie, <a title='Title'>énergie</a> &amp; C’est l’énergie: die Stadt 2024. Die&nbsp;Stadt."
    pages = page("fr", "solaire, Solar", text), page("de", "Solar, solaire")
    words = {"fr": ["énergie", "Stadt", "solaire", "Solar"], "de": ["Solar", "solaire"]}
    assert searched_words(pages) == words


def test_a_cell_says_whose_it_is(tmp_path: Path) -> None:
    """In an excerpt nobody sees the head of its column."""
    cells = '<td data-label="Course">\n<p>Free</p> <p>as of 2024</p></td><td data-label="Visit">Unknown</td>'
    cells += '<td data-label="Talk"><ul><li><span>North</span> <svg></svg> 4</li> <li>South 1</li></ul></td>'
    table = f"<table><tr><th>Price</th>{cells}</tr></table>"
    read = read_of(tmp_path, {"compare": page("en", "", table)})["compare"]
    assert read.endswith(
        "<th>Price.</th><td>Course – Free, as of 2024.</td><td>Visit – Unknown.</td>"
        "<td>Talk – North 4, South 1.</td></tr></table></main>"
    )


def test_what_ends_a_line_is_followed_by_a_full_stop(tmp_path: Path) -> None:
    read = read_of(tmp_path, {"topic": page("en", "", "<p>Meet peers<br>1 hour<br>Free.<br></p>")})["topic"]
    assert read.endswith("<p>Meet peers.<br>1 hour.<br>Free.<br></p></main>")


@pytest.mark.parametrize(("language", "colon"), [("en", ":"), ("fr", "\u202f:")])
def test_a_label_is_followed_by_a_colon(tmp_path: Path, language: str, colon: str) -> None:
    """In an excerpt nobody sees that it stands above its value; a question needs none."""
    facts = "<dt>Prix</dt> <dd>2</dd> <dt><a>Dialogue</a></dt> <dd>3</dd> <dt>Qui ?</dt> <dd>4</dd>"
    read = read_of(tmp_path, {"facts": page(language, "", f"<dl>{facts}</dl>")})["facts"]
    assert read.endswith(
        f"<dl><dt>Prix{colon}</dt> <dd>2</dd> <dt><a>Dialogue{colon}</a></dt> <dd>3</dd>"
        " <dt>Qui ?</dt> <dd>4</dd></dl></main>"
    )
