"""An experience in one language: its parts as they were told, with what each of them has."""

from __future__ import annotations

import pytest

from offersite.model import Experience
from offersite.settings import Language
from offersite.views.experiences import ExperienceView, PartView, view_experience
from tests.samples import GERMAN, ROMANSH, repairs, say


def shown(name: str, language: Language = GERMAN) -> ExperienceView:
    localiser = say(language)
    topics = {topic.id: localiser.link("topic", topic.id, topic.name) for topic in repairs().topics}
    told: Experience = next(each for each in repairs().experiences if each.id == name)
    source = next(each for each in repairs().programme.sources if each.id == told.source)
    return view_experience(told, localiser, topics, localiser.cite(source))


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


def test_qualities_with_their_examples() -> None:
    cards = part("good-habits").cards
    assert [card.id for card in cards] == ["patience", "curiosity", "soup"]
    assert [len(card.examples) for card in cards] == [2, 1, 0]
    assert [len(card.notes) for card in cards] == [0, 1, 0]


def test_equations_share_their_subject() -> None:
    told = part("why-villages-mend-well")
    assert told.subject == "kleines Dorf"
    assert [(each.premise, each.example is not None) for each in told.equations] == [
        ("kurze Wege", True),
        ("langes Gedächtnis", False),
        ("wenige Läden", False),
    ]


@pytest.mark.parametrize(
    ("name", "goal"),
    [
        ("oberzipfel", "Eine Werkbank in jedem Dorf mit Wiederinstandstellungsbedarf"),
        ("unterschratten", None),
    ],
)
def test_milestones_are_listed_and_drawn(name: str, goal: str | None) -> None:
    path = next(each.path for each in shown(name).parts if each.path)
    assert [x.year for x in path.milestones] == sorted(x.year for x in path.milestones)
    assert path.goal == goal
    assert path.drawings
    assert part("first-winter").path is None


def test_a_part_that_is_not_translated_stands_in_its_own_language() -> None:
    german, romansh = (shown("unterschratten", each).parts[1].text for each in (GERMAN, ROMANSH))
    assert german is not None
    assert romansh is not None
    assert (german.fallback, romansh.fallback) == (False, True)
