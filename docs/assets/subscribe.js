// Subscribing: the links to the calendars become one field to choose from, the address of the chosen one can be
// copied, and the steps of the reader's own device come first, each button in the step that it is for.
{
  const section = document.querySelector(".subscription");
  const calendars = section.querySelector(".calendars");
  const feeds = [...section.querySelectorAll(".feed")];
  const { copy, copied, silent } = section.querySelector(".feeds").dataset;
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
  const guides = document.querySelector(".guides");
  const own = [...guides.querySelectorAll(`[data-device="${device}"]`)];
  const steps = own.flatMap((guide) => [...guide.querySelectorAll("[data-way]")]);
  const actions = new Map(feeds.map((feed) => [feed, [...feed.querySelectorAll(".action")]]));

  const shown = () => feeds.find((each) => !each.hidden);
  const show = () => {
    const chosen = feeds.find((each) => `#${each.id}` === location.hash) ?? feeds.at(-1);
    for (const [feed, ways] of actions) {
      feed.hidden = feed !== chosen;
      feed.querySelector(".choose").prepend(...ways);
    }
    const ways = chosen.querySelector(".choose");
    if (own.length) ways.before(...own, chosen.querySelector(".address")); // which the button below it copies
    ways.prepend(button);
    for (const step of steps) {
      const action = ways.querySelector(`[data-way=${step.dataset.way}]`);
      if (action) step.append(action);
    }
    button.after(status);
    status.textContent = "";
    select.value = chosen.id;
    for (const other of document.querySelectorAll(".languages a")) other.hash = location.hash;
  };

  section.classList.add("scripted");
  show();
  if (own.length) {
    const title = guides.querySelector("h2");
    own[0].open = true; // another way is there to be opened
    title.textContent = guides.dataset.others;
    title.hidden = !guides.querySelector("details");
  }
  addEventListener("hashchange", show);
  select.addEventListener("change", () => {
    history.replaceState(null, "", `#${select.value}`);
    show();
  });

  // A device without a program for these calendars keeps silent. Whoever is still here after two seconds is told,
  // where it can be seen, with the other way at hand.
  for (const link of section.querySelectorAll(".action[data-way=subscribe]")) {
    link.addEventListener("click", () => {
      link.after(status);
      status.textContent = "";
      const timer = setTimeout(() => {
        status.textContent = silent;
        status.after(button);
        button.scrollIntoView({ block: "nearest" });
      }, 2000);
      const opened = () => clearTimeout(timer);
      addEventListener("blur", opened, { once: true });
      document.addEventListener("visibilitychange", opened, { once: true });
    });
  }

  // A browser may refuse the clipboard; the address is then marked, and copied the old way if that still works.
  button.addEventListener("click", async () => {
    const address = shown().querySelector("code");
    try {
      await navigator.clipboard.writeText(address.textContent);
    } catch {
      getSelection().selectAllChildren(address);
      if (!document.execCommand("copy")) return;
    }
    button.after(status);
    status.textContent = copied;
  });
}
