// On small screens the comparison shows two offers at once: those that the choosers above it name. What is not
// chosen is hidden by the styles of these alone, so that wide ones show the whole table whatever was chosen. The
// address says what is chosen: whoever comes back, or reads on in another language, finds it.
{
  const form = document.querySelector(".choosers");
  const table = document.querySelector(".comparison");
  const [first, second] = form.querySelectorAll("select");
  const rows = [...table.rows].filter((row) => row.cells.length > 2); // each with a cell for each offer

  const show = () => {
    const chosen = [first.selectedIndex + 1, second.selectedIndex + 2];
    for (const row of rows) {
      for (const [at, cell] of [...row.cells].entries()) cell.classList.toggle("left-out", at > 0 && !chosen.includes(at));
      // Of those who may come to neither there is nothing to compare.
      row.classList.toggle("left-out", row.matches(".audiences *") && !row.querySelector(".open:not(.left-out)"));
    }
    for (const other of document.querySelectorAll(".languages a")) other.search = location.search;
  };
  // Columns keep their order: a choice that the other chooser stands in the way of moves it on.
  form.addEventListener("change", ({ target }) => {
    const other = target === first ? second : first;
    if (first.selectedIndex > second.selectedIndex) other.selectedIndex = target.selectedIndex;
    history.replaceState(null, "", `?${new URLSearchParams(new FormData(form))}`);
    show();
  });

  const asked = new URLSearchParams(location.search);
  for (const select of [first, second]) select.value = asked.get(select.name);
  const [one, two] = [first.selectedIndex, second.selectedIndex];
  if (one < 0 || one > two) first.selectedIndex = second.selectedIndex = 0;

  table.classList.replace("whole", "pair");
  form.hidden = false;
  document.querySelector(".to-pairs").hidden = true;
  show();
}
