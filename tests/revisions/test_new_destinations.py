"""Whoever lets a change pass sees where it leads readers."""

from __future__ import annotations

from offersite.problems.problem import Problem
from offersite.revisions.destinations import destinations
from offersite.revisions.new_destinations import MOST, check
from tests.history import Repository

CONTACTS = """contacts:
  - id: north
    email: north@example.org
    phone: +41 21 861 00 96
  - id: south
    email: south@example.org
"""
PAGE = "[BFE](https://www.bfe.admin.ch/a), [energy](https://energy.example/) or legal@example.org\n"


def problems(data: str = CONTACTS, page: str = PAGE) -> list[Problem]:
    before = {"data/programme.yaml": CONTACTS.encode(), "docs/imprint.md": PAGE.encode()}
    now = {"data/programme.yaml": data.encode(), "docs/imprint.md": page.encode()}
    return check(destinations(now), destinations(before))


def told(data: str = CONTACTS, page: str = PAGE) -> list[str]:
    found = problems(data, page)
    assert {each.severity for each in found} <= {"notice"}
    return [f"{p.file}:{p.line} {p.message} {' '.join(p.arguments.values())}" for p in found]


def test_where_nothing_changed_nothing_is_told() -> None:
    assert told() == []


def test_a_letter_of_an_email() -> None:
    assert told(CONTACTS.replace("north@", "n0rth@")) == [
        "data/programme.yaml:3 address.changed n0rth@example.org north@example.org"
    ]
    assert told(page=PAGE.replace("legal@", "1egal@")) == [
        "docs/imprint.md:1 address.changed 1egal@example.org legal@example.org"
    ]


def test_a_digit_of_a_number_but_not_its_form() -> None:
    assert told(CONTACTS.replace("+41 21 861 00 96", "+41218610096")) == []
    assert told(CONTACTS.replace("00 96", "00 97")) == [
        "data/programme.yaml:4 address.changed +41 21 861 00 97 +41 21 861 00 96"
    ]


def test_two_that_change_places_are_both_told() -> None:
    swapped = CONTACTS.replace("north@", "x@").replace("south@", "north@").replace("x@", "south@")
    assert [line.split()[1] for line in told(swapped)] == ["address.changed", "address.changed"]


def test_another_order_is_no_change() -> None:
    start = CONTACTS.index("  - id: south")
    north, south = CONTACTS[len("contacts:\n") : start], CONTACTS[start:]
    assert told(f"contacts:\n{south}{north}", " ".join(reversed(PAGE.split()))) == []


def test_a_new_host_is_told_and_a_known_one_is_not() -> None:
    page = f"{PAGE}\n[BFE](https://www.bfe.admin.ch.evil.test/) and https://www.bfe.admin.ch/b\n"
    assert told(page=page) == ["docs/imprint.md:3 address.new https://www.bfe.admin.ch.evil.test/"]


def test_a_new_host_in_place_of_another() -> None:
    assert told(page=PAGE.replace("energy.example", "energy.example.evil.test")) == [
        "docs/imprint.md:1 address.changed https://energy.example.evil.test/ https://energy.example/"
    ]


def test_a_new_host_is_told_once() -> None:
    page = f"{PAGE}\nhttps://new.example/a\nhttps://new.example/b\n"
    assert told(page=page) == ["docs/imprint.md:3 address.new https://new.example/a"]


def test_letters_that_look_alike_do_not_here() -> None:
    (problem,) = problems(page=PAGE.replace("energy", "en\u0435rgy", 2).replace("[en\u0435rgy", "[energy"))
    assert r"‘https://en\u0435rgy.example/’" in problem.sentence("en")


def test_the_first_are_shown_and_the_rest_counted() -> None:
    page = PAGE + "".join(f"https://h{number}.example/\n" for number in range(MOST + 7))
    *shown, rest = problems(page=page)
    assert {each.message for each in shown} == {"address.new"}
    assert len(shown) == MOST
    assert (rest.message, rest.arguments["count"], rest.line) == ("address.more", "7", MOST + 2)


def test_a_pull_request_shows_where_it_leads(branch: Repository) -> None:
    branch.edit("@example.org", "@example.com", "programme")
    with (branch.settings.docs / "imprint.md").open("a", encoding="utf-8") as page:
        page.write("\n[Neu](https://new.example/)\n")
    branch.commit()
    found = [f"{p.file} {p.severity} {p.message}" for p in branch.problems(automatic=True)]
    assert found == [
        "data/programme.yaml notice address.changed",
        "docs/imprint.md notice address.new",
        "docs/imprint.rm.md warning translation.outdated",  # of the same change
    ]


def test_where_events_cannot_be_compared_addresses_are(main: Repository) -> None:
    sound = main.events.read_text("utf-8")
    main.events.write_text("events: [", "utf-8")
    main.commit()
    main.events.write_text(sound, "utf-8")
    main.edit("@example.org", "@example.com", "programme")
    messages = [each.message for each in main.problems(automatic=True)]
    assert messages == ["published.unreadable", "address.changed"]
