"""An experience in one language: its parts as they were told, with what each of them has."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from offersite.model import Experience, Part
from offersite.settings import Language
from offersite.views.experiences import ExperienceView, PartView, view_experience
from tests.samples import GERMAN, ROMANSH, repairs, say


def shown(told: Experience | str, language: Language = GERMAN) -> ExperienceView:
    localiser = say(language)
    topics = {topic.id: localiser.link("topic", topic.id, topic.name) for topic in repairs().topics}
    if isinstance(told, str):
        told = experience(told)
    source = next(each for each in repairs().programme.sources if each.id == told.source)
    return view_experience(told, localiser, topics, localiser.cite(source))


def experience(name: str) -> Experience:
    return next(each for each in repairs().experiences if each.id == name)


def part(name: str, language: Language = GERMAN) -> PartView:
    return next(each for each in shown("oberzipfel", language).parts if each.id == name)


def test_who_tells_what_of_which_town() -> None:
    told = shown("oberzipfel", ROMANSH)
    assert (told.href, told.town) == ("rm/experiences/oberzipfel/", "Oberzipfel")
    assert (told.author.name, told.author.role) == ("Gion Schraubner", "Manader da la stiva da reparaturas")
    assert told.author.email == "oberzipfel@example.org"
    assert [topic.href for topic in told.topics] == ["rm/topics/woodwork/", "rm/topics/clockwork/"]
    assert len(told.notes) == 1


def test_a_motto_keeps_its_language() -> None:
    german, romansh = shown("oberzipfel").motto, shown("oberzipfel", ROMANSH).motto
    assert german is not None
    assert romansh is not None
    assert (german.lang, romansh.lang, german.fallback) == ("rm", None, False)


def test_what_an_experience_need_not_have() -> None:
    told = shown("unterschratten")
    assert (told.motto, told.website, told.author.email, told.notes) == (None, None, None, [])
    assert [each.apart for each in told.parts] == [False, True]


def test_qualities_have_their_own_examples_and_notes() -> None:
    cards = part("good-habits").cards
    assert [card.id for card in cards] == ["patience", "curiosity", "soup"]
    assert [len(card.examples) for card in cards] == [2, 1, 0]
    assert [card.notes for card in cards] == [[], [1], []]


def test_equations_share_their_subject() -> None:
    told = part("why-villages-mend-well")
    assert told.equated == "kleines Dorf bedeutet"
    assert [(each.premise, each.example is not None) for each in told.equations] == [
        ("kurze Wege", True),
        ("langes Gedächtnis", False),
        ("wenige Läden", False),
    ]


def test_notes_are_numbered_in_the_order_of_the_page() -> None:
    told = shown("oberzipfel")
    assert part("good-habits").cards[1].notes == [1]
    assert part("why-villages-mend-well").equations[2].notes == [2]
    assert part("steps-so-far").notes == [3]
    assert len(told.footnotes) == 3


def test_numbers_of_notes_run_on_from_part_to_part_in_the_order_of_the_page() -> None:
    told = experience("oberzipfel")
    note, habits, why = told.notes[0], told.parts[1], told.parts[2]
    assert habits.cards
    assert why.equations
    cards = [card.model_copy(update={"notes": [note, note]}) for card in habits.cards]
    equations = [each.model_copy(update={"notes": [note]}) for each in why.equations]
    parts = [
        each.model_copy(update={"notes": [note], "cards": cards, "equations": equations})
        for each in (why, why)
    ]
    numbers = count(1)
    for each in shown(told.model_copy(update={"parts": parts})).parts:
        assert each.notes == [next(numbers)]
        assert [card.notes for card in each.cards] == [[next(numbers), next(numbers)] for _ in cards]
        assert [x.notes for x in each.equations] == [[next(numbers)] for _ in equations]


def test_lessons_are_the_conclusions_marked_as_such() -> None:
    (lesson,) = shown("oberzipfel").lessons
    assert lesson.text == "Hilfe ist da, bevor der Leim trocknet"
    (told,) = [part for part in shown("oberzipfel").parts if part.equations]
    (equation,) = [each for each in told.equations if each.lesson]
    assert (lesson.equated, lesson.premise) == (told.equated, equation.premise)
    assert shown("unterschratten").lessons == []
    every = replace(told, equations=[replace(each, lesson=True) for each in told.equations])
    lessons = replace(shown("oberzipfel"), parts=[every]).lessons
    assert [each.equated for each in lessons] == [told.equated, None, None], "it is said once"


def test_what_is_set_apart_is_not_left_out_of_the_lessons() -> None:
    told, other = shown("oberzipfel"), shown("unterschratten")
    both = replace(told, parts=[other.parts[1], *told.parts])
    assert [each.text for each in both.lessons] == [
        "Hilfe ist da, bevor der Leim trocknet",
        "erst messen, dann parkieren",
    ]
    unsaid = replace(both, parts=[replace(other.parts[1], in_short=None), *told.parts])
    assert unsaid.lessons[-1].text == other.parts[1].title == "Was wir anders machen würden"


@pytest.mark.parametrize(
    ("name", "years", "goal"),
    [
        ("oberzipfel", range(2019, 2030), "Eine Werkbank in jedem Dorf mit Wiederinstandstellungsbedarf"),
        ("unterschratten", range(2027, 2029), None),
    ],
)
def test_milestones_stand_among_years_at_even_distances(name: str, years: range, goal: str | None) -> None:
    told = {x.year: x.label.root["de"] for each in experience(name).parts for x in each.milestones}
    path = next(each.path for each in shown(name).parts if each.path)
    assert path.to_scale
    assert [each.year for each in path.years] == list(years)
    assert {each.year: each.labels[0] for each in path.years if each.labels} == told
    assert path.goal == goal
    assert part("first-winter").path is None


def test_milestones_of_a_year_share_it_and_centuries_are_not_drawn() -> None:
    milestones = [(2020, "B"), (1291, "A"), (2020, "C"), (1848, "Z")]
    values = {"id": "a", "title": "A", "milestones": [{"year": x, "label": label} for x, label in milestones]}
    told = repairs().experiences[0].model_copy(update={"parts": [Part.model_validate(values)]})
    source = say().cite(repairs().programme.sources[0])
    topics = {topic.id: say().link("topic", topic.id, topic.name) for topic in repairs().topics}
    path = view_experience(told, say(), topics, source).parts[0].path
    assert path is not None
    assert not path.to_scale
    assert [(each.year, each.labels) for each in path.years] == [
        (1291, ["A"]),
        (1848, ["Z"]),
        (2020, ["B", "C"]),
    ]


def test_a_part_that_is_not_translated_stands_in_its_own_language() -> None:
    german, romansh = (shown("unterschratten", each).parts[1].text for each in (GERMAN, ROMANSH))
    assert german is not None
    assert romansh is not None
    assert (german.fallback, romansh.fallback) == (False, True)
