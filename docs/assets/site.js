// Runs before anything is painted: says that scripts run, and sets the colours that the reader has chosen.
document.documentElement.classList.add("js");

// The colours follow the system until the reader presses the switch, and again once both agree.
{
  const KEY = "colour-scheme";
  const system = matchMedia("(prefers-color-scheme: dark)");
  const page = document.documentElement.dataset;
  const isDark = () => (page.scheme ? page.scheme === "dark" : system.matches);

  // A browser may refuse to remember anything: the choice then holds for this page.
  const remembered = (change) => {
    try {
      return change(localStorage);
    } catch {
      return null;
    }
  };

  const choice = remembered((storage) => storage.getItem(KEY));
  if (choice === "dark" || choice === "light") page.scheme = choice;

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector(".scheme");
    if (!button) return;
    const tell = () => button.setAttribute("aria-pressed", String(isDark()));

    tell();
    button.hidden = false;
    system.addEventListener("change", tell);
    button.addEventListener("click", () => {
      const dark = !isDark();
      if (dark === system.matches) {
        delete page.scheme;
        remembered((storage) => storage.removeItem(KEY));
      } else {
        page.scheme = dark ? "dark" : "light";
        remembered((storage) => storage.setItem(KEY, page.scheme));
      }
      tell();
    });
  });
}

// The menu's button on phones. Without this script the menu simply stays open.
document.addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector(".menu-button");
  const menu = document.getElementById("_menu");
  if (!button || !menu) return;

  const open = (wanted) => {
    menu.classList.toggle("open", wanted);
    button.setAttribute("aria-expanded", String(wanted));
  };

  button.hidden = false;
  button.addEventListener("click", () => open(button.getAttribute("aria-expanded") === "false"));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || button.getAttribute("aria-expanded") === "false") return;
    open(false);
    button.focus();
  });
});

// The search opens over the page: by its link, or by the key "/" where nothing is being typed and the reader
// has not turned it off. Its script is loaded then; without it, the link leads to the search's own page.
document.addEventListener("DOMContentLoaded", () => {
  const link = document.querySelector(".to-search a");
  if (!link) return;

  let shortcut = true;
  const remember = () => {
    try {
      shortcut = localStorage.getItem("search-shortcut") !== "off";
    } catch {
      // Storage is forbidden: the key works, and can be turned off until the page is left.
      shortcut = document.documentElement.dataset.shortcut !== "off";
    }
    link.querySelector("kbd").hidden = !shortcut;
    if (shortcut) link.setAttribute("aria-keyshortcuts", "/");
    else link.removeAttribute("aria-keyshortcuts");
  };
  remember();
  document.addEventListener("search-shortcut", remember);

  const open = (event) => {
    event.preventDefault();
    import("./search.js").then((search) => search.open(link.href)).catch(() => location.assign(link.href));
  };
  const modified = (event) => event.ctrlKey || event.metaKey || event.altKey;
  link.addEventListener("click", (event) => {
    if (!modified(event) && !event.shiftKey) open(event);
  });
  // On many keyboards, "/" is typed with Shift.
  document.addEventListener("keydown", (event) => {
    if (!shortcut || event.key !== "/" || event.defaultPrevented || event.isComposing || modified(event)) return;
    if (!event.target.closest("input, textarea, select, [contenteditable], dialog")) open(event);
  });
});

// What has passed since the site was built is marked as such, and is no longer what comes next.
document.addEventListener("DOMContentLoaded", () => {
  const isOver = (event) => event.dataset.end && Date.parse(event.dataset.end) < Date.now();
  for (const event of document.querySelectorAll(".confirmed[data-end]")) {
    if (!isOver(event)) continue;
    event.classList.replace("confirmed", "held");
    let state = event.matches(".state") ? event : event.querySelector(".state");
    if (!state) {
      state = document.createElement("span");
      state.className = "state";
      event.querySelector(".when").append(" ", state);
    }
    state.textContent = event.closest("[data-held]").dataset.held;
  }
  for (const part of document.querySelectorAll("[data-latest]")) {
    const events = [...part.querySelectorAll("[data-end]")];
    if (!events.some(isOver)) continue;
    const next = events.find((event) => !isOver(event));
    for (const event of events) event.hidden = event !== (next ?? events.at(-1));
    if (!next) part.querySelector("h2").textContent = part.dataset.latest;
  }
});

// On phones long parts are folded, but for that to which the address or a link leads.
document.addEventListener("DOMContentLoaded", () => {
  const wanted = () => document.getElementById(location.hash.slice(1));
  if (!matchMedia("(min-width: 40rem)").matches) {
    for (const part of document.querySelectorAll(".fold")) part.open = part.contains(wanted());
  }
  addEventListener("hashchange", () => {
    const part = wanted()?.closest("details:not([open])");
    if (!part) return;
    part.open = true;
    wanted().scrollIntoView();
  });
});
