"""Problems as a terminal, GitHub's annotations and a job's summary show them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

from offersite.problems.problem import Problem, Severity
from offersite.problems.reports import ROWS, github_annotations, report, step, summary, table

FILE, PATH = "data/a,b:c.yaml", ("offers", "50%: a, b")
COMMANDS = [
    "##[stop-commands]x",
    "x ##[set-output name=a]b",
    "###[error]x",
    "::error::x",
    "  ::stop-commands::x",
    "\u00a0::add-mask::x",
    "\r\n::error file=a::x",
    "a\x1b[2J\x9b2Jb",
    "a\u2028::error::x",
    "a\u202eb",
]
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e]")
MARKUP = [
    "[Approve](https://evil.example)",
    "https://evil.example www.evil.example a@evil.example",
    "<img src=https://evil.example/a.png>",
    "</code></td></tr></table>",
    "`code` **bold** | cell | # h ![a](b)",
    "@user #123 org/repo#1 GH-1 :tada: 0123456789abcdef0123456789abcdef01234567",
    "&lt;b&gt; &amp;",
    "a\n\nb\r\n\r\n# c",
]


def problem(line: int = 3, severity: Severity = "error", what: str = "x") -> Problem:
    """A problem whose sentence contains `what`."""
    return Problem(FILE, line, 7, "operator.supply", arguments={"what": what}, path=PATH, severity=severity)


def test_annotation_is_escaped() -> None:
    (line,) = github_annotations([problem(what="100 %, a: b")], "en")
    properties, _, message = line.removeprefix("::error ").partition("::")
    assert properties == ("file=data/a%2Cb%3Ac.yaml,line=3,col=7,title=offers → 50%25%3A a%2C b")
    assert "100 %25, a: b" in message


def test_line_breaks_never_start_a_command_of_their_own() -> None:
    hostile = "a\r\n::stop-commands::x\n::error::y"
    odd = Problem("a\nb.yaml", 1, 1, "operator.supply", arguments={"what": hostile}, path=("c\r\nd",))
    (line,) = github_annotations([odd], "en")
    assert len(line.splitlines()) == 1
    assert "file=a b.yaml," in line
    assert "title=c d::" in line


def test_the_first_ten_and_errors_before_all_others() -> None:
    kinds: tuple[Severity, ...] = ("notice", "warning", "error")
    found = [problem(line, severity) for severity in kinds for line in range(1, 8)]
    shown = [re.sub(r"^::(\w+) .*,line=(\d+),.*", r"\1 \2", each) for each in github_annotations(found, "en")]
    assert shown == [*(f"error {n}" for n in range(1, 8)), *(f"warning {n}" for n in range(1, 4))]


def test_the_table_has_errors_first_and_what_to_paste() -> None:
    found = [problem(1, "notice"), problem(2)]
    rows = html.fragment_fromstring(
        "".join([*table(found, "en", {}, lambda each: "a: <b>\nc: d" if each.line == 2 else "")][2:])
    ).xpath(".//tr")
    assert [row[0].text_content() for row in rows] == [f"{FILE}:2", f"{FILE}:1"]
    assert [row.xpath(".//pre/text()") for row in rows] == [["a: <b>\nc: d"], []]


@pytest.mark.parametrize("markup", MARKUP)
def test_what_to_paste_is_text_alone(markup: str) -> None:
    _, _, *lines = table([problem()], "en", {}, lambda each: markup)
    assert "" not in lines[:-1]
    (block,) = html.fragment_fromstring("".join(lines)).xpath(".//pre")
    assert len(block) == 0
    assert "\n".join(block.text.split()) == "\n".join(markup.split())


def test_annotation_without_a_path_bears_the_name_of_the_file() -> None:
    (line,) = github_annotations(
        [Problem("data/a.yaml", 1, 1, "operator.supply", arguments={"what": "x"})], "en"
    )
    assert ",title=data/a.yaml::" in line


def test_the_summary_counts_by_severity() -> None:
    found = [problem(), problem(severity="notice"), problem(severity="notice")]
    assert summary(found, "en") == "error: 1 · warning: 0 · notice: 2"
    assert summary(found, "xx") == summary(found, "en")
    assert summary([], "de").startswith("Fehler: 0 · ")


@pytest.mark.parametrize("hostile", COMMANDS)
def test_no_line_is_a_command_to_the_runner(hostile: str, capsys: pytest.CaptureFixture[str]) -> None:
    odd = Problem(hostile, 1, 1, "operator.supply", arguments={"what": hostile}, path=(hostile, "a"))
    report([odd, problem(what=hostile)], "en", {"GITHUB_ACTIONS": "true"})
    with step(hostile):
        pass
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == 6
    for line in printed:
        assert obeyed(line) == ("error" if line.startswith("::error file=") else None), line
        assert not CONTROL.search(line)


def obeyed(line: str) -> str | None:
    """The command that GitHub's runner finds in a line: at its beginning, else anywhere in the older form."""
    newer = re.match(r"\s*::(\S+?)(?: .*?)?::", line)
    older = re.search(r"##\[(\S*?)(?: [^\]]*)?\]", line)
    found = newer or older
    return found[1] if found else None


def test_table_holds_every_problem_as_text() -> None:
    """In `<code>`, in a block of HTML that no blank line ends: no Markdown, no link, no mention."""
    found = [problem(line, what=what) for line, what in enumerate(MARKUP, 1)]
    told = {"GITHUB_SERVER_URL": "https://github.example", "GITHUB_SHA": "abc", "GITHUB_REPOSITORY": "a/b"}
    _, blank, *lines = table(found, "en", told)
    assert (blank, lines[0], lines[-2], lines[-1]) == ("", "<table>", "</table>", "")
    assert "" not in lines[:-1]
    rows = html.fragment_fromstring("".join(lines)).xpath(".//tr")
    for row, each in zip(rows, found, strict=True):
        assert [element.tag for element in row.iter()] == [
            "tr",
            "td",
            "a",
            "code",
            "td",
            "code",
            "td",
            "code",
        ]
        assert [cell.text_content() for cell in row] == [
            f"{FILE}:{each.line}",
            "offers → 50%: a, b",
            each.sentence("en"),
        ]
        place = f"https://github.example/a/b/blob/abc/data/a%2Cb%3Ac.yaml?plain=1#L{each.line}"
        assert row.xpath(".//@href") == [place]


@pytest.mark.parametrize("name", ['data/"><img src=x>.yaml', "data/a?b#c", "data/\udcff", "data/\n\n[a](b)"])
def test_table_takes_any_name_of_a_file(name: str) -> None:
    odd = Problem(name, 1, 1, "operator.supply", arguments={"what": "x"}, path=(name,))
    lines = list(table([odd], "en", {}))
    assert [element.tag for element in html.fragment_fromstring("".join(lines[2:])).iter()].count("img") == 0
    assert [line.splitlines() for line in lines if line] == [[line] for line in lines if line]
    assert "?plain=1#L1" in lines[3]
    "".join(lines).encode("utf-8")


def test_table_is_small_enough_to_be_shown() -> None:
    lines = list(table([problem(what="x" * 600)] * 5000, "en", {}))
    assert sum(len(line.encode()) for line in lines) < 1024 * 1024
    assert lines[-2] == f"… +{5000 - ROWS}"


def test_table_of_nothing_is_one_line() -> None:
    assert list(table([], "en", {})) == ["### error: 0 · warning: 0 · notice: 0"]


def test_report_prints_every_problem_and_nothing_for_github(capsys: pytest.CaptureFixture[str]) -> None:
    report([problem(line) for line in range(1, 16)], "en", {})
    lines = capsys.readouterr().out.splitlines()
    assert [line.startswith(f"{FILE}:{n}:7: error: ") for n, line in enumerate(lines[:-1], 1)] == [True] * 15
    assert lines[-1] == "error: 15 · warning: 0 · notice: 0"


def test_report_for_github_adds_to_the_summary(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "summary.md"
    told = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(path)}
    report([problem()], "en", told)
    report([], "en", told)
    assert "\n::error file=" in capsys.readouterr().out
    assert path.read_text("utf-8").count("### ") == 2
