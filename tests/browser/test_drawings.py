"""What is drawn has one name for those who do not see it, and none of its words stand loose beside it."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import CDPSession, Page

from browser.pages import KINDS
from tests.browser.places import MAIN_FIRST, REPAIRS

pytestmark = pytest.mark.browser

PICTURES = {"img", "image"}


def told(session: CDPSession) -> dict[str, dict[str, Any]]:
    """The nodes of the accessibility tree by their ids."""
    session.send("Accessibility.enable")
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.send("Accessibility.disable")
    return {node["nodeId"]: node for node in nodes}


def loose(page: Page) -> list[str]:
    """What is wrong with the drawings that the page shows: those without a name, and their loose words."""
    nodes = told(page.context.new_cdp_session(page))
    wrong = []
    for node in nodes.values():
        if node["ignored"] or node["role"]["value"] not in PICTURES:
            continue
        name = node["name"]["value"]
        wrong += [] if name else [f"without a name: {node['backendDOMNodeId']}"]
        below = list(node["childIds"])
        while below:
            each = nodes.get(below.pop())
            if each:
                below += each["childIds"]
                if not each["ignored"]:
                    wrong.append(f"{name}: {each['role']['value']} {each['name']['value']}")
    return wrong


@pytest.mark.parametrize("kind", MAIN_FIRST)
def test_a_drawing_has_one_name(page: Page, kind: str) -> None:
    page.goto(KINDS[kind])
    assert loose(page) == []


@pytest.mark.parametrize("path", REPAIRS)
def test_a_drawing_of_another_programme_has_one_name(page: Page, repairs_url: str, path: str) -> None:
    page.goto(repairs_url + path)
    assert loose(page) == []
