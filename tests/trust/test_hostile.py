"""Whatever stands in a text of the data comes out as text, or as an error that names its file and line."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from lxml import etree, html

from offersite.checking import examine
from offersite.language.labels import find, shipped
from offersite.model import Model, Site
from offersite.model.walk import walk
from offersite.reading.settings import read_settings
from tests import samples
from tests.sites import BUILT_REPAIRS, write_core
from tests.support import REPAIRS, build, copy_programme, nightly, pages
from tests.trust.feeds import feeds
from tests.trust.model_fields import fields
from tests.trust.rewriting import Data, Spot

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "attribute": '"><img src=x onerror=1>',
    "address": "javascript:alert(1)",
    "link": "[x](javascript:alert(1))",
    "quotes": "\" '",
    "expression": "{{ 7*7 }}",
    "statement": "{% raw %}",
    "entity": "&amp;",
    "comment": "--><!--",
}
ALONE = {"link", "statement"}
"""Those that many places refuse."""
TOGETHER = " ".join(text for name, text in HOSTILE.items() if name not in ALONE)
TAGS = [text.encode() for text in HOSTILE.values() if "<" in text]
CHARACTERS = {"override": "\u202e", "bell": "\u0007"}
MARK = "zq{}zq"  # tells the spots apart
MARKED = re.compile(r"zq(\d+)zq")
SET_IN_TYPE = re.compile(r"[\s\u2060\"'“”‘’«»„]")  # what typography may change, besides a first capital
TERM = re.compile(r"(\.\./)+(rm/)?glossary/#[\w-]+")
LINKS = ("action", "href", "id", "src")
MAIL = "mailto:"
Write = Callable[[Path, Path], Path]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A programme that says every word of the site itself."""
    home = copy_programme(REPAIRS, tmp_path_factory.mktemp("hostile") / "home")
    shutil.copytree(BUILT_REPAIRS.home() / ".cache", home / ".cache")  # what stays is not made again
    own = samples.repairs().labels
    every = {name: {tag: find(name, own, tag)[0] for tag in ("de", "rm")} for name in shipped()}
    (home / "data" / "labels.yaml").write_text(json.dumps({"labels": every}), "utf-8")
    return home


@pytest.fixture(scope="module")
def data(home: Path) -> Data:
    return Data(home)


def by_the_core(home: Path, folder: Path) -> Path:
    """The site without free pages, which hold no text of the data but in their frame, as all pages do."""
    return write_core(home, folder)


def by_a_whole_build(home: Path, folder: Path) -> Path:
    return build(home)


@pytest.fixture(scope="module", params=[by_the_core, *nightly([by_a_whole_build])])
def write(request: pytest.FixtureRequest) -> Write:
    """What makes the site in a folder of what is in a home, and says where it is."""
    made: Write = request.param
    return made


@pytest.fixture(scope="module")
def usual(
    home: Path, data: Data, write: Write, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[Any]]:
    """The elements of each page of the site as it is, and the parts of each file for other programs."""
    data.write(home, {})
    site = write(home, tmp_path_factory.mktemp("usual"))
    elements = {path: skeleton(page) for path, page in pages(site)}
    return elements | {path: [name for name, _ in parts] for path, parts in feeds(site)}


@pytest.mark.nightly
@pytest.mark.build
@pytest.mark.parametrize("text", [TOGETHER, *HOSTILE.values()], ids=["together", *HOSTILE])
def test_text_or_error(
    text: str, home: Path, data: Data, write: Write, usual: dict[str, list[Any]], tmp_path: Path
) -> None:
    taken = accepted(text, home, data)
    assert taken
    site = write(home, tmp_path)
    shown = set()
    for path, page in pages(site):
        assert skeleton(page) == usual[path], path
        assert [value for each in page.iter() for value in each.attrib.values() if "<span" in value] == [], (
            path
        )
        raw = (site / path).read_bytes()
        assert [tag for tag in TAGS if tag in raw] == [], path
        for number, before in said(page):
            assert any(before.endswith(each) for each in forms(text, taken[number])), (path, taken[number])
            shown.add(number)
    for path, parts in feeds(site):
        assert [name for name, _ in parts] == usual[path], path
        for _, value in parts:
            for found in MARKED.finditer(value):
                spot = taken[int(found[1])]
                assert any(bare(value[: found.start()]).endswith(each) for each in forms(text, spot)), path
    assert len(shown) > 0.8 * len(taken), [taken[number] for number in taken if number not in shown]
    etree.parse(site / "sitemap.xml")


def accepted(text: str, home: Path, data: Data) -> dict[int, Spot]:
    """Write the text to every spot, and give up those that are refused for it: the others, by number."""
    left = dict(enumerate(data.spots))
    while True:
        data.write(home, {spot: written(spot, number, text) for number, spot in left.items()})
        problems = examine(read_settings(home / "mkdocs.yml"), samples.TODAY).problems
        errors = [problem for problem in problems if problem.severity == "error"]
        if not errors:
            return left
        refused = {number for problem in errors for number in marks_on_line(home, problem.file, problem.line)}
        assert refused, [problem.render("en") for problem in errors]
        for number in refused:
            left.pop(number, None)


def written(spot: Spot, number: int, text: str) -> str:
    mark = MARK.format(number)
    return f"{spot.text} {text} {mark}" if spot.free else f"{text}{mark}"


def marks_on_line(home: Path, file: str, line: int) -> list[int]:
    """The numbers of the spots on a line; a text over several lines counts to its first one."""
    lines = (home / file).read_text("utf-8").splitlines()
    block = lines[line - 1]
    if re.search(r"\|[-+]?$", block):
        indent = len(block) - len(block.lstrip(" -"))
        for below in lines[line:]:
            if below and len(below) - len(below.lstrip()) <= indent:
                break
            block += below
    return [int(number) for number in MARKED.findall(block)]


def skeleton(page: html.HtmlElement) -> list[Any]:
    """All that is not text: elements and comments, the names of their attributes, where their links lead.

    How many lines a drawn text has depends on its length; to whom an e-mail goes is not for its text to say.
    Whether a text mentions a term of the glossary, whose link it then has, is for the texts of both to say,
    and so is whether a heading has the short name of an offer, which no line parts.
    """
    return [
        (str(each.tag), sorted(each.attrib), [addressed(each.get(name)) for name in LINKS])
        for each in page.iter()
        if each.tag != "tspan" and not is_mention(each) and each.get("class") != "whole"
    ]


def is_mention(element: html.HtmlElement) -> bool:
    """Whether this is a link from a term to what it means, and nothing besides."""
    return element.keys() == ["href"] and bool(TERM.fullmatch(element.attrib["href"]))


def addressed(link: str | None) -> list[str] | str | None:
    """An address; of an e-mail to whom it goes, and which of its fields are filled in."""
    if not link or not link.startswith(MAIL):
        return link
    to, _, fields = link.partition("?")
    return [to, *(field.partition("=")[0] for field in fields.split("&"))]


def said(page: html.HtmlElement) -> Iterator[tuple[int, str]]:
    """Every mark on a page, and the text before it without what typography changes."""
    for element in page.iter():
        if element.get("type") == "application/ld+json":
            yield from said_to_machines(json.loads(element.text or ""))
            continue
        if element.tag == "tspan":  # a line of a drawn text, which is looked at as a whole
            continue
        text = element.text_content() if element.tag == "text" else element.text
        for each in (text, element.tail, *map(written_out, element.attrib.values())):
            for found in MARKED.finditer(str(each or "")):
                yield int(found[1]), bare(str(each)[: found.start()])


def written_out(value: str) -> str:
    """An attribute's value, of an e-mail what it says."""
    return unquote(value) if value.startswith(MAIL) else value


def said_to_machines(value: Any) -> Iterator[tuple[int, str]]:
    """The same in the values of a block of JSON-LD."""
    if isinstance(value, str):
        for found in MARKED.finditer(value):
            yield int(found[1]), bare(value[: found.start()])
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from said_to_machines(each)


def forms(text: str, spot: Spot) -> list[str]:
    """How the text may show. Labels hold {placeholders}: in some, a doubled brace stands for one."""
    single = text.replace("{{", "{").replace("}}", "}")
    return [bare(each) for each in ([text, single] if spot.path[0] == "labels" else [text])]


def bare(text: str) -> str:
    return SET_IN_TYPE.sub("", text).casefold()


@pytest.mark.build
def test_every_field_of_the_model_is_filled_somewhere(data: Data) -> None:
    """Else its texts would not be among those that are tried."""
    filled = {
        (type(value), name)
        for _, value in walk(data.site)
        if isinstance(value, Model)
        for name in filled_fields(value)
    }
    empty = {(model, name) for model, name in fields(Site) - filled if name != "formerly"}  # ids, wherever
    assert sorted(f"{model.__name__}.{name}" for model, name in empty) == []


def filled_fields(value: Model) -> list[str]:
    return [name for name in type(value).model_fields if getattr(value, name) not in (None, [], {})]


@pytest.mark.slow
@pytest.mark.parametrize("text", CHARACTERS.values(), ids=CHARACTERS)
@pytest.mark.parametrize("escaped", [False, *nightly([True])], ids=["raw", "escaped"])
def test_characters_that_nobody_sees_are_refused(text: str, escaped: bool, home: Path, data: Data) -> None:
    mark = MARK.format(0)
    for spot in {spot.path[0]: spot for spot in data.spots}.values():
        data.write(home, {spot: mark})
        file = home / spot.file
        line = next(n for n, each in enumerate(file.read_text("utf-8").splitlines(), 1) if mark in each)
        character = f"\\u{ord(text):04x}" if escaped else text
        file.write_text(file.read_text("utf-8").replace(mark, character), "utf-8")
        problems = examine(read_settings(home / "mkdocs.yml"), samples.TODAY).problems
        found = [(each.file, each.line, each.message) for each in problems if each.severity == "error"]
        assert (spot.file, line, "text.character") in found
