"""What editors write, file by file: as it lies in the folder of the programme now, and as a commit has it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from ..reading.document import decoded, with_line_feeds
from ..reading.nodes import Node, compose
from ..reading.syntax import Mistake
from ..settings import Settings
from . import git

KEY = "programme"
SHARED = ("offers", "events")  # two programmes have none of these in common
Files = Mapping[str, bytes]  # by their place in the folder of the programme, with line feeds alone


class AnotherProgramme(Exception):
    """In the programme's place there was another. `id` is that one's; if `same`, only the id is another."""

    def __init__(self, id: str, same: bool):
        self.id, self.same = id, same
        super().__init__(id)


def now(settings: Settings) -> Files:
    """The files as they lie there. Links are not followed, and what cannot be read is left out."""
    found = {}
    for path in (*settings.data.glob("*.yaml"), *settings.docs.rglob("*.md")):
        if path.is_file() and not path.is_symlink():
            try:
                found[path.relative_to(settings.home).as_posix()] = with_line_feeds(path.read_bytes())
            except OSError:  # the check of the files themselves says so
                continue
    return found


def at(settings: Settings, objects: git.Objects, revision: str, own: str, today: Files) -> Files:
    """The same of a commit, out of the repository's `objects`; nothing if it has no such programme.

    `own` is the programme's folder in the repository ("" or "site/"), where it may have moved to since.
    Raises `AnotherProgramme`, and what `git.ask` raises.
    """
    name = f"{settings.data.name}/{KEY}.yaml"
    near = f"{own}{settings.data.name}/", f"{own}{settings.docs.name}/"
    tree = dict(objects.files(revision, lambda each: each.startswith(near) or own.startswith(each)))
    home: str | None = own
    here = tree.get(f"{own}{name}")
    mine, there = _id(today.get(name, b"")), _id(objects.content(here) if here else b"")
    if here is None or (mine and there and mine != there):
        tree = dict(objects.files(revision))
        home = _home(objects, tree, name, mine)
        if home is None and there:
            raise AnotherProgramme(there, _share(settings, objects, tree, own, today))
    if home is None:
        return {}
    written = _written(settings)
    found = {place.removeprefix(home): id for place, id in tree.items() if place.startswith(home)}
    return {place: with_line_feeds(objects.content(id)) for place, id in found.items() if written(place)}


def differing(files: Files, others: Files) -> Files:
    """Those of `files` that are not the same among the `others`, or not there."""
    return {name: raw for name, raw in files.items() if raw != others.get(name)}


def commits(settings: Settings, tip: str, without: Sequence[str] = (), newest: int = -1) -> list[str]:
    """The commits up to `tip` that changed what editors of a programme write, each beside its first parent.

    The oldest comes first; what came with a merge is one change. The commits `without`, and what led to them,
    are left out. The `newest` alone are found in a tenth of the time. Raises what `git.ask` raises.
    """
    written = (f":(top,glob)**/{settings.data.name}/*.yaml", f":(top,glob)**/{settings.docs.name}/**/*.md")
    left_out = (f"^{each}" for each in without)
    count = f"--max-count={newest}"
    command = ("rev-list", "--first-parent", "--reverse", count, tip, *left_out, "--", *written)
    return git.ask(settings.home, *command).decode().split()


def _home(objects: git.Objects, tree: Mapping[str, str], name: str, id: str | None) -> str | None:
    """Where in the repository the programme with this `id` lay, by the `name` of its file."""
    places = (place for place in tree if f"/{place}".endswith(f"/{name}"))
    found = (place for place in places if id and _id(objects.content(tree[place])) == id)
    return next((place.removesuffix(name) for place in found), None)


def _share(settings: Settings, objects: git.Objects, tree: Mapping[str, str], own: str, today: Files) -> bool:
    """Whether an offer or an event in the programme's folder has the id of one that lay there."""
    for key in SHARED:
        name = f"{settings.data.name}/{key}.yaml"
        before = tree.get(f"{own}{name}")
        if before and _ids(objects.content(before), key) & _ids(today.get(name, b""), key):
            return True
    return False


@lru_cache(maxsize=64)  # of one history, it is asked for each commit
def _id(raw: bytes) -> str | None:
    """The programme's id, if its file can be read so far."""
    found = _named(_top(raw, KEY))
    return str(found.value) if found else None


def _ids(raw: bytes, key: str) -> set[str]:
    """The ids in the list of a file, if it can be read so far."""
    found = _top(raw, key)
    entries = found.value if found and isinstance(found.value, list) else []
    return {str(named.value) for named in map(_named, entries) if named}


def _top(raw: bytes, key: str) -> Node | None:
    try:
        root = compose(decoded(raw), [])
    except Mistake:
        return None
    return root.child(key) if root else None


def _named(entry: Node | None) -> Node | None:
    return entry.child("id") if entry else None


def _written(settings: Settings) -> Callable[[str], bool]:
    """Whether `now` takes a file into account, by its place."""
    data, docs = settings.data.name, f"{settings.docs.name}/"

    def written(place: str) -> bool:
        if place.endswith(".yaml"):
            return place.rpartition("/")[0] == data
        return place.endswith(".md") and place.startswith(docs)

    return written
