// Saves files one after the other as a form does. It is asked with a list of files, each with its `text` (null for
// none), its `field`, the day `today`, and `edits`: a path with what stands there from then on, or with `remove`,
// `copy` (of an entry, behind it) or `move` (of an entry, to a place). A file has `current` where somebody else saved it
// meanwhile. Its answer: each as `saved`, or `refused` with why.
import { DataFile } from "../../forms/data-file.js";
import { PageFile } from "../../forms/page-file.js";
import { copyOf } from "../../forms/upkeep.js";

function edit(value, { path, remove, copy, move, insert, set }) {
  const holder = path.slice(0, -1).reduce((each, step) => (each[step] ??= {}), value);
  const name = path.at(-1);
  if (remove && Array.isArray(holder)) holder.splice(name, 1);
  else if (remove) delete holder[name];
  else if (copy) holder.splice(name + 1, 0, copyOf(holder[name]));
  else if (insert) holder.splice(name, 0, insert);
  else if (move !== undefined) holder.splice(move, 0, ...holder.splice(name, 1));
  else holder[name] = set;
}

function saved({ text, field, today, edits, current }) {
  const file = field.name === "page" ? new PageFile(field) : new DataFile(field);
  const value = text === null ? {} : file.read(text);
  for (const each of edits) edit(value, each);
  try {
    const made = file.written(value, today);
    return { saved: current ? file.together(made, current) : made };
  } catch (error) {
    if (error.constructor.name !== "Refused") throw error;
    return { refused: error.message };
  }
}

export const answer = (files) => files.map(saved);
