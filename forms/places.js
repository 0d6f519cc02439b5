// Where things stand in the text of a YAML file. Places count characters from its beginning.
import { isCollection, isMap, isPair, parseDocument } from "yaml";

const REMEMBERED = 8;
const trees = new Map();

// The tree of a file, which nobody changes: each scalar is the text that stands there, since its field says what it
// means. Throws a `YAMLParseError`.
export function parsed(text) {
  if (!trees.has(text)) {
    const document = parseDocument(text, { schema: "failsafe", keepSourceTokens: true });
    if (document.errors.length) throw document.errors[0];
    if (trees.size === REMEMBERED) trees.delete(trees.keys().next().value);
    trees.set(text, document.contents);
  }
  return trees.get(text);
}

export const lineStart = (text, place) => text.lastIndexOf("\n", place - 1) + 1;

// Behind the line break that ends the line of a place.
export function lineEnd(text, place) {
  const found = text.indexOf("\n", place);
  return found < 0 ? text.length : found + 1;
}

export const column = (text, place) => place - lineStart(text, place);

// Whether nothing but blanks stands before a place in its line.
export const isFirst = (text, place) => !text.slice(lineStart(text, place), place).trim();

// Where the comments begin that stand right above the line of a place, as far indented as it is.
export function withComments(text, place) {
  let start = lineStart(text, place);
  const comment = `${" ".repeat(text.slice(start).search(/[^ ]/))}#`;
  while (start > 0 && text.startsWith(comment, lineStart(text, start - 1))) start = lineStart(text, start - 1);
  return start;
}

// The place behind what is written of a value, or of a pair and its value.
export function valueEnd(text, node) {
  if (isPair(node)) return node.value?.srcToken ? valueEnd(text, node.value) : colonEnd(node);
  if (isCollection(node) && !node.flow && node.items.length) return valueEnd(text, node.items.at(-1));
  return node.range[0] + text.slice(node.range[0], node.range[1]).trimEnd().length;
}

export const ending = (text, node) => lineEnd(text, valueEnd(text, node));

export const colonEnd = (pair) => pair.srcToken.sep.find(({ type }) => type === "map-value-ind").offset + 1;

// The places of the hyphens of a list that is written line by line.
export const hyphens = (list) =>
  list.srcToken.items.flatMap(({ start }) =>
    start.filter(({ type }) => type === "seq-item-ind").map(({ offset }) => offset),
  );

export const keyOf = (pair) => String(pair.key.value);

export const pairOf = (map, key) => (isMap(map) ? map.items.find((pair) => keyOf(pair) === key) : undefined);

// `text` between two places with other words where the edits say; no edit touches another.
export function applied(text, edits, from = 0, to = text.length) {
  const parts = [];
  let place = from;
  for (const { start, end, words } of edits.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    parts.push(text.slice(place, start), words);
    place = end;
  }
  return parts.join("") + text.slice(place, to);
}
