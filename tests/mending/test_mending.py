"""What is mended is right, and done again nothing changes: tried on every mistake that editors make."""

from __future__ import annotations

from difflib import SequenceMatcher
from pathlib import Path

import pytest
import yaml

from offersite.checking import examine
from offersite.mending.lines import MENDERS
from offersite.mending.mending import mend
from offersite.problems.problem import Problem
from offersite.revisions.history import published
from offersite.settings import Settings
from tests.bad_edits.applying import MISTAKES, TODAY, apply, programme
from tests.history import Repository


def mendable(mistake: Path) -> bool:
    """Whether a line of it may be mended."""
    problems = (mistake / "expected.txt").read_text("utf-8")
    told = ("Did you mean", "quotation marks", "space", "hyphen", "invisible", "is a range")
    return any(each in problems for each in told)


OTHERS = [pytest.param(each, marks=pytest.mark.nightly) for each in MISTAKES if not mendable(each)]


def written(settings: Settings) -> dict[Path, bytes]:
    folders = (settings.data, settings.docs)
    return {path: path.read_bytes() for each in folders for path in each.rglob("*") if path.is_file()}


def edited(home: Path, *edits: object) -> Settings:
    """The base programme after edits as in `tests/bad_edits`."""
    settings = programme(home)
    for edit in edits:
        assert isinstance(edit, dict)
        apply(edit, home)
    return settings


def mended(settings: Settings) -> list[Problem]:
    """The notices of what was mended, once the files are written."""
    found = mend(settings, TODAY)
    found.write(settings.home)
    return [each for each in found.problems if each.severity == "notice"]


def errors(settings: Settings) -> list[Problem]:
    return [each for each in examine(settings, TODAY).problems if each.severity == "error"]


@pytest.mark.nightly
@pytest.mark.parametrize("mistake", [*filter(mendable, MISTAKES), *OTHERS], ids=lambda each: each.name)
def test_done_again_it_changes_nothing(tmp_path: Path, mistake: Path) -> None:
    settings = edited(tmp_path, *yaml.safe_load((mistake / "edit.yaml").read_text("utf-8")))
    before = written(settings)
    told = mended(settings)
    after = written(settings)
    assert mended(settings) == []
    assert written(settings) == after
    assert bool(told) == (before != after)
    assert before.keys() == after.keys()
    for path in [each for each in before if before[each] != after[each]]:
        old, new = before[path].split(b"\n"), after[path].split(b"\n")
        parts = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        changed = {at + 1 for how, _, _, start, end in parts if how != "equal" for at in range(start, end)}
        assert changed <= {each.line for each in told if path.match(each.file)}


@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    [
        *("date-slashed", "file-bom", "link-in-capitals", "link-phone-with-zero", "moment-dotted"),
        *("span-with-a-dash", "text-invisible", "yaml-alias", "yaml-colon", "yaml-dash"),
        *("yaml-no-break-space", "yaml-space-missing"),
    ],
)
def test_these_are_mended(tmp_path: Path, name: str) -> None:
    mistake = next(each for each in MISTAKES if each.name == name)
    settings = edited(tmp_path, *yaml.safe_load((mistake / "edit.yaml").read_text("utf-8")))
    assert errors(settings)
    assert len(mended(settings)) == 1
    assert errors(settings) == []


@pytest.mark.parametrize(
    "line",
    [
        "subject: Giessen # 2",  # a comment, perhaps
        "subject: de: Giessen",  # quotes would make a language part of the text
        "offer: beds status: survey",
    ],
)
def test_what_may_be_meant_otherwise_is_the_editors(tmp_path: Path, line: str) -> None:
    settings = edited(tmp_path, {"file": "data/events.yaml", "replace": "subject: Giessen", "with": line})
    before = written(settings)
    assert mended(settings) == []
    assert written(settings) == before


def test_what_is_left_is_told(tmp_path: Path) -> None:
    settings = edited(
        tmp_path,
        {
            "file": "data/events.yaml",
            "replace": "offer: beds\n    status: survey",
            "with": "offer: bed\n    status:survey",
        },
    )
    assert [(each.severity, each.message) for each in mend(settings, TODAY).problems] == [
        ("notice", "fix.mended"),
        ("error", "reference.offer"),
    ]


def test_languages_come_in_their_order_and_blanks_go(tmp_path: Path) -> None:
    two = {"file": "data/faq.yaml", "replace": "  - id: tools", "with": "  - id: tools \t"}
    settings = edited(tmp_path, two)
    events = settings.data / "events.yaml"
    german, romansh = "      de: Der erste Spatenstich\n", "      rm: L'emprima stgavada\n"
    right = events.read_text("utf-8")
    assert german + romansh in right
    events.write_text(right.replace(german + romansh, romansh + german), "utf-8")
    assert [(each.file, each.line) for each in mended(settings)] == [
        ("data/events.yaml", 17),
        ("data/faq.yaml", 2),
    ]
    assert events.read_text("utf-8") == right
    assert "tools\n" in (settings.data / "faq.yaml").read_text("utf-8")


def test_each_notice_says_the_line(tmp_path: Path) -> None:
    settings = edited(
        tmp_path, {"file": "data/events.yaml", "replace": "status: confirmed\n", "with": "status:confirmed\n"}
    )
    (notice,) = mended(settings)
    assert notice.render("en") == "data/events.yaml:4:1: notice: Mended: ‘status: confirmed’."
    assert "yaml.space" in MENDERS


def test_folders_that_are_missing_or_links(tmp_path: Path) -> None:
    settings = programme(tmp_path / "home")
    settings.docs.rename(tmp_path / "elsewhere")
    settings.docs.symlink_to(tmp_path / "elsewhere")
    assert mended(settings) == []


def test_two_lines_that_say_what_was_checked_become_the_one_that_the_check_prints(tmp_path: Path) -> None:
    twice = "      checked: {rm: 1a2b3d}\n      checked: {de: 84d5f1, rm: 94327d}\n"
    edit = {"file": "data/faq.yaml", "replace": "      rm: Na. Dapli", "with": f"{twice}      rm: Na. Dapli"}
    settings = edited(tmp_path, edit)
    (told,) = errors(settings)
    assert [each.arguments["value"] for each in mended(settings)] == [told.arguments["together"]]
    assert errors(settings) == []
    text = (settings.data / "faq.yaml").read_text("utf-8")
    assert text.count("      checked: {rm: 94327d, de: 84d5f1}\n") == text.count("checked") == 1
    assert mended(settings) == []


@pytest.mark.parametrize("count", [3, 4])
def test_however_many_lines_say_what_was_checked_they_become_one(tmp_path: Path, count: int) -> None:
    """Those of a text right below among them."""
    each = ("{rm: 1a2b3d}", "{de: 1a2b3d}", "{rm: 94327d}", "{de: 1a2b3d, rm: 94327d}")
    twice = "".join(f"      checked: {checked}\n" for checked in each[:count])
    edits = [
        {
            "file": "data/faq.yaml",
            "replace": "    question: Muss ich",
            "with": f"    question:\n{twice}      de: Muss ich",
        },
        {"file": "data/faq.yaml", "replace": "      de: Nein.", "with": f"{twice}      de: Nein."},
    ]
    settings = edited(tmp_path, *edits)
    assert [each.message for each in errors(settings)] == ["text.checked-twice"] * 2
    assert [each.line for each in mended(settings)] == [4, 7]
    assert "text.checked-twice" not in [each.message for each in errors(settings)]
    text = (settings.data / "faq.yaml").read_text("utf-8")
    assert text.count("checked") == text.count("      checked: {rm: 94327d, de: 1a2b3d}\n") == 2


@pytest.mark.parametrize("first", ["{rm: 1a2b3d}  # Ida", "\n        rm: 1a2b3d"])
def test_a_line_of_what_was_checked_stays_where_it_says_more(tmp_path: Path, first: str) -> None:
    """A comment of an editor, or what stands below it."""
    twice = f"      checked: {first}\n      checked: {{rm: 94327d}}\n"
    edit = {"file": "data/faq.yaml", "replace": "      rm: Na. Dapli", "with": f"{twice}      rm: Na. Dapli"}
    settings = edited(tmp_path, edit)
    before = written(settings)
    assert mended(settings) == []
    assert written(settings) == before


def test_what_was_checked_for_another_source_goes_once_the_translation_is_written_anew(
    main: Repository,
) -> None:
    """Whatever else stands in its line stays; nothing goes as long as the translation is outdated."""
    page = main.settings.docs / "imprint.rm.md"
    page.write_text(page.read_text("utf-8").replace("---\n", "---\nchecked: {rm: 000000}\n", 1), "utf-8")
    original = page.with_name("imprint.md")
    checked = "      checked: {rm: 000000}\n    about: [beds]\n    source"
    main.edit("    about: [beds]\n    source", checked, "faq")
    main.edit("de: Nein. Mehr dazu", "de: Selten. Mehr dazu", "faq")
    original.write_text(original.read_text("utf-8").replace("erfunden", "echt"), "utf-8")
    before = written(main.settings)
    assert again(main) == []
    assert written(main.settings) == before
    main.edit("rm: Na. Dapli", "rm: Darar. Dapli", "faq")
    page.write_text(page.read_text("utf-8").replace("inventads", "vairs"), "utf-8")
    assert [each.partition(" ")[2] for each in main.told() if "translation." in each] == [
        "warning translation.checked",
        "warning translation.checked",
    ]
    assert again(main) == [("docs/imprint.rm.md", 2), ("data/faq.yaml", 7)]
    assert [each for each in main.told() if "translation." in each] == []
    assert "checked" not in page.read_text("utf-8") + (main.settings.data / "faq.yaml").read_text("utf-8")
    assert again(main) == []


def again(main: Repository) -> list[tuple[str, int]]:
    """Where something is mended."""
    found = mend(main.settings, TODAY, published(main.settings, TODAY))
    found.write(main.settings.home)
    return [(each.file, each.line) for each in found.problems if each.message == "fix.mended"]
