// On small screens the comparison shows two offers beside each other: those that the choosers above it name, in that
// order; or all of them, one below the other. What is not chosen is hidden by the styles of these alone, so that wide
// ones show the whole table. The address says what is chosen: whoever comes back, or reads on
// in another language, finds it.
{
  const form = document.querySelector(".choosers");
  const table = document.querySelector(".comparison");
  const choosers = [...form.querySelectorAll("select")];
  const status = form.querySelector("[role=status]");
  // Where there are more than two.
  const { all } = form.elements;
  // Each with a cell for each offer.
  const rows = [...table.rows].filter((row) => row.cells.length > 2);
  const columns = rows.map((row) => [...row.cells].slice(1));
  let shown = [];

  const show = () => {
    shown = choosers.map((each) => each.selectedIndex);
    const pair = [...shown].sort().join("-");
    const whole = Boolean(all?.checked);
    table.classList.toggle("whole", whole);
    table.classList.toggle("pair", !whole);
    // How much they differ.
    const told = document.querySelector(`[data-pair="${pair}"] .note`);
    status.replaceChildren(...told.cloneNode(true).childNodes);
    for (const each of [...choosers.map((chooser) => chooser.parentNode), status]) each.hidden = whole;
    for (const [at, row] of rows.entries()) {
      const chosen = shown.map((place) => columns[at][place]);
      const others = columns[at].filter((cell) => !chosen.includes(cell));
      for (const cell of columns[at]) cell.classList.toggle("left-out", others.includes(cell));
      row.append(...(shown[0] < shown[1] ? columns[at] : [...chosen, ...others]));
      // Of those who may come to neither there is nothing to compare.
      row.classList.toggle("left-out", row.matches(".audiences *") && !row.querySelector(".open:not(.left-out)"));
      row.classList.toggle("differs", row.matches(`[data-differs~="${pair}"]`));
    }
    for (const other of document.querySelectorAll(".languages a")) other.search = location.search;
  };
  // Who chooses what the other chooser shows changes places: nothing is compared with itself.
  form.addEventListener("change", () => {
    const [first, second] = choosers;
    if (first.selectedIndex === second.selectedIndex) [second.selectedIndex, first.selectedIndex] = shown;
    history.replaceState(null, "", `?${new URLSearchParams(new FormData(form))}`);
    show();
  });

  const asked = new URLSearchParams(location.search);
  for (const each of choosers) each.value = asked.get(each.name);
  const places = choosers.map((each) => each.selectedIndex);
  // What is not there, or one twice: then those that the page names.
  if (places.includes(-1) || places[0] === places[1]) form.reset();
  if (all) all.checked = asked.has("all");
  form.hidden = false;
  show();
}
