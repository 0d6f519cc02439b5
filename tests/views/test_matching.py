"""Which offers fit, which are other possibilities, which are excluded; and which questions are asked."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from offersite.model import Answer, FinderQuestion, Site
from offersite.views.matching import Branch, Demand, Finder, Reason, Result, Tree, demand, judge
from tests.samples import TODAY, event, offer, repairs


def answer(name: str, **values: Any) -> Answer:
    return Answer.model_validate({"id": name, "text": name, **values})


def inquiry(name: str, *answers: Answer) -> FinderQuestion:
    return FinderQuestion.model_validate({"id": name, "question": name, "answers": answers})


def asking(*questions: FinderQuestion, **values: Any) -> Site:
    return repairs().model_copy(update={"finder": list(questions), **values})


def tree(*questions: FinderQuestion, **values: Any) -> Tree:
    return Finder(asking(*questions, **values), TODAY).tree()


def verdicts(node: Tree) -> dict[str, str]:
    assert isinstance(node, Result)
    return {each.offer.id: each.verdict for each in node.judgements}


NEIGHBOURS = answer("neighbours", audiences=["villagers"])
MENDERS = answer("menders", audiences=["tinkerers"])
EVLA, GENZIANA = answer("evla", regions=["evla"]), answer("genziana", regions=["genziana"])


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        (Demand(), "fits"),
        (Demand(audiences=("villagers",)), "fits"),
        (Demand(audiences=("clubs", "villagers")), "fits"),
        (Demand(audiences=("clubs",)), "excluded"),
        (Demand(aims=("mend-together",)), "fits"),
        (Demand(aims=("learn-a-craft",)), "other"),
        (Demand(regions=("capricorn",)), "fits"),
        (Demand(regions=("evla",)), "excluded"),
        (Demand(audiences=("clubs",), aims=("learn-a-craft",)), "excluded"),
        (Demand(audiences=("villagers",), aims=("learn-a-craft",)), "other"),
    ],
)
def test_what_readers_ask_decides_what_fits(asked: Demand, verdict: str) -> None:
    assert judge(offer("repair-van"), [asked]).verdict == verdict


def test_every_answer_is_a_condition() -> None:
    asked = [Demand(audiences=("villagers",)), Demand(audiences=("clubs",))]
    assert judge(offer("sewing-course"), asked).verdict == "fits"
    assert judge(offer("repair-van"), asked).verdict == "excluded"


def test_what_takes_place_as_needed_does_so_in_every_region() -> None:
    assert judge(offer("tool-chest"), [Demand(regions=("evla",))]).verdict == "fits"


def test_reasons_name_what_is_met_or_all_that_was_asked() -> None:
    asked = Demand(("villagers", "clubs"), ("learn-a-craft", "borrow-and-lend"), ("evla", "genziana"))
    assert judge(offer("repair-van"), [asked]).reasons == (
        Reason("audiences", True, ("villagers",)),
        Reason("aims", False, ("learn-a-craft", "borrow-and-lend")),
        Reason("regions", True, ("genziana",)),
    )


def test_several_answers_ask_what_any_of_them_asks() -> None:
    assert demand([EVLA, GENZIANA]) == Demand(regions=("evla", "genziana"))
    assert demand([NEIGHBOURS, answer("any")]) == Demand()


def test_a_question_that_changes_nothing_is_not_asked() -> None:
    """Every neighbour may come, practised or not; of the menders, some may not."""
    practice = inquiry("practice", answer("much"), answer("little", audiences=["villagers", "clubs"]))
    found = tree(inquiry("who", NEIGHBOURS, MENDERS), practice)
    assert isinstance(found, Branch)
    neighbours, menders = found.next
    assert isinstance(neighbours, Result)
    assert isinstance(menders, Branch)
    assert menders.question.id == "practice"


def test_a_question_not_asked_counts_as_if_every_answer_were_given() -> None:
    """Clubs and classes are not told that an offer for menders alone is open to them."""
    for_all = [
        each.model_copy(update={"open_to": ["villagers", "clubs"]})
        for each in repairs().offers
        if each.id != "spare-parts-round"
    ]
    found = tree(
        inquiry("who", NEIGHBOURS, answer("clubs", audiences=["clubs"])),
        offers=[*for_all, offer("spare-parts-round")],
    )
    assert verdicts(found) == {each.id: "fits" for each in for_all} | {"spare-parts-round": "excluded"}


@pytest.mark.parametrize(("left", "asked"), [(1, False), (2, True)])
def test_what_the_reader_wants_is_not_asked_where_one_offer_alone_is_open(left: int, asked: bool) -> None:
    """It fits whatever its aim, and the region says which it is."""
    aims = inquiry("aim", answer("mend", aims=["mend-together"]), answer("lend", aims=["borrow-and-lend"]))
    where = inquiry("where", EVLA, answer("muntanella", regions=["muntanella"]))
    offers = [
        each.model_copy(update={"open_to": ["villagers" if number < left else "tinkerers"]})
        for number, each in enumerate([offer("repair-evening"), offer("tool-chest")])
    ]
    found = tree(inquiry("who", NEIGHBOURS, MENDERS), aims, where, offers=offers, events=[])
    assert isinstance(found, Branch)
    assert found.only is None
    neighbours = found.next[0]
    assert isinstance(neighbours, Branch)
    assert (neighbours.question.id == "aim") is asked
    assert [each.id for each in neighbours.unasked] == ([] if asked else ["aim"])
    assert neighbours.only == (None if asked else offers[0])
    if not asked:
        assert verdicts(neighbours.next[1])["repair-evening"] == "fits"


def test_a_question_is_not_asked_for_its_words_alone() -> None:
    """Two answers that differ only in who the reader is lead to the same results."""
    found = tree(inquiry("who", answer("one", aims=["mend-together"]), answer("two", aims=["mend-together"])))
    assert isinstance(found, Result)


def test_experiences_are_told_to_those_who_name_an_aim_that_they_serve() -> None:
    """Whoever is not asked for aims, since one offer alone is open, has named none."""
    aims = inquiry("aim", answer("mend", aims=["mend-together"]), answer("lend", aims=["borrow-and-lend"]))
    found = tree(aims, events=[])
    assert isinstance(found, Branch)
    assert [each.experiences for each in found.next if isinstance(each, Result)] == [("oberzipfel",), ()]
    alone = tree(aims, offers=[offer("repair-evening")], events=[])
    assert isinstance(alone, Result)
    assert alone.experiences == ()


def test_a_question_is_asked_for_experiences_alone() -> None:
    told = [each.model_copy(update={"aims": ["learn-a-craft"]}) for each in repairs().experiences]
    asked = inquiry("aim", answer("two", aims=["learn-a-craft", "mend-together"]), answer("all"))
    offers = [offer("repair-evening"), offer("sewing-course")]
    for experiences, kind in ((told, Branch), ([], Result)):
        assert isinstance(tree(asked, offers=offers, experiences=experiences, events=[]), kind)


def test_the_region_is_asked_for_numbers_dates_or_contacts() -> None:
    where = inquiry("where", EVLA, GENZIANA)
    same = {"offers": [offer("spare-parts-round"), offer("tool-chest")], "events": []}
    contact = repairs().programme.contacts[0]

    def programme(*regions: str) -> Any:
        contacts = [contact.model_copy(update={"id": each, "regions": [each]}) for each in regions]
        return repairs().programme.model_copy(update={"contacts": contacts})

    assert isinstance(tree(where, **same), Result)
    assert isinstance(tree(where, **same | {"offers": [offer("repair-evening")]}), Branch)
    dated = event(offer="spare-parts-round", region="evla", start="2031-07-01 19:00", end="2031-07-01 21:00")
    assert isinstance(tree(where, **same | {"events": [dated]}), Branch)
    assert isinstance(tree(where, **same, programme=programme("evla", "genziana")), Branch)
    assert isinstance(tree(where, **same, programme=programme("evla", "all-valleys")), Branch)
    assert isinstance(tree(where, **same, programme=programme("muntanella", "all-valleys")), Result)


def test_the_region_is_not_asked_where_one_contact_alone_is_known() -> None:
    """Who asks from another region asks the same person."""
    for regions in (["evla"], ["evla", "genziana"]):
        contact = repairs().programme.contacts[0].model_copy(update={"regions": regions})
        programme = repairs().programme.model_copy(update={"contacts": [contact]})
        offers = [offer("tool-chest")]
        asked = tree(inquiry("where", EVLA, GENZIANA), offers=offers, events=[], programme=programme)
        assert isinstance(asked, Result)


def test_the_region_is_not_asked_for_numbers_of_what_does_not_fit() -> None:
    where = inquiry("where", EVLA, GENZIANA)
    for closed in (answer("clubs", audiences=["clubs"]), answer("borrow", aims=["borrow-and-lend"])):
        assert isinstance(
            tree(inquiry("who", closed), where, offers=[offer("repair-evening")], events=[]), Result
        )


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({}, True),
        ({"region": "all-valleys"}, True),
        ({"region": "evla"}, False),
        ({"offer": "repair-van"}, False),
        ({"status": "cancelled"}, False),
        ({"status": "survey"}, True),
        ({"start": "2031-05-31 19:00", "end": "2031-05-31 21:00"}, False),
    ],
)
def test_the_next_event_takes_place_and_is_near(values: dict[str, str], found: bool) -> None:
    finder = Finder(asking(events=[event(**values)]), TODAY)
    assert (finder.next_event("repair-evening", ("muntanella",)) == "lamp-night") is found


def test_the_soonest_event_is_the_next() -> None:
    later = event(id="later", start="2031-08-01 19:00", end="2031-08-01 21:00")
    finder = Finder(asking(events=[later, event()]), dt.date(2031, 6, 1))
    assert finder.next_event("repair-evening", ("muntanella",)) == "lamp-night"


def test_a_finder_without_questions_shows_every_offer() -> None:
    assert set(verdicts(tree()).values()) == {"fits"}
