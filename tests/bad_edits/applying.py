"""A mistake is an edit of the base programme: what it does, and what the check says to it."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from offersite.checking import Examination, examine
from offersite.model.markdown import Docs
from offersite.problems.problem import DataError, Problem
from offersite.reading.settings import read_settings
from offersite.settings import CONFIG, Language, Settings
from offersite.translations.state import State

HERE = Path(__file__).parent
BASE = HERE / "base"
FONTS = Path("overrides", "fonts")
LABELS = HERE.parent / "programmes" / "village-repairs" / "data" / "labels.yaml"
MISTAKES = sorted(path.parent for path in HERE.glob("*/edit.yaml"))

TODAY = dt.date(2025, 3, 10)
GERMAN = Language("de", "Deutsch", "de_CH", "")
ROMANSH = Language("rm", "Rumantsch", "rm", "rm/")


def programme(home: Path) -> Settings:
    """The base programme, copied to `home`. Its labels are another programme's."""
    shutil.copytree(BASE, home, dirs_exist_ok=True)
    shutil.copy(LABELS, home / "data")
    shutil.copytree(HERE.parent.parent / FONTS, home / FONTS, dirs_exist_ok=True)
    (home / "hooks").mkdir(exist_ok=True)
    (home / "hooks" / "site.py").touch()
    languages, templates = (GERMAN, ROMANSH), home / "overrides"
    return Settings(
        home=home,
        address="https://gardens.example.info/",
        languages=languages,
        source=GERMAN,
        templates=templates,
    )


def examine_after(mistake: Path, home: Path) -> Examination:
    """What the check says of the programme in `home` after the edits of the folder `mistake`, then undone."""
    edits = yaml.safe_load((mistake / "edit.yaml").read_text("utf-8"))
    names = [Path(each["file"]) for each in edits]
    names += [Path(each["file"]).with_name(each["rename"]) for each in edits if "rename" in each]
    before = {home / name: (home / name).read_bytes() if (home / name).is_file() else None for name in names}
    try:
        for edit in edits:
            apply(edit, home)
        return examine(read_settings(home / CONFIG, {}), TODAY)
    except DataError as error:
        return Examination(site=None, problems=error.problems, docs=Docs(), translations=State())
    finally:
        for path, raw in before.items():
            put_back(path, raw)


def put_back(path: Path, raw: bytes | None) -> None:
    """A file as it was; where there was none, no folder either that was made for it."""
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
    elif raw is None or path.is_symlink():
        path.unlink(missing_ok=True)
    if raw is not None:
        path.write_bytes(raw)
    folder = path.parent
    while not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def lines(problems: Iterable[Problem]) -> str:
    """The problems as a terminal shows them."""
    return "".join(problem.render("en") + "\n" for problem in problems)


def apply(edit: Mapping[str, Any], home: Path) -> None:
    """One edit of one file.

    `replace` (once, exactly as it stands; without it the whole file) by `with`, `times` over; or `remove`
    the file, or `rename` it, or put a `link` or a `folder` in its place; and save it in an `encoding`.
    """
    path = home / edit["file"]
    path.parent.mkdir(parents=True, exist_ok=True)
    if edit.keys() & {"link", "folder"}:
        path.unlink(missing_ok=True)
        path.symlink_to(edit["link"]) if "link" in edit else path.mkdir()
        return
    if edit.get("remove"):
        path.unlink()
        return
    if "rename" in edit:
        path.rename(path.with_name(edit["rename"]))
        return
    text = path.read_text("utf-8") if path.exists() else ""
    if "with" in edit:
        old, new = edit.get("replace", text), edit["with"] * edit.get("times", 1)
        if "replace" in edit and text.count(old) != 1:
            raise ValueError(f"{edit['file']}: {old!r} stands there {text.count(old)} times, not once")
        text = text.replace(old, new) if text else new
    path.write_bytes(text.encode(edit.get("encoding", "utf-8")))
