"""What a host answers: the types, compressed files and headers that it should, and nothing else."""

from __future__ import annotations

import gzip
import http.client
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import brotli

from browser.honouring import COMPRESSED
from browser.serving import OCTETS, TYPES
from offersite.pages.headers import DATA, caching, headers, headers_for_data

from .tools import FailedError

INDEX, NOT_FOUND = "index.html", "404.html"
SAMPLE = "sample"
BESIDE = "what lies beside the site is not for readers"
BESIDES = ("beside.txt", "lock", ".build/lock")
WAYS_OUT = ("../{}", "%2e%2e/{}", ".%2e/{}", "..%2f{}", "/..%2f{}", "assets/..%2f..%2f{}", "..;/{}", "..\\{}")
"""Addresses that have led out of the folder of some host."""
MISSING = ("no/such/page/", f"{DATA}v1/nothing.json", DATA, "assets/")
"""What does not exist, and folders that are no pages."""
OLDER = {"application/javascript": "text/javascript", "text/xml": "application/xml"}
"""Names of types that hosts still use, and today's (RFC 9239, RFC 7303)."""
UNPACK: Mapping[str, Callable[[bytes], bytes]] = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}


@dataclass(frozen=True)
class Laid:
    """A site as publishing lays it out: a link to a folder, with other things around both."""

    root: Path
    """The link, which a host serves."""
    files: Mapping[str, Path]
    """A file of each kind, by its address below the site."""


@dataclass(frozen=True)
class Answer:
    """The answer to one request."""

    asked: str
    status: int
    fields: list[tuple[str, str]]
    body: bytes

    def get(self, name: str) -> str:
        """The value of a header, or nothing; of one that is sent twice, both."""
        return ", ".join(value for each, value in self.fields if each.lower() == name.lower())


@dataclass(frozen=True)
class Judged:
    """A request, and what is wrong with the answer to it."""

    asked: str
    wrong: list[str]


@contextmanager
def laid_out(site: Path) -> Iterator[Laid]:
    """A copy of a built site, with files of the kinds that it might hold, and others beside it."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        built, root = home / ".build" / "site", home / "site"
        shutil.copytree(site, built)
        root.symlink_to(Path(".build", "site"))
        for path in (home / "beside.txt", home / ".build" / "lock"):
            path.write_text(BESIDE, "utf-8")
        for ending in TYPES:
            (built / f"{SAMPLE}{ending}").write_text("{}", "utf-8")
        yield Laid(root, _kinds(built))


def _kinds(built: Path) -> Mapping[str, Path]:
    """A file of each kind, of pages and of the open data too; a sample where the site has no other."""
    files = [path for path in sorted(built.rglob("*.*")) if path.suffix not in COMPRESSED.values()]
    files.sort(key=lambda path: (path.stem == SAMPLE, path.parent == built))
    kinds = {(path.suffix, path.name == INDEX, built / DATA in path.parents): path for path in files[::-1]}
    return {path.relative_to(built).as_posix().removesuffix(INDEX): path for path in kinds.values()}


def strays(site: Path) -> Iterator[str]:
    """What no built site holds, and hosts would show: links, wherever they lead, and hidden files."""
    for path in sorted(site.rglob("*")):
        if path.is_symlink() or path.name.startswith("."):
            yield f"{path.relative_to(site).as_posix()}: a link or a hidden file"


def judged(address: str, laid: Laid) -> Iterator[Judged]:
    """The answers of the host that serves a site at `address`."""
    for path, file in laid.files.items():
        for encoding in UNPACK:
            yield from _of_file(address, path, file, encoding)
        if path.endswith("/"):
            yield _of_folder(address, path)
    for path in MISSING:
        yield _of_missing(address, path, laid)
    yield from _outside(address)


def _of_file(address: str, path: str, file: Path, encoding: str) -> Iterator[Judged]:
    accepted = {"Accept-Encoding": encoding}
    first = ask(address, path, accepted)
    yield Judged(first.asked, [*_content(first, file, encoding), *_headers(first, path)])
    for condition, given in (("If-None-Match", "ETag"), ("If-Modified-Since", "Last-Modified")):
        again = ask(address, path, accepted | {condition: first.get(given)})
        changed = [] if again.status == 304 else [f"status {again.status} to what has not changed"]
        yield Judged(again.asked, [*changed, *_headers(again, path)])


def _of_folder(address: str, path: str) -> Judged:
    answer = ask(address, path.removesuffix("/"))
    led, wanted = urlsplit(answer.get("Location")).path, urlsplit(address).path + path
    return Judged(answer.asked, [] if led == wanted else [f"leads to “{led}”"])


def _of_missing(address: str, path: str, laid: Laid) -> Judged:
    answer = ask(address, path)
    wrong = [] if answer.status == 404 else [f"status {answer.status}"]
    if answer.body != (laid.root / NOT_FOUND).read_bytes():
        wrong.append("not the page for unknown addresses")
    return Judged(answer.asked, [*wrong, *_type(answer, ".html"), *_headers(answer, path)])


def _outside(address: str) -> Iterator[Judged]:
    for way in WAYS_OUT:
        for name in BESIDES:
            answer = ask(address, way.format(name))
            yield Judged(answer.asked, ["shows what lies beside"] if BESIDE.encode() in answer.body else [])
    answer = ask(address, f"{DATA}..%2f")
    yield Judged(answer.asked, list(_headers(answer, "")))
    folder = urlsplit(address).path
    if folder != "/":
        yield _of_folder(address.removesuffix(folder), folder)
        answer = ask(f"{address.removesuffix(folder)}/", NOT_FOUND)
        yield Judged(answer.asked, ["the site lies at the root too"] if answer.status == 200 else [])


def ask(address: str, path: str, sent: Mapping[str, str] | None = None) -> Answer:
    """What the host answers to a request for `path`, which is sent as it stands.

    Raises `FailedError` if it does not answer.
    """
    parts, sent = urlsplit(address), sent or {}
    asked = " ".join([parts.path + path, *(f"({name}: {value})" for name, value in sent.items())])
    connection = http.client.HTTPConnection(parts.netloc, timeout=10)
    try:
        connection.putrequest("GET", parts.path + path, skip_accept_encoding=True)
        for name, value in sent.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        return Answer(asked, answer.status, answer.getheaders(), answer.read())
    except (OSError, http.client.HTTPException) as error:
        raise FailedError(f"no answer to {asked}: {error}") from None
    finally:
        connection.close()


def _content(answer: Answer, file: Path, encoding: str) -> Iterator[str]:
    if answer.status != 200:
        yield f"status {answer.status}"
        return
    packed = {each for each, ending in COMPRESSED.items() if file.with_name(file.name + ending).is_file()}
    used = answer.get("Content-Encoding")
    if used != (encoding if encoding in packed else ""):
        yield f"sent as “{used}”"
    elif UNPACK[used](answer.body) != file.read_bytes():
        yield "not the file's content"
    if packed and answer.get("Vary").lower() != "accept-encoding":
        yield f"Vary: {answer.get('Vary') or '–'}"
    yield from _type(answer, file.suffix)


def _type(answer: Answer, ending: str) -> Iterator[str]:
    sent, _, parameter = answer.get("Content-Type").partition(";")
    kind = OLDER.get(sent, sent)
    if kind != TYPES.get(ending, OCTETS):
        yield f"type “{sent}”"
    is_text = sent.startswith("text/") or kind.startswith("text/")
    if parameter.strip().lower() != ("charset=utf-8" if is_text else ""):
        yield f"charset “{parameter.strip()}”"


def _headers(answer: Answer, path: str) -> Iterator[str]:
    """The site's headers, once each; those of the open data below its folder alone."""
    general = {**headers(), "Cache-Control": caching(path)}
    wanted = {**general, **(headers_for_data() if path.startswith(DATA) else {})}
    for name in {**general, **headers_for_data()}:
        if answer.get(name) != wanted.get(name, ""):
            yield f"{name}: {answer.get(name) or '–'}"
