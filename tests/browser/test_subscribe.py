"""Subscribing in a browser: choosing one calendar, its address, and the steps of the reader's device."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, ViewportSize, expect

from browser.pages import HEIGHT, NARROW, OTHERS, PHONE, ROOTS
from offersite.reading.load import read
from tests.browser.looking import SCHEMES, barriers
from tests.support import ROOT, nightly

pytestmark = pytest.mark.browser

SITE = read(ROOT / "data").site
assert SITE
OFFER = SITE.offers[0].id
REGION = next(region.id for region in SITE.programme.regions if not region.whole)
GUIDES = SITE.pages.subscribe.guides

SUBSCRIBE = "calendar/subscribe/"
SHOWN = ".feed:visible"
EVERY = "_all"
DEVICES = {
    "apple": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148",
    "android": "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130.0 Mobile",
    "windows": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36",
    "linux": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36",
}
IN_TURN = ["apple", "android", *nightly(["windows", "linux"])]
"""The phones, of which one has several guides, each time; nights see all."""


def button_to_subscribe(page: Page) -> Locator:
    """In a step that can be seen, and leading nowhere."""
    button = page.locator(f"{SHOWN} .action[data-way=subscribe]")
    button.evaluate(
        """link => {
          const steps = link.closest("details");
          if (steps) steps.open = true;
          link.addEventListener("click", (event) => event.preventDefault());
        }"""
    )
    return button


def expect_chosen(page: Page, anchor: str, file: str) -> None:
    """That calendar alone is shown, under the name that it has in the field, with its file's address."""
    expect(page.get_by_role("combobox")).to_have_value(anchor)
    expect(page.locator(SHOWN)).to_have_count(1)
    expect(page.locator(f"{SHOWN} code")).to_contain_text(file)
    name = page.locator("option:checked").inner_text().partition(" (")[0]
    assert (page.locator(f"{SHOWN} > h3").text_content() or "").endswith(name)


def test_one_calendar_is_shown_and_another_chosen(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}{SUBSCRIBE}")
    expect_chosen(page, EVERY, "calendar/all.ics")
    page.get_by_role("combobox").select_option(value=OFFER)
    expect_chosen(page, OFFER, f"offers/{OFFER}/calendar.ics")
    expect(page).to_have_url(f"{base_url}{SUBSCRIBE}#{OFFER}")


@pytest.mark.parametrize("tag", OTHERS[-1:])
def test_the_choice_is_kept_in_another_language(page: Page, base_url: str, tag: str) -> None:
    page.goto(f"{base_url}{SUBSCRIBE}")
    page.get_by_role("combobox").select_option(value=OFFER)
    page.locator(f".languages a[hreflang={tag}]").click()
    expect_chosen(page, OFFER, f"{ROOTS[tag]}offers/{OFFER}/calendar.ics")


def test_the_address_of_the_page_chooses(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}{SUBSCRIBE}#{REGION}")
    expect_chosen(page, REGION, f"regions/{REGION}/calendar.ics")
    page.goto(f"{base_url}{SUBSCRIBE}#nothing")
    expect_chosen(page, EVERY, "calendar/all.ics")


@pytest.mark.parametrize("device", IN_TURN)
def test_whoever_is_led_to_a_calendar_sees_the_title_its_name_and_what_to_do(
    browser: Browser, base_url: str, device: str
) -> None:
    viewport: ViewportSize = {"width": PHONE, "height": HEIGHT}
    with browser.new_context(user_agent=DEVICES[device], viewport=viewport) as context:
        page = context.new_page()
        page.goto(f"{base_url}{SUBSCRIBE}#{REGION}")
        expect_chosen(page, REGION, f"regions/{REGION}/calendar.ics")
        shown = page.locator(SHOWN)
        for seen in (page.locator("h1"), page.get_by_role("combobox"), shown.locator(".action").first):
            expect(seen).to_be_in_viewport(ratio=1)


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_a_script_links_choose(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}{SUBSCRIBE}")
    expect(page.locator(f"{SHOWN} code")).to_contain_text("calendar/all.ics")
    page.locator(f".calendars a[href='#{OFFER}']").click()
    expect(page.locator(SHOWN)).to_have_count(1)
    expect(page.locator(f"{SHOWN} code")).to_contain_text(f"offers/{OFFER}/calendar.ics")


def test_the_address_is_copied_and_that_is_said(context: BrowserContext, page: Page, base_url: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{base_url}{SUBSCRIBE}#{REGION}")
    said = page.locator(".feeds").evaluate("feeds => ({...feeds.dataset})")
    page.get_by_role("button", name=said["copy"]).click()
    expect(page.locator(".feed [role=status]")).to_have_text(said["copied"])
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator(f"{SHOWN} code").inner_text()
    page.get_by_role("combobox").select_option(value=EVERY)
    expect(page.locator(".feed [role=status]")).to_have_text("")


@pytest.mark.parametrize("device", ["android", *nightly(["linux"])])
@pytest.mark.parametrize(
    ("opened", "name"),
    [
        ("", ""),
        ("window", "blur"),
        pytest.param("document", "visibilitychange", marks=pytest.mark.nightly),
    ],
)
def test_where_nothing_opens_that_is_said(
    browser: Browser, base_url: str, device: str, opened: str, name: str
) -> None:
    """Beside the button; not where the window or the page was left for what opened."""
    with browser.new_context(user_agent=DEVICES[device]) as context:
        page = context.new_page()
        page.clock.install()
        page.goto(f"{base_url}{SUBSCRIBE}")
        subscribe = button_to_subscribe(page)
        subscribe.click()
        page.clock.run_for(1000)
        status = page.locator(f"{SHOWN} .action[data-way=subscribe] + [role=status]")
        expect(status).to_be_empty()
        if opened:
            page.evaluate(f"{opened}.dispatchEvent(new Event('{name}'))")
        page.clock.run_for(2000)
        said = page.locator(".feeds").get_attribute("data-silent")
        expect(status).to_have_text("" if opened else str(said))


def test_what_is_said_is_seen_below_the_button_with_the_other_way(browser: Browser, base_url: str) -> None:
    """Also where the button stands at the lower edge of a phone's window."""
    viewport: ViewportSize = {"width": PHONE, "height": HEIGHT}
    with browser.new_context(user_agent=DEVICES["android"], viewport=viewport, has_touch=True) as context:
        page = context.new_page()
        page.clock.install()
        page.goto(f"{base_url}{SUBSCRIBE}#{REGION}")
        subscribe = button_to_subscribe(page)
        bottom = subscribe.evaluate("link => Math.ceil(scrollY + link.getBoundingClientRect().bottom)")
        page.set_viewport_size({"width": PHONE, "height": bottom})
        subscribe.tap()
        page.clock.run_for(3000)
        for seen in ("[data-way=subscribe] + [role=status]", "[role=status] + [data-way=copy]"):
            expect(page.locator(f"{SHOWN} {seen}")).to_be_in_viewport(ratio=0.99)


@pytest.mark.parametrize("device", IN_TURN)
def test_what_the_device_needs_comes_first(browser: Browser, base_url: str, device: str) -> None:
    """Its guides, the first of them open, each with its button in the step that it is for; nothing twice."""
    own = [guide for guide in GUIDES if guide.device == device]
    used = list(dict.fromkeys(guide.way for guide in own))
    with browser.new_context(user_agent=DEVICES[device], reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(f"{base_url}{SUBSCRIBE}")
        others = page.locator(".guides")
        expect(others.locator("details")).to_have_count(len(GUIDES) - len(own))
        assert not others.evaluate("section => section.querySelector('details[open]')")
        if own and len(own) < len(GUIDES):
            assert others.locator("h2").inner_text() == others.get_attribute("data-others")
        for _ in range(2):  # whatever calendar is chosen
            guides = page.locator(f"{SHOWN} details")
            assert guides.evaluate_all("all => all.map((each) => each.open)") == [
                at == 0 for at in range(len(own))
            ]
            for guide, shown in zip(own, guides.all(), strict=True):
                steps = shown.locator("li")
                expect(steps).to_have_count(len(guide.before) + len(guide.steps))
                holds = steps.evaluate_all(
                    "all => all.map((each) => each.querySelectorAll('.action').length)"
                )
                assert holds == [int(at == len(guide.before)) for at in range(len(holds))]
            actions = page.locator(f"{SHOWN} .action")
            there = actions.evaluate_all("all => all.map((each) => each.dataset.way)")
            assert there == [*used, *(way for way in ["copy", "subscribe", "send"] if way not in used)]
            if own:  # what the address is for is read before the buttons that are for any program
                below = page.locator(f"{SHOWN} > details ~ .address + .choose")
                assert below.count() == 1
            page.get_by_role("combobox").select_option(value=OFFER)
            page.get_by_role("combobox").select_option(value=EVERY)


@pytest.mark.parametrize("device", ["android", *nightly(["apple"])])
def test_what_the_device_needs_is_short_on_a_phone(browser: Browser, base_url: str, device: str) -> None:
    """All from the title to the last way, before what other programs need."""
    before = next((len(each.before) for each in GUIDES if each.device == device), 0)
    height = 800 + 180 * before
    with browser.new_context(
        user_agent=DEVICES[device], viewport={"width": PHONE, "height": HEIGHT}
    ) as context:
        page = context.new_page()
        for root in ROOTS.values():
            page.goto(f"{base_url}{root}{SUBSCRIBE}")
            main, needed = (page.locator(part).bounding_box() for part in ("main", ".subscription"))
            assert main
            assert needed
            assert needed["y"] + needed["height"] - main["y"] <= height, root
        page.set_viewport_size({"width": NARROW, "height": HEIGHT})
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW


def test_no_barriers(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}{SUBSCRIBE}#{REGION}")
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert barriers(page) == []
