"""What is published: the programme as the main branch has it, asked of git."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from pydantic import ValidationError

from ..model import Event
from ..model.published import Published
from ..problems import Finding
from ..settings import Settings
from . import git
from .document import decoded
from .load import file_model
from .nodes import Mistake, Node, compose

BASE = "OFFERSITE_BASE"
BRANCHES = ("origin/HEAD", "origin/main", "main")  # a clone knows the first, a bare `git fetch` does not
KEY = "events"
FILE = f"{KEY}.yaml"
PROGRAMME = "programme"


class Unknown(Exception):
    """There is nothing to compare with. `finding` says why."""

    def __init__(self, finding: Finding):
        self.finding = finding
        super().__init__(finding.message)


def published(
    settings: Settings, day: dt.date, environment: Mapping[str, str] = os.environ, gate: bool = False
) -> Published:
    """What is published of the programme, seen from what lies in its folder now. Raises nothing.

    On a branch, that is what the main branch had where the branch began. On the main branch itself it is the
    last commit; if no event has changed since, the one before, so that a merge is looked at once more.

    Where the comparison is relied on, it is an error if it is not possible: where a base is named, and in an
    automatic run at the `gate`, which lets changes pass.
    """
    base = environment.get(BASE)
    relied_on = bool(base) or (gate and automatic(environment))
    try:
        return _seen_from(settings, day, (base,) if base else BRANCHES)
    except git.Missing:
        finding = Finding((KEY,), "published.git")
    except git.Refused as refused:
        finding = _refusal(refused)
    except Unknown as unknown:
        finding = unknown.finding
    return Published(day, unknown=finding if relied_on else replace(finding, severity="notice"))


def automatic(environment: Mapping[str, str]) -> bool:
    """Whether nobody looks on, as services say that run checks: GitHub, GitLab and others set `CI`."""
    return environment.get("CI", "").lower() not in ("", "0", "false")


def written(settings: Settings) -> dict[str, bytes]:
    """The files that editors write, by their place in the folder of the programme, as they lie there now."""
    paths = [*settings.data.glob("*.yaml"), *settings.docs.rglob("*.md")]
    found = {}
    for path in paths:
        if path.is_file() and not path.is_symlink():
            try:
                found[path.relative_to(settings.home).as_posix()] = _unix(path.read_bytes())
            except OSError:  # the check of the files themselves says so
                continue
    return found


def events_of(root: Node | None) -> tuple[Event, ...]:
    """The events of a whole file. Raises `ValidationError` if one of them has an error."""
    found = file_model(KEY).model_validate(root.plain() if root else None)
    return tuple(getattr(found, KEY))


def _seen_from(settings: Settings, day: dt.date, branches: Sequence[str]) -> Published:
    home = settings.home
    own = os.fsdecode(git.ask(home, "rev-parse", "--show-prefix")).removesuffix("\n")
    if not git.ask(home, "rev-list", "--max-count=1", "--all"):
        raise _first()
    head, *parents = git.ask(home, "rev-list", "--max-count=1", "--parents", "HEAD").decode().split()
    base, now = _base(home, branches), written(settings)
    files = _files(settings, base, own, now)
    name = f"{settings.data.name}/{FILE}"
    merged = base == head and files.get(name) == now.get(name)
    if merged:
        if not parents:
            raise _shallow(home) or _first()
        files = _files(settings, parents[0], own, now)
    if name not in files:
        raise _first()
    try:
        events = events_of(compose(decoded(files[name]), []))
    except (Mistake, ValidationError):
        # Never an error: the change that mends the main branch could not pass.
        unreadable = Finding((KEY,), "published.unreadable", severity="notice")
        return Published(day, files=files, unknown=unreadable)
    return Published(day, events, files, merged=merged)


def _base(home: Path, branches: Sequence[str]) -> str:
    """Where the branch began. Raises `Unknown` if it has nothing in common with any of `branches`."""
    for branch in branches:
        try:
            return git.ask(home, "merge-base", "--end-of-options", "HEAD", branch).decode().strip()
        except git.Refused:
            continue
    raise _shallow(home) or Unknown(Finding((KEY,), "published.base", {"value": ", ".join(branches)}))


def _shallow(home: Path) -> Unknown | None:
    """Why something is not found, where only the last commits are here."""
    shallow = git.ask(home, "rev-parse", "--is-shallow-repository").strip() == b"true"
    return Unknown(Finding((KEY,), "published.shallow")) if shallow else None


def _first() -> Unknown:
    return Unknown(Finding((KEY,), "published.first", severity="notice"))


def _refusal(refused: git.Refused) -> Finding:
    if refused.cure:
        return Finding((KEY,), "published.owner", {"value": refused.cure})
    return Finding((KEY,), "published.unknown", {"detail": refused.words})


def _files(settings: Settings, revision: str, own: str, now: Mapping[str, bytes]) -> dict[str, bytes]:
    """What `written` would have found there, also if the programme lay in another folder."""
    tree = _tree(settings.home, revision)
    home = _home(settings, tree, own, now)
    ours = {
        place.removeprefix(home): each
        for place, each in tree.items()
        if place.startswith(home) and _is_written(PurePosixPath(place.removeprefix(home)), settings)
    }
    return dict(zip(ours, _contents(settings.home, ours.values()), strict=True))


def _tree(home: Path, revision: str) -> dict[str, str]:
    """The id of each file's content by its place in the repository, without links and submodules."""
    records = git.ask(home, "ls-tree", "-r", "-z", "--full-tree", revision)
    entries = (record.partition("\t") for record in os.fsdecode(records).split("\0") if record)
    return {place: about.split()[2] for about, _, place in entries if about.startswith("100")}


def _home(settings: Settings, tree: Mapping[str, str], own: str, now: Mapping[str, bytes]) -> str:
    """Where the programme lay. Raises `Unknown` if it was not there, or another in its place."""
    name = f"{settings.data.name}/{PROGRAMME}.yaml"
    found = {place: each for place, each in tree.items() if f"/{place}".endswith(f"/{name}")}
    raws = _contents(settings.home, found.values())
    ids = {place.removesuffix(name): _id(raw) for place, raw in zip(found, raws, strict=True)}
    today = _id(now.get(name, b""))
    if own in ids and (today is None or ids[own] in (today, None)):
        return own
    moved = next((home for home, each in ids.items() if each == today is not None), None)
    if moved is not None:
        return moved
    if own not in ids:
        raise _first()
    arguments = {"value": ids[own]}
    raise Unknown(Finding((PROGRAMME, "id"), "published.another", arguments, severity="notice"))


def _id(raw: bytes) -> str | None:
    """The programme's id, if its file can be read so far."""
    try:
        root = compose(decoded(raw), [])
    except Mistake:
        return None
    programme = root.child(PROGRAMME) if root else None
    found = programme.child("id") if programme else None
    return str(found.value) if found else None


def _contents(home: Path, ids: Iterable[str]) -> list[bytes]:
    return [_unix(each) for each in git.contents(home, list(ids))]


def _is_written(place: PurePosixPath, settings: Settings) -> bool:
    """Whether `written` takes a file into account."""
    if place.suffix == ".yaml":
        return str(place.parent) == settings.data.name
    return place.suffix == ".md" and place.parts[0] == settings.docs.name


def _unix(raw: bytes) -> bytes:
    """With the ends of lines that git keeps, whatever it writes into folders."""
    return raw.replace(b"\r\n", b"\n")
