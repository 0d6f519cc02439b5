// The search page: asks Pagefind's index, which lies on the same host and holds one index for each language.
const form = document.querySelector("form.search");
const field = form.querySelector("input");
const found = document.querySelector(".found");
const results = document.querySelector(".results");
const root = new URL(form.dataset.index, location.href);
const SHOWN = 20;

let pagefind;
let latest = 0;

async function search(query) {
  const mine = ++latest;
  // So that coming back from a result, or sharing the address, shows the same search.
  history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  if (!query) {
    found.textContent = "";
    results.replaceChildren();
    return;
  }
  pagefind ??= await import(root);
  const matches = await pagefind.search(query);
  const pages = await Promise.all(matches.results.slice(0, SHOWN).map((match) => match.data()));
  if (mine !== latest) return;
  const count = matches.results.length;
  found.textContent = count ? form.dataset.found.replace("{count}", count) : form.dataset.none;
  results.replaceChildren(...pages.map(show));
}

function show(page) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  const excerpt = document.createElement("p");
  link.href = page.url;
  link.textContent = page.meta.title;
  // Pagefind escapes the text of the pages; its own <mark> is the only element in an excerpt.
  excerpt.innerHTML = page.excerpt;
  item.append(link, excerpt);
  return item;
}

form.hidden = false;
field.value = new URLSearchParams(location.search).get("q") ?? "";
if (!field.value) field.focus();
search(field.value.trim());

field.addEventListener("input", () => search(field.value.trim()));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search(field.value.trim());
});
