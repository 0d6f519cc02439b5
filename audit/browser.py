"""One browser, a few of its pages side by side, each given the next piece of work when it is done."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from typing import Literal, TypeVar

from playwright.async_api import Browser, Page, async_playwright

from browser.install import FLAGS, chromium
from browser.pages import DESKTOP, HEIGHT, PHONE

Scheme = Literal["light", "dark"]

Piece = TypeVar("Piece")
Outcome = TypeVar("Outcome")

WIDTHS = (PHONE, DESKTOP)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    """The Chromium of the tests."""
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        try:
            yield running
        finally:
            await running.close()


async def side_by_side(
    running: Browser,
    address: str,
    pieces: Iterable[Piece],
    work: Callable[[Page, Piece], Awaitable[Outcome]],
) -> list[Outcome]:
    """Do `work` for every piece, on one page a processor; the outcomes in the order of the pieces."""
    waiting = list(enumerate(pieces))[::-1]
    done: dict[int, Outcome] = {}

    async def worker() -> None:
        context = await running.new_context(base_url=address)
        page = await context.new_page()
        while waiting:
            number, piece = waiting.pop()
            done[number] = await work(page, piece)
        await context.close()

    await asyncio.gather(*(worker() for _ in range(os.cpu_count() or 1)))
    return [done[number] for number in sorted(done)]


async def show(page: Page, address: str, width: int, scheme: Scheme) -> None:
    """Load a page in a window of that width and colour scheme."""
    await page.set_viewport_size({"width": width, "height": HEIGHT})
    await page.emulate_media(color_scheme=scheme)
    await page.goto(address, wait_until="load")
