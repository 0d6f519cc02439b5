"""The audit looks at every page, judges what other programs answer, and installs what its lock file pins."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import unquote

import pytest

from audit import answers, axe, calendars, cards, lighthouse, markup, pictures, server, sheets, slips, tools
from audit.pages import every_page, indexed, of_each_kind
from audit.tools import FailedError
from browser.barriers import Findings
from browser.honouring import HonouringHandler
from browser.pages import KINDS, ROOTS
from browser.serving import Handler, served
from offersite.pages.headers import headers_file
from tests.feeds.readers import by_icalendar
from tests.samples import SETTINGS, TODAY
from tests.slips.trying import SLOWEST, Trial
from tests.support import ADDRESS, REPAIRS, ROOT, copy_programme

Outcome = TypeVar("Outcome")

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
PAGE = '<!doctype html><html lang="en"><head><meta charset="utf-8">{head}<title>A</title></head>{body}</html>'
GOOD = "<body><main><h1>A</h1><p>text</p></main></body>"
BAD = "<body><main><h1>A</h1><img src='/a.svg'></main></body>"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A site of three pages: one has a picture without a text, one is not to be listed."""
    noindex = '<meta name="robots" content="noindex">'
    for name, head, body in (("", "", GOOD), ("bad/", "", BAD), ("hidden/", noindex, GOOD)):
        (tmp_path / name).mkdir(exist_ok=True)
        (tmp_path / name / "index.html").write_text(PAGE.format(head=head, body=body), "utf-8")
    (tmp_path / "robots.txt").write_text(f"Sitemap: {ADDRESS}sitemap.xml\n", "utf-8")
    (tmp_path / "404.html").write_text(PAGE.format(head=noindex, body=GOOD), "utf-8")
    (tmp_path / "site.css").write_text("p { color: black }\n" * 50, "utf-8")
    (tmp_path / "pagefind").mkdir()
    (tmp_path / "pagefind" / "theirs.css").write_text("p {}", "utf-8")
    return tmp_path


def outcome(work: Coroutine[Any, Any, Outcome]) -> Outcome:
    """What `work` yields, done in a thread of its own: the browser of other tests keeps this one's loop."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


def test_every_page_that_readers_see_is_looked_at(small: Path) -> None:
    (small / "edit").mkdir()
    (small / "edit" / "index.html").touch()  # the forms, which are not for readers
    (small / "moved").mkdir()
    (small / "moved" / "index.html").write_text('<meta http-equiv="refresh" content="0; url=../">', "utf-8")
    assert every_page(small) == ["", "404.html", "bad/", "hidden/"]
    assert [indexed(small, address) for address in every_page(small)] == [True, False, True, False]


def test_one_page_of_each_kind() -> None:
    kinds = of_each_kind()
    assert set(kinds) == {*KINDS, "not-found"}
    assert all(list(kinds[kind]) == list(ROOTS) for kind in KINDS)


@pytest.mark.nightly
@pytest.mark.browser
def test_axe_finds_a_barrier_at_both_widths_and_schemes(small: Path) -> None:
    result = outcome(axe.run(small, AXE, [axe.Look(""), axe.Look("bad/")]))
    assert not result.passed
    assert "/a.svg" in result.outside
    broken = [check.where for check in result.checks if check.findings["barriers"]]
    assert broken == ["/bad/ 390 light", "/bad/ 390 dark", "/bad/ 1280 light", "/bad/ 1280 dark"]
    lines = list(axe.table(result))
    assert lines[1] == "  2 pages, 8 checks, 4 violations"
    assert "  outside the site's folder: /a.svg" in lines
    assert "  violation: image-alt, 4 times" in lines


def test_axe_passes_only_what_was_looked_at() -> None:
    nothing: Findings = {"barriers": [], "doubts": [], "version": "4"}
    assert axe.Result(1, [axe.Check("", nothing)], []).passed
    assert not axe.Result(1, [axe.Check("", nothing)], ["/a.svg"]).passed
    assert not axe.Result(0, [], []).passed


def test_axe_looks_at_what_opens_in_every_language(small: Path) -> None:
    opened = {(look.address, look.opened) for look in axe.looks(small) if look.opened}
    assert opened == {(root, name) for root in ROOTS.values() for name in ("menu", "search")}


def test_markup_checks_what_is_ours(small: Path) -> None:
    names = [path.relative_to(small).as_posix() for path in markup.files(small)]
    assert names == ["404.html", "bad/index.html", "hidden/index.html", "index.html", "site.css"]


def test_markup_tells_errors_from_warnings(small: Path) -> None:
    def said(**message: Any) -> markup.Result:
        messages = [{"url": f"file:{small}/bad/index.html", "lastLine": 1, "message": "Oh.", **message}]
        return markup.read({"messages": messages, "version": "26"}, small, markup.files(small))

    assert said(type="info", subType="warning").passed
    for result in (said(type="error"), said(type="non-document-error", subType="io")):
        assert not result.passed
        assert result.messages[0].where == "bad/index.html:1"
        assert "1 errors, 0 warnings" in list(markup.table(result))[1]
    assert not markup.read({"messages": []}, small, []).passed


def report(**scores: float) -> dict[str, Any]:
    """What Lighthouse says of a page that is perfect, but for `scores`."""
    categories = {
        name: {"score": scores.get(name.replace("-", "_"), 1), "auditRefs": [{"id": name, "weight": 1}]}
        for name in lighthouse.GOALS
    }
    audits = {
        name: {"title": f"about {name}", "score": category["score"], "scoreDisplayMode": "binary"}
        for name, category in categories.items()
    }
    return {"lighthouseVersion": "13", "categories": categories, "audits": audits}


def measured(*reports: dict[str, Any], listed: bool = True) -> lighthouse.Measured:
    return lighthouse.Measured("home", "", listed, [lighthouse.read(each) for each in reports])


def test_a_goal_is_missed_by_the_median_or_the_worst() -> None:
    assert measured(report()).missed == []
    assert measured(report(performance=0.97)).missed == ["performance"]
    assert measured(report(performance=0.9), report(), report(performance=0.98)).missed == []
    assert measured(report(), report(accessibility=0.99), report()).missed == ["accessibility"]
    assert measured(report(seo=0.6)).missed == ["seo"]
    assert measured(report(seo=0.6), listed=False).missed == []


def test_lighthouse_says_what_cost_points() -> None:
    lines = list(lighthouse.row(measured(report(best_practices=0.9))))
    assert lines[1] == "    NOT MET best-practices: about best-practices"
    assert "not indexed" in next(lighthouse.row(measured(report(), listed=False)))


def test_a_failure_of_lighthouse_is_told() -> None:
    with pytest.raises(FailedError, match="no page"):
        lighthouse.read({"requestedUrl": "/", "runtimeError": {"message": "no page"}})


def test_sheet_shows_every_picture_once() -> None:
    wanted = pictures.wanted()
    names = [picture.name for picture in wanted]
    assert len(names) == len(set(names))
    sheet = pictures.sheet(wanted)
    assert all(sheet.count(f'src="{name}"') == 1 for name in names)


@pytest.mark.nightly
def test_each_page_of_the_fact_sheets_is_pictured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TODAY", TODAY.isoformat())
    home, folder = copy_programme(REPAIRS, tmp_path / "home"), tmp_path / "pictures"
    folder.mkdir()
    shown = "".join(sheets.print_pages(home, folder))
    names = sorted(path.name for path in folder.iterdir())
    assert names == sorted(re.findall(r'href="(sheet-[^"]+)"', shown))
    assert {"sheet-repair-evening-rm-1.png", "sheet-repair-evening-rm-2.png"} <= set(names)
    assert all((folder / name).read_bytes().startswith(b"\x89PNG") for name in names)


@pytest.mark.browser
def test_pictures_are_as_wide_as_their_windows(small: Path, tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    wanted = [pictures.Picture("home", "en", "", width, "dark") for width in (390, 1280)]
    outcome(pictures.take(small, folder, wanted))
    for picture in wanted:
        header = (folder / picture.name).read_bytes()[:24]
        assert header.startswith(b"\x89PNG")
        assert int.from_bytes(header[16:20]) == picture.width


@pytest.mark.parametrize("page", sorted(ROOT.glob("docs/accessibility*.md")), ids=lambda page: page.name)
def test_accessibility_statement_names_the_versions(page: Path) -> None:
    text = page.read_text("utf-8")
    wanted = json.loads((ROOT / "audit" / "package.json").read_text("utf-8"))["dependencies"]
    for version in (wanted["axe-core"], re.findall(r"axe v([0-9.]+)", AXE)[0]):
        assert f"axe-core {version.rpartition('.')[0]}" in text
    assert f"Lighthouse {wanted['lighthouse'].partition('.')[0]}" in text


@pytest.mark.parametrize("folder", ["audit", "forms"])
def test_packages_are_pinned_by_hash_and_name_no_registry(folder: str) -> None:
    wanted = json.loads((ROOT / folder / "package.json").read_text("utf-8"))["dependencies"]
    locked = json.loads((ROOT / folder / "package-lock.json").read_text("utf-8"))["packages"]
    assert {name: locked[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert locked.pop("")["dependencies"] == wanted
    assert all(each["integrity"].startswith("sha512-") for each in locked.values())
    assert not any("resolved" in each for each in locked.values())


CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:test
BEGIN:VEVENT
UID:1
DTSTAMP:20240101T000000Z
DTSTART:20240501T080000Z
DTEND:20240501T090000Z
SUMMARY:a
STATUS:CONFIRMED
LOCATION:b
CATEGORIES:c,d
URL:https://example.org/
DESCRIPTION:e
SEQUENCE:1
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")

CARD = """\
BEGIN:VCARD
VERSION:3.0
EMAIL;TYPE=INTERNET:a@example.org
FN:Ada Bach
N:Bach;Ada;;;
ORG:Office
SOURCE:https://example.org/a.vcf
TEL;TYPE=WORK:+41218610096
UID:a
END:VCARD
""".replace("\n", "\r\n")


@pytest.mark.parametrize(("summary", "passed"), [("a", True), ("another", False)])
def test_calendars_that_two_programs_read_differently(
    summary: str, passed: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "all.ics").write_text(CALENDAR, "utf-8", newline="")
    (entry,) = by_icalendar(CALENDAR.encode())
    stand_in([[calendars.told(entry) | {"summary": summary}]], tmp_path / "bin", monkeypatch)
    result = calendars.run(tmp_path)
    assert (result.calendars, result.events, result.passed) == (1, 1, passed)
    assert ("all.ics" in "\n".join(calendars.table(result))) == (not passed)


@pytest.mark.parametrize(("phone", "passed"), [("+41218610096", True), ("tel:+41218610096", False)])
def test_cards_that_two_programs_read_differently(
    phone: str, passed: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.vcf").write_text(CARD, "utf-8", newline="")
    stand_in([cards.told(CARD.encode()) | {"phone": phone}], tmp_path / "bin", monkeypatch)
    result = cards.run(tmp_path)
    assert (result.cards, result.passed) == (1, passed)
    assert ("a.vcf" in "\n".join(cards.table(result))) == (not passed)


def stand_in(answer: object, programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For Node, which not every machine has: a program in the folder `programs` that gives an answer."""
    programs.mkdir()
    (programs / "node").write_text(f"#!/bin/sh\necho '{json.dumps(answer)}'\n", "utf-8")
    (programs / "node").chmod(0o755)
    monkeypatch.setenv("PATH", str(programs), prepend=":")


def test_a_site_without_calendars_or_cards_does_not_pass() -> None:
    assert not calendars.Result(0, 0, []).passed
    assert not cards.Result(0, []).passed


@pytest.mark.nightly
def test_slips_are_tried_in_the_programme_and_in_those_of_the_tests() -> None:
    result = slips.run(2)
    assert sorted(trial.seed for trial in result.trials) == [0, 1]
    assert result.passed


@pytest.mark.parametrize(("faults", "slowness"), [(("vanished: a",), 1.0), ((), SLOWEST + 1)])
def test_a_slip_that_the_check_does_not_withstand(faults: tuple[str, ...], slowness: float) -> None:
    result = slips.Result([Trial(1, "a/data/b.yaml", (), 1.0), Trial(7, "a/data/b.yaml", faults, slowness)])
    assert not result.passed
    lines = list(slips.table(result))
    assert "2 tried: 1 faults" in lines[1]
    assert "seed 7, a/data/b.yaml" in lines[-1]


def test_no_slips_do_not_pass() -> None:
    assert not slips.Result([]).passed


EXAMPLE, BELOW = server.examples((ROOT / "README.md").read_text("utf-8"))


def test_the_example_for_a_folder_differs_by_the_folder_alone() -> None:
    """But for one more line, which leads there."""
    (more,) = (line for line in BELOW.splitlines(keepends=True) if "return" in line)
    below = server.in_folder(EXAMPLE, BELOW)
    assert below.count(more) == 1
    assert below.replace(more, "").replace(server.FOLDER, "") == EXAMPLE
    assert below.count(server.FOLDER) == BELOW.count(server.FOLDER) == 6


@pytest.mark.parametrize("line", ["location /somewhere/other {", "brotli_static on;"])
def test_a_line_for_a_folder_that_fits_nowhere(line: str) -> None:
    with pytest.raises(FailedError, match=re.escape(line)):
        server.in_folder(EXAMPLE, line)


def test_a_readme_without_an_example() -> None:
    with pytest.raises(FailedError, match="README has 1 blocks"):
        server.examples("```nginx\nserver {}\n```\n")


class LeakyHandler(Handler):
    """A host that takes addresses for paths."""

    def translate_path(self, path: str) -> str:
        return f"{self.directory}/{unquote(path.removeprefix(self.folder))}"


def told(site: Path, handler: type[Handler]) -> dict[str, list[str]]:
    """What is wrong with the answers of a host, by what it was asked for."""
    (site / "_headers").write_bytes(headers_file(replace(SETTINGS, address=ADDRESS)).content)
    with answers.laid_out(site) as laid, served(laid.root, handler) as address:
        return {each.asked: each.wrong for each in answers.judged(address, laid)}


def test_a_host_that_sends_no_headers(small: Path) -> None:
    wrong = told(small, Handler)
    assert "X-Content-Type-Options: –" in wrong["/somewhere/no/such/page/"]
    assert "Access-Control-Allow-Origin: –" in wrong["/somewhere/api/v1/nothing.json"]
    assert (
        "status 200 to what has not changed"
        in wrong["/somewhere/sample.ics (Accept-Encoding: ) (If-None-Match: )"]
    )
    assert wrong["/somewhere/../lock"] == []


def test_a_host_that_honours_the_site_but_for_what_it_knows_of_text(small: Path) -> None:
    wrong = told(small, HonouringHandler)
    assert wrong["/somewhere/sample.wasm (Accept-Encoding: )"] == []
    assert wrong["/somewhere/sample.ics (Accept-Encoding: )"] == ["charset “”"]
    assert wrong["/somewhere/api/v1/nothing.json"] == ["charset “”"]


def test_a_host_that_shows_what_lies_beside(small: Path) -> None:
    wrong = told(small, LeakyHandler)
    for asked in ("/somewhere/../lock", "/somewhere/..%2flock"):
        assert wrong[asked] == ["shows what lies beside"]


def test_links_and_hidden_files_are_told(small: Path) -> None:
    assert list(answers.strays(small)) == []
    (small / ".lock").touch()
    (small / "bad" / "up").symlink_to(small)
    assert [each.partition(":")[0] for each in answers.strays(small)] == [".lock", "bad/up"]


def test_what_was_asked_passes_without_a_fault_alone() -> None:
    assert server.Result("nginx", 1, []).passed
    assert not server.Result("nginx", 0, []).passed
    lines = list(server.table(server.Result("nginx", 1, ["/a: type"])))
    assert lines[-1] == "    /a: type"


def test_a_part_needs_its_own_programs_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "found", lambda program: None)
    assert [each.partition(" ")[0] for each in tools.missing(["server"])] == ["nginx"]
    assert {each.partition(" ")[0] for each in tools.missing(["markup", "calendars"])} >= {"java", "node"}
