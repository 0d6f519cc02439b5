// What is wrong with an answer, beside its field: where the form itself says it of answers that it can judge.

const CLASS = "refused";

// Say a `sentence` at the field of a `path` such as "events.0.end", until its answer is another one.
export function sayBeside(path, sentence) {
  for (const each of document.querySelectorAll(`.${CLASS}`)) each.remove();
  const field = document.querySelector(`.field[data-key-path="${CSS.escape(path)}"]`);
  if (!field) return; // its entry is folded, or it is further down: the dialog says it as well
  const note = document.createElement("p");
  note.className = CLASS;
  note.role = "alert";
  note.textContent = sentence;
  field.append(note);
  field.addEventListener("input", () => note.remove(), { once: true });
  field.scrollIntoView({ block: "nearest" });
}
