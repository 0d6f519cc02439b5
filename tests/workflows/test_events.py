"""What GitHub's events set going: which jobs and steps run, and what these are told."""

from __future__ import annotations

import json

import pytest

from tests.workflows.contexts import BUILD, CHECKED, FOLDER, MENDED, built, dispatched, event, pull_request
from tests.workflows.expressions import Contexts, environment, evaluated, runs, steps
from tests.workflows.steps import REPOSITORY, jobs


@pytest.mark.parametrize(
    ("contexts", "language", "author"),
    [
        (pull_request("lena/offers", ("Deutsch",)), "de", "lena"),
        (pull_request(labels=("fix", "Italiano")), "it", "lena"),
        (pull_request(labels=("English",)), "en", "lena"),
        (pull_request(labels=("Français",)), "fr", "lena"),
        (pull_request(), "", "lena"),
        (dispatched(labels='["fix", "Deutsch"]', author="lena"), "de", "lena"),
        (dispatched(), "", ""),
    ],
)
def test_a_change_is_compared_and_answered_in_a_language(
    contexts: Contexts, language: str, author: str
) -> None:
    found = environment(jobs(BUILD)["site"]["env"], built(contexts))
    assert found == {
        "OFFERSITE_BASE": "origin/main",
        "OFFERSITE_AUTHOR": author,
        "OFFERSITE_LANGUAGE": language,
    }


@pytest.mark.parametrize("contexts", [event("push"), event("schedule")], ids=["push", "schedule"])
def test_the_main_branch_is_published_without_asking_what_changed(contexts: Contexts) -> None:
    needs = {"address": {"outputs": {"site_url": "https://example.github.io/offers/"}}}
    inside = built({**contexts, "needs": needs}, "publish")
    site = jobs(BUILD)["site"]
    found = list(steps(site, inside))
    assert [each.name for each in found] == [CHECKED, "Build the site"]
    assert found[1].environment["SITE_URL"] == "https://example.github.io/offers/"
    assert found[1].environment["OFFERSITE_BASE"] == "HEAD"
    assert [runs(each, inside) for each in site["steps"] if "pages-artifact" in each.get("uses", "")] == [
        True
    ]


def test_where_the_data_has_errors_what_can_be_mended_is_offered_all_the_same() -> None:
    inside = built(pull_request("lena/offers"))
    site = jobs(BUILD)["site"]
    assert [each.name for each in steps(site, inside, failed=True)] == [MENDED]
    assert [each.name for each in steps(site, inside)][:3] == [CHECKED, MENDED, "Build the site"]
    published = built({**event("push"), "needs": {}}, "publish")
    assert list(steps(site, published, failed=True)) == []


@pytest.mark.parametrize(
    ("contexts", "variables", "previewed"),
    [
        (pull_request(), {}, False),
        (pull_request(), {"NETLIFY_SITE": "s"}, True),
        (pull_request("lena/offers"), {"NETLIFY_SITE": "s"}, False),
        (dispatched(), {"NETLIFY_SITE": "s"}, True),
    ],
)
def test_a_preview_is_for_branches_where_it_is_switched_on(
    contexts: Contexts, variables: dict[str, str], previewed: bool
) -> None:
    inside = built({**contexts, "vars": variables, "secrets": {"NETLIFY_TOKEN": "t"}})
    assert runs(jobs(BUILD)["preview"], inside) == previewed


@pytest.mark.parametrize(
    ("workflow", "label", "started"),
    [
        ("fix", "fix", True),
        ("fix", "Deutsch", False),
        ("propose", "accepted", True),
        ("propose", "fix", False),
    ],
)
def test_a_label_starts_what_it_asks_for(workflow: str, label: str, started: bool) -> None:
    job = next(iter(jobs(FOLDER / f"{workflow}.yml").values()))
    assert runs(job, event("labeled", {"label": {"name": label}})) == started


def test_what_a_fix_passes_on_is_what_the_check_takes() -> None:
    commit = jobs(FOLDER / "fix.yml")["commit"]
    (step,) = steps(commit, pull_request(labels=("fix", "Deutsch")))
    assert step.environment | {"GH_TOKEN": ""} == {
        "GH_REPO": REPOSITORY,
        "GH_TOKEN": "",
        "AUTHOR": "lena",
        "BASE": "main",
        "BRANCH": "change",
        "LABELS": json.dumps(["fix", "Deutsch"], indent=2),
        "NUMBER": "7",
    }
    again = dispatched(labels=step.environment["LABELS"], author="lena", base="main")
    assert environment(jobs(BUILD)["site"]["env"], built(again))["OFFERSITE_LANGUAGE"] == "de"


def test_the_night_is_reported_if_it_failed() -> None:
    report = jobs(FOLDER / "publish.yml")["report"]
    assert runs(report, event("schedule"), failed=True)
    assert not runs(report, event("schedule"))
    assert not runs(report, event("push"), failed=True)


def test_expressions_are_evaluated_as_github_does() -> None:
    contexts = {"a": {"b": [{"c": 1}, {"c": 2}]}, "t": "x"}
    assert evaluated(" a.b.*.c ", contexts) == [1, 2]
    assert evaluated("a.no.thing || 'it''s'", contexts) == "it's"
    assert evaluated("!(t == 'x') && 'yes' || format('{0}/{1}', t, 'y')", contexts) == "x/y"
    with pytest.raises(ValueError, match="%"):
        evaluated("1 % 2", contexts)
