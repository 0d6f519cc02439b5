// Data as plain values: maps, lists and texts; a text is `Bare` where it is a number, a flag or a date.

// Nothing is lost without them, and the check refuses them: soft hyphens, spaces of no width, marks of byte order.
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

// A number, a flag or a date: its field knows it, so it stands without quotation marks.
export class Bare {
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

// What of a text counts: neither tabs nor blanks at the ends of its lines, nor how its accents are composed.
export const tidy = (text) =>
  text.normalize("NFC").replace(UNSEEN, "").replace(/\r\n?/g, "\n").replaceAll("\t", " ").replace(/ +$/gm, "").trim();

export const isMapping = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Bare);

// Whether a file leaves such a value out.
export function isEmpty(value) {
  if (Array.isArray(value) || isMapping(value)) return Object.values(value).every(isEmpty);
  return value === undefined || value === null || value === "";
}

// Whether two values say the same in a file.
export function same(one, other) {
  if (isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other);
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((each, at) => same(each, other[at]));
  }
  if (isMapping(one) && isMapping(other)) {
    return Object.keys({ ...one, ...other }).every((name) => same(one[name], other[name]));
  }
  const simple = [one, other].every((each) => !Array.isArray(each) && !isMapping(each));
  return simple && tidy(String(one)) === tidy(String(other));
}
