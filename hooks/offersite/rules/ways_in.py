"""Ways into meetings and surveys: addresses, however a mail program has wrapped them, and codes.

The hosts, paths and words are data, in `ways_in.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Literal, get_args
from urllib.parse import unquote

from ..system.hosts import LONGEST_HOST
from ..system.own_yaml import own_yaml

Kind = Literal["public", "meetings", "surveys", "shorteners", "closed", "expiring"]
Way = Kind | Literal["own"]
"""Also: to a host, or by a path, of a program that anyone may run."""

KINDS: tuple[Kind, ...] = get_args(Kind)  # of one host, the first decides
LISTS: dict[str, list[str]] = own_yaml(Path(__file__).with_suffix(".yaml"))
CLOSED_LABELS = frozenset(LISTS["closed_labels"])
WRAPPINGS = 5  # an address in an address in an address …

ignoring_case = partial(re.compile, flags=re.IGNORECASE)


def _any(words: Iterable[str]) -> str:
    """A pattern of any of `words`, the longer first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def _path(entry: str) -> re.Pattern[str]:
    """What must follow the host, of an entry such as `docs.google.com/a/*/forms`."""
    below = entry.partition("/")[2]
    return ignoring_case("/" + re.escape(below).replace(r"\*", "[^/]+") + r"(?![\w-])" if below else "")


def _word(words: str) -> str:
    """Words as people write them: with a hyphen for a blank, or none; short ones are no part of others."""
    pattern = re.escape(words).replace(r"\ ", "[ \u00a0-]?").replace("'", "['’]")
    return rf"(?<!\w){pattern}" if len(words) < 5 else pattern


def _hosts() -> dict[str, list[tuple[re.Pattern[str], Kind]]]:
    """By its host: what must follow it, and what it then leads to."""
    hosts: dict[str, list[tuple[re.Pattern[str], Kind]]] = {}
    for kind in KINDS:
        for entry in LISTS[kind]:
            hosts.setdefault(entry.partition("/")[0], []).append((_path(entry), kind))
    return hosts


HOSTS = _hosts()

# Every pattern here is linear: a match starts where no other one could have, and what may repeat is bounded.
ADDRESS = re.compile(
    r"(//)?(?<![\w.@-])\.*+([\w@-]++(?:\.++[\w@-]++)++)"  # whether with a scheme, and the host
    r"(?=(?::\d{1,5})?([/?#][^\s<>\"()\[\]]{0,100})?)"  # its path may hold another address
)
OWN_HOST = ignoring_case(f"(?:{_any(LISTS['own_hosts'])})-?[0-9]*")
OWN_PATH = ignoring_case(
    rf"/(?:{_any(map(re.escape, LISTS['own_paths']))})/(?!(?:19|20)\d\d\b)[\w.]+(?![\w.-])"
)
# What is no room there: the first page, perhaps in a language, and documents
PUBLIC = ignoring_case(
    r"(?:/?|/[a-z]{2}(?:-[a-z]{2})?/?|/[^?#]*\.(?:csv|docx?|html?|jpe?g|od[pst]|pdf|png|pptx?|svg|xlsx?|zip))"
    r"[.,;:!?…]?"
)
SCHEME = ignoring_case(rf"(?<![\w-])({_any(LISTS['schemes'])}):/*+\w[^\s<>\"()\[\]]{{0,100}}")
PROOFPOINT = re.compile(r"(?<=/v2/url\?u=)[^&\s]++")  # writes - for % and _ for /

SIGN = r"(?:\s?[:=|]|\s(?:[–—-]|ist|lautet|est|is|è)(?!\S)|\s(?:ist|lautet|est|is|è):)"
# "Meeting-Kennnummer (Zugriffscode)", "Passwort für die Sitzung"
ASIDE = (
    r"(?!\w)(?:\s?\([^()\n]{0,40}\)"
    rf"|\s(?:{_any(LISTS['links'])})(?:[\s'’]\w{{1,30}}){{1,4}}(?={SIGN}))?"
)
SAYS = rf"{SIGN}\s{{0,3}}"
QUOTE = "['\"«„“‹‘]"
GROUPED = r"[a-z]{3}-[a-z]{4}-[a-z]{3}(?![\w-])"  # as Google Meet writes
MIXED = r"[a-z][A-Z]\S{0,20}[a-z][A-Z]"  # "aBxYqZ"
NOT_YEARS = r"(?!(?:19|20)\d\d(?!\d)(?:[ –-]?(?:19|20)\d\d)?(?![ -]?\d))"
CODES = {  # by the kind of words, those words, and what must follow them
    "numbers": (
        ignoring_case(rf"(?:{_any(map(_word, LISTS['numbers']))})\Z"),
        re.compile(rf"{ASIDE}(?:{SAYS}|\s)?{NOT_YEARS}\d(?:[ \u00a0-]?\d){{7,14}}"),
    ),
    "secrets": (
        ignoring_case(rf"(?:{_any(map(_word, LISTS['secrets']))})\Z"),
        re.compile(
            rf"{ASIDE}(?:{SAYS}{QUOTE}?(?!https?:)"
            rf"(?:(?=\S{{0,30}}\d|\S{{0,20}}{MIXED}|{GROUPED})\S{{4,60}}|\d(?:\s?\d){{3,14}})"
            rf"|\s{NOT_YEARS}\d(?:\s?\d){{3,14}}"
            rf"|\s(?:{QUOTE}|(?=[A-Za-z]))(?=\w{{0,20}}\d)\w{{5,20}}(?!\w))"
        ),
    ),
    "codes": (
        ignoring_case(rf"(?:{_any(map(_word, LISTS['codes']))})\Z"),
        re.compile(rf"(?!\w){SAYS}{QUOTE}?{NOT_YEARS}\d(?:[ \u00a0-]?\d){{3,11}}(?![.\w]\w)"),
    ),
    "ids": (
        ignoring_case(rf"(?:{_any(map(_word, LISTS['ids']))})\Z"),
        re.compile(rf"(?!\w){SAYS}\d{{3}}([ \u00a0-])\d{{3,4}}\1\d{{3,4}}(?!\w)"),
    ),
}
# The last of the words, before what may be a value: a quick look first, since there are two hundred of them.
LAST = tuple({re.split("[ ']", words)[-1] for kind in CODES for words in LISTS[kind]})
LAST_WORD = re.compile(rf"(?<![^\W\d_])[^\W\d_]{{2}}[^\W\d_]*+(?={ASIDE}(?:{SAYS}\S|\s\S{{0,20}}\d))")
WORDS = 40  # characters that the words may have
DIALLED = re.compile(  # "+41 43 210 70 42,,123456789#", "123 456 789#"
    r"\d ?,,\s?\d{4,14}#?|\d,\d{4,14}#|(?<![\w/.-])\d(?: ?\d){5,14}#(?!\w)"
)
# A quick look first, since this runs over every value: without one of these, a text holds neither.
DOT = re.compile(r"\.\w|:[/\w]")
VALUE = re.compile(  # begins with a few characters, so that the others are passed over fast
    r"[:=\d](?:(?<=\d)(?:(?<=[A-Za-z]\d)|(?=[A-Za-z])"
    r"|(?<!\d\d)(?!(?:(?<=1)9|(?<=2)0)\d\d(?!\d))(?:[ \u00a0-]?\d){3})"
    rf"|(?<=[:=])\s{{0,3}}\S{{0,30}}(?:\d|{MIXED}|(?<=\s){GROUPED}))"
)


def addresses(text: str, public: tuple[str, ...] = ()) -> Iterator[tuple[Way, str]]:
    """Every way in that `text` holds, once each: its kind, and the beginning of its address.

    Of hosts that anyone may run, or that ask for a password, none at or below `public` addresses, which have
    no scheme.
    """
    text = _unmarked(text)
    if not DOT.search(text):
        return
    text = _unwrapped(text)
    found: dict[str, tuple[Way, str]] = {each[1]: ("meetings", each[0]) for each in SCHEME.finditer(text)}
    for each in ADDRESS.finditer(text):
        host, path = each[2][-LONGEST_HOST:].lower(), each[3] or ""
        kind = _kind(host, path, full=bool(each[1]))
        if kind and not (kind in ("own", "closed") and (host + path).startswith(public)):
            found.setdefault(host, (kind, host + path))
    yield from found.values()


def codes(text: str) -> Iterator[str]:
    """Every number or password of a meeting in `text`, with the words before it."""
    text = _unmarked(text)
    if not VALUE.search(text):
        return
    named = [
        code
        for last in LAST_WORD.finditer(text)
        if last[0].lower().endswith(LAST) and (code := _code(text, last.end()))
    ]
    dialled = (found[0] for found in DIALLED.finditer(text))
    yield from (each for each in dialled if not any(each.rstrip("#") in code for code in named))
    yield from named


def _unmarked(text: str) -> str:
    """`text` without the marks of prose: "**Code:** 4711"."""
    return text.replace("__", "").replace("*", "").replace("\\", "")


def _code(text: str, end: int) -> str | None:
    """The code whose words end there, with them."""
    for words, value in CODES.values():
        if (code := value.match(text, end)) and (before := words.search(text, max(0, end - WORDS), end)):
            return before[0] + code[0]
    return None


def _unwrapped(text: str) -> str:
    """`text` with the addresses decoded that stand within others."""
    for _ in range(WRAPPINGS):
        plain = PROOFPOINT.sub(lambda found: found[0].replace("-", "%").replace("_", "/"), text)
        decoded = unquote(plain)
        if decoded == text:
            break
        text = decoded
    return text


def _kind(host: str, path: str, full: bool) -> Way | None:
    """What an address leads to.

    A host that anyone may run counts only in a `full` address, with its scheme, since "meet.All" may lack a
    blank; and only below a domain, since visio.ch is a firm's.
    """
    user, at, host = host.rpartition("@")
    if at and not full and not user.isdecimal():  # an e-mail address; a number is that of a meeting
        return None
    labels = host.split(".")
    for start in range(len(labels) - 1):
        for pattern, kind in HOSTS.get(".".join(labels[start:]), ()):
            if pattern.match(path) and (kind not in ("shorteners", "closed", "expiring") or len(path) > 1):
                return None if kind == "public" else kind
    own = any(map(OWN_HOST.fullmatch, labels[:-2])) and not PUBLIC.fullmatch(path)
    if full and CLOSED_LABELS & {*labels[:-2][:1], labels[-1]}:
        return "closed"
    return "own" if full and (own or OWN_PATH.match(path)) else None
