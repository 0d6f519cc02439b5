// What may have been meant by a word that no page holds: the nearest of those that the pages do hold.
import { parted } from "./find.js";

// Whoever seeks a place that no page names is not told of any word that is spelt a little like it.
const LEAST = 5; // letters: shorter words are near to too many others
const LONG = 8; // from so many letters on two of them may be wrong, before one

let known;

// The words with the nearest known one in place of each that is not, or that has the same letters where they are to be
// `swapped` alone; nothing if there is none to replace.
export async function suggested(words, swapped) {
  known ??= await loaded();
  const found = words.map((word) => nearest(word, known, swapped));
  return found.some(Boolean) && words.map((word, at) => found[at] ?? word).join(" ");
}

// The words of the pages in this language, the most frequent first, and their letters without accents.
async function loaded() {
  const name = `words.${document.documentElement.lang}.json`;
  const answer = await fetch(new URL(`../pagefind/${name}`, import.meta.url));
  return (await answer.json()).map((word) => ({ word, bare: parted(word).join("") }));
}

function nearest(word, all, swapped) {
  if (word.length < LEAST || all.some(({ bare }) => bare.startsWith(word))) return undefined;
  let most = swapped || word.length < LONG ? 1 : 2;
  let found;
  for (const each of all) {
    if (each.bare[0] !== word[0] || Math.abs(each.bare.length - word.length) > most) continue;
    if (swapped && letters(word) !== letters(each.bare)) continue;
    const away = distance(word, each.bare);
    if (away > most) continue;
    found = each.word;
    most = away - 1; // only what is nearer comes before the more frequent
  }
  return found;
}

function letters(word) {
  return [...word].sort().join("");
}

// How many letters are missing, too many, wrong or swapped with the next (optimal string alignment).
function distance(one, other) {
  const rows = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    rows[i] = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const differ = Number(one[i - 1] !== other[j - 1]);
      const ways = [rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + differ];
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) ways.push(rows[i - 2][j - 2] + 1);
      rows[i][j] = Math.min(...ways);
    }
  }
  return rows[one.length][other.length];
}
