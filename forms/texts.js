// What a text in YAML says, as hooks/offersite/reading/nodes.py reads it.
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { tidy } from "./values.js";

const NULLS = new Set(["", "~", "null", "Null", "NULL"]); // YAML 1.2, core schema, 10.3.2
// What YAML 1.1 takes for a number, a date or a mark of its own, and more than what it does.
const NUMERIC = /^[-+.\d][-+.,:\w]*$|^(?:=|<<)$/;

// The text of a scalar; null if there is none. Only after `|` each line stays a line: elsewhere a blank line is what
// parts two paragraphs, and YAML makes a single line break of it.
export function textOf(scalar) {
  if (scalar.type === "PLAIN" && NULLS.has(scalar.source)) return null;
  const text = String(scalar.value ?? "");
  return tidy(scalar.type === "BLOCK_LITERAL" ? text : text.replaceAll("\n", "\n\n"));
}

// What stands in a tree, as plain data: maps, lists and texts.
export function dataOf(node) {
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [String(key.value), dataOf(value)]));
  if (isSeq(node)) return node.items.map(dataOf);
  return isScalar(node) ? textOf(node) : null;
}

// Whether a text on one line is a text without quotation marks too, by YAML 1.1 as well as by 1.2.
export function isPlain(text, inBrackets) {
  if (NULLS.has(text) || NUMERIC.test(text)) return false;
  return ["1.1", "1.2"].every((version) => {
    const document = parseDocument(inBrackets ? `[${text}]` : `- ${text}`, { version, logLevel: "silent" });
    const { comment, contents, errors, warnings } = document;
    const [found, ...others] = contents?.items ?? [];
    const clean = !errors.length && !warnings.length && !others.length && !comment && !contents?.comment;
    return clean && isScalar(found) && !found.comment && found.type === "PLAIN" && found.value === text;
  });
}
