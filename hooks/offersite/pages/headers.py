"""What browsers must hold to: the Content-Security-Policy and the other headers, said once for every output.

A page carries what a meta tag can say, for hosts that send no headers of ours (GitHub Pages); `_headers` says
everything to the hosts that read it (Netlify, Cloudflare Pages). A test holds README's example for nginx to
the same values.

Left out on purpose:
- Strict-Transport-Security is about the whole host, of which the site may be one folder, and cannot be taken
  back before it ends: whoever runs the host decides.
- Cross-Origin-Resource-Policy would keep chats from showing the pictures of link previews.
- X-Frame-Options: every browser that runs these pages heeds `frame-ancestors`.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..settings import Settings
from .values import Asset

POLICY = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",  # the search runs WebAssembly, from this host alone
    "connect-src": "'self'",
    "worker-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}

POLICY_OF_FORMS = POLICY | {
    "script-src": "'self'",
    "connect-src": "'self' data: blob: https://api.github.com",
    "worker-src": "'none'",
    "style-src": "'self' 'unsafe-inline'",  # Sveltia CMS brings its styles in its script
    "img-src": "'self' data: blob: https://avatars.githubusercontent.com",
}
"""What holds on the page of the forms, which reads and writes the repository."""

DATA = "api/"
"""The folder of the open data, of every version."""

TYPEFACE = "assets/typeface."
"""What the path of the typeface begins with."""

FRAMING = {"frame-ancestors": "'none'"}
"""What holds in a header only: browsers ignore it in a meta tag."""

REFERRER = "same-origin"
"""Other hosts do not learn which page their visitors come from."""


def policy() -> str:
    """The Content-Security-Policy that every page carries."""
    return _written(POLICY)


def policy_of_forms() -> str:
    """The one that the page of the forms carries."""
    return _written(POLICY_OF_FORMS)


def headers(forms: bool = False) -> Mapping[str, str]:
    """The headers of every answer, whatever is asked for.

    A host sends those of every rule that fits: with `forms` on the site, what a page may do is left to the
    page, which says it as well, and the window in which one signs in may answer.
    """
    return {
        "Content-Security-Policy": _written(FRAMING if forms else POLICY | FRAMING),
        "Referrer-Policy": REFERRER,
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin-allow-popups" if forms else "same-origin",
    }


def headers_for_data() -> Mapping[str, str]:
    """The headers that the open data has besides: the pages of any site may read it."""
    return {"Access-Control-Allow-Origin": "*"}


def caching(path: str) -> str:
    """What `Cache-Control` says (RFC 9111, 5.2) of the file at `path` below the site's address.

    No file's name tells its version, and pages and styles belong together: browsers ask each time whether
    what they have still holds, which costs a short answer (304) and never shows an old page. An old typeface
    does no harm, while text that waits for the answer shows in another one first.
    """
    return "public, max-age=2592000" if path.startswith(TYPEFACE) else "no-cache"


def headers_file(settings: Settings) -> Asset:
    """`_headers`, as Netlify and Cloudflare Pages read it: every rule that fits an answer counts.

    Its rules speak of the host's addresses, and so name the folder that the site lies in, if any: wherever
    the file is read, it says nothing of the host's other pages. Without being told, these hosts let browsers
    ask each time; of a header that two rules name they would send both values.
    """
    rules = {
        f"{settings.folder}*": headers(settings.forms),
        f"{settings.folder}{DATA}*": headers_for_data(),
        f"{settings.folder}{TYPEFACE}*": {"Cache-Control": caching(TYPEFACE)},
    }
    lines = [
        line for rule, sent in rules.items() for line in [rule, *(f"  {name}: {sent[name]}" for name in sent)]
    ]
    return Asset("_headers", "".join(f"{line}\n" for line in lines).encode())


def _written(directives: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())
