"""Problems as a terminal, GitHub's annotations and a job's summary show them."""

from __future__ import annotations

from pathlib import Path

import pytest

from offersite.problems import Problem, Severity
from offersite.reports import github_annotations, report, summary, table

FILE, PATH = "data/a,b:c.yaml", ("offers", "50%: a, b")


def problem(line: int = 3, severity: Severity = "error", what: str = "x") -> Problem:
    """A problem whose sentence contains `what`."""
    return Problem(FILE, line, 7, "operator.supply", {"what": what}, PATH, severity)


def test_annotation_is_escaped() -> None:
    (line,) = github_annotations([problem(what="100 %, a: b")], "en")
    properties, _, message = line.removeprefix("::error ").partition("::")
    assert properties == ("file=data/a%2Cb%3Ac.yaml,line=3,col=7,title=offers → 50%25%3A a%2C b")
    assert "100 %25, a: b" in message


def test_line_breaks_never_start_a_command_of_their_own() -> None:
    hostile = "a\r\n::stop-commands::x\n::error::y"
    odd = Problem("a\nb.yaml", 1, 1, "operator.supply", {"what": hostile}, ("c\r\nd",))
    (line,) = github_annotations([odd], "en")
    assert len(line.splitlines()) == 1
    assert "file=a%0Ab.yaml," in line
    assert "title=c%0D%0Ad::" in line


def test_first_ten_of_each_severity() -> None:
    found = [problem(line, severity) for severity in ("error", "warning", "notice") for line in range(1, 13)]
    lines = list(github_annotations(found, "en"))
    for severity in ("error", "warning", "notice"):
        assert [f"line={n}," in each for n, each in enumerate(lines, 1) if each.startswith(f"::{severity} ")]
        assert sum(each.startswith(f"::{severity} ") for each in lines) == 10
    assert [each.split("line=")[1].split(",")[0] for each in lines] == [str(n) for n in range(1, 11)] * 3


def test_annotation_without_a_path_bears_the_name_of_the_file() -> None:
    (line,) = github_annotations([Problem("data/a.yaml", 1, 1, "operator.supply", {"what": "x"})], "en")
    assert ",title=data/a.yaml::" in line


def test_summary_counts() -> None:
    found = [problem(), problem(severity="notice"), problem(severity="notice")]
    assert summary(found, "en") == "error: 1 · warning: 0 · notice: 2"
    assert summary(found, "xx") == summary(found, "en")
    assert summary([], "de").startswith("Fehler: 0 · ")


def test_table_holds_every_problem_as_text() -> None:
    found = [problem(line, what="<b>|&amp;\nnext") for line in range(1, 31)]
    lines = list(table(found, "en", {"GITHUB_SHA": "abc", "GITHUB_REPOSITORY": "a/b"}))
    rows = [line for line in lines if "#L" in line]
    assert len(rows) == 30
    assert all(row.count("|") == 4 for row in rows)
    assert all("&lt;b>&#124;&amp;amp; next" in row for row in rows)


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
