"""Every path through the finder of built sites, walked by its links as a reader would."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from offersite.reading.load import read
from tests.site.built import Built
from tests.site.walking import LISTS, START, TO_OFFER, Visit, results, target, visits
from tests.support import text_of

pytestmark = pytest.mark.build

TOLD = "[aria-labelledby=_experiences] li a"


def offers_of(site: Built) -> list[str]:
    found = read(site.settings.data).site
    assert found
    return [offer.id for offer in found.offers]


def test_answers_lead_to_every_page_of_the_finder(each: Built) -> None:
    walked = [visit.path for visit in visits(each)]
    assert len(walked) == len(set(walked))
    assert set(walked) == {path for path, _ in each.proper() if each.below(path).startswith(START)}


def test_every_path_ends_at_a_result(each: Built) -> None:
    assert len(results(each)) > 20
    for visit in visits(each):
        assert bool(visit[".answers a"]) != bool(visit["section.ask"]), visit.path
        assert len(visit[".answers a"]) != 1, visit.path


def test_a_result_names_every_offer_once_with_a_reason(each: Built) -> None:
    offers = offers_of(each)
    for visit in results(each):
        root = each.root(each.language(visit.path))
        named = []
        for verdict, selector in LISTS.items():
            for element in visit[selector]:
                place = target(each, visit.path, element.cssselect(TO_OFFER)[0])
                named.append(place.removeprefix(f"{root}offers/").strip("/"))
                against, speaking = element.cssselect(".against"), element.cssselect(".for")
                assert bool(against) == (verdict != "fits"), visit.path
                assert bool(speaking) == (verdict != "excluded"), visit.path
                assert element.cssselect("dl.told")
        assert sorted(named) == sorted(offers), visit.path


def test_a_result_says_first_what_fits_and_why_then_what_to_do_when_and_whom_to_ask(each: Built) -> None:
    for visit in results(each):
        parts = ["main h1", *([LISTS["fits"], ".answer", ".ask"] if visit[LISTS["fits"]] else [".ask"])]
        order = list(visit.page.iter())
        places = [order.index(visit[part][0]) for part in parts]
        assert places == sorted(places), visit.path
        for element in visit[LISTS["fits"]]:
            parts = ["h2", ".for", ".action", TO_OFFER, ".told"]
            found = [x for part in parts for x in element.cssselect(part)[:1]]
            assert len(found) >= len(parts) - 1, visit.path  # not every offer has a way in by e-mail
            order = list(element.iter())
            assert [order.index(x) for x in found] == sorted(order.index(x) for x in found), visit.path
        assert visit[".ask a[href^='mailto:']"], visit.path


def test_a_result_says_in_short_below_its_title_what_was_answered(each: Built) -> None:
    for visit in results(each):
        (summary,) = visit[".given summary"]
        order = list(visit.page.iter())
        places = [order.index(visit[part][0]) for part in ("main h1", ".given summary", ".summary, .fit")]
        assert places == sorted(places), visit.path
        assert len(visit[".given summary .row > *"] or [summary]) == len(visit.trail) - 1, visit.path


def test_of_what_does_not_fit_a_result_says_no_more_than_why_not_until_that_is_unfolded(each: Built) -> None:
    for visit in results(each):
        for element in visit[f"{LISTS['other']}, {LISTS['excluded']}"]:
            (folded,) = element.cssselect("details")
            for part in element.cssselect(".told, .reasons"):
                assert folded in part.iterancestors(), visit.path
            assert element.cssselect("summary > .against"), visit.path


def test_a_result_says_of_all_that_fits_when_it_is(each: Built) -> None:
    """The panel tells what is next of all; an offer its own next date, or what is foreseen."""
    data = read(each.settings.data).site
    assert data
    as_needed = tuple(f"offers/{offer.id}/" for offer in data.offers if offer.as_needed)
    for visit in results(each):
        untold = [
            element
            for element in visit[LISTS["fits"]]
            if not element.cssselect(".events, .dates")
            and not target(each, visit.path, element.cssselect(TO_OFFER)[0]).endswith(as_needed)
        ]
        assert len(untold) <= len(visit[".answer .coming:not([hidden])"]), visit.path


def test_a_result_leads_to_experiences_below_what_fits_and_above_what_does_not(each: Built) -> None:
    """Those that serve an aim that its answers name."""
    data = read(each.settings.data).site
    assert data
    aims = {answer.id: {*answer.aims} for question in data.finder for answer in question.answers}
    led = 0
    for visit in results(each):
        named = set().union(*(aims[step] for step in each.below(visit.path).split("/")[1:-1]))
        links = visit[TOLD]
        told = [target(each, visit.path, link).split("/")[-2] for link in links]
        assert told == [x.id for x in data.experiences if named & {*x.aims}], visit.path
        order = list(visit.page.iter())
        places = [order.index(x) for x in [*visit[LISTS["fits"]], *links, *visit[LISTS["other"]]]]
        assert places == sorted(places), visit.path
        led += len(told)
    assert led


def test_where_nothing_fits_the_contact_comes_first_or_what_is_answered(each: Built) -> None:
    bare = [visit for visit in results(each) if not visit[LISTS["fits"]]]
    for visit in bare:
        lead = visit["main > h1 ~ .summary"][0]
        answered = lead.tag == "div"  # what such readers ask about what they seek, which then comes first
        assert visit[f"section.{'excluded' if answered else 'ask'}:first-of-type"], visit.path
        assert visit[".against"]


def test_no_question_whose_answers_all_lead_to_the_same(each: Built) -> None:
    told = {visit.path: outcome(visit) for visit in results(each)}
    asked = [visit for visit in visits(each) if visit[".answers"]]
    assert asked
    for visit in asked:
        ends = []
        for link in visit[".answers a"]:
            below = target(each, visit.path, link)
            ends.append(
                {path.removeprefix(below): said for path, said in told.items() if path.startswith(below)}
            )
        assert any(end != ends[0] for end in ends), visit.path


def outcome(visit: Visit) -> list[list[str]]:
    """What a result tells but for the answers' words: offers, numbers, events, experiences and contacts."""
    return [
        *(
            [
                x.get("href", "").rpartition("offers/")[2]
                for y in visit[selector]
                for x in y.cssselect(TO_OFFER)[:1]
            ]
            for selector in LISTS.values()
        ),
        [number for x in visit[".for, .dates li"] for number in re.findall(r"\d+", text_of(x))],
        [x.get("href", "").rpartition("experiences/")[2] for x in visit[TOLD]],
        [x.get("href", "").rpartition("events/")[2] for x in visit[".fit .events a, .coming a"]],
        sorted(
            {x.get("href", "") for x in visit[".ask a"] if x.get("href", "").startswith(("mailto:", "tel:"))}
        ),
    ]


def test_a_question_that_changes_nothing_is_not_asked(repairs: Built) -> None:
    """How practised one is matters to those alone who may join the round of menders."""
    questions = {visit.path: text_of(visit["h1"][0]) for visit in visits(repairs)}
    assert questions["find/menders/"] == "Und die Übung?"
    assert questions["find/neighbours/"] == questions["find/menders/hardly/"] == "Und wozu?"


def test_back_links_lead_back(each: Built) -> None:
    for visit in visits(each):
        before = visit.trail[:-1]
        changes = [target(each, visit.path, link) for link in visit[".given dd a"]]
        assert changes == list(before), visit.path
        backs = [target(each, visit.path, link) for link in visit["a.back"]]
        assert backs == list(before[-1:]), visit.path


def test_answers_given_are_the_links_that_were_followed(each: Built) -> None:
    for visit in visits(each):
        followed = []
        for above, below in pairwise(visit.trail):
            (link,) = [
                x for x in each.pages[above].cssselect(".answers a") if target(each, above, x) == below
            ]
            followed.append(text_of(link))
        assert [text_of(each).rpartition(" ")[0] != "" for each in visit[".given dd"]] == [True] * len(
            followed
        )
        for given, answer in zip(visit[".given dd"], followed, strict=True):
            assert text_of(given).startswith(answer), visit.path


def test_home_asks_the_first_question(each: Built) -> None:
    for tag in each.tags:
        root = each.root(tag)
        home, first = (each.page(tag, path).cssselect(".answers a") for path in ("", START))
        assert home, tag
        assert [text_of(link) for link in home] == [text_of(link) for link in first]
        assert [target(each, root, link) for link in home] == [
            target(each, root + START, link) for link in first
        ]


def test_the_finder_is_found(each: Built) -> None:
    for tag in each.tags:
        for path in ("offers/", "compare/"):
            page = each.page(tag, path)
            places = [target(each, each.root(tag) + path, link) for link in page.cssselect(".choose a")]
            assert each.root(tag) + START in places, path


def test_each_part_beside_another_has_a_heading(each: Built) -> None:
    """Where one offer alone fits: why it does, what it is and whom to ask. Its name is the page's title."""
    alone = [visit for visit in results(each) if len(visit[LISTS["fits"]]) == 1]
    assert alone
    for visit in alone:
        parts = visit[f"{LISTS['fits']} > *"]
        assert [part[0].tag for part in parts] == ["h2"] * 3, visit.path
