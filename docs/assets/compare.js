// On small screens the comparison shows the offers that are ticked above it, which the styles alone see to. Here a third
// takes the place of the one that was ticked first: that it will is said above them, which it was below them; what two
// differ in is marked; the address says which are ticked, so that whoever comes back, or reads on in another language,
// finds them; and whoever comes from an offer's page finds that one.
{
  const form = document.querySelector(".choosers");
  const boxes = [...form.querySelectorAll("input")];
  const status = form.querySelector("[role=status]");
  // What was ticked first comes first.
  let chosen = boxes.filter((box) => box.checked);
  form.querySelector("small").hidden = false;

  const show = (replaced) => {
    const pair = boxes.flatMap((box, place) => (box.checked ? place : [])).join("-");
    // Which they are, if they are two, and how much they differ: as it stands in the page, and said aloud.
    const [name, counts] = document.querySelector(`[data-pair="${pair}"]`)?.children ?? [];
    const said = replaced ? `<small>${status.dataset.replaced} ${replaced.labels[0].innerHTML}</small> ` : "";
    status.innerHTML = name ? `${said}<span class="aloud">${name.innerHTML}.</span> ${counts.innerHTML}` : status.dataset.few;
    for (const row of document.querySelectorAll("[data-differs]")) {
      row.classList.toggle("differs", row.matches(`[data-differs~="${pair}"]`));
    }
    for (const other of document.querySelectorAll(".languages a")) other.search = location.search;
  };
  const choose = (offers, replaced) => {
    chosen = offers;
    for (const box of boxes) box.checked = chosen.includes(box);
    const address = new URLSearchParams(new FormData(form));
    // One whose place is left open.
    if (chosen.length < 2) address.append("offer", "");
    history.replaceState(null, "", `?${address}`);
    show(replaced);
  };
  form.addEventListener("change", ({ target }) => {
    const others = chosen.filter((box) => box !== target);
    choose(target.checked ? [...others.slice(-1), target] : others, others.at(-2));
  });

  const asked = [...new URLSearchParams(location.search).values()];
  const named = asked.length ? asked : document.referrer.split("/");
  const wanted = boxes.filter((box) => named.includes(box.value)).slice(0, 2);
  const vacant = asked.includes("");
  // One alone is compared with the first of the others.
  if (wanted.length === 1 && !vacant) wanted.push(boxes.find((box) => box !== wanted[0]));
  if (wanted.length || vacant) choose(wanted);
  else show();
}
