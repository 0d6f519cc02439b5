// The filters of the calendar, combined: each is a link to a list of its own, and becomes a switch on the page
// that lists the whole year. The address says what is chosen; on the lists, the links lead to such an address.
{
  const filters = document.querySelector(".filters");
  const all = filters.querySelector(".all");
  const links = [...filters.querySelectorAll("[data-facet]")];
  const events = [...document.querySelectorAll("[data-filters]")];
  const parts = [...document.querySelectorAll(".listed")];
  const status = document.querySelector("[role=status]");
  const calendar = document.querySelector(".matching");
  const everything = calendar?.href;
  const whole = "whole" in filters.dataset;
  const page = whole ? location.pathname : all.pathname;

  // What is chosen, a value for each facet: by the address, or by the list that this page is.
  const chosen = () => {
    const asked = whole ? new URLSearchParams(location.search) : null;
    const isChosen = ({ dataset, ariaCurrent }) => (asked ? asked.get(dataset.facet) === dataset.value : ariaCurrent);
    return Object.fromEntries(links.filter(isChosen).map(({ dataset }) => [dataset.facet, dataset.value]));
  };
  // An event tells by their numbers which links find it.
  const has = (event, wanted) => {
    const numbers = event.dataset.filters.split(" ");
    const finds = (number) => numbers.includes(String(number));
    return links.every(({ dataset }, number) => wanted[dataset.facet] !== dataset.value || finds(number));
  };
  // One address for one choice, in whatever order it was made.
  const address = (wanted) => {
    const facets = new Set(links.map(({ dataset }) => dataset.facet));
    const query = new URLSearchParams([...facets].filter((each) => each in wanted).map((each) => [each, wanted[each]]));
    return page + (String(query) ? `?${query}` : "");
  };
  const mark = (link, current) =>
    current ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");

  const show = () => {
    const now = chosen();
    all.href = page;
    for (const link of links) {
      const { facet, value } = link.dataset;
      const others = { ...now };
      delete others[facet];
      const isOn = now[facet] === value;
      link.href = address(isOn ? others : { ...others, [facet]: value });
      if (!whole) continue;
      mark(link, isOn);
      link.querySelector("span").textContent = events.filter((each) => has(each, { ...others, [facet]: value })).length;
    }
    if (!whole) return;
    mark(all, !Object.keys(now).length);
    const [only, more] = links.filter(({ dataset }) => now[dataset.facet] === dataset.value);
    if (calendar) calendar.href = (!more && only?.dataset.calendar) || everything;
    for (const each of events) each.hidden = !has(each, now);
    for (const part of parts) part.hidden = !part.querySelector("li:not([hidden])");
    const shown = events.filter((each) => !each.hidden).length;
    status.textContent = filters.dataset.shown.replace("{shown}", shown).replace("{all}", events.length);
    for (const other of document.querySelectorAll(".languages a")) other.search = location.search;
  };

  show();
  addEventListener("popstate", show);
  filters.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!whole || !link || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    if (link.href !== location.href) history.pushState(null, "", link.href);
    show();
  });
}
