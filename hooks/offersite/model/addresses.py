"""Where people and pages are reached: https addresses, e-mail addresses, phone numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from typing import Annotated
from urllib.parse import quote, urlsplit

import phonenumbers
from pydantic import BeforeValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from ..problems.quoting import shown
from ..system.hosts import is_host
from .base import written, wrong

# Blanks, accents, what RFC 3986 leaves out; then a % that means nothing, or a control character: %0D%0A
UNSAFE = re.compile(r"[^!-~]|[<>\"\\^`{|}]|%(?![0-9A-Fa-f]{2})|%[01][0-9A-Fa-f]|%7[Ff]")
ATOM = r"[A-Za-z0-9_+'-]+"  # of RFC 5322, without what means something in a mailto link
MAILBOX = re.compile(rf"{ATOM}(?:\.{ATOM})*")
LONGEST_MAILBOX, LONGEST_EMAIL = 64, 254  # RFC 5321, 4.5.3.1, with erratum 1690
DIGITS = re.compile(r"\+[0-9\s().‐‑–/-]+")  # no letters: the library would dial them, and take extensions

COUNTRY = "country"
"""What reading says of the programme beside each file, for numbers that lack it."""

# What stands around what is right: "<www.example.org> (in French)", "mailto:a@example.org", "tel. 0041 21 …"
SPACED_URL = re.compile(
    r"https://[^\s/]+/(?:[^<>\"\\^`{|}]*[\w/])?"
)  # a file "mon dossier.pdf", or an accent
MEANT_URL = re.compile(
    r"<?(?:https?:/*|(?=www\.|(?:[\w-]+\.){2,}[a-z]+(?:/|$)|[\w-]+\.[a-z]+/))([^\s<>]+)>?(?:\s.*)?",
    re.IGNORECASE,
)
MEANT_EMAIL = re.compile(r"(?:mailto:|[^<>]*<)?([^\s<>:;,@]+@[^\s<>:;,@]+?)[.>]?", re.IGNORECASE)
AT = re.compile(r"\s?[(\[](?:at|@)[)\]]\s?|\s@\s?|@\s", re.IGNORECASE)  # hidden from machines, or with blanks
MEANT_PHONE = re.compile(r"(?:[^\d+]*\+|00)(\d[\d\s().‐‑–/-]{5,25}?)\D*")


def _meant(check: Callable[[str], str], text: str, found: re.Match[str] | None, start: str = "") -> str:
    """What was meant by `text`, as it was `found` in it, behind `start`; empty if that is wrong too."""
    if found and start + found[1] != text:
        with suppress(PydanticCustomError):
            return check(start + found[1])
    return ""


def check_url(value: object, **where: str) -> str:
    """An https address (RFC 3986) with scheme and host in small letters, without credentials.

    Raises `url.form` with what was written and `where`.
    """
    text = written(value, "url.form")
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
        sound = parts.scheme == "https" and is_host(host) and "@" not in parts.netloc and port != 0
    except ValueError:  # a port that is no number, brackets that hold no address
        sound = False
    if not sound or UNSAFE.search(text):
        raise wrong("url.form", value=shown(text), nearest=_meant_url(text), **where)
    start = len("https://") + len(parts.netloc)  # the rest stays as it is, an empty query too
    return f"https://{host}{f':{port}' if port not in (None, 443) else ''}{text[start:]}"


def _meant_url(text: str) -> str:
    """With its characters as RFC 3986 has them, or the address that stands in a text; empty if neither."""
    if SPACED_URL.fullmatch(text) and (escaped := quote(text, safe=":/?#[]@!$&'()*+,;=%")) != text:
        with suppress(PydanticCustomError):
            return check_url(escaped)
    return _meant(check_url, text, MEANT_URL.fullmatch(text), "https://")


def check_email(value: object) -> str:
    """An e-mail address (RFC 5321) that can stand in a mailto link. Raises `email.form`."""
    text = written(value, "email.form")
    mailbox, _, host = text.rpartition("@")
    sound = MAILBOX.fullmatch(mailbox) and is_host(host.lower())
    if not sound or len(mailbox) > LONGEST_MAILBOX or len(text) > LONGEST_EMAIL:
        meant = _meant(check_email, text, MEANT_EMAIL.fullmatch(AT.sub("@", text)))
        raise wrong("email.form", value=shown(text), nearest=meant)
    return text


def check_phone(value: object, country: str = "") -> str:
    """A phone number in E.164: `+41 (0)21 861 00 96` becomes `+41218610096`.

    One that lacks its country is not right, and probably of `country`, an ISO code.
    Raises `phone.form` if it is not written internationally, `phone.unknown` if its country has none like it.
    """
    text = written(value, "phone.form")
    if not DIGITS.fullmatch(text):
        found = _meant(check_phone, text, MEANT_PHONE.fullmatch(text), "+") or at_home(text, country)
        raise wrong("phone.form", value=shown(text), nearest=found)
    try:
        number = phonenumbers.parse("+" + re.sub(r"[^0-9]", "", text))
    except phonenumbers.NumberParseException:
        raise wrong("phone.unknown", value=shown(text)) from None
    if not phonenumbers.is_valid_number(number):
        raise wrong("phone.unknown", value=shown(text))
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def at_home(text: str, country: str) -> str:
    """In E.164, a number that is dialled as it stands in `country`; empty if there is none like it."""
    with suppress(phonenumbers.NumberParseException):
        number = phonenumbers.parse(text if DIGITS.fullmatch(f"+{text}") else "", country)
        if phonenumbers.is_valid_number(number):
            return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
    return ""


def _phone(value: object, info: ValidationInfo) -> str:
    return check_phone(value, (info.context or {}).get(COUNTRY, ""))


Url = Annotated[str, BeforeValidator(check_url, json_schema_input_type=str)]
Email = Annotated[str, BeforeValidator(check_email, json_schema_input_type=str)]
Phone = Annotated[str, BeforeValidator(_phone, json_schema_input_type=str)]
