// An address that does not exist begins as those of its language do: its part of the page is then the
// page, with its search, between the head and foot of that language.
const parts = [...document.querySelectorAll("main > [data-root]")];
const begins = (part) => (address) => address.startsWith(part.dataset.root);
const roots = parts.map((part) => part.dataset.root);

// The source's address begins all others, so that it says nothing of what was meant.
const asked = parts.find((part) => begins(part)(location.pathname) && !roots.every(begins(part)));
if (asked) {
  const heading = document.createElement("h1");
  const told = asked.querySelector("h1, h2");
  heading.append(...told.childNodes);
  told.replaceWith(heading);
  const frame = asked.querySelector("template").content;
  asked.querySelector(".links").before(...frame.querySelectorAll("form"));
  for (const name of [".skip", ".site-header", ".site-footer"]) {
    document.querySelector(name).replaceWith(frame.querySelector(name));
  }
  for (const part of parts) if (part !== asked) part.remove();
  const page = document.documentElement;
  [page.lang, page.dir] = [asked.lang, asked.dir];
  document.title = asked.dataset.title;
}
