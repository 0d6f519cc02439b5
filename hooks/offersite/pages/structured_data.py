"""What machines read of a page: schema.org's vocabulary as JSON-LD, a block for each thing.

Only what the site itself shows: the trail on every page that has one, the organisation on the home page and
with its contacts, the event on the page of a public one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from ..views.contacts import ContactView, everyone
from ..views.site import SiteView
from .frame import Frame
from .structured_event import described, event_block

CONTEXT = "https://schema.org"
UNSAFE = re.compile("[<>&\u2028\u2029]")
"""Characters that could end the script element, or that some readers take for the end of a line."""


def structured(frame: Frame, site: SiteView) -> Sequence[Markup]:
    """The blocks of the page in `frame`, each as it stands in a script element."""
    return [serialise({"@context": CONTEXT, **block}) for block in _blocks(frame, site)]


def serialise(values: Mapping[str, Any]) -> Markup:
    """JSON (RFC 8259) that is safe inside a script element, whatever its texts hold."""
    written = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    safe = UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
    return Markup(safe)  # noqa: S704 (escaped for where it stands)


def _blocks(frame: Frame, site: SiteView) -> Iterator[Mapping[str, Any]]:
    if frame.page.trail:
        yield _trail(frame)
    if frame.page.kind in ("home", "contact"):
        yield _organisation(frame, site)
    if frame.page.kind == "event" and described(frame.page.view["event"]):
        yield event_block(frame.page.view["event"], frame)


def _trail(frame: Frame) -> Mapping[str, Any]:
    places = [(each.name.plain, frame.site + each.href) for each in frame.page.trail]
    places.append((frame.head.title.plain, frame.url))
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": url}
            for position, (name, url) in enumerate(places, 1)
        ],
    }


def _organisation(frame: Frame, site: SiteView) -> Mapping[str, Any]:
    """The programme, the body whose programme it is, and whom to ask for which regions."""
    shell = site.shell
    return {
        "@type": "Organization",
        "name": shell.name.plain,
        "url": frame.site + shell.pages["home"].href,
        "parentOrganization": {"@type": "Organization", "name": shell.body.plain},
        "contactPoint": [_contact(contact, site) for contact in everyone(site.contacts)],
    }


def _contact(contact: ContactView, site: SiteView) -> Mapping[str, Any]:
    regions = [region.name.plain for region in site.contacts if contact in region.contacts]
    named = {"name": contact.person, "telephone": contact.phone}
    return {
        "@type": "ContactPoint",
        "contactType": contact.role.plain,
        "email": contact.email,
        **{name: value for name, value in named.items() if value},
        "areaServed": [{"@type": "AdministrativeArea", "name": name} for name in regions],
    }
