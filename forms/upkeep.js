// What people who keep the data would have to write besides what they mean: ids, and how calendars learn of changes.
import { entryOf, isList } from "./shapes.js";
import { isMapping, same } from "./values.js";

const NAMES = ["name", "title", "question", "term", "subject", "text", "premise", "label"]; // that an id is made of
const LONGEST = 60; // characters of an id to which a number may come, as in proposals/entry.py
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/; // Windows has no file of such a name
const WRITTEN = ["id", "formerly", "revision", "updated", "moved_from"]; // by us, as KEPT in editing/fields.py
const WHEN = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d)?$/;
const TELLING = ["revision", "updated", "formerly", "accept"]; // not what is told of an event: see revisions/changes.py
const WORDS = ["subject", "within", "text"]; // to correct these is no news

// What an entry begins with that is a copy of another: all but its dates, and what is written for its editors.
export function copyOf(value) {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isMapping(value)) return WHEN.test(value) ? "" : value;
  const own = Object.entries(value).filter(([name]) => !WRITTEN.includes(name));
  return Object.fromEntries(own.map(([name, each]) => [name, copyOf(each)]));
}

// `value` with an id for each entry that has none.
export function withIds(value, field) {
  if (value === undefined || value === null) return value;
  if (field.widget === "object") {
    const answered = field.fields.filter(({ name }) => value[name] !== undefined);
    return { ...value, ...Object.fromEntries(answered.map((each) => [each.name, withIds(value[each.name], each)])) };
  }
  const { fields } = entryOf(field);
  if (!isList(field) || !fields) return value;
  const entries = value.map((each) => withIds(each, { widget: "object", fields }));
  if (!fields.some(({ name }) => name === "id")) return entries;
  const taken = new Set(entries.flatMap(({ id, formerly }) => [id, ...(formerly ?? [])]).filter(Boolean));
  return entries.map((entry) => {
    const id = entry.id || newId(entry, taken);
    taken.add(id);
    return { ...entry, id };
  });
}

// An id made of what an entry is called in the source language, as proposals/entry.py makes it.
function newId(entry, taken) {
  const name = NAMES.map((each) => entry[each]).find((each) => each && Object.values(each).length);
  const words = typeof name === "object" ? Object.values(name).find(Boolean) : name;
  const start = kebab(`${entry.offer ?? ""} ${words ?? ""}`).slice(0, LONGEST);
  const stem = start.replace(/-$/, "") || "entry";
  let id = stem;
  for (let number = 2; taken.has(id) || DEVICE.test(id); number += 1) id = `${stem}-${number}`;
  return id;
}

function kebab(text) {
  const bare = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\x00-\x7f]/g, "");
  return (bare.match(/[a-z0-9]+/g) ?? []).join("-");
}

// Events as calendars are told of them: `revision`, `updated` and `moved_from` follow from what differs from the events
// that are `published`; a new one is as of the day when it was changed last, beside those `read`. `today` is an ISO date.
export function told(events, published, read, today) {
  return events.map((event) => {
    const old = before(event, published);
    if (!old) {
      const updated = asOf(event, before(event, read), today);
      return { ...event, revision: undefined, moved_from: undefined, updated };
    }
    const moved = event.start !== old.start;
    const announced = moved && old.status === "confirmed" ? old.start : moved ? event.moved_from : old.moved_from;
    const known = { ...event, moved_from: announced, revision: old.revision, updated: old.updated };
    if (changed(known, old).every((name) => WORDS.includes(name))) return known;
    return { ...known, revision: Number(old.revision ?? 0) + 1, updated: today };
  });
}

const asOf = (event, old, today) => (old?.updated && !changed(event, old).length ? old.updated : today);

// The event among others that is the same, under its id or, the last one first, under one that it had.
function before(event, others) {
  const ids = [event.id, ...(event.formerly ?? []).toReversed()];
  return ids.map((id) => others.find((each) => each.id === id)).find(Boolean);
}

const changed = (event, old) =>
  Object.keys({ ...event, ...old }).filter((name) => !TELLING.includes(name) && !same(event[name], old[name]));
