from __future__ import annotations

from offersite.rules import ids
from tests.rules.finding import findings, found, given


def test_unique_ids_pass() -> None:
    assert found(ids.check) == []


def test_an_id_twice_in_one_list_is_told_with_the_first() -> None:
    (finding,) = findings(ids.check, {"topics.1.id": "soil"})
    assert finding.path == ("topics", 1, "id")
    assert finding.arguments == {"value": "soil", "first": ("topics", 0, "id")}


def test_an_id_twice_within_a_parent_is_told() -> None:
    path = "experiences.0.parts.0.cards.1.id"
    assert found(ids.check, {path: "patience"}) == [f"{path} id.duplicate"]


def test_twice_on_the_page_of_an_experience() -> None:
    (finding,) = findings(ids.check, {"experiences.0.parts.0.cards.1.id": "lessons"})
    assert finding.path == ("experiences", 0, "parts", 0, "cards", 1, "id")
    assert finding.arguments == {"value": "lessons", "first": ("experiences", 0, "parts", 0, "id")}


def test_the_same_id_in_two_lists_is_fine() -> None:
    assert found(ids.check, {"topics.0.id": "beds"}) == []


def test_the_third_use_names_the_first() -> None:
    terms = [{"id": "a", "name": "A"}] * 3
    uses = [finding.arguments["first"] for finding in findings(ids.check, {"programme.aims": terms})]
    assert uses == [("programme", "aims", 0, "id")] * 2


def test_one_thing_under_two_ids() -> None:
    terms = [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": "c", "name": "A"}]
    (finding,) = findings(ids.check, {"programme.aims": terms})
    assert (finding.path, finding.message) == (("programme", "aims", 2, "name"), "name.twice")
    assert finding.arguments["first"] == ("programme", "aims", 0, "id")


def test_a_reference_twice_in_a_list_is_told() -> None:
    assert found(ids.check, {"events.0.topics": ["soil", "seeds", "soil"]}) == [
        "events.0.topics.2 list.twice"
    ]


def test_whom_to_ask_in_two_regions_is_one_contact() -> None:
    site, _ = given()
    contact = site.programme.contacts[0].model_dump(exclude_defaults=True)
    changes = {"programme.contacts": [contact, contact | {"id": "again", "regions": ["south"]}]}
    (finding,) = findings(ids.check, changes)
    assert (finding.path, finding.message) == (("programme", "contacts", 1, "id"), "contact.twice")
    other = contact | {"id": "again", "email": "other@example.org"}
    assert "contact.twice" not in str(found(ids.check, {"programme.contacts": [contact, other]}))
