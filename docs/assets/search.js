// The search: on a page of its own, and over any other in a dialog, whose parts are fetched from that page when
// it first opens. Finding is find.js's part; here is what one sees and does.
import { find } from "./find.js";

const SHOWN = { page: 20, dialog: 8 };
const PAUSE = 150; // milliseconds without a key, so that not every letter is a search of its own

let dialog;

// Open the search over the page, or go to its field where the page is the search's own.
export async function open(address) {
  const here = document.querySelector("main .searching input");
  if (here) return here.focus();
  dialog ??= fetched(address);
  const opened = await dialog.catch((error) => {
    dialog = undefined;
    throw error;
  });
  if (opened.open) return;
  opened.showModal();
  opened.querySelector("input").select();
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const built = document.createElement("dialog");
  built.className = "search-dialog";
  built.setAttribute("aria-labelledby", "_search");
  const head = document.importNode(page.querySelector("template").content, true);
  const part = document.importNode(page.querySelector(".searching"), true);
  for (const name of ["href", "action"]) {
    for (const each of part.querySelectorAll(`[${name}]`)) {
      each.setAttribute(name, new URL(each.getAttribute(name), answer.url));
    }
  }
  built.append(head, part);
  document.body.append(built);
  start(part, SHOWN.dialog);
  built.querySelector(".close").addEventListener("click", () => built.close());
  built.addEventListener("click", (event) => {
    // A click beside it, or on a result: a heading of this very page needs the dialog gone.
    const beside = event.target === built && !isInside(event, built.getBoundingClientRect());
    if (beside || event.target.closest(".results a")) built.close();
  });
  // In a field of this type, browsers keep the first Escape for emptying it.
  built.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    built.close();
  });
  return built;
}

function isInside({ clientX: x, clientY: y }, { left, right, top, bottom }) {
  return x >= left && x <= right && y >= top && y <= bottom;
}

// Make a form and its results work. On the search's own page, the address keeps the query.
function start(part, shown) {
  const own = shown === SHOWN.page;
  const form = part.querySelector("form");
  const field = form.querySelector("input");
  const status = part.querySelector("[role=status]");
  const elsewhere = part.querySelector(".elsewhere");
  const results = part.querySelector(".results");
  let latest = 0;

  async function search() {
    const mine = ++latest;
    const query = field.value.trim();
    if (own) history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    let found = { count: 0, pages: [] };
    let said = "";
    if (query) {
      await new Promise((resume) => setTimeout(resume, PAUSE));
      if (mine !== latest) return;
      try {
        found = await find(query, shown);
        said = found.count ? (found.partly ? "partly" : "found") : "none";
      } catch (error) {
        said = "failed";
      }
      if (mine !== latest) return;
    }
    status.textContent = said && part.dataset[said].replace("{count}", found.count);
    elsewhere.hidden = !said || found.count > 0;
    results.replaceChildren(...found.pages.map(shownAs));
  }

  part.hidden = false;
  field.addEventListener("input", search);
  form.addEventListener("submit", (event) => {
    if (!own) return; // the browser goes to the search's own page
    event.preventDefault();
    search();
  });
  part.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [field, ...results.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    if (!step || at < 0 || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step].focus();
  });
  shortcut(part.querySelector(".shortcut input"));
  if (!own) return;
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  if (!field.value) field.focus();
  search();
}

// The box that turns the key "/" off and on (WCAG 2.1.4), which site.js listens to.
function shortcut(box) {
  const root = document.documentElement.dataset;
  try {
    box.checked = localStorage.getItem("search-shortcut") !== "off";
  } catch {
    box.checked = root.shortcut !== "off";
  }
  box.addEventListener("change", () => {
    root.shortcut = box.checked ? "on" : "off";
    try {
      if (box.checked) localStorage.removeItem("search-shortcut");
      else localStorage.setItem("search-shortcut", "off");
    } catch {
      // Storage is forbidden: what the box says holds until the page is left.
    }
    document.dispatchEvent(new Event("search-shortcut"));
  });
}

function shownAs(page) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = page.url;
  link.textContent = page.title;
  item.append(link);
  if (page.section) item.append(paragraph("section", page.section));
  const excerpt = paragraph("excerpt");
  // Pagefind escapes the text of the pages; its own <mark> is the only element in an excerpt.
  excerpt.innerHTML = page.excerpt;
  item.append(excerpt);
  if (page.part) {
    const part = document.createElement("a");
    part.href = page.part.url;
    part.textContent = page.part.title;
    const line = paragraph("part");
    line.append(part);
    item.append(line);
  }
  return item;
}

function paragraph(name, text = "") {
  const made = document.createElement("p");
  made.className = name;
  made.textContent = text;
  return made;
}

const own = document.querySelector("main .searching");
if (own) start(own, SHOWN.page);
