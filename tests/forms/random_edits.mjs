// Edits files at random, as people do in forms, and tells what went wrong. It is asked with `files`, each with its
// `name`, `text` and `field`; the `seed`, how many `tries` to make, and how many to show. Its answer: the failures, how
// many edits of each kind were tried, and some of the files as they were saved, with what the form held.
import { DataFile, nothing } from "../../forms/data-file.js";
import { ended, evened } from "../../forms/line-ends.js";
import { isEmpty, same } from "../../forms/values.js";
import { lineEnd, pairOf, parsed, valueEnd, withComments } from "../../forms/places.js";
import { entryOf, isList, meant } from "../../forms/shapes.js";
import { dataOf } from "../../forms/texts.js";

const WORDS = [
  ..."Énergie, Gemeinden über città – rencontre l'échange « data » 10 3.5 Forum: net zéro à de".split(" "),
  ...'yes no null ~ 12:30 1e3 2024-05-01 # - @home &a *b !c {x} [y] | > % ` \'tis "so" a:b c# ? : ='.split(" "),
];

let state;
function random(limit) {
  // Mulberry32
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % limit;
}
const one = (list) => list[random(list.length)];
const words = (count) => Array.from({ length: 1 + random(count) }, () => one(WORDS)).join(" ");
const text = (long) =>
  Array.from({ length: long && !random(3) ? 1 + random(3) : 1 }, () => words(long ? 40 : 6)).join("\n\n");

// Another answer to a field.
function another(field, before) {
  if (isList(field))
    return Array.from({ length: field.widget === "list" && field.max ? field.max : 1 + random(3) }, () =>
      another(entryOf(field)),
    );
  if (field.widget === "object") {
    const some = field.fields.filter((each) => each.required || !random(2));
    return Object.fromEntries((some.length ? some : field.fields).map((each) => [each.name, another(each)]));
  }
  if (field.widget === "number") return random(100);
  if (field.widget === "boolean") return !before;
  if (field.widget === "datetime")
    return `2025-0${1 + random(9)}-1${random(9)} 1${random(9)}:30`.slice(0, field.format.length);
  if (field.widget === "select") return one(field.options.map((each) => each.value ?? each));
  if (typeof before === "string" && before.includes(" ") && random(2)) return changed(before);
  return field.widget === "relation" || field.widget === "hidden"
    ? `id-${random(1000)}`
    : text(field.widget === "text");
}

// A text of which some words are others, as most are corrected.
function changed(before) {
  const parts = before.split(" ");
  parts.splice(random(parts.length), random(3), ...words(3).split(" "));
  return parts.join(" ");
}

// Every place of a form: the path, the field and what holds it.
function* places(value, field, path = []) {
  if (value === undefined || value === null) return;
  if (path.length) yield { path, field };
  if (isList(field) && field.fields)
    for (const [at, each] of value.entries()) yield* places(each, entryOf(field), [...path, at]);
  else if (field.widget === "object")
    for (const each of field.fields) yield* places(value[each.name], each, [...path, each.name]);
}

// The text of a file that holds less.
function parts(whole) {
  const [pair] = parsed(whole).items;
  const head = whole.slice(0, lineEnd(whole, pair.key.range[0]));
  const items = pair.value.items;
  const starts = items.map((item) => withComments(whole, (item.key ?? item.items[0].key).range[0]));
  return items.map((_, at) => head + whole.slice(starts[at], starts[at + 2] ?? whole.length).trimEnd() + "\n");
}

const at = (value, path) => path.reduce((each, step) => each?.[step], value);

// Edits `value` at a place, in one of the ways that a form has; the path of what differs.
function edited(value, { path, field }) {
  const holder = at(value, path.slice(0, -1));
  const name = path.at(-1);
  const now = holder[name];
  if (isList(field) && Array.isArray(now) && now.length && random(3)) {
    const place = random(now.length);
    const kind = one(["added", "removed", "moved", "copied"]);
    if (kind === "added") now.splice(place, 0, another(entryOf(field)));
    if (kind === "removed") now.splice(place, 1);
    if (!now.length) return "emptied";
    if (kind === "moved") now.splice(random(now.length), 0, ...now.splice(place, 1));
    if (kind === "copied") now.splice(place, 0, structuredClone(now[place]));
    return kind;
  }
  const missing = field.widget === "object" ? field.fields.filter((each) => isEmpty(now[each.name])) : [];
  if (missing.length && random(2)) {
    const each = one(missing);
    now[each.name] = another(each);
    return "filled";
  }
  if (!random(6) && typeof name === "string" && path.length > 1) {
    holder[name] = undefined;
    return "emptied";
  }
  holder[name] = another(field, now);
  return "changed";
}

// The lines of a text that a place of its tree takes: only they may differ. Whole entries with the comments above them.
function lines(source, path) {
  let node = parsed(source);
  let pair;
  for (const step of path) {
    const next = typeof step === "number" ? node?.items?.[step] : pairOf(node, step);
    if (!next) break;
    pair = next;
    node = next.key ? next.value : next;
  }
  const start = (pair.key ?? pair).range[0];
  const count = (place) => source.slice(0, place).split("\n").length;
  return [count(start), count(valueEnd(source, pair))];
}

function differing(one, other) {
  const [before, after] = [one.split("\n"), other.split("\n")];
  let first = 0;
  while (first < before.length && first < after.length && before[first] === after[first]) first += 1;
  let last = 0;
  while (last < Math.min(before.length, after.length) - first && before.at(-1 - last) === after.at(-1 - last))
    last += 1;
  return {
    first: first + 1,
    last: before.length - last,
    before: before.slice(first, before.length - last),
    after: after.slice(first, after.length - last),
  };
}

// A file as other programs save it.
const WAYS = [
  (text) => `\ufeff${text.replaceAll("\n", "\r\n")}`,
  (text) => `\n\n${text.trimEnd()}`.replaceAll("\n", "\r"),
  (text) => text.trimEnd(),
  (text) => `${text}\n \n`,
];

const notes = (source) => source.split("\n").filter((line) => /^\s*#/.test(line));
export function answer({ files, seed, tries, kept }) {
  state = seed;
  const failures = [];
  const counts = {};
  const samples = [];
  // Parts of a file, since a large one takes long: an entry of its list, or a field, with the next one.
  const ready = files.flatMap(({ name, text: whole, field }) =>
    parts(whole).map((source) => {
      const file = new DataFile(field);
      const form = file.read(source);
      const all = [...places(form, { widget: "object", fields: [field] })];
      return { name, source, field, file, form, all, lists: all.filter((each) => isList(each.field)) };
    }),
  );

  for (let number = 0; number < tries; number += 1) {
    const { name, source, field, file, form, all, lists } = ready[number % ready.length];
    const value = structuredClone(form);
    const place = one(lists.length && random(2) ? lists : all);
    const kind = edited(value, place);
    const fail = (what, more) => failures.push({ name, number, what, kind, path: place.path.join("."), more });
    counts[kind] = (counts[kind] ?? 0) + 1;
    let saved;
    try {
      saved = file.kept(source, value[field.name]).text;
    } catch (error) {
      if (error.message !== "unwritable") fail("failed", error.stack);
      else counts.refused = (counts.refused ?? 0) + 1;
      continue;
    }
    const asked = {
      ...dataOf(parsed(source)),
      [field.name]: meant(value[field.name], field, dataOf(parsed(source))[field.name]) ?? nothing(field),
    };
    if (!same(dataOf(parsed(saved)), asked)) fail("says something else");
    const differs = differing(source, saved);
    const [first, last] = lines(source, place.path);
    if (differs.before.length + differs.after.length && (differs.first < first || differs.last > last + 1)) {
      if (!(kind === "emptied") && !(kind === "filled" && !differs.before.length))
        fail(`lines ${differs.first}–${differs.last} differ, not ${first}–${last}`, differs);
      else if (kind === "emptied" && differs.after.length && !/: (?:\[\]|\{\})$/.test(differs.after[0]))
        fail("more than emptied", differs);
    }
    // With its comments
    const replaced = kind === "changed" && (isList(place.field) || place.field.widget === "object");
    if (!["emptied", "removed"].includes(kind) && !replaced) {
      const left = notes(saved);
      if (notes(source).some((line) => !left.includes(line))) fail("a comment is lost", differs);
    }
    const way = one(WAYS);
    if (ended(saved, way(source)) !== way(evened(saved))) fail("lines end otherwise", way.toString());
    const again = new DataFile(field);
    if (again.kept(saved, again.read(saved)[field.name]).text !== saved) fail("saved again it differs");
    if (number % Math.ceil(tries / kept) === 0) samples.push({ name, saved, asked });
  }
  return { failures: failures.slice(0, 20), failed: failures.length, counts, samples };
}
