"""A result says what fits, what such readers ask, and whom to ask."""

from __future__ import annotations

import pytest

from tests.samples import repairs, say, with_events
from tests.views.found import pages, result


def test_a_result_leads_to_experiences_that_serve_what_the_reader_wants() -> None:
    (told,) = result("find/neighbours/hands-on/marmot/").experiences
    assert (told.title, told.href) == ("Wie Oberzipfel das Flicken lernte", "experiences/oberzipfel/")
    assert (told.town, told.summary) == ("Oberzipfel", say().line(repairs().experiences[0].summary))
    assert result("find/neighbours/open/marmot/").experiences == []


@pytest.mark.parametrize(
    ("who", "told", "linked"),
    [
        (["school-classes"], ["what-to-bring"], []),  # answered, and not linked once more
        (["villagers"], [], []),
        ([], [], ["faq/#what-to-bring"] * 2),
    ],
)
def test_where_nothing_fits_it_is_answered_what_such_readers_ask(
    who: list[str], told: list[str], linked: list[str]
) -> None:
    """Once, though it is about two of those that they seek."""
    asked = {"take_part": True, "audiences": who, "about": ["sewing-course", "repair-evening"]}
    faq = [each.model_copy(update=asked if each.id == "what-to-bring" else {}) for each in repairs().faq]
    found = result("find/school/hands-on/marmot/", repairs().model_copy(update={"faq": faq}))
    assert [each.id for each in found.answered] == told
    assert [link.href for each in found.sought for link in each.admission] == linked
    fitting = result("find/neighbours/hands-on/marmot/", repairs().model_copy(update={"faq": faq}))
    assert fitting.answered == []
    assert any(each.admission for each in fitting.fits) == ("school-classes" not in who)


def test_titles_name_what_fits() -> None:
    assert pages()["find/menders/plenty/things/ibex/"].title == "Für Sie: Werkzeugverleih und Ersatzteilrunde"
    assert pages()["find/school/hands-on/marmot/"].title == "Leider passt nichts genau"


def test_what_is_held_as_needed_is_asked_for_once() -> None:
    """As its offer says, and not in the panel too."""
    offers = [x.model_copy(update={"as_needed": x.id == "sewing-course"}) for x in repairs().offers]
    site = with_events().model_copy(update={"offers": [x for x in offers if x.id == "sewing-course"]})
    fitting = [page for page in pages(site.model_copy(update={"faq": []})).values() if page.answer]
    assert fitting
    for page in fitting:
        assert page.result
        assert page.result.fits[0].asking
        assert page.answer
        assert page.answer.ask is None


def test_those_to_ask_are_named_once() -> None:
    """Each once, however many regions were chosen."""
    assert [x.id for x in result("find/school/hands-on/marmot/").contacts] == ["muntanella-bench"]
    both = result("find/school/hands-on/flowers-and-eagles/").contacts
    assert [x.id for x in both] == ["muntanella-bench", "capricorn-bench"]


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("find/school/hands-on/marmot/", "mailto:muntanella@example.org?"),
        ("find/school/hands-on/flowers-and-eagles/", ""),
        ("find/neighbours/hands-on/marmot/", ""),
    ],
)
def test_where_nothing_fits_the_one_who_answers_is_asked_what_is_possible(path: str, to: str) -> None:
    """Else the cards of those to ask say whom; where something fits, that is asked for."""
    ask = result(path).ask
    assert (ask is not None) is bool(to)
    assert ask is None or ask.href.startswith(to)
