// Writes values into a YAML file in place: the lines of what is unchanged stay as they are, with their comments.
import { isMap, isPair, isScalar, isSeq, visit } from "yaml";
import { editList } from "./entries.js";
import * as at from "./places.js";
import { dataOf } from "./texts.js";
import { isEmpty, isMapping, same } from "./values.js";
import { WIDTH, Writer } from "./writing.js";

const BLOCK = /^BLOCK_/;

// `text` with what `value` holds in place of what it says. `names` are those of fields. Throws `Unwritable`.
export function kept(text, value, names = []) {
  const root = at.parsed(text);
  const writer = new Writer(new Set([...names, ...keys(dataOf(root))]), listsInLines(root));
  const keeper = new Keeper(text, writer, root);
  return keeper.value(root, value) ? at.applied(text, keeper.edits) : `${text}${writer.map(value, 0).join("\n")}\n`;
}

// The names of all fields below one of a form.
export const namesIn = (field) => (field.fields ?? []).flatMap((each) => [each.name, ...namesIn(each)]);

// Gathers the edits of one text.
export class Keeper {
  edits = [];

  constructor(text, writer, root) {
    this.text = text;
    this.writer = writer;
    this.root = root;
  }

  put(start, end, words) {
    this.edits.push({ start, end, words });
  }

  // The lines of what stands under a key or behind a hyphen, where it differs; false if all of it has to be written.
  value(node, value) {
    if (same(dataOf(node), value)) return true;
    if (!node?.items?.length || !(isMap(node) ? isMapping(value) : Array.isArray(value) && value.length)) return false;
    if (!node.flow) return isMap(node) ? this.map(node, value) : editList(this, node, value);
    const words = this.writer.inBrackets(value);
    if (at.column(this.text, node.range[0]) + words.length > WIDTH) return false;
    this.put(node.range[0], node.range[1], words);
    return true;
  }

  map(map, value) {
    const { text } = this;
    const isLeft = (pair) => map === this.root || !isEmpty(value[at.keyOf(pair)]) || isEmpty(dataOf(pair.value));
    const stays = map.items.filter(isLeft);
    if (!stays.length) return false;
    const start = map.items[0].key.range[0];
    const leading = at.isFirst(text, start) ? 0 : map.items.indexOf(stays[0]); // fields that go, behind a hyphen
    if (leading) this.withoutLeading(map.items.slice(0, leading), stays[0]);
    for (const pair of map.items.slice(leading)) {
      const now = value[at.keyOf(pair)];
      if (!isLeft(pair)) this.put(at.withComments(text, pair.key.range[0]), at.ending(text, pair), "");
      else if (!same(dataOf(pair.value), now)) this.pair(pair, now, at.column(text, start));
    }
    this.added(map, stays, value, at.column(text, start));
    return true;
  }

  // The first fields of an entry go, but neither its hyphen nor a comment on the one that is first now.
  withoutLeading(gone, next) {
    const [start, end] = [gone[0].key.range[0], next.key.range[0]];
    const noted = at.withComments(this.text, end) < at.lineStart(this.text, end);
    if (noted) this.put(this.text.lastIndexOf("-", start) + 1, at.ending(this.text, gone.at(-1)) - 1, "");
    else this.put(start, end, "");
  }

  // Fields that are new, each below the one that comes before it in the order of `value`.
  added(map, stays, value, indent) {
    const lines = new Map();
    let above;
    for (const [name, each] of Object.entries(value)) {
      const pair = at.pairOf(map, name);
      if (stays.includes(pair)) above = pair;
      else if (!isEmpty(each))
        lines.set(above, [...(lines.get(above) ?? []), ...this.writer.field(name, each, indent)]);
    }
    for (const [pair, each] of lines) {
      const words = `${each.join("\n")}\n`;
      const place = pair ? at.ending(this.text, pair) : stays[0].key.range[0];
      this.put(place, place, pair ? words : words.trimStart() + " ".repeat(indent));
    }
  }

  pair(pair, value, indent) {
    if (this.value(pair.value, value)) return;
    const start = at.colonEnd(pair);
    if (isMapping(value) || Array.isArray(value)) {
      const [line, ...below] = this.writer.field(at.keyOf(pair), value, indent);
      this.behind(start, pair, [line.slice(line.indexOf(":", indent) + 1), ...below]);
    } else this.scalar(start, pair, value, indent + 2);
  }

  // Another text behind a colon or a hyphen, written as it was.
  scalar(start, node, value, indent) {
    const scalar = isPair(node) ? node.value : node;
    const before = isScalar(scalar) ? this.manner(scalar) : {};
    const { head, below } = this.writer.scalar(value, indent, at.column(this.text, start) + 1, before);
    this.behind(start, node, [` ${head}`, ...below]);
  }

  // How a scalar is written: its style, the lines of a block, how long its line is, and whether a comment is behind it.
  manner(scalar) {
    const [start, end] = [scalar.range[0], at.valueEnd(this.text, scalar)];
    if (BLOCK.test(scalar.type)) {
      const lines = this.text.slice(start, end).split("\n").slice(1);
      return { type: scalar.type, lines: lines.map((line) => line.trim()) };
    }
    const noted = this.text.slice(end, at.lineEnd(this.text, end)).trim() !== "";
    return { type: scalar.type, width: end - at.lineStart(this.text, start), noted };
  }

  // Replace what stands from a colon or a hyphen on; a comment in its line stays there.
  behind(start, node, [head, ...below]) {
    const scalar = isPair(node) ? node.value : node;
    const end = Math.max(at.valueEnd(this.text, node), start);
    const block = BLOCK.test(scalar?.type); // whose comment stands in the first line
    const from = block ? scalar.range[0] + this.text.slice(scalar.range[0]).search(/\s/) : end;
    const note = this.text.slice(from, at.lineEnd(this.text, from)).trimEnd();
    this.put(start, block ? end : from + note.length, [head + note, ...below].join("\n"));
  }
}

// The names of all fields in plain data.
function keys(value) {
  if (!Array.isArray(value) && !isMapping(value)) return [];
  return [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(keys)];
}

// The fields whose lists stand in lines of their own wherever they occur, though they would fit in brackets.
function listsInLines(root) {
  const [lines, brackets] = [new Set(), new Set()];
  visit(root, {
    Pair(_, { key, value }) {
      if (isSeq(value) && value.items.every(isScalar)) (value.flow ? brackets : lines).add(String(key.value));
    },
  });
  return new Set([...lines].filter((name) => !brackets.has(name)));
}
