// The search, on its own page and in the dialog that site.js opens over any other: what one sees and does.
const SHOWN = { page: 20, dialog: 8 };
const PAUSE = 150; // milliseconds without a key, so that not every letter is a search of its own
const PATIENCE = 400; // after so many it is said that the search still goes on
const DOUBT = 500; // so long whoever types is not told of nothing: a letter more may find it
const TITLE = document.title;
const NOTHING = { count: 0, pages: [] };

const part = document.querySelector(".searching");
const dialog = part.closest("dialog");
const form = part.querySelector("form");
const field = form.querySelector("input");
const status = part.querySelector("[role=status]");
const elsewhere = part.querySelector(".elsewhere");
const instead = part.querySelector(".meant");
const results = part.querySelector(".results");
const finder = () => import("./find.js"); // once something is sought
let latest = 0;

async function search(event) {
  const mine = ++latest;
  const query = field.value.trim();
  if (!dialog) {
    history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    document.title = query ? `${query} – ${TITLE}` : TITLE;
  }
  if (!query) return show("");
  if (!status.textContent) show("searching"); // in the place of what stands there until something is asked
  const tell = (said, found) => mine === latest && show(said, found);
  const patience = setTimeout(tell, PATIENCE, "searching");
  results.setAttribute("aria-busy", true);
  await pause(PAUSE);
  if (mine !== latest) return;
  const shown = SHOWN[dialog ? "dialog" : "page"];
  const found = await finder()
    .then(({ find }) => find(query, shown, (some) => tell("searching", some)))
    .catch(() => null);
  if (found?.count === 0 && event?.type === "input") await pause(DOUBT);
  clearTimeout(patience);
  if (!found) return tell("failed"); // whatever else would be asked for is not there either
  tell(found.count ? (found.partly ? "partly" : "found") : "none", found);
  const words = await finder()
    .then(({ meant }) => meant(query, found.count > 0 && !found.partly))
    .catch(() => "");
  if (mine === latest) suggest(words);
}

function pause(milliseconds) {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}

function suggest(words) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words;
  button.addEventListener("click", () => {
    field.value = words;
    field.focus();
    search();
  });
  instead.replaceChildren(...(words ? [`${part.dataset.meant} `, button] : []));
}

// Whoever is at a result already stays there.
function show(said, found = NOTHING) {
  const searching = said === "searching";
  const at = results.contains(document.activeElement) && document.activeElement.href;
  const text = said && part.dataset[said].replace("{count}", found.count);
  if (status.textContent !== text) status.textContent = text; // said aloud once
  elsewhere.hidden = !said || searching || found.count > 0;
  suggest("");
  results.setAttribute("aria-busy", searching);
  results.replaceChildren(...found.pages.map(shownAs));
  if (at) [...results.querySelectorAll("a")].find((link) => link.href === at)?.focus();
}

function shownAs(page) {
  const item = document.createElement("li");
  const heading = document.createElement(dialog ? "h3" : "h2");
  heading.append(link(page));
  item.append(heading);
  const keyword = page.word && part.dataset.keyword.replace("{word}", page.word);
  const place = [page.section, keyword, page.outdated && part.dataset.outdated];
  if (place.some(Boolean)) item.append(paragraph("section", place.filter(Boolean).join("\u00a0· ")));
  const excerpt = paragraph("excerpt");
  // The text of the pages is escaped; <mark> and links to call a number are the only elements in an excerpt.
  excerpt.innerHTML = page.excerpt;
  item.append(excerpt);
  if (page.part) item.append(paragraph("part", link(page.part)));
  return item;
}

function link({ url, title }) {
  const made = document.createElement("a");
  made.href = url;
  made.textContent = title;
  return made;
}

function paragraph(name, ...content) {
  const made = document.createElement("p");
  made.className = name;
  made.append(...content);
  return made;
}

// The box that turns the key "/" off and on (WCAG 2.1.4) for site.js.
function shortcut(box) {
  const root = document.documentElement.dataset;
  try {
    box.checked = localStorage.getItem("search-shortcut") !== "off";
  } catch {
    box.checked = root.shortcut !== "off";
  }
  box.disabled = false; // from now on it is the reader's
  if (!box.checked) part.classList.add("keyed");
  box.addEventListener("change", () => {
    root.shortcut = box.checked ? "on" : "off";
    try {
      if (box.checked) localStorage.removeItem("search-shortcut");
      else localStorage.setItem("search-shortcut", "off");
    } catch {
      // Storage is forbidden: the choice holds until the page is left.
    }
    document.dispatchEvent(new Event("search-shortcut"));
  });
}

part.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [field, ...results.querySelectorAll("a")];
  const at = stops.indexOf(document.activeElement);
  if (!step || at < 0 || !stops[at + step]) return;
  event.preventDefault();
  stops[at + step].focus();
});
field.addEventListener("input", search);
shortcut(part.querySelector(".shortcut input"));

if (dialog) {
  // A click beside it, or on a result: a heading of this very page needs the dialog gone.
  dialog.addEventListener("click", (event) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    const beside = event.target === dialog && (x < left || x > right || y < top || y > bottom);
    if (beside || event.target.closest(".results a")) dialog.close();
  });
  // In a field of this type, browsers keep the first Escape for emptying it.
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    dialog.close();
  });
} else {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  part.hidden = false;
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  field.focus({ preventScroll: true }); // whoever comes back is where they were
}
// What finds comes while the reader types; a search says if that failed.
const ready = () =>
  finder()
    .then(({ load }) => load())
    .catch(() => {});
if (dialog) ready();
else field.addEventListener("input", ready, { once: true });
search(); // what the address or a reader ahead of this script asked
