// Values as lines of YAML, as people write them by hand: short texts behind their field, long ones below it.
import { folded, isFoldable } from "./folding.js";
import { isPlain } from "./texts.js";
import { Bare, isMapping, tidy } from "./values.js";

export const WIDTH = 110; // columns of a line
const BLOCKS = { BLOCK_FOLDED: ">-", BLOCK_LITERAL: "|-" };
const ENTRY = /^[-–—•*]\s/;
const COMMENT = /^#+(?:\s|$)/;
// What hooks/offersite/reading/continuation.py takes for a field, and for what stands behind the colon of one.
const FIELD = /^[-–—•*#\s]*["'“”„«‹]?([\p{L}\p{N}_][\p{L}\p{N}_-]*)["'“”»›]?\s{0,2}[:\u02d0\u2236\ua789\ufe13\ufe55\uff1a]\s*(.*)$/u;
const BLOCK = /^[>|][-+1-9]{0,2}$/;
const FLOW = /^(?:\[[^[\]]*\]?|\{[^{}]*\}?)$/;

// There is no way to write such a text that the check would take.
export class Unwritable extends Error {}

export class Writer {
  // `names` are those of fields: no line of a text may begin like one. `inLines` are the fields whose lists are
  // written line by line in this file, also where they would find room in brackets.
  constructor(names, inLines) {
    this.names = names;
    this.inLines = inLines;
  }

  // What stands behind the colon or the hyphen of a scalar, and the lines below it, from the column `indent` on.
  // `room` says how many columns are taken in the first line; what stood there `before`, how it is to be written.
  scalar(value, indent, room, before = {}) {
    if (value instanceof Bare) return { head: value.text, below: [] };
    const text = tidy(value);
    const sentence = before.noted && text.includes(" "); // the check would ask whether the comment is its end
    const line = text.includes("\n") ? undefined : inLine(text, sentence ? "QUOTE_DOUBLE" : before.type);
    if (!(before.type in BLOCKS) && line !== undefined && room + line.length <= Math.max(WIDTH, before.width ?? 0)) {
      return { head: line, below: [] };
    }
    const block = this.block(text, indent, before);
    if (block) return block;
    if (line === undefined && !isFoldable(text)) throw new Unwritable(text);
    return { head: line ?? JSON.stringify(text.replaceAll("\n\n", "\n")), below: [] };
  }

  // A text in lines of its own: folded if it is one paragraph or was so, else line by line; undefined if neither can be.
  block(text, indent, before) {
    const wanted = before.type in BLOCKS ? before.type : text.includes("\n") ? "BLOCK_LITERAL" : "BLOCK_FOLDED";
    for (const type of Object.keys(BLOCKS).sort((one) => (one === wanted ? -1 : 1))) {
      if (type === "BLOCK_FOLDED" && !isFoldable(text)) continue;
      const lines = type === "BLOCK_FOLDED" ? folded(text, WIDTH - indent, before.lines) : text.split("\n");
      if (this.isFree(lines, type)) {
        return { head: BLOCKS[type], below: lines.map((each) => each && " ".repeat(indent) + each) };
      }
    }
    return undefined;
  }

  // Whether none of the lines looks as if it was meant as a comment, an entry or a field of its own.
  isFree(lines, type) {
    const folded = type === "BLOCK_FOLDED";
    return !lines.some((line, at) => {
      const entry = folded && ENTRY.test(line) && (/^[-•*]/.test(line) || !lines[at - 1]);
      return entry || COMMENT.test(line) || this.isField(line, folded, lines[at - 1]);
    });
  }

  // Whether a line begins with the name of a field: with a capital, “Place: Bern”, it may begin a paragraph of a folded
  // text, or a line of another.
  isField(line, folded, above) {
    const [, name, value] = line.match(FIELD) ?? [];
    if (!name || this.names.has(name)) return Boolean(name);
    return this.names.has(name.toLowerCase()) && (BLOCK.test(value) || (folded && Boolean(above || FLOW.test(value))));
  }

  // A field with its value, as lines whose first begins in the column `indent`.
  field(name, value, indent) {
    const start = `${" ".repeat(indent)}${inLine(name)}:`;
    if (Array.isArray(value)) {
      const brackets = this.brackets(value);
      const short = brackets && !this.inLines.has(name) && start.length + brackets.length < WIDTH;
      return short || !value.length ? [`${start} ${brackets}`] : [start, ...this.list(value, indent + 2)];
    }
    if (isMapping(value)) return Object.keys(value).length ? [start, ...this.map(value, indent + 2)] : [`${start} {}`];
    const { head, below } = this.scalar(value, indent + 2, start.length + 1);
    return [`${start} ${head}`, ...below];
  }

  map(value, indent) {
    return Object.entries(value).flatMap(([name, each]) => this.field(name, each, indent));
  }

  list(value, indent) {
    return value.flatMap((each) => this.entry(each, indent));
  }

  // An entry of a list, its hyphen in the column `indent`.
  entry(value, indent) {
    const hyphen = `${" ".repeat(indent)}- `;
    if (isMapping(value)) {
      const [first, ...others] = this.map(value, indent + 2);
      return [hyphen + first.trimStart(), ...others];
    }
    if (Array.isArray(value)) return [hyphen + this.inBrackets(value)];
    const { head, below } = this.scalar(value, indent + 2, hyphen.length);
    return [hyphen + head, ...below];
  }

  // A list of ids or numbers in brackets; nothing where one of them is a text or has parts.
  brackets(list) {
    const simple = list.every((each) => each instanceof Bare || (typeof each === "string" && !/\s/.test(each)));
    return simple ? this.inBrackets(list) : "";
  }

  // Any value on one line.
  inBrackets(value) {
    if (Array.isArray(value)) return `[${value.map((each) => this.inBrackets(each)).join(", ")}]`;
    if (isMapping(value)) {
      const pairs = Object.entries(value).map(([name, each]) => `${inLine(name, "", true)}: ${this.inBrackets(each)}`);
      return `{${pairs.join(", ")}}`;
    }
    if (value instanceof Bare) return value.text;
    const text = tidy(value);
    if (!isFoldable(text)) throw new Unwritable(text);
    return inLine(text.replaceAll("\n\n", "\n"), "", true);
  }
}

// A text on one line, in quotation marks where it had them or would be read as something else.
function inLine(text, before = "", inBrackets = false) {
  if (!before.startsWith("QUOTE") && isPlain(text, inBrackets)) return text;
  if (text.includes("\n")) return JSON.stringify(text);
  const single = before === "QUOTE_SINGLE" || /["\\]/.test(text);
  return single ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
