// Writes values into a YAML file in place: lines of what is unchanged stay as they are, with their comments.
import { isMap, isPair, isScalar, isSeq, visit } from "yaml";
import { places } from "./lists.js";
import { applied, colonEnd, column, ending, first, hyphens, keyOf, lineEnd, lineStart, pairOf, parsed, valueEnd, withComments } from "./places.js";
import { Bare, dataOf, tidy } from "./texts.js";
import { isMapping, WIDTH, Writer } from "./writing.js";

const BLOCK = /^BLOCK_/;

// `text` with what `value` holds in place of what it says. `names` are those of fields. Throws `Unwritable`.
export function kept(text, value, names = []) {
  const root = parsed(text);
  const writer = new Writer(new Set([...names, ...keys(dataOf(root))]), listsInLines(root));
  const keeper = new Keeper(text, writer, root);
  return keeper.value(root, value) ? applied(text, keeper.edits) : `${text}${writer.map(value, 0).join("\n")}\n`;
}

// Whether two values say the same: nothing, an empty text and an empty list are one.
export function same(one, other) {
  if (isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other);
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((each, at) => same(each, other[at]));
  if (isMapping(one)) return isMapping(other) && Object.keys({ ...one, ...other }).every((name) => same(one[name], other[name]));
  return !Array.isArray(other) && !isMapping(other) && tidy(String(one)) === tidy(String(other));
}

export const isEmpty = (value) =>
  value === undefined || value === null || value === "" || (typeof value === "object" && !(value instanceof Bare) && Object.values(value).every(isEmpty));

class Keeper {
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
    if (!node.flow) return isMap(node) ? this.map(node, value) : this.list(node, value);
    const words = this.writer.inBrackets(value);
    if (column(this.text, node.range[0]) + words.length > WIDTH) return false;
    this.put(node.range[0], node.range[1], words);
    return true;
  }

  map(map, value) {
    const indent = column(this.text, map.items[0].key.range[0]);
    const stays = map.items.filter((pair) => map === this.root || !isEmpty(value[keyOf(pair)]) || isEmpty(dataOf(pair.value)));
    if (!stays.length) return false;
    const gone = map.items.filter((pair) => !stays.includes(pair));
    const behindHyphen = first(this.text, map.items[0].key.range[0]) ? [] : gone.slice(0, map.items.indexOf(stays[0]));
    if (behindHyphen.length) this.behindHyphen(behindHyphen, stays[0]);
    for (const pair of gone.slice(behindHyphen.length)) this.put(withComments(this.text, pair.key.range[0]), ending(this.text, pair), "");
    for (const pair of stays) {
      if (!same(dataOf(pair.value), value[keyOf(pair)])) this.pair(pair, value[keyOf(pair)], indent);
    }
    this.added(map, stays, value, indent);
    return true;
  }

  // The first fields of an entry go, but neither its hyphen nor a comment on the one that is first now.
  behindHyphen(gone, stays) {
    const start = gone[0].key.range[0];
    const comments = withComments(this.text, stays.key.range[0]) < lineStart(this.text, stays.key.range[0]);
    if (comments) this.put(this.text.lastIndexOf("-", start) + 1, ending(this.text, gone.at(-1)) - 1, "");
    else this.put(start, stays.key.range[0], "");
  }

  // Fields that are new, each below the one that comes before it in the order of `value`.
  added(map, stays, value, indent) {
    let above;
    const lines = new Map();
    for (const [name, each] of Object.entries(value)) {
      const pair = pairOf(map, name);
      if (stays.includes(pair)) above = pair;
      else if (!isEmpty(each)) lines.set(above, [...(lines.get(above) ?? []), ...this.writer.field(name, each, indent)]);
    }
    for (const [pair, each] of lines) {
      const words = `${each.join("\n")}\n`;
      if (pair) this.put(ending(this.text, pair), ending(this.text, pair), words);
      else this.put(stays[0].key.range[0], stays[0].key.range[0], words.trimStart() + " ".repeat(indent));
    }
  }

  pair(pair, value, indent) {
    if (pair.value && this.value(pair.value, value)) return;
    const start = colonEnd(pair);
    const name = keyOf(pair);
    const [head, ...below] = isMapping(value) || Array.isArray(value)
      ? this.writer.field(name, value, indent).map((line, at) => (at ? line : line.slice(line.indexOf(":", indent) + 1)))
      : this.scalar(pair.value, value, indent + 2, start);
    this.behind(start, pair, head, below);
  }

  list(list, value) {
    const found = places(dataOf(list), value);
    const marks = hyphens(list);
    if (!marks.every((mark) => first(this.text, mark))) return false;
    if (found.length === marks.length && found.every((place, at) => place === at)) {
      for (const [at, item] of list.items.entries()) this.entry(item, value[at], marks[at]);
      return true;
    }
    const starts = marks.map((mark) => withComments(this.text, mark));
    const ends = list.items.map((item, at) => Math.max(ending(this.text, item), lineEnd(this.text, marks[at])));
    const gaps = starts.slice(1).map((start, at) => this.text.slice(ends[at], start));
    const usual = gaps.filter(Boolean).length * 2 > gaps.length ? "\n" : "";
    // Comments that stand alone below entries that go.
    const headings = (place, gap) => {
      const next = [...marks.keys()].find((at) => at > place && found.includes(at)) ?? gaps.length;
      const alone = gaps.slice(place + 1, next).filter((each) => each.includes("#"));
      return alone.join("").replace(/^\n+/, gap ? "" : "\n");
    };
    const words = value.map((each, at) => {
      const place = found[at];
      const lines = place < 0
        ? `${this.writer.entry(each, column(this.text, marks[0])).join("\n")}\n`
        : this.moved(list.items[place], each, starts[place], ends[place], marks[place]);
      const gap = gaps[place] ?? usual;
      return lines + (at < value.length - 1 ? gap : gap.trim() && `${gap.trimEnd()}\n`) + (place < 0 ? "" : headings(place, gap));
    });
    this.put(starts[0], ends.at(-1), headings(-1, "\n") + words.join(""));
    return true;
  }

  // The lines of an entry with what changed in it, to stand elsewhere.
  moved(item, value, start, end, mark) {
    const others = this.edits;
    this.edits = [];
    this.entry(item, value, mark);
    const words = applied(this.text, this.edits, start, end);
    this.edits = others;
    return words;
  }

  entry(item, value, mark) {
    if (this.value(item, value)) return;
    const indent = column(this.text, mark);
    if (isMapping(value) || Array.isArray(value)) {
      this.put(mark, Math.max(mark + 1, valueEnd(this.text, item)), this.writer.entry(value, indent).join("\n").trimStart());
    } else this.behind(mark + 1, item, this.scalar(item, value, indent + 2, mark + 1));
  }

  pair(pair, value, indent) {
    if (this.value(pair.value, value)) return;
    const start = colonEnd(pair);
    if (isMapping(value) || Array.isArray(value)) {
      const [line, ...below] = this.writer.field(keyOf(pair), value, indent);
      this.behind(start, pair, [line.slice(line.indexOf(":", indent) + 1), ...below]);
    } else this.behind(start, pair, this.scalar(pair.value, value, indent + 2, start));
  }

  // A scalar as it was written, with another text.
  scalar(node, value, indent, start) {
    const { head, below } = this.writer.scalar(value, indent, column(this.text, start) + 1, isScalar(node) ? this.manner(node) : {});
    return [` ${head}`, ...below];
  }

  // How a scalar is written: its style, the lines of a block, how long its line is, and whether a comment is behind it.
  manner(node) {
    if (!BLOCK.test(node.type)) {
      const end = valueEnd(this.text, node);
      const noted = this.text.slice(end, lineEnd(this.text, end)).trim() !== "";
      return { type: node.type, width: end - lineStart(this.text, node.range[0]), noted };
    }
    const source = this.text.slice(node.range[0], valueEnd(this.text, node)).split("\n").slice(1);
    return { type: node.type, lines: source.map((line) => line.trim()) };
  }

  // Replace what stands from a colon or a hyphen on; a comment in its line stays there.
  behind(start, node, [head, ...below]) {
    const scalar = isPair(node) ? node.value : node;
    const block = BLOCK.test(scalar?.type);
    const end = Math.max(valueEnd(this.text, node), start);
    const from = block ? scalar.range[0] + this.text.slice(scalar.range[0]).search(/\s/) : end;
    const note = this.text.slice(from, lineEnd(this.text, from)).trimEnd();
    const stop = block ? end : from + note.length;
    this.put(start, stop, [head + note, ...below].join("\n"));
  }
}

// The names of all fields in plain data.
function keys(value) {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keys)];
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
