// Subscribing: the links to the calendars become one field to choose from, the address of the chosen one can be
// copied, and what the reader's own device needs comes first: each way with what to know and its button, and its steps.
{
  const section = document.querySelector(".subscription");
  const calendars = section.querySelector(".calendars");
  const feeds = [...section.querySelectorAll(".feed")];
  const { copy, copied } = section.querySelector(".feeds").dataset;
  const heading = section.querySelector("h2");

  const select = document.createElement("select");
  select.setAttribute("aria-labelledby", heading.id);
  const option = (link) => new Option(link.textContent, link.hash.slice(1));
  for (const each of calendars.children) {
    if (each.matches("ul")) {
      const group = document.createElement("optgroup");
      group.label = each.previousElementSibling.textContent;
      group.append(...[...each.querySelectorAll("a")].map(option));
      select.append(group);
    } else if (each.querySelector("a")) select.append(option(each.querySelector("a")));
  }
  calendars.replaceChildren(select);

  const button = document.createElement("button");
  button.className = "action";
  button.type = "button";
  button.dataset.way = "copy";
  button.textContent = copy;
  const status = document.createElement("span");
  status.setAttribute("role", "status");

  const devices = { android: /Android/, apple: /iPhone|iPad|Mac/, windows: /Windows/, linux: /Linux/ };
  const device = Object.keys(devices).find((each) => devices[each].test(navigator.userAgent));
  const own = [...document.querySelectorAll(`.guides [data-device="${device}"]`)];
  const notes = own.map((guide) => [...guide.querySelectorAll(".beforehand")]);
  for (const note of notes.flat()) {
    const name = document.createElement("strong");
    name.textContent = note.parentElement.firstElementChild.textContent;
    note.prepend(name);
  }

  const shown = () => feeds.find((each) => !each.hidden);
  const show = () => {
    const chosen = feeds.find((each) => `#${each.id}` === location.hash) ?? feeds.at(-1);
    for (const each of feeds) each.hidden = each !== chosen;
    const ways = chosen.querySelector(".choose");
    const way = (name) => ways.querySelector(`.action[data-way=${name}]`);
    way("subscribe").after(button);
    const first = own.flatMap((guide, at) => [...notes[at], way(guide.dataset.way)]);
    ways.prepend(...(own.length ? first : [button]));
    ways.append(status);
    status.textContent = "";
    select.value = chosen.id;
    for (const other of document.querySelectorAll(".languages a")) other.hash = location.hash;
  };

  section.classList.add("scripted");
  show();
  addEventListener("hashchange", show);
  select.addEventListener("change", () => {
    history.replaceState(null, "", `#${select.value}`);
    show();
  });

  // A browser may refuse the clipboard; the address is then marked, and copied the old way if that still works.
  button.addEventListener("click", async () => {
    const address = shown().querySelector("code");
    try {
      await navigator.clipboard.writeText(address.textContent);
    } catch {
      getSelection().selectAllChildren(address);
      if (!document.execCommand("copy")) return;
    }
    status.textContent = copied;
  });

  if (own.length) {
    const guides = own[0].parentElement;
    const others = document.createElement("details");
    const summary = document.createElement("summary");
    own[0].open = true;
    summary.textContent = guides.dataset.others;
    others.append(summary, ...guides.querySelectorAll(`details:not([data-device="${device}"])`));
    own.at(-1).after(others);
  }
}
