from __future__ import annotations

from dataclasses import replace

from lxml import html

from offersite.generator import generate
from offersite.language.changed_words import Piece
from offersite.pages.translation_pages import Progress, translation_pages
from offersite.revisions.history import published
from tests import unprinted
from tests.history import TODAY, Repository
from tests.support import ROOT


def test_what_is_open_stands_beside_its_source(main: Repository) -> None:
    main.edit("de: Nein. Mehr dazu", "de: Ja. Mehr dazu", "faq")
    main.edit("      rm: L'emprima stgavada\n", "")
    generated = generate(main.settings, TODAY, published(main.settings, TODAY))
    state = generated.translations
    (german,) = translation_pages(generated.sites["de"], state, main.settings)
    (romansh,) = translation_pages(generated.sites["rm"], state, main.settings)
    assert not romansh.indexed
    assert german.view.progress == romansh.view.progress
    assert romansh.view.progress[1] == Progress("Rumantsch", len(state.texts) - 2, len(state.texts))
    assert german.view.open == []
    outdated, missing = romansh.view.open
    assert (outdated.name, outdated.place) == ("faq → tools → answer", "data/faq.yaml:6")
    assert outdated.parts[0][0].startswith("Ja. Mehr dazu")
    assert list(outdated.change[:2]) == [Piece("old", "Nein"), Piece("new", "Ja")]
    assert outdated.line.startswith("checked: {rm: ")
    assert (missing.place, missing.line) == ("data/events.yaml:17", "")
    assert (missing.parts, missing.change) == ([("Der erste Spatenstich", "")], ())


def test_what_changed_in_the_source_is_marked(main: Repository) -> None:
    main.edit("de: Nein. Mehr dazu", "de: Ja. Mehr dazu", "faq")
    generated = generate(main.settings, TODAY, published(main.settings, TODAY))
    site = generated.sites["rm"]
    (page,) = translation_pages(site, generated.translations, main.settings)
    assert page.view.open[0].href == ""
    known = replace(main.settings, repository="https://git.example.org/a/b")
    (linked,) = translation_pages(site, generated.translations, known)
    assert linked.view.open[0].href == "https://git.example.org/a/b/edit/main/data/faq.yaml#L6"
    shown = replace(generated, settings=replace(main.settings, home=ROOT, templates=ROOT / "overrides"))
    whole = html.document_fromstring(unprinted.renderer(shown).page(page, site).content)
    assert [(each.tag, each.text) for each in whole.cssselect("del, ins")] == [("del", "Nein"), ("ins", "Ja")]
    assert [each.text for each in whole.cssselect(".both dt")] == ["Deutsch", "Rumantsch"]
    assert [each.get("lang") for each in whole.cssselect(".both dd")] == ["de", None]
    assert [each.text for each in whole.cssselect("pre code")] == [page.view.open[0].line]
    assert [each.text for each in whole.cssselect(".progress label")] == ["Deutsch ", "Rumantsch "]
    assert whole.cssselect("meta[name=robots]")[0].get("content") == "noindex"


def test_of_a_long_text_the_part_is_shown_that_changed(main: Repository) -> None:
    german, romansh = (main.settings.docs / f"imprint{each}.md" for each in ("", ".rm"))
    page = "---\ntitle: Impressum\n---\n\n{}.\n\n## {}\n\n{}.\n"
    german.write_text(page.format("Erfunden", "Beete", "Zwei"), "utf-8")
    supplied = page.replace("\n---", "\nto_supply:\n- Tgi?\n---").replace(
        "\n---", "\nchecked: {{rm: 1a2b3c}}\n---"
    )
    romansh.write_text(supplied.format("Inventà", "Curtins", "Dus"), "utf-8")
    main.commit()
    german.write_text(page.format("Erfunden", "Beete", "Drei"), "utf-8")
    generated = generate(main.settings, TODAY, published(main.settings, TODAY))
    state = generated.translations
    (shown,) = translation_pages(generated.sites["rm"], state, main.settings)
    (imprint,) = shown.view.open
    assert (imprint.place, imprint.parts) == ("docs/imprint.rm.md:12", [("Drei.", "Dus.")])


def test_the_page_is_not_there_where_no_history_is_known(main: Repository) -> None:
    generated = generate(main.settings, TODAY)
    site = generated.sites["de"]
    assert list(translation_pages(site, generated.translations, main.settings)) == []
