"""The calendar's lists and their filters, on built sites."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import pytest
from lxml import html

from offersite.views import calendar
from tests.site.built import INDEX, Built
from tests.support import text_of

pytestmark = pytest.mark.build

YEAR = re.compile("calendar/[0-9]+/")
FILTERED = re.compile("(calendar/[0-9]+/)(offer|region|format|language)/([^/]+)/")


def years(site: Built) -> Iterator[tuple[str, html.HtmlElement]]:
    return ((path, page) for path, page in site.pages.items() if YEAR.fullmatch(site.below(path)))


def listed(page: html.HtmlElement) -> list[html.HtmlElement]:
    return page.cssselect("section.listed .events > li")


def events(site: Built, path: str) -> list[str | None]:
    """The pages of the events that a page lists."""
    return [site.resolve(path, x.cssselect("a")[0].get("href", ""))[0] for x in listed(site.pages[path])]


def filters(page: html.HtmlElement) -> dict[str, list[html.HtmlElement]]:
    """The links of each filter."""
    found: dict[str, list[html.HtmlElement]] = {}
    for link in page.cssselect(".filters [data-facet]"):
        found.setdefault(link.get("data-facet", ""), []).append(link)
    return found


def hits(page: html.HtmlElement, link: html.HtmlElement) -> list[bool]:
    """Of each event that a page lists, whether a link of its filters finds it: by its number."""
    number = page.cssselect(".filters [data-facet]").index(link)
    return [str(number) in item.get("data-filters", "").split() for item in listed(page)]


def test_a_filter_has_at_least_two_values(each: Built) -> None:
    for path, page in years(each):
        assert all(len(links) > 1 for links in filters(page).values()), path
        for links in filters(page).values():
            assert len({*zip(*(hits(page, link) for link in links), strict=True)}) > 1, path


def test_counts_are_true_and_lists_lead_back(each: Built) -> None:
    lists = set()
    for path, page in years(each):
        for facet, links in filters(page).items():
            for link in links:
                target = (each.resolve(path, link.get("href", ""))[0] or "").removesuffix(INDEX)
                lists.add(target)
                value, there = link.get("data-value"), each.pages[target]
                expected = list(itertools.compress(events(each, path), hits(page, link)))
                assert events(each, target) == expected != []
                assert text_of(link).endswith(f"({len(expected)})")
                (back,) = there.cssselect(".filters .all")
                assert (each.resolve(target, back.get("href", ""))[0] or "").removesuffix(INDEX) == path
                (current,) = there.cssselect(".filters [aria-current]")
                assert (current.get("data-facet"), current.get("data-value")) == (facet, value)
                numbers = re.findall("[0-9]+", text_of(there.cssselect("[role=status]")[0]))
                assert numbers == [str(len(expected)), str(len(listed(page)))]
    assert lists == {path for path in each.pages if FILTERED.fullmatch(each.below(path))}


def test_lists_have_titles_of_their_own(repairs: Built) -> None:
    found = [path for path in repairs.pages if FILTERED.fullmatch(repairs.below(path))]
    for tag in repairs.tags:
        titles = [text_of(repairs.pages[x].cssselect("h1")[0]) for x in found if repairs.language(x) == tag]
        assert len(set(titles)) == len(titles) > 10


def test_every_year_leads_to_every_other(each: Built) -> None:
    for tag in each.tags:
        paths = [path for path, _ in years(each) if each.language(path) == tag]
        for path in [*paths, f"{each.root(tag)}calendar/"]:
            links = [each.resolve(path, x.get("href", ""))[0] for x in each.pages[path].cssselect("main a")]
            assert {f"{x}{INDEX}" for x in paths} <= {*links, f"{path}{INDEX}"}


def test_what_moved_and_what_is_cancelled_is_said(repairs: Built) -> None:
    for path in ("calendar/", "calendar/2031/", "calendar/2031/region/evla/"):
        (chairs,) = [x for x in listed(repairs.pages[path]) if "Wacklige Stühle" in text_of(x)]
        assert "abgesagt" in text_of(chairs)
        assert "Verlegt" not in text_of(chairs)
    (clocks,) = [x for x in listed(repairs.pages["calendar/2032/"]) if "19:00" in text_of(x)]
    assert "Verlegt, früher Mittwoch, 10. März 2032, 19:00 Uhr" in text_of(clocks)


def test_an_event_is_the_same_from_its_offer_topic_region_and_year(repairs: Built) -> None:
    event = f"events/muntanella-toaster-night/{INDEX}"
    for path in (
        "offers/repair-evening/",
        "topics/small-appliances/",
        "regions/muntanella/",
        "calendar/2031/",
    ):
        links = repairs.pages[path].cssselect(".events a")
        assert event in [repairs.resolve(path, x.get("href", ""))[0] for x in links], path


def test_what_is_drawn_is_told_and_has_a_key(each: Built) -> None:
    for path, page in years(each):
        for row in page.cssselect(".months > li, .foreseen dl > div"):
            told = row.cssselect(".aloud") or row.xpath("parent::dl/preceding-sibling::p[@class='note']")
            assert bool(row.cssselect(".dots")) == bool(told), path
        drawn = page.cssselect(".months .dots, .foreseen .dots")
        assert all(svg.get("aria-hidden") == "true" for svg in drawn)
        assert bool(drawn) == bool(page.cssselect(".key .dots")), path


def test_months_are_shown_where_there_is_something_to_see(each: Built) -> None:
    for path, page in years(each):
        assert bool(page.cssselect(".months")) == (len(listed(page)) >= calendar.ROW_OF_MONTHS), path
        assert bool(page.cssselect(".filters")) <= (len(listed(page)) >= calendar.FILTERED), path


def test_the_search_shows_only_what_holds_at_the_build(each: Built) -> None:
    """What takes its place later is hidden until then; of a programme whose sources are old, nothing does."""
    pages = [page for _, page in each.proper()]
    later = [x for page in pages for x in page.cssselect(".answer [hidden]")]
    assert bool(later) == any(page.cssselect(".answer [data-until]") for page in pages)
    assert all(x.get("data-pagefind-ignore") is not None for x in later)


def test_the_heading_of_an_offer_is_its_name(each: Built) -> None:
    """What else is known of it, such as that there is no fixed number, would be read as part of it."""
    headings = [h for _, page in years(each) for h in page.cssselect("ul.foreseen h3")]
    assert headings
    assert [text_of(h) for h in headings] == [text_of(link) for h in headings for link in h.cssselect("a")]
