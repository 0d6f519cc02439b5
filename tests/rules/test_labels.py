from __future__ import annotations

import pytest

from offersite.language.labels import shipped
from offersite.rules import labels
from tests.rules.finding import REMOVED, findings, found


def test_the_programme_says_all() -> None:
    assert found(labels.check) == []


def test_what_comes_with_the_generator_need_not_be_written() -> None:
    (finding,) = findings(labels.check, {"labels": {}})
    assert (finding.path, finding.message, finding.severity) == (("labels",), "label.missing", "warning")
    assert finding.arguments["language"] == "rm", "German comes with it"
    assert int(str(finding.arguments["count"])) > 0.9 * len(shipped())


def test_one_that_lacks_in_one_language() -> None:
    (finding,) = findings(labels.check, {"labels.menu.rm": REMOVED, "labels.menu.de": "Verzeichnis"})
    assert finding.arguments == {"language": "rm", "count": "1", "names": "menu", "first": "menu"}
    assert found(labels.check, {"labels.menu": "Menü ≡"}) == [], "once for all languages"


def test_a_name_that_the_site_does_not_have() -> None:
    label = {"de": "Menü", "rm": "Menu"}
    (finding,) = findings(labels.check, {"labels.menue": label, "labels.menu": REMOVED})
    assert (finding.path, finding.message, finding.on_key) == (("labels", "menue"), "field.unknown", True)
    assert finding.arguments["nearest"] == "menu"


@pytest.mark.parametrize("text", ["{count} {region}", "{region}, {count}"])
def test_the_placeholders_in_any_order(text: str) -> None:
    assert found(labels.check, {"labels.per_region": text}) == []


@pytest.mark.parametrize(
    "text",
    [
        "{count}",
        "{count} {region} {x}",
        "{count} {region",
        "{count:>99999999} {region}",
        "{count!r} {region}",
    ],
)
def test_other_placeholders_are_refused(text: str) -> None:
    changes = {"labels.per_region": {"de": "{count} {region}", "rm": text}}
    (finding,) = findings(labels.check, changes)
    assert (finding.path, finding.message) == (("labels", "per_region", "rm"), "label.placeholders")
    assert finding.arguments == {"value": text, "expected": "{count}, {region}"}


def test_most_labels_hold_none() -> None:
    assert found(labels.check, {"labels.menu": "Menü {x}"}) == ["labels.menu label.no-placeholders"]
