// On small screens the comparison shows the offers that are ticked above it, which the styles alone see to. Here is
// marked in what two differ; the address says which are ticked, so that whoever comes back, or reads on in another
// language, finds them; and whoever comes from an offer's page finds that one.
{
  const form = document.querySelector(".choosers");
  const boxes = [...form.querySelectorAll("input")];
  const status = form.querySelector("[role=status]");

  const show = () => {
    const chosen = boxes.flatMap((box, place) => (box.checked ? place : [])).join("-");
    // How much they differ, if they are two: as it stands in the page, and said aloud where it changes.
    const told = document.querySelector(`[data-pair="${chosen}"] .note`)?.innerHTML ?? "";
    if (status.innerHTML !== told) status.innerHTML = told;
    for (const row of document.querySelectorAll("[data-differs]")) {
      row.classList.toggle("differs", row.matches(`[data-differs~="${chosen}"]`));
    }
    for (const other of document.querySelectorAll(".languages a")) other.search = location.search;
  };
  form.addEventListener("change", () => {
    history.replaceState(null, "", `?${new URLSearchParams(new FormData(form))}`);
    show();
  });

  const asked = [...new URLSearchParams(location.search).values()];
  const named = asked.length ? asked : document.referrer.split("/");
  const wanted = boxes.filter((box) => named.includes(box.value));
  // One alone is compared with the first of the others.
  if (wanted.length === 1) wanted.push(boxes.find((box) => box !== wanted[0]));
  if (wanted.length) for (const box of boxes) box.checked = wanted.includes(box);
  show();
}
