// An address that does not exist begins as those of its language do: its part of the page is then the page.
const parts = [...document.querySelectorAll("main > [data-root]")];
const asked = parts
  .filter((part) => location.pathname.startsWith(part.dataset.root))
  .sort((one, other) => other.dataset.root.length - one.dataset.root.length)[0];

// The source's address begins all others, so that it says nothing of what was meant.
if (asked && asked !== parts[0]) {
  const heading = document.createElement("h1");
  heading.append(...asked.querySelector("h2").childNodes);
  asked.querySelector("h2").replaceWith(heading);
  for (const part of parts) part.hidden = part !== asked;
  const page = document.documentElement;
  [page.lang, page.dir] = [asked.lang, asked.dir];
  document.title = heading.textContent;
}
