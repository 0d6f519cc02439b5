"""No text, however patient, makes the check or the build hang: more text takes more time in proportion."""

from __future__ import annotations

import ast
import gc
import importlib
import pkgutil
import re
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

import pytest

import offersite
from offersite.language.markdown import parse as parse_page
from offersite.language.prose import parse
from offersite.language.typography import typeset
from offersite.model import Site
from offersite.model.markdown import Docs
from offersite.problems.suggestions import nearest
from offersite.reading.document import MAX_BYTES
from offersite.reading.markdown import HEADINGS, MarkdownDocument
from offersite.reading.nodes import compose
from offersite.reading.syntax import Mistake
from offersite.rules import RULES, Rule
from offersite.rules.context import Context
from tests.rules.finding import given
from tests.support import nightly

pytestmark = pytest.mark.slow

METHODS = {"search", "match", "fullmatch", "findall", "finditer", "sub", "split"}
PATIENT = (
    *"aA0 \n\t.:/-_*()[]{<&#@\"'’«»‘„\\|%=,;!éе" + "\u00a0\ue000",
    *("a.", "a-", "a b ", "a, ", "a\n", "a1", "1a", "1 ", "1,", "aB", "aB ", "(a ", "é'é", "\n\n ", "---\n"),
    *("a@", "a@a.", "//", "://a", "//a.", "a/", "http:", "https://a.a/", "%25", "%2F", "/v2/url?u=", "sip:"),
    *("](", "[a](", "[a](b ", "*a", " *a", "**a ", "_a ", "*_", "é*é", "\\.", "<a", "<a ", "&a", "{{", "{%"),
    *("a: ", ": :", "- ", "a #", "'a", '"a ', "a' ", '1"', " ?", "pin:", "pin ", "ist a", "zoom 1 "),
    *("--a:", "/* ", "<!--", "<svg ", "<html", "<meta "),
    *("#\n", "# _1\n", "=\n", "a\n=\n", "> = \n", ">", "- \n", "1. \n", "|\n", "a|b\n-|-\n", "- > "),
    *("![a", "``a`"),
)
SHORT, LONG = 1_000, 8_000  # characters
FLOOR = 0.005  # seconds: what takes less takes too little to be compared
AGAIN = 3  # times that a slow text is timed, since other programs run beside


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(offersite.__path__, "offersite."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def uses() -> dict[str, tuple[re.Pattern[Any], str]]:
    """Every pattern of the package, with each method that it is used by anywhere."""
    found: list[tuple[re.Pattern[Any], str]] = []
    for module in modules():
        for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text("utf-8"))):
            found += _used(node, vars(module))
        for value in vars(module).values():  # how those in tables are used is not known
            found += ((each, "search") for each in _listed(value))
    return {f"{pattern.pattern!r:.60} {method}": (pattern, method) for pattern, method in found}


def _used(node: ast.AST, names: dict[str, Any]) -> Iterator[tuple[re.Pattern[Any], str]]:
    """`PATTERN.search` or `re.search("…", …)`."""
    match node:
        case ast.Attribute(value=ast.Name(id=name), attr=method) if method in METHODS:
            if isinstance(names.get(name), re.Pattern):
                yield names[name], method
        case ast.Call(
            func=ast.Attribute(value=ast.Name(id="re"), attr=method), args=[ast.Constant(value), *_]
        ):
            if method in METHODS:
                yield re.compile(value), method


def _listed(value: object) -> Iterator[re.Pattern[Any]]:
    """The patterns in a table, however deep."""
    if isinstance(value, (dict, list, tuple)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from [each] if isinstance(each, re.Pattern) else _listed(each)


def repeated(piece: str, size: int) -> str:
    return piece * (size // len(piece))


def enclosed(piece: str, size: int) -> str:
    """The same between signs that few patterns take, so that a match fails where it seemed to succeed."""
    return f"x{repeated(piece, size)}~"


def seconds(work: Callable[[Any], object], matter: object) -> float:
    gc.disable()  # it looks through whatever other tests have left
    start = time.process_time()
    work(matter)
    taken = time.process_time() - start
    gc.enable()
    return taken


def too_slow(work: Callable[[Any], object], made: Callable[[str, int], object] = repeated) -> list[str]:
    """The pieces that take far more than their share of time where they are repeated more often."""
    return [piece for piece in PATIENT if grows(work, made(piece, LONG), made(piece, SHORT), LONG / SHORT)]


def grows(work: Callable[[Any], object], long: object, short: object, times: float) -> bool:
    """Whether what is so many `times` as long takes far more than its share. Squared, it is times**2."""
    return all(
        (taken := seconds(work, long)) > FLOOR and taken > seconds(work, short) * times**1.6
        for _ in range(AGAIN)
    )


def used_by(pattern: re.Pattern[Any], method: str) -> Callable[[str], object]:
    def work(text: str) -> object:
        string = text.encode() if isinstance(pattern.pattern, bytes) else text
        if method == "sub":
            return pattern.sub(string[:0], string)
        return list(pattern.finditer(string)) if method == "finditer" else getattr(pattern, method)(string)

    return work


@pytest.mark.parametrize("use", USES := uses())
@pytest.mark.parametrize("made", [repeated, *nightly([enclosed])])
def test_no_pattern_takes_the_square_of_what_it_reads(use: str, made: Callable[[str, int], str]) -> None:
    assert too_slow(used_by(*USES[use]), made) == []


def test_every_pattern_is_timed() -> None:
    timed = {pattern for pattern, _ in USES.values()}
    for module in modules():
        for name, value in vars(module).items():
            assert not isinstance(value, re.Pattern) or value in timed, f"{module.__name__}.{name}"


def composed(text: str) -> None:
    with suppress(Mistake):
        compose(text, [])


@pytest.mark.nightly
@pytest.mark.parametrize(
    "work",
    [
        composed,
        lambda text: composed(f"a: '{text}'"),
        parse.__wrapped__,
        parse_page.__wrapped__,
        *(partial(typeset.__wrapped__, language=language) for language in ("de", "fr", "en")),
        lambda text: nearest(text, ["offers", "events", "topics"] * 100),
    ],
)
@pytest.mark.parametrize("made", [repeated, *nightly([enclosed])])
def test_no_reader_takes_the_square_of_what_it_reads(
    work: Callable[[str], object], made: Callable[[str, int], str]
) -> None:
    assert too_slow(work, made) == []


@cache
def placed(text: str) -> tuple[Site, Context]:
    """What a rule looks at: `text` parted among each kind of place."""
    third = len(text) // 3
    return given(
        {
            "events.0.text": f"x{text[:third]}",
            "events.0.subject": f"x{text[third:-third]}",
            "events.0.place.street": f"x{text[-third:]}",
        }
    )


@cache
def page(text: str) -> Context:
    """What a rule looks at: a free page, if `text` can be read as one."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "page.md")
        path.write_text(f"---\ntitle: T\n---\n{text}", "utf-8")
        read = MarkdownDocument(path, "docs/page.md").page
    return replace(given()[1], docs=Docs({"page.md": read} if read else {}))


def mixed(size: int) -> str:
    """Every piece, repeated, three times over."""
    return 3 * " ".join(repeated(piece, size // len(PATIENT) // 3) for piece in PATIENT)


def by_name(rule: Rule) -> str:
    return rule.__module__.rpartition(".")[2]


@pytest.mark.nightly
@pytest.mark.parametrize("rule", RULES, ids=by_name)
def test_no_rule_takes_the_square_of_what_it_reads(rule: Rule) -> None:
    assert too_slow(lambda site: list(rule(*site)), lambda piece, size: placed(repeated(piece, size))) == []


@pytest.mark.nightly
@pytest.mark.parametrize("rule", RULES, ids=by_name)
def test_rules_on_a_free_page(rule: Rule) -> None:
    def work(context: Context) -> object:
        return list(rule(context.site, context))

    assert too_slow(work, lambda piece, size: page(repeated(piece, size))) == []
    many = "".join(f"# {number}\n" for number in range(HEADINGS))
    assert not grows(work, page(many + "[x](#y)" * 4_000), page(many + "[x](#y)" * 1_000), 4)


@pytest.mark.nightly
@pytest.mark.parametrize("rule", RULES, ids=by_name)
def test_rules_on_a_file_as_large_as_may_be(rule: Rule) -> None:
    whole, half = placed(mixed(MAX_BYTES)), placed(mixed(MAX_BYTES // 2))
    assert not grows(lambda site: list(rule(*site)), whole, half, 2)
