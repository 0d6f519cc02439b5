// The entries of a list that is written line by line: each takes its lines along, with the comments right above it.
import { places } from "./lists.js";
import * as at from "./places.js";
import { dataOf } from "./texts.js";
import { isMapping } from "./values.js";

// Lets a `keeper` edit a list so that it holds `value`; false if all of it has to be written.
export function editList(keeper, list, value) {
  const marks = at.hyphens(list);
  if (!marks.every((mark) => at.isFirst(keeper.text, mark))) return false;
  const found = places(dataOf(list), value);
  if (found.length === marks.length && found.every((place, index) => place === index)) {
    for (const [index, item] of list.items.entries()) editEntry(keeper, item, value[index], marks[index]);
  } else rearrange(keeper, list, value, marks, found);
  return true;
}

function editEntry(keeper, item, value, mark) {
  if (keeper.value(item, value)) return;
  const indent = at.column(keeper.text, mark);
  if (isMapping(value) || Array.isArray(value)) {
    const lines = keeper.writer.entry(value, indent);
    keeper.put(mark, Math.max(mark + 1, at.valueEnd(keeper.text, item)), lines.join("\n").trimStart());
  } else keeper.scalar(mark + 1, item, value, indent + 2);
}

// Entries were added, removed or moved: `found` tells where each stood before.
function rearrange(keeper, list, value, marks, found) {
  const { text, writer } = keeper;
  const starts = marks.map((mark) => at.withComments(text, mark));
  const ends = list.items.map((item, index) => Math.max(at.ending(text, item), at.lineEnd(text, marks[index])));
  const gaps = starts.slice(1).map((start, index) => text.slice(ends[index], start));
  const usual = gaps.filter(Boolean).length * 2 > gaps.length ? "\n" : "";

  // The lines of an entry with what changed in it.
  const moved = (place, each) => {
    const others = keeper.edits;
    keeper.edits = [];
    editEntry(keeper, list.items[place], each, marks[place]);
    const words = at.applied(text, keeper.edits, starts[place], ends[place]);
    keeper.edits = others;
    return words;
  };
  // Comments that stand alone between entries stay, also where those above them go.
  const headings = (place, above) => {
    const next = [...marks.keys()].find((index) => index > place && found.includes(index)) ?? gaps.length;
    const alone = gaps.slice(place + 1, next).filter((gap) => gap.includes("#"));
    return alone.join("").replace(/^\n+/, above ? "" : "\n");
  };
  const words = value.map((each, index) => {
    const place = found[index];
    const gap = gaps[place] ?? usual;
    const below = index < value.length - 1 ? gap : gap.trim() && `${gap.trimEnd()}\n`;
    if (place >= 0) return moved(place, each) + below + headings(place, gap);
    return `${writer.entry(each, at.column(text, marks[0])).join("\n")}\n${below}`;
  });
  keeper.put(starts[0], ends.at(-1), headings(-1, "\n") + words.join(""));
}
