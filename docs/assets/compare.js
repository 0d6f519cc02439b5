// On small screens the comparison shows two offers beside each other: those that the choosers above it name, in that
// order; or all of them, one below the other. What is not chosen is hidden by the styles of these alone, so that wide
// ones show the whole table. The address says what is chosen: whoever comes back, or reads on
// in another language, finds it.
{
  const form = document.querySelector(".choosers");
  const table = document.querySelector(".comparison");
  const [first, second] = form.querySelectorAll("select");
  const pairs = [...document.querySelectorAll(".pairs a")];
  const status = form.querySelector("[role=status]");
  const { all } = form.elements; // where there are more than two
  const rows = [...table.rows].filter((row) => row.cells.length > 2); // each with a cell for each offer
  const columns = rows.map((row) => [...row.cells].slice(1));
  let shown = [];

  const show = () => {
    shown = [first.selectedIndex, second.selectedIndex];
    const chosen = [...shown].sort().join("-");
    const whole = Boolean(all?.checked);
    table.classList.toggle("whole", whole);
    table.classList.toggle("pair", !whole);
    const [one, other] = [first.value, second.value];
    const parts = [`/${one}/${other}/`, `/${other}/${one}/`];
    const link = pairs.find((each) => parts.some((part) => each.pathname.includes(part)));
    status.replaceChildren(...link.nextElementSibling.cloneNode(true).childNodes); // how much they differ
    for (const each of [first.parentNode, second.parentNode, status]) each.hidden = whole;
    for (const [at, row] of rows.entries()) {
      const pair = shown.map((place) => columns[at][place]);
      const others = columns[at].filter((cell) => !pair.includes(cell));
      for (const cell of columns[at]) cell.classList.toggle("left-out", others.includes(cell));
      row.append(...(shown[0] < shown[1] ? columns[at] : [...pair, ...others]));
      // Of those who may come to neither there is nothing to compare.
      row.classList.toggle("left-out", row.matches(".audiences *") && !row.querySelector(".open:not(.left-out)"));
      row.classList.toggle("differs", row.matches(`[data-differs~="${chosen}"]`));
    }
    for (const other of document.querySelectorAll(".languages a")) other.search = location.search;
  };
  // Who chooses what the other chooser shows changes places: nothing is compared with itself.
  form.addEventListener("change", () => {
    if (first.selectedIndex === second.selectedIndex) [second.selectedIndex, first.selectedIndex] = shown;
    history.replaceState(null, "", `?${new URLSearchParams(new FormData(form))}`);
    show();
  });

  const asked = new URLSearchParams(location.search);
  for (const select of [first, second]) select.value = asked.get(select.name);
  const chosen = [first.selectedIndex, second.selectedIndex];
  if (chosen.includes(-1) || chosen[0] === chosen[1]) form.reset(); // to those that the page names
  if (all) all.checked = asked.has("all");
  form.hidden = false;
  show();
}
