from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from offersite.generator import Generated, generate
from offersite.language.changed_words import Piece
from offersite.pages.rendering import every_page
from offersite.pages.translation_pages import translation_pages
from offersite.pages.values import Page
from offersite.revisions.history import published
from tests import unprinted
from tests.history import TODAY, Repository, cloned
from tests.support import ROOT


def test_what_is_open_stands_beside_its_source(main: Repository) -> None:
    main.edit("de: Nein. Mehr dazu", "de: Selten. Mehr dazu", "faq")
    main.edit("      rm: L'emprima stgavada\n", "")
    generated = generate(main.settings, TODAY, published(main.settings, TODAY))
    count = len(generated.translations.texts)
    german, romansh = shown(generated, "de"), shown(generated, "rm")
    assert not romansh.indexed
    assert german.view.open == []
    assert [(each.language, each.done, each.all) for each in romansh.view.progress] == [
        ("Rumantsch", count - 2, count),  # the source has nothing to translate
    ]
    assert [each.open for each in romansh.view.progress] == [None]  # it is the page itself
    assert [each.open and (each.open.name.plain, each.open.href) for each in german.view.progress] == [
        ("2 offen", "rm/translations/"),
    ]
    outdated, missing = romansh.view.open
    (part,) = outdated.parts
    assert text(part.before).startswith("Nein. Mehr dazu")
    assert text(part.now).startswith("Selten. Mehr dazu")
    assert [each.text for each in part.before if each.mark == "del"] == ["Nein"]
    assert [each.text for each in part.now if each.mark == "ins"] == ["Selten"]
    assert part.translation.startswith("Na. Dapli")
    assert (outdated.place.name, outdated.write) == ("data/faq.yaml, lingia 6", "checked: {rm: 84d5f1}")
    assert "data/faq.yaml gist sur il «rm:» avant «Na. Dapli" in outdated.todo
    (part,) = missing.parts
    assert (text(part.before), text(part.now), part.translation) == ("", "Der erste Spatenstich", "")
    assert (part.said, missing.write) == ("Anc betg translatà", "rm: …")


def test_a_text_is_named_as_in_the_forms_and_with_the_page_that_shows_it(main: Repository) -> None:
    main.edit("      rm: L'emprima stgavada\n", "")
    main.edit("      rm: Na. Dapli", "      checked: {rm: 1a2b3c}\n      rm: Na. Dapli", "faq")
    main.edit("de: Nein. Mehr dazu", "de: Selten. Mehr dazu", "faq")
    generated = generate(main.settings, TODAY, published(main.settings, TODAY))
    answer, subject = shown(generated, "rm").view.open
    assert answer.name == f"{generated.data.faq[0].question.find('de', 'de')[0]}\N{NO-BREAK SPACE}– Antwort"
    assert answer.name.lang == "de"  # the forms do not speak Romansh
    assert answer.page.href == "rm/faq/#tools"
    assert "che cumenza cun «checked» (ussa lingia 6)" in answer.todo
    assert (subject.name, subject.page.href) == (
        "Der erste Spatenstich\N{NO-BREAK SPACE}– Thema",
        "rm/events/spring/",
    )


def test_what_is_sought_in_a_file_stands_there_to_the_letter(main: Repository) -> None:
    """Without soft hyphens or quotation marks of the page; a label is for no one page."""
    labels = main.settings.data / "labels.yaml"
    for german in ("Anfangs", "Zuletzt"):
        words = 'Siglir vinavant "a l\'entschatta" dal cuntegn'
        text = f"labels:\n  skip:\n    de: {german}\n    rm: >-\n      {words}\n"
        labels.write_text(text, "utf-8")
        if german == "Anfangs":
            main.commit()
    generated = generate(main.settings, TODAY, published(main.settings, TODAY))
    whole = rendered(generated)
    assert [each.text for each in whole.cssselect("p code")] == ["rm:", words]
    assert whole.cssselect(".note")[1].text_content() == "Auf allen Seiten, die diesen Text verwenden"


def test_what_says_the_contrary_cannot_be_confirmed(main: Repository) -> None:
    main.edit("de: Nein. Mehr dazu", "de: Ja. Mehr dazu", "faq")
    main.edit("rm: Na. Dapli", "rm: Na. Bler dapli", "faq")
    main.commit()
    whole = rendered(generate(main.settings, TODAY, published(main.settings, TODAY)))
    assert [each.text for each in whole.cssselect("p code")] == ["Na", "Ja"]
    assert whole.cssselect("pre") == []
    assert [each.text for each in whole.cssselect("del, ins")] == ["Nein", "Ja"]


@pytest.mark.parametrize(("shallow", "advice"), [(True, "git fetch --unshallow"), (False, "git clone")])
def test_without_its_history_the_page_says_so_and_shows_no_progress(
    main: Repository, tmp_path: Path, shallow: bool, advice: str
) -> None:
    """What is outdated besides, nobody knows."""
    main.edit("      rm: Na. Dapli", "      checked: {rm: 1a2b3c}\n      rm: Na. Dapli", "faq")
    imprint = main.settings.docs / "imprint.rm.md"
    imprint.write_text(
        imprint.read_text("utf-8").replace("---\n", "---\nchecked: {rm: 000000}\n", 1), "utf-8"
    )
    main.commit()
    main = cloned(main, tmp_path / "clone", "--depth=1")
    main.edit("      rm: L'emprima stgavada\n", "")
    if not shallow:
        (main.home / ".git").rename(main.home / "history")
    generated = generate(main.settings, TODAY, published(main.settings, TODAY))
    page, site, count = shown(generated, "rm"), generated.sites["rm"], len(generated.translations.texts)
    here = replace(generated, settings=replace(main.settings, home=ROOT, templates=ROOT / "overrides"))
    whole = html.document_fromstring(unprinted.renderer(here).page(page, site).content)
    assert advice in whole.cssselect("#_progress + p")[0].text_content()
    assert [each.text_content().strip() for each in whole.cssselect(".progress li")] == [
        f"Rumantsch {count - 1} da {count} avant maun"
    ]
    assert whole.cssselect("progress") == []
    since = site.shell.words["translations_since"]
    assert [each.anew for each in page.view.open] == [since, None, since]
    assert [each.open.name for each in shown(generated, "de").view.progress] == ["mindestens 3 offen"]


def test_where_nobody_asks_there_is_no_page(main: Repository) -> None:
    seen = published(main.settings, TODAY).lenient()
    generated = generate(main.settings, TODAY, seen)
    site = generated.sites["rm"]
    assert [*translation_pages(site, generated.translations, generated.settings, {})] == []


def test_what_changed_in_the_source_is_read_in_words(main: Repository) -> None:
    main.edit("de: Nein. Mehr dazu", "de: Selten. Mehr dazu", "faq")
    generated = generate(main.settings, TODAY, published(main.settings, TODAY))
    assert shown(generated, "rm").view.open[0].place.href == ""
    known = replace(main.settings, repository="https://git.example.org/a/b")
    page = shown(replace(generated, settings=known), "rm")
    assert page.view.open[0].place.href == "https://git.example.org/a/b/edit/main/data/faq.yaml#L6"
    beside = replace(generated, settings=replace(known, home=ROOT, templates=ROOT / "overrides"))
    site = generated.sites["rm"]
    whole = html.document_fromstring(unprinted.renderer(beside).page(page, site).content)
    assert [(each.tag, each.text) for each in whole.cssselect("del, ins")] == [
        ("del", "Nein"),
        ("ins", "Selten"),
    ]
    assert whole.cssselect("h3")[0].text_content() == "Tge che ha midà en l'original (Deutsch)".replace(
        "'", "’"
    )
    assert [each.text for each in whole.cssselect(".both dt")] == [
        "Original avant",
        "Original ussa",
        "Translaziun dad ussa",
    ]
    assert [each.get("lang") for each in whole.cssselect(".both dd")] == ["de", "de", None]
    assert [each.text for each in whole.cssselect("pre code")] == [page.view.open[0].write]
    assert [each.text for each in whole.cssselect(".progress label")] == ["Rumantsch "]
    assert whole.cssselect("meta[name=robots]")[0].get("content") == "noindex"


def test_of_a_page_the_passages_are_shown_that_changed_came_or_went(main: Repository) -> None:
    german, romansh = (main.settings.docs / f"imprint{each}.md" for each in ("", ".rm"))
    page = "---\ntitle: {}\n---\n\n{}.\n\n## {}\n\n- {}.\n- {}.\n"
    german.write_text(page.format("Impressum", "Erfunden", "Beete", "Zwei", "Neun"), "utf-8")
    supplied = page.replace("\n---", "\nto_supply:\n- Tgi?\n---", 1)
    romansh.write_text(supplied.format("Impressum", "Inventà", "Curtins", "Dus", "Nov"), "utf-8")
    main.commit()
    changed = page.format("Impressum", "Erfunden", "Alte Beete", "Zwei", "Neun")
    german.write_text(changed.replace("- Neun", "- Bäume am Bach.\n- Neun"), "utf-8")
    generated = generate(main.settings, TODAY, published(main.settings, TODAY))
    (imprint,) = shown(generated, "rm").view.open
    assert imprint.place.name == "docs/imprint.rm.md, lingia 9"
    assert [(text(each.before), text(each.now), each.translation) for each in imprint.parts] == [
        ("## Beete", "## Alte Beete", "## Curtins"),
        ("", "- Bäume am Bach.", ""),
    ]
    assert [each.place.name for each in imprint.parts] == [
        "docs/imprint.rm.md, lingia 9",
        "docs/imprint.rm.md, lingia 12",
    ]
    assert "sut l'emprima lingia" in imprint.todo.replace("’", "'")


def test_the_page_is_not_there_where_no_history_is_known(main: Repository) -> None:
    assert [*every("de", generate(main.settings, TODAY))] == []


def rendered(generated: Generated) -> html.HtmlElement:
    """The page in Romansh."""
    here = replace(generated, settings=replace(generated.settings, home=ROOT, templates=ROOT / "overrides"))
    page = unprinted.renderer(here).page(shown(generated, "rm"), generated.sites["rm"])
    return html.document_fromstring(page.content)


def shown(generated: Generated, language: str) -> Page:
    (page,) = every(language, generated)
    return page


def every(language: str, generated: Generated) -> Iterator[Page]:
    """The pages of translations in a language, of which there is one or none."""
    return (page for page in every_page(generated.sites[language], generated) if page.kind == "translations")


def text(pieces: Sequence[Piece]) -> str:
    return "".join(each.text for each in pieces)
