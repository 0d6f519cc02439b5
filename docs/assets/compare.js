// On small screens the comparison shows two offers at once: those that the choosers above it name. What is not
// chosen is hidden by the styles of these alone, so that wide ones show the whole table whatever was chosen.
{
  const form = document.querySelector(".choosers");
  const table = document.querySelector(".comparison");
  const [first, second] = form.querySelectorAll("select");
  const rows = [...table.rows].filter((row) => row.cells.length > 2); // each with a cell for each offer

  const show = () => {
    const chosen = [first, second].map((select) => Number(select.value));
    for (const row of rows) {
      for (const [at, cell] of [...row.cells].entries()) cell.classList.toggle("left-out", at > 0 && !chosen.includes(at));
      // Of those who may come to neither there is nothing to compare.
      row.classList.toggle("left-out", row.matches(".audiences *") && !row.querySelector(".open:not(.left-out)"));
    }
  };
  // Columns keep their order: a choice that the other chooser stands in the way of moves it on.
  form.addEventListener("change", ({ target }) => {
    if (Number(first.value) >= Number(second.value)) {
      if (target === first) second.value = Number(first.value) + 1;
      else first.value = Number(second.value) - 1;
    }
    show();
  });

  table.classList.replace("whole", "pair");
  form.hidden = false;
  document.querySelector(".to-pairs").hidden = true;
  show();
}
