from __future__ import annotations

from dataclasses import replace

from offersite.problems.places import together
from offersite.problems.problem import Problem

GONE = Problem(
    "offers.yaml", 1, 1, "address.gone", arguments={"value": "bed", "kind": "offer"}, severity="warning"
)


def missing(file: str, line: int, message: str, value: str) -> Problem:
    return Problem(file, line, 1, message, arguments={"value": value, "known": "beds", "nearest": "beds"})


LOST = [
    missing("faq.yaml", 10, "link.unknown", "offer:bed"),
    missing("faq.yaml", 38, "reference.offer", "bed"),
    missing("events.yaml", 5, "reference.offer", "bed"),
]


def test_what_is_gone_is_told_once_with_its_places() -> None:
    (problem,) = together(LOST)
    assert (problem.file, problem.line, problem.message) == ("events.yaml", 5, "reference.gone")
    assert problem.arguments == {"value": "bed", "known": "beds", "places": "faq.yaml:10, faq.yaml:38"}


def test_what_has_another_id_now_is_told_by_it() -> None:
    lost = [replace(each, arguments={**each.arguments, "now": "beds"}) for each in LOST]
    (problem,) = together(lost)
    assert (problem.message, problem.arguments["now"]) == ("reference.renamed", "beds")
    assert problem.arguments["places"] == "faq.yaml:10, faq.yaml:38"


def test_slips_are_told_each_where_it_is() -> None:
    other = missing("faq.yaml", 4, "reference.offer", "bads")
    fine = Problem("faq.yaml", 1, 1, "file.empty", arguments={"key": "faq"})
    assert together([fine, *LOST[:2], other]) == [fine, *LOST[:2], other]


def test_what_never_was_an_id_is_told_each_where_it_is() -> None:
    lost = [missing("faq.yaml", line, "reference.offer", "bed, bath") for line in (1, 2, 3, 4)]
    assert together(lost) == lost


def test_one_id_of_two_things_is_two_mistakes() -> None:
    topics = [
        Problem("faq.yaml", n, 1, "reference.topic", arguments={"value": "bed", "known": "soil"})
        for n in (6, 7, 8)
    ]
    assert [each.arguments["known"] for each in together([*LOST, *topics])] == ["beds", "soil"]


def test_what_was_published_is_told_where_it_was() -> None:
    assert together([GONE]) == [GONE]
    (problem,) = together([*LOST[:2], GONE])
    assert (problem.file, problem.line, problem.message) == ("offers.yaml", 1, "address.gone")
    assert (problem.severity, problem.arguments["places"]) == ("error", "faq.yaml:10, faq.yaml:38")


def test_regions_are_one_whether_counted_or_not() -> None:
    lost = [missing("a.yaml", n, f"reference.{each}region", "bed") for n, each in ((1, ""), (2, "counted-"))]
    (problem,) = together([*lost, missing("a.yaml", 3, "link.unknown", "region:bed")])
    assert problem.arguments["places"] == "a.yaml:2, a.yaml:3"


def test_another_id_of_the_programme_is_one_mistake_with_the_pages_that_name_it() -> None:
    pages = [
        Problem(f"docs/{name}.md", 2, 1, "page.programme", arguments={"value": "gardens"}) for name in "abc"
    ]
    renamed = Problem(
        "data/programme.yaml", 3, 1, "published.id", arguments={"value": "gardens", "kind": "programme"}
    )
    (problem,) = together([renamed, *pages])
    assert problem.message == "published.id"
    assert problem.arguments["places"] == "docs/a.md:2, docs/b.md:2, docs/c.md:2"
    assert together(pages) == pages
