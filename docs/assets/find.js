// Finding: asks Pagefind's index, which lies in the same site and holds one index for each language, and puts
// what it finds in the order that readers expect.

// Beside the text, pages are found by their title and by the words that lead to them; a section's name is shown
// with each of its pages and says nothing about one of them.
const RANKING = { metaWeights: { title: 5, words: 8, parts: 0, section: 0, description: 0, outdated: 0 } };
const LOADED = 20; // pages whose text is looked at to put them in order
const EXCERPT = 30; // words of a page, and to the end of their sentence if it is near
const PART = 48; // of a part that was asked for, such as whom to ask, with the number to call
const LEAD = 12; // before what was found there may be so many, back to the beginning of its sentence
const REST = 8; // so many more to its end
const END = /(?:\D|\d{3})\.$|[?!…]$/; // of a sentence, and not of "13. November"
const OFTEN = 500; // milliseconds between two looks at what has come so far
const NUMBER = /\p{N}/u;
const PHONE = /\+(?:\d ?){8,14}\d/g; // as the pages write it for all the world
const ENTRY = new URL("../pagefind/pagefind-entry.json", import.meta.url);

let pagefind;

// What `query` finds: how many pages there are, the best of them, and whether they hold a part of the words only.
// Where that takes long, `meanwhile` is told what there is so far.
export async function find(query, shown, meanwhile) {
  const { search, destroy } = await load();
  const told = ({ count, pages }) => ({ count, pages: pages.slice(0, shown).map((page) => page.shown) });
  const asked = withoutArticles(query.replace(/[\u00ad\u2060]/g, "").replaceAll("\u2011", "-")); // pasted from a page
  try {
    let found = await matches(search, asked, (some) => meanwhile(told(some)));
    if (!found.count && /[-/]/.test(asked)) found = await matches(search, asked.replace(/[-/]+/g, " "));
    if (!found.count && parted(asked).join(" ").length === 3) found = await matches(search, asked, undefined, begins);
    const words = asked.split(/\s+/);
    const partly = !found.count && words.length > 1;
    if (partly) found = joined(await Promise.all(telling(words).map((word) => matches(search, word))), parted(asked));
    if (!found.count) await fetch(ENTRY, { cache: "no-store" }); // Pagefind hides that it had no network
    return { ...told(found), partly };
  } catch (error) {
    pagefind = undefined; // what it could not load it never asks for again
    await destroy();
    throw error;
  }
}

// The query with the nearest known words in place of unknown ones, if it then finds something. Where it is `found` as it
// stands, be it by what its words begin with, only letters that are swapped are a slip.
export async function meant(query, found = false) {
  const [{ search }, { suggested }] = await Promise.all([load(), import("./suggest.js")]);
  const words = await suggested(parted(query), found);
  return words && (await matches(search, words)).count ? words : "";
}

// Load what searches, once; anew after it failed.
export function load() {
  pagefind ??= loaded().catch((error) => {
    pagefind = undefined;
    throw error;
  });
  return pagefind;
}

async function loaded() {
  const made = await import("../pagefind/pagefind.js"); // from this script's place, whatever page it runs on
  await made.options({ ranking: RANKING });
  await made.init();
  return made;
}

async function matches(search, query, meanwhile = () => {}, wanted = holds) {
  const { results } = await search(query);
  const words = parted(query);
  const there = [];
  const coming = results.slice(0, LOADED).map(async (each) => there.push({ ...each, page: await each.data() }));
  const watch = setInterval(() => there.length && meanwhile({ pages: ordered(there, words, wanted) }), OFTEN);
  await Promise.all(coming).finally(() => clearInterval(watch));
  const pages = ordered(there, words, wanted);
  // Of what was not looked at, most holds the words; but seldom one that has to be there as it is.
  const rest = words.some(isWhole) || !pages.length ? 0 : results.length - there.length;
  return { pages, count: pages.length + rest };
}

// Those pages that hold the words, the best first. Pagefind takes a stem for the whole word, and where no word
// starts with it, the longest that it starts with, be it of one letter.
function ordered(there, words, wanted) {
  const pages = there
    .filter(({ page }) => wanted(page, words))
    .map(({ score, page }) => ({ score, named: named(page, words), shown: view(page, words) }));
  const byUrl = (one, other) => (one.shown.url < other.shown.url ? -1 : 1); // not by what came first
  return pages.sort((one, other) => other.named - one.named || other.score - one.score || byUrl(one, other));
}

// Pages that were found by one word each: first those that all the words name, then those that hold most of them.
function joined(lists, words) {
  const pages = new Map();
  for (const page of lists.flatMap((list) => list.pages)) {
    const before = pages.get(page.shown.url);
    const sum = { words: (before?.words ?? 0) + 1, score: (before?.score ?? 0) + page.score };
    sum.named = within(page.shown, words);
    pages.set(page.shown.url, { ...page, ...sum });
  }
  const better = (one, other) => other.named - one.named || other.words - one.words || other.score - one.score;
  const sorted = [...pages.values()].sort(better);
  return { count: sorted.length, pages: sorted };
}

// Whether the query names the page: 2 as it stands, 1 with another ending, less where its title is only a part of it.
function named(page, words) {
  return Math.max(...names(page).map((name) => alike(name, words)), within(page.meta, words));
}

function names(page) {
  return [page.meta.title, ...listed(page.meta.words)].map(parted);
}

// Whether a word of its names begins with the three letters that no page has as a word: they may be all that is typed
// so far.
function begins(page, [letters]) {
  return names(page)
    .flat()
    .some((word) => word.startsWith(letters));
}

// How much of a query is the name in it of one among several, such as an offer: the whole name, or two words in a
// row that are half of it or more.
function within({ title, section }, words) {
  const name = section ? parted(title) : [];
  const run = (from, at) => (name[from] && name[from] === words[at] ? 1 + run(from + 1, at + 1) : 0);
  const longest = Math.max(0, ...name.flatMap((_, from) => words.map((_, at) => run(from, at))));
  const told = longest === name.length || (longest > 1 && longest * 2 >= name.length);
  return told ? longest / (words.length + 1) : 0;
}

function alike(name, words) {
  if (name.length !== words.length) return 0;
  if (name.every((word, at) => word === words[at])) return 2;
  return name.every((word, at) => isInflected(word, words[at])) ? 1 : 0;
}

// Two forms of a word: they start alike and differ in their last letters, those of a short word in one.
function isInflected(one, other) {
  if (NUMBER.test(one + other)) return one === other;
  const common = shared(one, other);
  const ending = Math.min(one.length, other.length) > 3 ? 2 : 1;
  return common >= 3 && one.length - common <= ending && other.length - common <= ending;
}

// Abbreviations and numbers are not the start of other words.
function isWhole(word) {
  return word.length <= 3 || NUMBER.test(word);
}

// Whether a page really holds what was sought, in its text or in what it is found by besides.
function holds(page, words) {
  const text = page.raw_content.split(/\s+/);
  const there = [...page.locations.map((at) => text[at] ?? ""), ...Object.values(page.meta)].flatMap(parted);
  return areIn(there, telling(words));
}

function areIn(there, words) {
  return words.every((word) => there.some((each) => isClose(each, word)));
}

// Whether a word of a page begins with the one sought, is a form of it, or the beginning of its compound. Four letters
// are that of a long one alone: "nach" begins "nächstes" too.
function isClose(each, word) {
  if (isWhole(word)) return each === word;
  if (isWhole(each)) return isInflected(each, word);
  const common = shared(each, word);
  return common >= Math.max(3, word.length * 0.6) || (common > (word.length > 8 ? 3 : 4) && common === each.length);
}

function shared(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

// What is shown of a page. Where one of its parts has the most of what was sought, it leads there as well.
function view(page, words) {
  const text = page.raw_content.split(/\s+/);
  const tells = (each) => telling(words).some((word) => areIn(parted(text[each.location] ?? ""), [word]));
  const weight = (part) => part.weighted_locations.filter(tells).reduce((sum, each) => sum + each.balanced_score, 0);
  const best = [...page.sub_results].sort((one, other) => weight(other) - weight(one))[0];
  const asked = askedPart(page, words);
  const anchor = asked ?? best?.anchor;
  const found = (best ?? page).weighted_locations.filter(tells).map((each) => each.location);
  const excerpt = asked ? opening(text, page, asked) : (described(page, words, found, anchor?.text) ?? around(text, found));
  return {
    url: page.url,
    title: typeset(page.meta.title),
    section: typeset(page.meta.section ?? ""),
    word: typeset(leading(page, words, excerpt) || ""),
    outdated: Boolean(page.meta.outdated),
    excerpt: typeset(excerpt),
    part: anchor?.text && { url: `${page.url}#${anchor.id}`, title: typeset(anchor.text) },
  };
}

// What was sought where nothing that is shown says it, such as an abbreviation of another language.
function leading(page, words, excerpt) {
  const names = [...listed(page.meta.words), ...parts(page).flatMap(([, words]) => listed(words))];
  const name = names.find((each) => alike(parted(each), words));
  return name && !areIn(parted(`${page.meta.title} ${excerpt.replaceAll(/<\/?mark>/g, "")}`), words) && name;
}

// "minutes: record, transcript; quorum: how many people" as pairs.
function parts({ meta }) {
  return (meta.parts ?? "").split("; ").map((part) => part.split(": "));
}

// The part of a page that its own words lead to.
function askedPart(page, words) {
  const sought = (name) => name.every((each) => words.some((word) => alike([each], [word])));
  const [id] = parts(page).find(([, names]) => listed(names).map(parted).some(sought)) ?? [];
  return page.anchors.find((anchor) => anchor.id === id);
}

// How a part of the page begins.
function opening(text, page, { location }) {
  const others = page.anchors.map((each) => each.location).filter((at) => at > location);
  return passage(text, location, Math.min(PART, ...others.map((at) => at - location)));
}

// What the page says of itself, where it is sought as a whole: where its title holds the words, its text none of them,
// or one of its sentences holds them in the middle and its name or description says them too.
function described(page, words, found, part) {
  const { title, description } = page.meta;
  const holds = (text) => areIn(parted(text), telling(words));
  const begins = found.some((at) => !at || END.test(page.raw_content.split(/\s+/, at).at(-1)));
  const sought = named(page, words) || (!part && holds(description));
  if (found.length && !holds(title) && (begins || !sought)) return undefined;
  const text = description.split(/\s+/);
  const tells = (at) => telling(words).some((word) => areIn(parted(text[at]), [word]));
  return passage(text, 0, text.length, [...text.keys()].filter(tells));
}

// The words around most of those found, from the beginning of their sentence if it is near.
function around(text, found) {
  const near = (at) => found.filter((each) => each >= at && each < at + EXCERPT - LEAD).length;
  const first = found.reduce((best, at) => (near(at) > near(best) ? at : best), found[0] ?? 0);
  let from = first;
  while (from > Math.max(0, first - LEAD) && !END.test(text[from - 1])) from -= 1;
  if (/^[:;»]$/.test(text[from])) from += 1; // which in French stand alone
  const rest = text.slice(from + EXCERPT - 1, from + EXCERPT + REST).findIndex((word) => END.test(word));
  return passage(text, from, EXCERPT + Math.max(rest, 0), found);
}

// A passage of a page as HTML, its ends told where they are in the middle of a sentence.
function passage(text, from, length, found = []) {
  const escaped = (word) => word.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const marked = (word) => {
    const [, before, core, after] = word.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u).map(escaped);
    return `${before}<mark>${core}</mark>${after}`; // without its full stop or brackets
  };
  const words = text.slice(from, from + length);
  const shown = words.map((word, at) => (found.includes(from + at) ? marked(word) : escaped(word)));
  const before = from > 0 && !END.test(text[from - 1]) ? "… " : "";
  const after = END.test(text[from + shown.length - 1]) ? "" : " …";
  const called = (number) => `<a href="tel:${number.replaceAll(" ", "")}">${number.replaceAll(" ", "\u00a0")}</a>`;
  return before + shown.join(" ").replace(PHONE, called) + after;
}

// The index has typewriter's apostrophes and plain spaces, since Pagefind parts words there, as
// hooks/offersite/build/searched_pages.py tells. French signs that stand alone stay with their word.
function typeset(text) {
  return text.replaceAll("'", "’").replace(/ (?=[:;!?»])/g, "\u202f").replaceAll("« ", "«\u202f");
}

// "l'offre" is sought as "offre", "city's" as "city".
function withoutArticles(query) {
  return query.replace(/(\p{L}+)['’](\p{L}*)/gu, (_, before, after) => (after.length > 1 ? after : before));
}

function listed(words) {
  return words ? words.split(", ") : [];
}

// The words of a text without accents, ä being a and ae alike.
export function parted(text) {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/([aou])e/g, "$1");
  return bare.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

// Beside others, short words are mostly articles and the like, which every page has.
function telling(words) {
  const found = words.filter((word) => word.length > 3 || NUMBER.test(word));
  return found.length ? found : words;
}
