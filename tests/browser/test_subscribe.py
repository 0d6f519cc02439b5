"""Subscribing in a browser: choosing one calendar, its address, and the steps of the reader's device."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from browser.pages import HEIGHT, NARROW, PHONE
from tests.browser.test_axe import SCHEMES, barriers
from tests.support import typed

pytestmark = pytest.mark.browser

SUBSCRIBE = "calendar/subscribe/"
SHOWN = ".feed:visible"
DEVICES = {
    "apple": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148",
    "android": "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130.0 Mobile",
    "windows": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36",
}

BUTTONS = {
    "apple": ["Abonnieren", "Adresse kopieren", "Mir die Adresse mailen"],
    "android": ["Mir die Adresse mailen", "Abonnieren", "Adresse kopieren"],
    "windows": ["Adresse kopieren", "Abonnieren", "Mir die Adresse mailen"],
}
WAYS = BUTTONS | {
    "android": [
        "Google Kalender, mit einem Computer",
        "Mir die Adresse mailen",
        "ICSx5, auf dem Android-Telefon",
        "Abonnieren",
        "Adresse kopieren",
    ]
}
"""The same with what stands before a button, where there is something to know."""


def test_one_calendar_is_shown_and_another_chosen(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}de/{SUBSCRIBE}")
    expect(page.locator(SHOWN)).to_have_count(1)
    expect(page.locator(f"{SHOWN} h3")).to_have_text("Kalender: Alle Treffen")
    page.get_by_role("combobox").select_option(value="dialog-plus")
    expect(page.locator(f"{SHOWN} h3")).to_have_text("Kalender: Smart City Dialog PLUS")
    expect(page.locator(f"{SHOWN} code")).to_contain_text("de/offers/dialog-plus/calendar.ics")
    expect(page).to_have_url(f"{base_url}de/{SUBSCRIBE}#dialog-plus")
    page.locator(".languages a", has_text="Italiano").click()
    expect(page.locator(f"{SHOWN} code")).to_contain_text("it/offers/dialog-plus/calendar.ics")


def test_the_address_of_the_page_chooses(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}{SUBSCRIBE}#french")
    expect(page.locator(f"{SHOWN} code")).to_contain_text("regions/french/calendar.ics")
    expect(page.get_by_role("combobox")).to_have_value("french")
    page.goto(f"{base_url}{SUBSCRIBE}#nothing")
    expect(page.locator(f"{SHOWN} code")).to_contain_text("calendar/all.ics")


@pytest.mark.parametrize("device", DEVICES)
def test_whoever_is_led_to_a_calendar_sees_its_name_and_what_to_do(
    browser: Browser, base_url: str, device: str
) -> None:
    viewport: ViewportSize = {"width": PHONE, "height": HEIGHT}
    with browser.new_context(user_agent=DEVICES[device], viewport=viewport) as context:
        page = context.new_page()
        page.goto(f"{base_url}{SUBSCRIBE}#french")
        page.wait_for_function("scrollY > 0")
        expect(page.locator(f"{SHOWN} h3")).to_have_text(re.compile(r"Calendrier.: Suisse romande"))
        for seen in (
            page.get_by_role("combobox"),
            page.locator(f"{SHOWN} h3"),
            page.locator(f"{SHOWN} .choose"),
        ):
            expect(seen).to_be_in_viewport(ratio=1)


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_a_script_links_choose(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}{SUBSCRIBE}")
    expect(page.locator(f"{SHOWN} code")).to_contain_text("calendar/all.ics")
    page.locator(".calendars a[href='#dialog-plus']").click()
    expect(page.locator(SHOWN)).to_have_count(1)
    expect(page.locator(f"{SHOWN} code")).to_contain_text("offers/dialog-plus/calendar.ics")


def test_the_address_is_copied_and_that_is_said(context: BrowserContext, page: Page, base_url: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{base_url}de/{SUBSCRIBE}#french")
    page.get_by_role("button", name="Adresse kopieren").click()
    expect(page.locator(".feed [role=status]")).to_have_text("Adresse kopiert")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator(f"{SHOWN} code").inner_text()
    page.get_by_role("combobox").select_option(value="_all")
    expect(page.locator(".feed [role=status]")).to_have_text("")


@pytest.mark.parametrize("device", DEVICES)
def test_what_the_device_needs_comes_first(browser: Browser, base_url: str, device: str) -> None:
    with browser.new_context(user_agent=DEVICES[device], reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(f"{base_url}de/{SUBSCRIBE}")
        guides = page.locator(".guides details")
        expect(guides.first).to_have_attribute("data-device", device)
        assert guides.evaluate_all("all => all.map((each) => each.open)") == [True] + [False] * 5
        expect(page.locator(".guides > details > summary").last).to_have_text("Mit einem anderen Programm")
        for _ in range(2):  # whatever calendar is chosen
            ways = page.locator(f"{SHOWN} .choose > *:not(:empty)").all_inner_texts()
            assert [typed(each.split("\n")[0]) for each in ways] == WAYS[device]
            assert page.locator(".beforehand:visible").count() == len(WAYS[device]) - len(BUTTONS[device])
            assert page.locator(f"{SHOWN} .choose .action").all_inner_texts() == BUTTONS[device]
            page.get_by_role("combobox").select_option(value="dialog-plus")
            page.get_by_role("combobox").select_option(value="_all")


@pytest.mark.parametrize(("device", "height"), [("apple", 1000), ("android", 1060)])
def test_it_is_short_on_a_phone(browser: Browser, base_url: str, device: str, height: int) -> None:
    with browser.new_context(
        user_agent=DEVICES[device], viewport={"width": PHONE, "height": HEIGHT}
    ) as context:
        page = context.new_page()
        for tag in ("", "de/", "it/", "en/"):
            page.goto(f"{base_url}{tag}{SUBSCRIBE}")
            assert page.evaluate("document.querySelector('main').offsetHeight") <= height, tag
        page.set_viewport_size({"width": NARROW, "height": HEIGHT})
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW


def test_no_barriers(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}{SUBSCRIBE}#french")
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert barriers(page) == []
