"""The words that come with the generator are whole, and each is said somewhere."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import get_args

import pytest
from jinja2 import Environment, nodes

from offersite.feeds import event_text, spreadsheet
from offersite.language import labels
from offersite.language.labels import FALLBACK, find, missing_names, placeholders, shipped
from offersite.model import EVERY, Line
from offersite.model.events import LinkKind, Status
from offersite.opendata import overview
from offersite.pages import calendar_pages, translation_pages
from offersite.problems.catalogue import available
from offersite.reading.document import Document
from offersite.sheets import frame
from offersite.views import events, filters, foreseen
from tests.support import ROOT

CORE = ROOT / "hooks" / "offersite"
TEMPLATES = ROOT / "overrides"
FILE = Path(labels.__file__).with_suffix(".yaml")

ROOMS = ("views", "drawings", "pages", "feeds", "opendata", "sheets", "build")
"""Those that write the site."""
TAKE_A_NAME = {"label", "_label", "_fact"}
"""The functions whose first argument is the name of a label."""
PASSED_ON: dict[tuple[str, str], Sequence[str]] = {
    ("build/sentences.py", "name"): [],  # what was said elsewhere
    ("feeds/event_text.py", "fact.kind"): [],  # what `_fact` was called with
    ("feeds/event_text.py", "name"): event_text.DETAILS,
    ("feeds/spreadsheet.py", "name"): spreadsheet.COLUMNS,
    ("opendata/links.py", "FILE_LABELS[name]"): [*overview.FILE_LABELS.values()],
    ("opendata/overview.py", "FILE_LABELS[name]"): [*overview.FILE_LABELS.values()],
    ("sheets/frame.py", "word"): sorted({*frame.EVERYWHERE}.union(*frame.WORDS.values())),
    ("sheets/printed.py", "kind"): frame.DISPLAYS,
    ("pages/calendar_pages.py", "label"): [*calendar_pages.GROUP_LABELS.values()],
    ("pages/translation_pages.py", "TODO[found.message]"): [*translation_pages.TODO.values()],
    ("pages/translation_pages.py", "UNKNOWN[state.unknown.message]"): [*translation_pages.UNKNOWN.values()],
    ("views/events.py", "each.kind"): get_args(LinkKind),
    ("views/events.py", "kind"): [],  # what `_fact` is called with
    ("views/events.py", "became"): [*events.BECAME.values()],
    ("views/events.py", "f'event_{became}'"): [f"event_{became}" for became in events.BECAME.values()],
    ("views/events.py", "state"): [*get_args(Status), "held"],
    ("views/filters.py", "name"): [*filters.FACET_LABELS.values()],
    ("views/foreseen.py", "name"): [*foreseen.FORM_LABELS.values()],
    ("views/localiser.py", "name"): [],  # what `label` is called with
    ("views/offers.py", "kind"): [],  # what `_fact` is called with
}
"""Where no name stands, but what holds one: the module, the expression, and the names it may hold."""


def said_in_code() -> Iterator[str]:
    """The names in `say.label("…")` and `words["…"]`; any other expression must be known to hold names."""
    for module, expression in expressions():
        if isinstance(expression, ast.Constant):
            yield str(expression.value)
        else:
            yield from PASSED_ON[module, ast.unparse(expression)]


def expressions() -> Iterator[tuple[str, ast.expr]]:
    """What stands in the place of a name, and the module it stands in."""
    for room in ROOMS:
        for path in sorted((CORE / room).rglob("*.py")):
            module = path.relative_to(CORE).as_posix()
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                yield from ((module, each) for each in names(node))


def names(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, ast.Call) and node.args and called(node.func) in TAKE_A_NAME:
        found = node.args[0]
    elif isinstance(node, ast.Subscript) and called(node.value) == "words":
        found = node.slice
    else:
        return []
    return [found.body, found.orelse] if isinstance(found, ast.IfExp) else [found]


def called(node: ast.expr) -> str:
    """The name, whatever it is a part of."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def said_in_templates() -> Iterator[str]:
    """The names in `words.…`."""
    for path in sorted(TEMPLATES.rglob("*.html")):
        for node in Environment(autoescape=True).parse(path.read_text("utf-8")).find_all(nodes.Getattr):
            if isinstance(node.node, nodes.Name) and node.node.name == "words":
                yield node.attr


def test_every_label_is_said_and_every_name_is_a_label() -> None:
    assert {*said_in_code(), *said_in_templates()} == set(shipped())


def test_every_expression_that_holds_names_is_there() -> None:
    """An entry that nothing needs would hide a label that nobody says."""
    there = {(module, ast.unparse(expression)) for module, expression in expressions()}
    assert set(PASSED_ON) - there == set()


def test_the_file_is_read_as_the_data_are() -> None:
    """Nothing stands there twice, is misindented, or holds what nobody sees."""
    document = Document(FILE, FILE.name, shipped())
    assert [problem.render("en") for problem in document.problems] == []
    assert set(document.data()["labels"]) == set(shipped())


@pytest.mark.parametrize("language", available())
def test_nothing_lacks_in_the_languages_that_problems_are_told_in(language: str) -> None:
    assert missing_names({}, language) == []


@pytest.mark.parametrize(("name", "label"), shipped().items(), ids=shipped())
def test_a_label_is_written_as_those_of_a_programme_must_be(name: str, label: Line) -> None:
    assert set(label.root) in ({EVERY}, set(available()))
    assert {frozenset(placeholders(text)) for text in label.root.values()} == {
        frozenset(placeholders(find(name, {}, FALLBACK)[0]))
    }
    assert "ß" not in "".join(label.root.values())


def test_a_name_that_is_none() -> None:
    with pytest.raises(KeyError):
        find("mneu", {}, "de")
