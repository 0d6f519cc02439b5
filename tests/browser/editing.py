"""Somebody who edits the files of a programme by its forms, in a repository that only the browser has."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from playwright.sync_api import Browser, Locator, Page, Route

from offersite.editing.names import field_name
from offersite.model import Site
from tests.browser.github import GitHub

REPOSITORY = "sveltia-cms-test"  # the folder of the browser's own files that Sveltia CMS takes for one
FILES = """async ({ name, folder, files }) => {
  const root = await navigator.storage.getDirectory();
  const repository = await root.getDirectoryHandle(name, { create: true });
  const data = await repository.getDirectoryHandle(folder, { create: true });
  for (const [name, text] of Object.entries(files)) {
    const file = await (await data.getFileHandle(name, { create: true })).createWritable();
    await file.write(text);
    await file.close();
  }
  const read = [];
  for await (const [name, file] of data.entries()) read.push([name, await (await file.getFile()).text()]);
  return Object.fromEntries(read);
}"""


class Editor:
    """A window with the forms."""

    def __init__(self, page: Page):
        self.page = page

    def files(self, written: Mapping[str, str] = {}, folder: str = "data") -> Mapping[str, str]:
        """What a folder of the repository holds, by name, after some were `written`."""
        asked = {"name": REPOSITORY, "folder": folder, "files": dict(written)}
        read: Mapping[str, str] = self.page.evaluate(FILES, asked)
        return read

    def open(self, name: str) -> None:
        """The form of a file, chosen from their list: an address that changes before Sveltia CMS has led
        there opens the form twice, the second time with all entries unfolded.
        """
        self.page.get_by_role("row", name=field_name(Site, name, "en"), exact=True).click()
        self.field(name).get_by_role("button").first.wait_for()
        self.page.mouse.move(600, 500)  # where its wheel scrolls the form

    def field(self, path: str) -> Locator:
        """A field by its path, such as `events.0.start`: what it holds is there once it is in view."""
        steps = path.split(".")
        for count, step in enumerate(steps, 1):
            if not step.isdigit():
                found = self.page.locator(f'[data-key-path="{".".join(steps[:count])}"]')
                for _ in range(40):
                    if found.count():
                        break
                    self.page.mouse.wheel(0, 300)
                    self.page.wait_for_timeout(50)
                found.scroll_into_view_if_needed()
        return found

    def entry(self, path: str) -> None:
        """Unfold an entry of a list."""
        name, _, number = path.rpartition(".")
        entries = self.field(name).locator(".item-list > .item-wrapper > .item")
        entries.nth(int(number)).get_by_role("button", name="Expand").first.click()

    def fill(self, path: str, text: str) -> None:
        self.field(path).locator("input, textarea, [role=textbox]").first.fill(text)

    def choose(self, path: str, name: str) -> None:
        self.field(path).get_by_role("radio", name=name, exact=True).click()

    def save(self) -> None:
        self.page.get_by_role("button", name="Save", exact=True).click()

    def is_saved(self) -> None:
        """Wait until the form is left, once its file is written; a message may be that of the last one."""
        self.page.get_by_role("group", name="Content Editor").wait_for(state="hidden")

    def refused(self) -> str:
        """What a dialog says of a file that was not saved, once it is closed."""
        dialog = self.page.get_by_role("alertdialog")
        said = dialog.inner_text()
        dialog.get_by_role("button", name="OK").click()
        dialog.wait_for(state="hidden")
        return said


@contextmanager
def editor(
    browser: Browser, address: str, today: dt.date, files: Mapping[str, str], folder: str = "data"
) -> Iterator[Editor]:
    """A window of its own with the forms at an `address` and `files` in a folder of a repository."""

    def local(route: Route) -> None:
        """The configuration, with the repository that no account is needed for."""
        answer = route.fetch()
        config = answer.json() | {"backend": {"name": "test-repo"}, "publish_mode": "simple"}
        route.fulfill(response=answer, json=config)

    with _window(browser, address, today) as page:
        page.route("**/config.*.json", local)
        page.goto("edit/messages.en.json")  # of the same origin, and without the forms
        one = Editor(page)
        one.files(files, folder)
        page.goto("edit/")
        page.get_by_role("button", name="Work with Test Repository").click()
        page.get_by_role("row").first.wait_for()  # from now on the browser knows that somebody is signed in
        yield one


@contextmanager
def contributor(browser: Browser, address: str, today: dt.date, github: GitHub) -> Iterator[Editor]:
    """A window of somebody who is signed in to GitHub."""
    with _window(browser, address, today) as page:
        page.route("https://api.github.com/**", github.answer)
        page.goto("edit/messages.en.json")
        account = json.dumps({"backendName": "github", "token": "x"})
        page.evaluate("(account) => localStorage.setItem('sveltia-cms.user', account)", account)
        page.goto("edit/")
        yield Editor(page)


@contextmanager
def _window(browser: Browser, address: str, today: dt.date) -> Iterator[Page]:
    window = browser.new_context(base_url=address, locale="en-GB", viewport={"width": 1280, "height": 900})
    page = window.new_page()
    page.clock.set_fixed_time(today.isoformat())
    yield page
    window.close()
