"""An address is what it seems: what a link shows, where it leads, and how its host is spelt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from ..model import EVERY, Address, Line, Model, Site
from ..model.walk import Path
from ..problems.problem import Finding
from ..problems.quoting import shown
from .context import Context
from .links import OUTSIDE, is_sound, links_of

# An address among words, or words that are nothing but a host or an e-mail address.
# Between two sentences a blank may lack ("Stadt.Sie"), and "s.unten" is short for words: no hosts.
AMONG = re.compile(
    r"https?://[^\s/?#]+|\bwww\.[\w.-]+\w|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+\w"
    r"|(?<![\w.@/-])(?:[\w-]{2,63}\.)+(?-i:[a-z]{2,}|[A-Z]{2,})(?!\.?[\w@-])",
    re.IGNORECASE,
)
ALONE = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?", re.IGNORECASE)
NUMBER = re.compile(r"[+(]?[\d(][\d\s()./-]{6,}\d")
# A label of an internationalised host as it travels (RFC 5891), and the letters that pass for no others:
# names below .ch have no more of them. Those of other scripts, or Latin ones without their dot, deceive.
PUNYCODE = re.compile(r"(?<![\w-])xn--[\w-]*", re.IGNORECASE)
LETTERS = re.compile(r"[-a-z0-9à-öø-ÿœ]+")
# Names that end so are no hosts
DOCUMENT = re.compile(r".*\.(?:pdf|docx|xlsx|pptx|csv|ics|png|jpg|svg|html|json|js|txt)", re.IGNORECASE)


def check(site: Site, context: Context) -> Iterator[Finding]:
    """No link shows another address than its own, and no host passes for another."""
    for path, text, wording in context.wordings():
        for target, words in links_of(text, wording):
            yield from _misleading(path, words, [target])
    for path, string in context.strings():
        if "--" in string:
            yield from _host(path, string)
    for path, value in context.values:
        if not isinstance(value, Model):
            continue
        title, url = getattr(value, "title", None), getattr(value, "url", None)
        if isinstance(title, Line) and isinstance(url, Address):  # what the link to it shows
            for language, words in title.root.items():
                place = (*path, "title") if language == EVERY else (*path, "title", language)
                yield from _misleading(place, words, [*url.root.values()])


def _misleading(path: Path, words: str, targets: Sequence[str]) -> Iterator[Finding]:
    if targets[0].partition(":")[0] in OUTSIDE and not is_sound(targets[0]):  # which another rule reports
        return
    words = unicodedata.normalize("NFKC", words).strip()
    alone = ALONE.fullmatch(words)
    for found in [alone] if alone else AMONG.finditer(words):
        if not DOCUMENT.fullmatch(found[0]) and _essence(found[0]) not in map(_essence, targets):
            yield Finding(path, "link.shown", {"value": shown(found[0]), "target": shown(targets[0])})
    number = _digits(words.replace("(0)", "")).lstrip("0") if NUMBER.fullmatch(words) else ""
    if targets[0].startswith("tel:") and not _digits(targets[0]).endswith(number):
        yield Finding(path, "link.shown", {"value": shown(words), "target": shown(targets[0])})


def _essence(address: str) -> str:
    """The host of an address, or the e-mail address, as it is compared."""
    if "://" in address or "@" not in address:
        authority = re.split(r"[/?#]", address.rpartition("://")[2])[0]
        return authority.rpartition("@")[2].partition(":")[0].lower().removeprefix("www.")
    return address.removeprefix("mailto:").partition("?")[0].lower()


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def _host(path: Path, text: str) -> Iterator[Finding]:
    for found in PUNYCODE.finditer(text):
        means = _read(found[0])
        if not LETTERS.fullmatch(means):
            yield Finding(path, "link.host", {"value": shown(found[0]), "shown": shown(means)})


def _read(host: str) -> str:
    """A host as browsers may show it; as it is where it is none."""
    try:
        return host.lower().encode().decode("idna")
    except UnicodeError:
        return f"{host}?"
