"""Every page of built sites: its head, its headings, its words, and what holds for a kind of page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from lxml import html

from offersite.language.descriptions import LEAST, MOST, TITLE
from offersite.language.typography import typeset
from offersite.model import Line, Site
from offersite.reading.load import read
from tests.site.built import NOT_FOUND, Built, texts
from tests.support import text_of, typed

pytestmark = pytest.mark.build

EMPTY_BY_DESIGN = "[role=status], [aria-live], ol.results, .tiles a, .timeline .between"

NARROW = "\u202f"
HIGH_MARKS = re.compile(rf"(?<![{NARROW}\s])[;:!?]+(?=[\s»)]|$)|[ \u00a0\n]+[;:!?]")
BARE_GUILLEMETS = re.compile(rf"«(?!{NARROW})|(?<!{NARROW})»")
LEFTOVERS = re.compile(r"\bNone\b|\bUndefined\b|[{}]|<|>|\[object")

# Where a page of the made-up programme in Romansh shows German, because the Romansh is missing.
UNTRANSLATED = {
    "offers/sewing-course/": "Waschen Sie das Kleidungsstück",
    "topics/paper-and-books/": "Lose Seiten und müde Buchrücken",
    "faq/": "Der Preis deckt Stoff, Faden",
    "events/evla-chair-night/": "Wacklige Stühle",
    "experiences/unterschratten/": "Beim ersten Mal stand das Flickmobil im Brunnen",
}
NOTICE = "Ina part da questa pagina n’è betg anc translatada"


def data_of(site: Built) -> Site:
    """What the site is made from."""
    found = read(site.settings.data).site
    assert found
    return found


def named(site: Built, name: Line, tag: str) -> str:
    """A name of the data as pages in a language say it."""
    text, language = name.find(tag, site.settings.source.tag)
    return typed(typeset(text, language or tag))


def headings(page: html.HtmlElement) -> list[int]:
    """The levels of the headings in the order of the page."""
    return [int(str(element.tag)[1]) for element in page.cssselect("h1, h2, h3, h4, h5, h6")]


def test_pages_say_their_language(each: Built) -> None:
    for path, page in each.proper():
        assert page.get("lang") == each.language(path)


def test_headings_have_no_gaps(each: Built) -> None:
    for path, page in each.pages.items():
        levels = headings(page)
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), path


def test_titles_and_descriptions_are_the_pages_own(each: Built) -> None:
    for tag in each.tags:
        pages = {path: page for path, page in each.proper() if each.language(path) == tag}
        for found in ("//title/text()", "//meta[@name='description']/@content"):
            told: dict[str, str] = {}
            for path, page in pages.items():
                values = page.xpath(found)
                assert len(values) == 1, path
                text = str(values[0]).strip()
                assert text, path
                assert told.setdefault(text, path) == path, f"{path} and {told[text]}: {text}"


def test_what_search_engines_show_fits(each: Built) -> None:
    """Of a title, what comes before whose page it is."""
    for path, page in each.proper():
        if page.xpath("//meta[@name='robots']"):
            continue
        (description,) = page.xpath("//meta[@name='description']/@content")
        assert LEAST <= len(description) <= MOST, f"{path}: {description}"
        (title,), (heading,) = page.xpath("//title"), page.cssselect("h1")
        own = text_of(title).rpartition(" – ")[0] or text_of(title)
        assert len(own) <= max(TITLE, len(text_of(heading))), path


def test_each_page_has_its_landmarks_named(each: Built) -> None:
    for path, page in each.proper():
        assert len(page.cssselect("main")) == 1, path
        assert page.cssselect("body > a.skip")[0].get("href") == "#_content"
        for region in page.cssselect("nav, [role=region], section[aria-labelledby]"):
            assert region.get("aria-label") or region.get("aria-labelledby"), path
        assert len(page.cssselect("nav.menu [aria-current]")) <= 1, path


def test_the_menu_marks_the_page_it_is_on(repairs: Built) -> None:
    for path in ("rm/offers/", "rm/faq/", "rm/calendar/"):
        (current,) = repairs.pages[path].cssselect("nav.menu [aria-current=page]")
        assert repairs.resolve(path, current.get("href", ""))[0] == f"{path}index.html"
    (section,) = repairs.page("de", "offers/repair-evening/").cssselect("nav.menu [aria-current=true]")
    assert text_of(section) == "Angebote"


def test_the_switcher_leads_to_the_same_page(each: Built) -> None:
    for path, page in each.proper():
        links = page.cssselect("nav.languages a")
        assert [link.get("lang") for link in links] == each.tags
        assert [link.get("hreflang") for link in links] == each.tags
        for link, tag in zip(links, each.tags, strict=True):
            target = each.root(tag) + each.below(path)
            assert each.resolve(path, link.get("href", ""))[0] == f"{target}index.html", path
            assert (link.get("aria-current") == "true") == (tag == each.language(path)), path


def test_the_order_of_the_switcher(each: Built) -> None:
    names = [language.name for language in each.settings.languages]
    for _, page in each.proper():
        assert [text_of(link) for link in page.cssselect("nav.languages a")] == names


def test_the_comparison_is_a_real_table(each: Built) -> None:
    data = data_of(each)
    for tag in each.tags:
        (table,) = each.page(tag, "compare/").cssselect("table")
        assert text_of(table.cssselect("caption > h2")[0]), "those who go from heading to heading find it"
        assert [head.get("scope") for head in table.cssselect("thead th")] == ["col"] * (len(data.offers) + 1)
        rows = table.cssselect("tbody tr:not(.group):not(.alike)")
        for row in rows:
            assert [head.get("scope") for head in row.cssselect("th")] == ["row"]
            assert [bool(text_of(cell)) for cell in row.cssselect("td")] == [True] * len(data.offers)
        criteria = {row.get("id", "_") for row in rows}
        own = {criterion.id for criterion in data.comparison}
        assert all(id_ in own or id_.startswith("_") for id_ in criteria)
        alike = {text_of(name).rstrip(" :") for name in table.cssselect("tr.alike strong")}
        for criterion in data.comparison:
            name = named(each, criterion.name, tag)
            assert (criterion.id in criteria) != (name in alike), name


def test_the_comparison_says_for_whom_each_offer_is(each: Built) -> None:
    """Whoever any of them is for has a row, those whom all are for first."""
    data = data_of(each)
    for tag in each.tags:
        rows = each.page(tag, "compare/").cssselect("tbody.audiences tr")
        told = {text_of(row[0]).casefold(): [text_of(cell) for cell in row[1:]] for row in rows[1:]}
        opens = {
            named(each, audience.name, tag).casefold(): [
                (audience.id in offer.open_to) + (audience.id in offer.where_appropriate)
                for offer in data.offers
            ]
            for audience in data.programme.audiences
        }
        invited = {name: row for name, row in opens.items() if any(row)}
        assert list(told) == sorted(invited, key=lambda name: not all(invited[name]))
        assert [head.get("scope") for row in rows[:1] for head in row] == ["rowgroup"] * bool(told)
        pairs = {pair for name in told for pair in zip(told[name], invited[name], strict=True)}
        assert len(pairs) == len({word for word, _ in pairs}) == len({is_open for _, is_open in pairs})


def test_every_table_has_a_caption_and_scopes(each: Built) -> None:
    for path, page in each.pages.items():
        for table in page.cssselect("table"):
            assert text_of(table.cssselect("caption")[0]), path
            scopes = {head.get("scope") for head in table.cssselect(":not(.group) > th")}
            assert scopes <= {"col", "row"}, path
            for group in table.cssselect("tbody > .group"):
                assert [head.get("scope") for head in group] == ["rowgroup"], path
                assert group.getprevious() is None, path
            width = len(table.cssselect("thead th"))
            assert {columns(row) for row in table.cssselect("tr")} == {width}, path


def columns(row: html.HtmlElement) -> int:
    """How many columns the cells of a row stand in."""
    return sum(int(cell.get("colspan", "1")) for cell in row)


def test_questions_have_anchors(each: Built) -> None:
    for tag in each.tags:
        page = each.page(tag, "faq/")
        anchors = [link.get("href") for link in page.cssselect("nav.contents a")]
        questions = page.cssselect("main > section > h2[id]")
        assert anchors == [f"#{question.get('id')}" for question in questions]
        assert len(questions) == len(data_of(each).faq)
        for question in questions:
            assert text_of(question).endswith("?")
            section = question.getparent()
            assert section is not None
            assert section.get("aria-labelledby") == question.get("id")
            assert section.cssselect("p")


def test_who_may_take_part_in_an_offer_is_answered_at_once(each: Built) -> None:
    """By whom it invites, below its heading, and by the facts; questions about it are folded."""
    data = data_of(each)
    for offer in data.offers:
        asked = [question for question in data.faq if question.take_part and offer.id in question.about]
        page = each.page(each.tags[0], f"offers/{offer.id}/")
        assert text_of(page.cssselect(".glance h2 + p")[0])
        invited = [audience for audience in data.programme.audiences if audience.id in offer.open_to]
        facts = text_of(page.cssselect(".glance .told")[0]).casefold()
        assert all(named(each, audience.name, each.tags[0]).casefold() in facts for audience in invited)
        assert [x.get("open") for x in page.cssselect(".glance details")] == [None] * len(asked)


def test_an_events_page_says_each_thing_once(repairs: Built) -> None:
    page = repairs.page("de", "events/muntanella-toaster-night/")
    (first,) = page.cssselect("h1 + .summary")
    when, where = "Mittwoch, 12. Februar 2031, 19:00–21:30 Uhr", "Alte Käserei, Brunnengasse 3, Oberzipfel"
    assert text_of(first) == f"{when} {where}"
    assert first.cssselect("time")[0].get("datetime") == "2031-02-12T19:00+02:00"
    facts = {text_of(x.cssselect("dt")[0]): text_of(x.cssselect("dd")[0]) for x in page.cssselect("dl > div")}
    assert not {when, where} & {*facts.values()}, "said once"
    assert facts["Inhalt"].startswith("Bringen Sie das Kabel mit")
    (until,) = (each.get("data-until") for each in page.cssselect(".opening > [data-until]:has(+ [hidden])"))
    assert until == "2031-02-13T00:00+02:00"
    (offer,) = page.cssselect(".summary ~ p > a")
    assert repairs.resolve("events/muntanella-toaster-night/", offer.get("href", ""))[0] == (
        "offers/repair-evening/index.html"
    )
    assert page.cssselect("main > footer.sources a")[0].get("href") == "https://almanac.example/de/2031"


def test_a_cancelled_event_stays_and_says_so(repairs: Built) -> None:
    page = repairs.page("de", "events/evla-chair-night/")
    (listed,) = repairs.page("de", "calendar/2031/").cssselect("ol.events > li.cancelled")
    for element in (page.cssselect("h1 + .summary.cancelled")[0], listed):
        assert [text_of(state) for state in element.cssselect(".state")] == ["abgesagt"]
        assert not element.cssselect("[data-then]")  # it stays so


def test_untranslated_text_is_shown_in_the_source_language(repairs: Built) -> None:
    for path, words in UNTRANSLATED.items():
        main = repairs.page("rm", path).cssselect("main")[0]
        foreign = [element for element in main.cssselect("[lang=de]") if words in text_of(element)]
        assert foreign, path
        assert NOTICE in text_of(main.cssselect("p.notice")[0]), path
        assert not repairs.page("de", path).cssselect("p.notice"), path


def test_the_notice_stands_only_where_something_is_untranslated(repairs: Built) -> None:
    """The sources in the footer keep their own language: that is no gap."""
    for path, page in repairs.proper():
        if repairs.language(path) == "rm":
            shown = bool(page.xpath("//main//*[@lang='de'][not(ancestor-or-self::footer)]"))
            noticed = any(NOTICE in text_of(each) for each in page.cssselect("main > p.notice"))
            assert noticed == shown, path


def test_pages_in_the_source_language_carry_no_notice(each: Built) -> None:
    for path, page in each.proper():
        if each.language(path) == each.settings.source.tag:
            assert not page.cssselect("main > p.notice"), path


def test_a_quotation_in_another_language_is_no_gap(repairs: Built) -> None:
    """A motto is quoted in its own language on purpose."""
    page = repairs.page("de", "experiences/oberzipfel/")
    assert [text_of(x) for x in page.cssselect("main [lang=rm]")] == ["Tge ch’è rut, daventa bun."]
    assert not page.cssselect("p.notice")


def test_no_element_is_empty(each: Built) -> None:
    for path, page in each.pages.items():
        by_design = [*page.cssselect(EMPTY_BY_DESIGN), *page.cssselect("p:has(> img), li:has(img)")]
        for element in page.cssselect("p, li, td, th, dt, dd, h1, h2, h3, ul, ol, dl, a, button, caption"):
            assert element in by_design or text_of(element), f"{path}: {html.tostring(element)!r}"


def test_what_one_can_do_is_said_in_words_and_a_file_has_a_sign(each: Built) -> None:
    for path, page in each.proper():
        for action in page.cssselect("a.action"):
            fetched = action.get("type") or action.get("download") is not None
            assert bool(action.cssselect("svg")) == bool(fetched), (path, text_of(action))


def test_no_leftovers_of_a_program(each: Built) -> None:
    for path, page in each.pages.items():
        for _, text in texts(page):
            filled = re.sub(r"\{(count|shown|all)\}", "3", text)  # a script fills it in
            assert not LEFTOVERS.search(filled), f"{path}: {text}"
        for attribute in page.xpath("//@href | //@src | //@id"):
            assert "None" not in str(attribute), f"{path}: {attribute}"


def test_german_has_no_sharp_s(own: Built) -> None:
    for path, page in own.pages.items():
        for tag, text in texts(page):
            assert tag != "de" or "ß" not in text, f"{path}: {text}"


def test_french_has_its_spaces(own: Built) -> None:
    for path, text in said(own, "fr"):
        assert not HIGH_MARKS.search(text), f"{path}: {text}"
        assert not BARE_GUILLEMETS.search(text), f"{path}: {text}"


@pytest.mark.parametrize("language", ["de", "it", "en"])
def test_other_languages_have_no_space_before_marks(own: Built, language: str) -> None:
    for path, text in said(own, language):
        assert not re.search(r"\s[;:!?](\s|$)", text), f"{path}: {text}"
        assert not re.search(r"«\s|\s»", text), f"{path}: {text}"


def test_no_typewriter_quotes(each: Built) -> None:
    for path, page in each.pages.items():
        for _, text in texts(page):
            assert not re.search("""['"]""", re.sub("'(self|none|wasm-unsafe-eval)'", "", text)), (
                f"{path}: {text}"
            )


def said(site: Built, language: str) -> Iterator[tuple[str, str]]:
    """Every run of text in a language, with the page it stands on."""
    for path, page in site.pages.items():
        yield from ((path, text.strip()) for tag, text in texts(page) if tag == language and text.strip())


def test_the_page_for_missing_addresses_speaks_all_languages(own: Built) -> None:
    page = own.pages[NOT_FOUND]
    sections = page.cssselect("main > section")
    source = own.settings.source.tag
    assert [section.get("lang") for section in sections] == sorted(own.tags, key=lambda tag: tag != source)
    for section in sections:
        tag = str(section.get("lang"))
        assert text_of(section.cssselect("h1, h2")[0])
        targets = [own.resolve(NOT_FOUND, link.get("href", ""))[0] for link in section.cssselect(".links a")]
        led_to = ("", "offers/", "calendar/", "contact/")
        assert targets == [f"{own.root(tag)}{page}index.html" for page in led_to]
        (waiting,) = section.cssselect("template")
        home = own.page(tag, "")
        for part in (".site-header", ".site-footer"):
            assert text_of(waiting.cssselect(part)[0]) == text_of(home.cssselect(part)[0])
        (form,) = section.cssselect("form[role=search]")
        assert own.resolve(NOT_FOUND, form.get("action", ""))[0] == f"{own.root(tag)}search/index.html"
    assert [path for path in own.pages if path.endswith(NOT_FOUND)] == [NOT_FOUND]


def test_the_page_for_missing_addresses_is_in_the_source_language_outside_its_sections(each: Built) -> None:
    page, source = each.pages[NOT_FOUND], each.settings.source.tag
    home = each.page(source, "")
    assert page.get("lang") == source
    name = text_of(home.cssselect(".brand span")[0])
    assert text_of(page.cssselect(".brand span")[0]) == name
    assert text_of(page.cssselect("title")[0]).endswith(name)


def test_the_page_for_missing_addresses_works_at_any_depth(each: Built) -> None:
    own = "//@href[not(starts-with(., '#') or starts-with(., 'http'))] | //script/@src"
    for address in map(str, each.pages[NOT_FOUND].xpath(own)):
        assert address.startswith(each.settings.folder), address
        assert (each.folder / str(each.resolve("no/such/page/", address)[0])).is_file(), address


def test_a_source_is_named_in_its_own_language(repairs: Built) -> None:
    (title,) = repairs.page("rm", "experiences/oberzipfel/").cssselect("footer.sources cite")
    assert {text: tag for tag, text in texts(title)}["Tagebuch einer Flickstube"] == "de"


def test_every_page_leads_to_the_glossary(each: Built) -> None:
    for path, page in each.proper():
        led = [each.resolve(path, link.get("href", ""))[0] for link in page.cssselect(".site-footer a")]
        assert f"{each.root(each.language(path))}glossary/index.html" in led
