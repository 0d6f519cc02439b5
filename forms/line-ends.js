// How a file begins and ends, and how its lines do: Sveltia CMS makes that alike before it hands over a text.

const END = /\r\n?|\n/;
const ENDS = new RegExp(END, "g");

// A text as Sveltia CMS has it, with the line break at its end that it takes away.
export const evened = (text) => `${text.trim().replace(ENDS, "\n")}\n`;

// An `evened` text as the file is that it is to replace: each line that stays ends as it did, others as most do.
export function ended(text, before) {
  const content = before.trim();
  if (!content) return text;
  const ends = content.match(ENDS) ?? [];
  const known = new Map();
  for (const [at, line] of content.split(END).entries()) known.set(line, [...(known.get(line) ?? []), ends[at]]);
  const [usual = "\n"] = [...new Set(ends)].sort((one, other) => count(ends, other) - count(ends, one));
  const lines = text.trim().split("\n");
  const words = lines.map((line, at) => line + (at < lines.length - 1 ? (known.get(line)?.shift() ?? usual) : ""));
  const [start] = before.split(content, 1);
  return start + words.join("") + before.slice(start.length + content.length);
}

const count = (list, value) => list.filter((each) => each === value).length;
