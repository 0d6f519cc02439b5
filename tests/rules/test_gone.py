"""What had an address of its own is missed, beside a real history of git."""

from __future__ import annotations

from offersite.mending.pasting import to_paste
from offersite.problems.problem import Problem
from tests.history import Repository

SEEDS = "\n  - id: seeds\n    name: Samen\n    summary: Woher Samen kommen\n    points:\n      - Tausch\n"
SOURCE = "    source: leaflet\n"


def told(branch: Repository) -> list[str]:
    """What the check says but for notices: `data/faq.yaml:2 warning address.gone` and its places."""
    found = [each for each in branch.problems() if each.severity != "notice"]
    return [f"{p.file}:{p.line} {p.severity} {p.message}{_places(p)}" for p in found]


def _places(problem: Problem) -> str:
    return f" {problem.arguments['places']}" if "places" in problem.arguments else ""


def test_what_is_gone_is_told_once_with_the_places_that_name_it(branch: Repository) -> None:
    branch.edit(f"{SEEDS}{SOURCE}", "", "topics")
    assert told(branch) == ["data/topics.yaml:1 error address.gone data/offers.yaml:22"]


def test_another_id_is_told_where_it_stands(branch: Repository) -> None:
    branch.edit("id: tools", "id: equipment", "faq")
    assert told(branch) == ["data/faq.yaml:2 error address.gone data/programme.yaml:6"]


def test_where_nothing_names_it_any_more_its_address_is_left(branch: Repository) -> None:
    branch.edit("id: tools", "id: equipment", "faq")
    branch.edit("faq:tools", "faq:equipment", "programme")
    assert told(branch) == ["data/faq.yaml:2 warning address.gone"]


def test_what_says_its_earlier_id_is_not_gone(branch: Repository) -> None:
    branch.edit("id: tools", "id: equipment\n    formerly: [tools]", "faq")
    branch.edit("faq:tools", "faq:equipment", "programme")
    assert told(branch) == []
    branch.commit()
    branch.git("branch", "--force", "main", "HEAD")
    branch.edit("id: equipment\n    formerly: [tools]", "id: equipment", "faq")
    assert told(branch) == ["data/faq.yaml:2 warning address.gone"]


def test_the_line_to_paste_keeps_the_ids_of_before(branch: Repository) -> None:
    branch.edit("id: tools", "id: equipment\n    formerly: [things]", "faq")
    branch.edit("faq:tools", "faq:equipment", "programme")
    (problem,) = (each for each in branch.problems() if each.message == "address.gone")
    assert problem.arguments["formerly"] == "things, tools"
    assert to_paste(problem, branch.settings.home) == "formerly: [things, tools]"


def test_a_place_that_names_an_earlier_id_is_told_the_one_of_now(branch: Repository) -> None:
    branch.edit("id: tools", "id: equipment\n    formerly: [tools]", "faq")
    branch.edit("id: seeds\n    name", "id: corn\n    formerly: [seeds]\n    name", "topics")
    found = {
        each.message: each.arguments["nearest"] for each in branch.problems() if each.severity == "error"
    }
    assert found == {"link.unknown": "faq:equipment", "reference.topic": "corn"}


def test_a_free_page_is_missed_unless_another_says_that_it_was_it(branch: Repository) -> None:
    docs = branch.settings.docs
    for each in ("imprint.md", "imprint.rm.md"):
        (docs / each).rename(docs / each.replace("imprint", "legal"))
    page = docs / "legal.md"
    text = page.read_text("utf-8").replace("(imprint.md#", "(legal.md#")
    page.write_text(text, "utf-8")
    behind = "docs/legal.rm.md:2 warning translation.outdated"  # the source's own link is another one
    assert told(branch) == ["docs/legal.md:2 warning page.gone", behind]
    page.write_text(text.replace("title:", "formerly: [imprint]\ntitle:", 1), "utf-8")
    assert told(branch) == [behind]


def test_a_free_page_that_is_only_removed_is_missed_on_the_home_page(branch: Repository) -> None:
    for each in ("imprint.md", "imprint.rm.md"):
        (branch.settings.docs / each).unlink()
    assert told(branch) == ["docs/index.md:3 warning page.gone"]


def test_an_event_is_told_with_the_places_that_name_it(branch: Repository) -> None:
    text = branch.events.read_text("utf-8")
    branch.edit(text[text.index("  - id: summer") :], "")
    branch.edit("(faq:tools)", "(event:summer)", "programme")
    assert told(branch) == ["data/events.yaml:1 error published.vanished data/programme.yaml:6"]


def test_what_cannot_be_read_is_not_gone(branch: Repository) -> None:
    branch.edit("id: seeds\n    name", "id: seeds\n    nmae", "topics")
    assert [each.split()[2] for each in told(branch)] == ["field.unknown"]


def test_a_region_is_missed_where_they_are_listed(branch: Repository) -> None:
    text = (branch.settings.data / "programme.yaml").read_text("utf-8")
    start = text.index("    - id: south")
    end = text.find("    - id: ", start + 1)
    branch.edit(text[start:end], "", "programme")
    assert [each.split(" address.gone ")[0] for each in told(branch) if "address.gone" in each] == [
        f"data/programme.yaml:{text[: text.index('  regions:')].count(chr(10)) + 1} error"
    ]


def test_the_region_that_stands_for_all_had_no_address(branch: Repository) -> None:
    branch.edit("whole: true", "whole: false", "programme")
    branch.edit("id: everywhere", "id: anywhere", "programme")
    assert [each for each in told(branch) if "address.gone" in each] == []
