"""A text that is outdated makes the pages that show it so, and no others, whatever writes it into them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import count

import pytest
from lxml import html

from offersite.generator import Generated, generate
from offersite.language.labels import shipped
from offersite.model import Address, Line, Site, Text
from offersite.model.markdown import Docs
from offersite.model.walk import rewritten
from offersite.pages.frame import Frame
from offersite.pages.rendering import Renderer, every_page
from offersite.revisions.history import published
from offersite.translations.shown import Pairs
from offersite.translations.state import State
from offersite.views.site import view_site
from tests import unprinted
from tests.history import TODAY, Repository
from tests.samples import ROMANSH, SETTINGS, repairs
from tests.samples import TODAY as REPAIRED
from tests.support import BREAKS, ROOT

pytestmark = pytest.mark.slow  # whole pages are made

NUMBER = re.compile(r"⟦(\d+)⟧")
UNHEARD = ("href", "data-parts")
"""E-mails that a page begins, and words that the search finds it with."""
AROUND_SUMMER = {
    *("", "find/up/", "offers/beds/", "regions/north/"),
    *("calendar/", "calendar/2025/", "events/spring/", "events/summer/"),
}
"""The pages that name this event, which is among the next."""


def numbered() -> tuple[Site, Pairs]:
    """The made-up programme, each Romansh text with a number, and its texts with their sources."""
    numbers, pairs = count(), set[tuple[str, str]]()

    def number(text: Text) -> Text:
        if isinstance(text, Address) or not {"de", "rm"} <= text.root.keys():
            return text
        said = f"{text.root['rm']} ⟦{next(numbers)}⟧"
        pairs.add((text.root["de"], said))
        return text.model_copy(update={"root": {**text.root, "rm": said}})

    site = repairs()
    own = {name: label.root for name, label in site.labels.items()}
    labels = {name: Line({**label.root, **own.get(name, {})}) for name, label in shipped().items()}
    return rewritten(site.model_copy(update={"labels": labels}), number), pairs


def rendered(site: Site, outdated: Pairs) -> Iterator[tuple[Frame, html.HtmlElement]]:
    """Each page in Romansh, with its frame."""
    view = view_site(site, SETTINGS, ROMANSH, REPAIRED, outdated=outdated)
    settings = replace(SETTINGS, home=ROOT, templates=ROOT / "overrides")
    made = Generated(
        settings=settings,
        data=site,
        sites={"rm": view},
        problems=(),
        docs=Docs(),
        translations=State(),
    )
    renderer = unprinted.renderer(made)
    return ((frame, html.document_fromstring(renderer.render(frame))) for _, frame in renderer.frames(view))


def seen(page: html.HtmlElement) -> set[str]:
    """The numbers of the texts that readers of a page see or hear; code is an example of the open data."""
    texts = page.xpath("//body//text()[not(parent::code)]")
    texts += (each for each in page.xpath("//body//@*") if each.attrname not in UNHEARD)
    return {number for text in texts for number in NUMBER.findall(text.translate(BREAKS))}


def test_each_text_is_noted_where_it_is_shown_and_nowhere_else() -> None:
    """In macros, attributes, prose, drawings' words, dialogs and all that a script shows later."""
    for frame, page in rendered(*numbered()):
        assert seen(page) == {number for text in frame.outdated for number in NUMBER.findall(text)}
        assert page.cssselect("main > .note[data-pagefind-meta]") or frame.page.kind == "moved"


def test_a_page_that_says_so_explains_its_terms_all_the_same() -> None:
    """As if `Utensils`, which an answer mentions, were a term of the glossary."""
    site = repairs()
    term = site.glossary[0].model_copy(update={"term": Line({"de": "Werkzeug", "rm": "Utensils"})})
    site = site.model_copy(update={"glossary": [term]})
    answer = site.faq[0].answer.root
    answers = {(answer["de"], answer["rm"])}
    for outdated in ((), answers):
        (page,) = (page for frame, page in rendered(site, outdated) if frame.page.kind == "faq")
        assert len(page.cssselect("main > .note")) == bool(outdated)
        assert [link.text for link in page.cssselect("main a[href$='/glossary/#gluing']")] == ["Utensils"]


def renderer(main: Repository, edit: Callable[[str], None]) -> Renderer:
    """Of the programme, after the German of a text has changed from `Vorher` to `Nachher`."""
    edit("Vorher")
    main.commit()
    edit("Nachher")
    generated = generate(main.settings, TODAY, published(main.settings, TODAY))
    return unprinted.renderer(
        replace(generated, settings=replace(main.settings, home=ROOT, templates=ROOT / "overrides"))
    )


def of_label(main: Repository, name: str, filled_in: str = "") -> Renderer:
    """The same of a label, whose Romansh is `Avant`."""
    labels = main.settings.data / "labels.yaml"

    def edit(german: str) -> None:
        texts = f"    de: {german}{filled_in}\n    rm: Avant{filled_in}\n"
        labels.write_text(f"labels:\n  {name}:\n{texts}", "utf-8")

    return renderer(main, edit)


def notes(pages: Renderer, tag: str = "rm") -> Mapping[str, tuple[bool, bool]]:
    """Of each page, whether it shows the text of before, and whether it says that it is outdated."""
    site = pages.generated.sites[tag]
    said = site.shell.words["outdated"].plain
    found = {}
    for page in every_page(site, pages.generated):
        if page.kind == "translations":  # which is about that
            continue
        text = html.document_fromstring(pages.page(page, site).content)
        shows = any("Avant" in each for each in text.xpath("//body//text() | //body//@*[name() != 'href']"))
        beside = text.cssselect("main > .note")
        found[page.path] = shows, any(each.text_content().startswith(said) for each in beside)
    return found


def marked(found: Mapping[str, tuple[bool, bool]]) -> set[str]:
    """The pages that say so; they are those that show it."""
    assert {*found.values()} <= {(True, True), (False, False)}
    return {path for path, (_, noted) in found.items() if noted}


@pytest.mark.parametrize(
    ("name", "old", "expected"),
    [
        ("events", "    subject: Giessen", AROUND_SUMMER),
        ("faq", "    question: Muss ich Werkzeug mitbringen?", {"faq/", "offers/beds/"}),
        ("offers", "    content: Säen und giessen", {"compare/", "compare/beds/advice/", "offers/beds/"}),
        ("topics", "      - Tausch", {"topics/seeds/"}),
    ],
)
def test_the_pages_that_show_a_text_say_so(main: Repository, name: str, old: str, expected: set[str]) -> None:
    """An event is named beside its like, a question at the offer that it is about, a point on its topic's."""
    before, mark, _ = old.rpartition(": ") if ":" in old else old.rpartition("- ")
    written = [old]

    def edit(german: str) -> None:
        written.append(f"{before}{mark}{{de: {german}, rm: Avant}}")
        main.edit(written[-2], written[-1], name)

    pages = renderer(main, edit)
    assert marked(notes(pages)) == expected
    assert marked(notes(pages, "de")) == set()


@pytest.mark.parametrize(("name", "filled_in"), [("vcard", ""), ("source", ""), ("sheet_year", " {year}")])
def test_the_pages_that_show_a_label_say_so(main: Repository, name: str, filled_in: str) -> None:
    """`vcard` in a macro, `source` before a colon, `sheet_year`, filled in, in a link to a fact sheet."""
    pages = of_label(main, name, filled_in)
    found = notes(pages)
    assert marked(found) not in (set(), {*found})
    assert marked(notes(pages, "de")) == set()


@pytest.mark.parametrize(
    ("name", "apart"), [("skip", set()), ("more_information", set()), ("search_close", {"search/"})]
)
def test_what_stands_on_every_page_is_noted_on_each(main: Repository, name: str, apart: set[str]) -> None:
    """In a part that pages share, too, and where a script will show it."""
    found = notes(of_label(main, name))
    assert marked(found) == {*found} - apart


def test_what_an_e_mail_says_is_no_text_of_the_page(main: Repository) -> None:
    assert marked(notes(of_label(main, "letter_greeting"))) == set()


def test_the_page_of_unknown_addresses_says_so_in_the_language_whose_words_are_outdated(
    main: Repository,
) -> None:
    for name, expected in (("search_field", {"rm"}), ("vcard", set())):
        page = html.document_fromstring(of_label(main, name).not_found().content)
        notes = {part.get("lang", "de"): part.cssselect(".note a") for part in page.cssselect("section")}
        assert {tag for tag, links in notes.items() if links} == expected
        for link in notes["rm"]:
            assert (link.get("href"), link.get("hreflang")) == ("/", "de")


def test_what_stands_around_the_content_hides_no_place_in_it(main: Repository) -> None:
    main.edit("de: Nein. Mehr dazu", "de: Selten. Mehr dazu", "faq")
    label = "labels:\n  skip:\n    de: {}\n    rm: Sursiglir\n"
    for german in ("Zu", "Hin"):
        (main.settings.data / "labels.yaml").write_text(label.format(german), "utf-8")
        if german == "Zu":
            main.commit()
    assert leads(main, "faq/") == "../../faq/#tools"
    assert leads(main, "offers/beds/") == "../../../offers/beds/"


def leads(main: Repository, path: str) -> str:
    """Where the page in Romansh leads for what is up to date."""
    generated = generate(main.settings, TODAY, published(main.settings, TODAY))
    here = replace(main.settings, home=ROOT, templates=ROOT / "overrides")
    pages, site = unprinted.renderer(replace(generated, settings=here)), generated.sites["rm"]
    (page,) = (page for page in every_page(site, generated) if page.path == path)
    (link,) = html.document_fromstring(pages.page(page, site).content).cssselect(
        "main > .note a[hreflang=de]"
    )
    return str(link.get("href"))


def led(site: Site, text: Text) -> Mapping[str, str]:
    """To which place of the source's page each page leads, if the one text is outdated."""
    pages = rendered(site, {(text.root["de"], text.root["rm"])})
    links = {frame.page.path: page.cssselect("main > .note[data-pagefind-meta] a") for frame, page in pages}
    return {path: str(each[0].get("href")).partition("#")[2] for path, each in links.items() if each}


def test_the_page_leads_to_the_heading_above_what_is_outdated() -> None:
    """If there is one: a label, a step or a question may have none of its own. What names it in a list of
    contents, or stands around the content, is not where readers look for it.
    """
    label = Line({"de": "Vorher", "rm": "Avant"})
    site = repairs()
    site = site.model_copy(update={"labels": {**site.labels, "pair_with": label}})
    offer, question = site.offers[0], site.faq[0]
    own, asked = f"offers/{offer.id}/", {"faq/": question.id}
    assert led(site, offer.course[0].step)[own] == "_course"
    assert led(site, label)[own] == "_purpose"
    assert led(site, offer.summary)[own] == ""
    assert led(site, question.question).items() >= asked.items()


@pytest.mark.parametrize(
    ("name", "path", "id"), [("faq", "faq/", "what-to-bring"), ("glossary", "glossary/", "gluing")]
)
def test_whoever_is_led_to_a_text_is_told_there_that_it_is_outdated(name: str, path: str, id: str) -> None:
    """Below it, with the same place in the source's language; all others say nothing."""
    site = repairs()
    text = site.glossary[0].term if name == "glossary" else site.faq[0].question
    for frame, page in rendered(site, {(text.root["de"], text.root["rm"])}):
        if frame.page.path == path:
            (link,) = page.cssselect("section > .note > a[hreflang=de]")
            assert link.get("href") == f"../../{path}#{id}"
            assert link.xpath("ancestor::section/h2/@id") == [id]


def test_a_part_that_is_outdated_says_so_within_itself() -> None:
    """That of an offer and a card fold, and a link opens them; that of an experience has more than a text."""
    site = repairs()
    offer, told = site.offers[0], site.experiences[0]
    section, part, card = offer.sections[0], told.parts[0], told.parts[1].cards[1]
    texts = (section.title, part.title, card.examples[0])
    found = []
    for frame, page in rendered(site, {(each.root["de"], each.root["rm"]) for each in texts}):
        if frame.page.kind in ("offer", "experience"):
            for link in page.cssselect("main .note:not([data-pagefind-meta]) > a[hreflang=de]"):
                found.append(str(link.get("href")))
                id = found[-1].partition("#")[2]
                assert link in page.xpath(f"(//*[@id='{id}'] | //section[@aria-labelledby='{id}'])//a")
    assert found == [
        f"../../../offers/{offer.id}/#{section.id}",
        f"../../../experiences/{told.id}/#{part.id}",
        f"../../../experiences/{told.id}/#{card.id}",
    ]


def test_an_answer_beside_how_to_take_part_says_so_below_itself() -> None:
    """It leads to the place that the answer has among all questions; without it, nothing stands there."""
    site = repairs()
    offer = site.offers[0]
    asked = site.faq[0].model_copy(update={"take_part": True, "about": [offer.id]})
    site, answer = site.model_copy(update={"faq": [asked]}), asked.answer.root
    for outdated in ((), {(answer["de"], answer["rm"])}):
        (page,) = (
            page for frame, page in rendered(site, outdated) if frame.page.path == f"offers/{offer.id}/"
        )
        links = page.cssselect(".take-part > details > .note > a[hreflang=de]")
        assert [link.get("href") for link in links] == [f"../../../faq/#{asked.id}"] * len(outdated)


def test_no_page_leads_to_a_number(main: Repository) -> None:
    """That is another one in each language: those of what is open, on the editors' page."""
    question = "Muss ich Werkzeug mitbringen?"
    main.edit(f"question: {question}", f"question: {{de: {question}, rm: Utensils?}}", "faq")
    main.commit()
    main.edit(f"de: {question}", "de: Gibt es Werkzeug?", "faq")
    imprint = main.settings.docs / "imprint.md"
    imprint.write_text(imprint.read_text("utf-8").replace("title: Impressum", "title: Wer wir sind"), "utf-8")
    assert leads(main, "translations/") == "../../translations/#_progress"


def test_a_free_page_leads_to_the_heading_above_what_changed(main: Repository) -> None:
    text = "---\ntitle: Impressum\n---\n\nErfunden.\n\n## Die Beete\n\nZwei.\n\n## Mehr\n\nDrei.\n"
    for name in ("imprint.md", "imprint.rm.md"):
        (main.settings.docs / name).write_text(text, "utf-8")
    main.commit()
    for old, new, place in (
        ("Zwei", "Vier", "#die-beete"),
        ("## Mehr", "## Weniger", "#weniger"),
        ("Erf", "Gef", ""),
    ):
        changed = text.replace(old, new)
        (main.settings.docs / "imprint.md").write_text(changed, "utf-8")
        assert leads(main, "imprint/") == f"../../imprint/{place}"
