"""Languages by their tags, and by what people call them."""

from __future__ import annotations

import re

from babel import Locale
from babel.core import get_global

from ..problems.catalogue import available

# BCP 47, without extensions and private use: language, script, region, variants
TAG = re.compile(
    r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-([A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*"
)


def is_language(tag: str) -> bool:
    """Whether CLDR knows the language of a tag, which has its usual form (BCP 47, 2.1.1)."""
    return bool(TAG.fullmatch(tag)) and tag.partition("-")[0] in Locale("en").languages


def language_called(written: str) -> str:
    """The tag of a language that is called so in one of the messages' languages, or by an older code."""
    word = written.lower()
    code = str(get_global("language_aliases").get(word, word))
    if is_language(code):
        return code
    names = {name.lower(): tag for each in available() for tag, name in Locale(each).languages.items()}
    return str(names.get(word, ""))
