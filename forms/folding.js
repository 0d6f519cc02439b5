// A text over several lines after `>`: YAML makes spaces of its line breaks, and of a blank line that between paragraphs.

// A line that begins so looks like a comment, an entry or a field: the check would ask whether it was meant as one.
const RISKY = /^(?:#|[-–—•*](?:\s|$)|["'“”„«‹]?[\p{L}\p{N}_][\p{L}\p{N}_-]*["'“”»›]?\s{0,2}[:：])/u;
const GAP = /(?<=\S) (?=\S)/g; // where a line may end
const NARROW = 60; // columns: nobody folds a text into less
const FULL = 0.6; // of the width: from here on a line may end where it did before

const isRisky = (line) => RISKY.test(line);

// Whether folding can say a text: its line breaks come in twos, and none of its paragraphs begins with a blank.
export const isFoldable = (text) =>
  (text.match(/\n+/g) ?? []).every((breaks) => breaks.length % 2 === 0) && !/\n[ \t]/.test(text);

// The text that lines stand for.
const unfolded = (lines) =>
  lines.join("\n").replace(/\n+/g, (breaks) => (breaks.length > 1 ? "\n\n".repeat(breaks.length - 1) : " "));

// A text in lines as wide as they were, or of up to `columns`. Of the lines it had `before`, those above the change stay
// as they are, and so do those below it as soon as a line can end where it did.
export function folded(text, columns, before = []) {
  const width = before.length > 1 ? Math.max(NARROW, ...before.map((line) => line.length)) : columns;
  let kept = before.length;
  while (kept && !(before[kept - 1] && isStart(unfolded(before.slice(0, kept)), text))) kept -= 1;
  const lines = before.slice(0, kept);
  const rests = new Map(before.flatMap((line, at) => (line ? [[unfolded(before.slice(at)), before.slice(at)]] : [])));
  let left = text.slice(unfolded(lines).length).replace(/^ /, "");
  while (left) {
    if (rests.has(left)) return [...lines, ...rests.get(left)];
    if (left.startsWith("\n\n")) {
      lines.push("");
      left = left.slice(2);
    } else {
      const line = nextLine(left, width, rests);
      lines.push(line);
      left = left.slice(line.length).replace(/^ /, "");
    }
  }
  return lines;
}

const isStart = (start, text) => text.startsWith(start) && ["", " ", "\n"].includes(text.charAt(start.length));

// The first line of a text: as many words as there is room for, and at least one.
function nextLine(text, width, rests) {
  const [paragraph] = text.split("\n\n", 1);
  let end = 0;
  for (const at of [...Array.from(paragraph.matchAll(GAP), ({ index }) => index), paragraph.length]) {
    if (end && at > width) break;
    if (isRisky(paragraph.slice(at + 1))) continue;
    end = at;
    if (at >= width * FULL && rests.has(text.slice(at + 1))) break;
  }
  return paragraph.slice(0, end || paragraph.length);
}
