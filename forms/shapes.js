// What a form holds of a file, and the file of what a form holds. A form has a box for each language of a text, numbers
// in lists even where there is one, and an empty box for what a file leaves out.
import { places } from "./lists.js";
import { Bare, isEmpty, isMapping } from "./values.js";

const SELF_EVIDENT = /^(?:\d+|\d{4}-\d\d-\d\d(?: \d\d:\d\d)?)$/; // a number, a day or a moment that no form shows

export const isList = (field) => field.widget === "list" || field.multiple === true;

// What the entries of a list are.
export function entryOf(field) {
  if (field.widget !== "list") return { ...field, multiple: false };
  return field.field ?? (field.fields ? { widget: "object", fields: field.fields } : { widget: "hidden" });
}

// The value of a `field` in its form, of the `data` in a file.
export function shown(data, field) {
  if (data === null || data === undefined) return undefined;
  if (isList(field)) return (Array.isArray(data) ? data : [data]).map((each) => shown(each, entryOf(field)));
  if (field.widget === "object") {
    const known = new Map(field.fields.map((each) => [each.name, each]));
    const named = isMapping(data) ? data : Object.fromEntries([...known.keys()].map((name) => [name, data]));
    return Object.fromEntries(
      Object.entries(named).map(([name, each]) => [name, known.has(name) ? shown(each, known.get(name)) : each]),
    );
  }
  if (field.widget === "number") return Number(data);
  return field.widget === "boolean" ? data.toLowerCase() === "true" : data;
}

// What a file says of the `value` of a `field` in its form, where it said `data` before; undefined where it is left out.
export function meant(value, field, data) {
  if (isList(field)) return list(value ?? [], field, data);
  if (field.widget === "object") return mapping(value ?? {}, field, data);
  if (isEmpty(value)) return undefined;
  if (Array.isArray(value)) return value.map((each) => meant(each, field)); // that no form shows
  const absent = data === undefined || data === null;
  if (field.widget === "boolean") {
    const asEver = value === (field.default ?? false) && (absent || data.toLowerCase() !== String(value));
    return asEver ? undefined : new Bare(String(value));
  }
  if (absent && field.required === false && value === field.default) return undefined; // nobody writes what holds anyway
  const bare = /^(?:number|datetime)$/.test(field.widget) || (field.widget === "hidden" && SELF_EVIDENT.test(value));
  return bare ? new Bare(String(value)) : String(value);
}

function list(value, field, data) {
  const entry = entryOf(field);
  const before = data === undefined || data === null ? [] : [data].flat();
  const shownBefore = before.map((each) => shown(each, entry));
  const found = places(shownBefore, value);
  const all = value.map((each, at) => meant(each, entry, before[found[at]])).filter((each) => !isEmpty(each));
  return all.length === 1 && entry.widget === "number" ? all[0] : all; // 60, or [60, 90]
}

function mapping(value, field, data) {
  const before = isMapping(data) ? data : {};
  const known = field.fields.map(({ name }) => name);
  const answers = field.fields.map((each) => [each.name, meant(value[each.name], each, before[each.name])]);
  const all = answers.filter(([, each]) => !isEmpty(each));
  if (!all.length) return undefined;
  const [[, first]] = all;
  const alike = all.length === known.length && known.length > 1 && all.every(([, each]) => each === first);
  if (isText(field) && alike && !isMapping(data)) return first; // the same in every language: written once
  const others = Object.entries({ ...before, ...value }).filter(([name]) => !known.includes(name)); // that no form shows
  return Object.fromEntries([...all, ...others.filter(([, each]) => !isEmpty(each))]);
}

// Whether a field has a box for each language, by their tags (BCP 47).
const isText = ({ fields }) =>
  fields.every(({ name, widget }) => /^(?:string|text)$/.test(widget) && /^[a-z]{2,3}(?:-[A-Za-z\d]+)*$/.test(name));
