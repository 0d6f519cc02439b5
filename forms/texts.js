// What a text in YAML says, as hooks/offersite/reading/nodes.py reads it.
import { isMap, isScalar, isSeq, parseDocument } from "yaml";

const NULLS = new Set(["", "~", "null", "Null", "NULL"]); // YAML 1.2, core schema, 10.3.2
// Nothing is lost without them, and the check refuses them: soft hyphens, spaces of no width, marks of byte order.
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;
// What YAML 1.1 takes for a number, a date or a mark of its own, and more than what it does.
const NUMERIC = /^[-+.\d][-+.,:\w]*$|^(?:=|<<)$/;

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
    const document = parseDocument(inBrackets ? `k: [${text}]` : `k: ${text}`, { version, logLevel: "silent" });
    const { errors, warnings, contents } = document;
    const found = inBrackets ? document.getIn(["k", 0], true) : document.get("k", true);
    const alone = contents?.items?.length === 1 && !(inBrackets && document.getIn(["k"], true)?.items?.length !== 1);
    const noted = document.comment || contents?.comment || found?.comment;
    return !errors.length && !warnings.length && alone && !noted && isScalar(found) && found.type === "PLAIN" && found.value === text;
  });
}
