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

// What scrolls sideways is a stop of the Tab key, and nothing else is.
document.addEventListener("DOMContentLoaded", () => {
  const boxes = [...document.querySelectorAll(".table[tabindex]")];
  const sizes = new ResizeObserver(() => {
    for (const each of boxes) each.tabIndex = each.scrollWidth > each.clientWidth ? 0 : -1;
  });
  for (const each of boxes) [each, ...each.children].forEach((part) => sizes.observe(part));
});

// The search opens over the page: by its link, or by the key "/" where nothing is being typed and the reader
// has not turned it off. The dialog is there at once; what finds is loaded then, and takes up what was typed.
document.addEventListener("DOMContentLoaded", () => {
  const link = document.querySelector(".to-search a");
  const part = document.querySelector(".searching");
  if (!link || !part) return;
  const dialog = part.closest("dialog");
  const field = part.querySelector("[type=search]");
  const status = part.querySelector("[role=status]");
  let said = "searching"; // of what is typed before search.js is there, as it is on the search's own page
  if (dialog) field.addEventListener("input", () => (status.textContent = part.dataset[said]), { once: true });

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
  if (dialog) {
    link.role = "button";
    link.ariaHasPopup = "dialog";
  }

  const open = (event) => {
    event.preventDefault();
    if (dialog && !dialog.open) dialog.showModal();
    field.focus();
    field.select();
    import("./search.js").catch(() => {
      said = "failed";
      status.textContent = part.dataset.failed;
    });
  };
  const modified = (event) => event.ctrlKey || event.metaKey || event.altKey;
  link.addEventListener("click", (event) => {
    if (!modified(event) && !event.shiftKey) open(event);
  });
  // As a button, once the key is let go: held down, it would type spaces into the field.
  link.addEventListener("keydown", (event) => event.key === " " && event.preventDefault());
  link.addEventListener("keyup", (event) => event.key === " " && open(event));
  // On many keyboards, "/" is typed with Shift.
  document.addEventListener("keydown", (event) => {
    if (!shortcut || event.key !== "/" || event.defaultPrevented || event.isComposing || modified(event)) return;
    if (event.target.closest("input, textarea, select, [contenteditable], dialog")) return;
    part.classList.add("keyed");
    open(event);
  });
});

// What holds until a moment says something else, once that has passed since the build, or gives way to what follows
// it and waits hidden.
document.addEventListener("DOMContentLoaded", () => {
  for (const each of document.querySelectorAll("[data-until]")) {
    if (each.hidden || Date.parse(each.dataset.until) > Date.now()) continue;
    if (each.dataset.then) {
      each.className = "state over";
      each.textContent = each.dataset.then;
    } else {
      each.hidden = true;
      each.nextElementSibling?.removeAttribute("hidden");
    }
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
