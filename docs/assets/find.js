// Finding: asks Pagefind's index, which lies in the same site and holds one index for each language, and puts
// what it finds in the order that readers expect.

// Beside the text, pages are found by their title and by the words that lead to them; a section's name is shown
// with each of its pages and says nothing about one of them.
const RANKING = { metaWeights: { title: 5, words: 8, parts: 0, section: 0 } };
const LOADED = 20; // pages whose text is looked at to put them in order
const EXCERPT = 30; // words, as many as Pagefind shows

let pagefind;

// What `query` finds: how many pages there are, the best of them, and whether they hold a part of the words only.
export async function find(query, shown) {
  pagefind ??= load();
  const { search } = await pagefind.catch((error) => {
    pagefind = undefined;
    throw error;
  });
  const asked = withoutArticles(query);
  let found = await matches(search, asked);
  if (!found.count && /[-/]/.test(asked)) found = await matches(search, asked.replace(/[-/]+/g, " "));
  const words = asked.split(/\s+/);
  const partly = !found.count && words.length > 1;
  if (partly) found = joined(await Promise.all(words.filter(isTelling).map((word) => matches(search, word))));
  return { count: found.count, pages: found.pages.slice(0, shown).map((page) => page.shown), partly };
}

async function load() {
  const loaded = await import("../pagefind/pagefind.js"); // from this script's place, whatever page it runs on
  await loaded.options({ ranking: RANKING });
  return loaded;
}

async function matches(search, query) {
  const { results } = await search(query);
  const loaded = await Promise.all(results.slice(0, LOADED).map(async (each) => [each, await each.data()]));
  const words = parted(query);
  // Pagefind takes a stem for the whole word, and where no word starts with it, the longest that it starts with,
  // be it of one letter.
  const held = loaded.filter(([, page]) => holds(page, words));
  const pages = held.map(([{ score }, page]) => ({ score, named: named(page, words), shown: view(page, words) }));
  pages.sort((one, other) => other.named - one.named || other.score - one.score);
  return { count: pages.length && results.length - loaded.length + pages.length, pages };
}

// Pages that were found by one word each: first those that hold most of the words.
function joined(lists) {
  const pages = new Map();
  for (const page of lists.flatMap((list) => list.pages)) {
    const before = pages.get(page.shown.url);
    const sum = { words: (before?.words ?? 0) + 1, score: (before?.score ?? 0) + page.score };
    pages.set(page.shown.url, { ...page, ...sum });
  }
  const sorted = [...pages.values()].sort((one, other) => other.words - one.words || other.score - one.score);
  return { count: sorted.length, pages: sorted };
}

// Whether the query names the page: 2 as it stands, 1 with another ending.
function named(page, words) {
  const names = [page.meta.title, ...listed(page.meta.words)].map(parted);
  return Math.max(...names.map((name) => alike(name, words)));
}

function alike(name, words) {
  if (name.length !== words.length) return 0;
  if (name.every((word, at) => word === words[at])) return 2;
  return name.every((word, at) => isInflected(word, words[at])) ? 1 : 0;
}

// Two forms of a word: they start alike and differ in their last letters. Abbreviations have no forms.
function isInflected(one, other) {
  const common = shared(one, other);
  return one === other || (common >= 3 && one.length - common <= 2 && other.length - common <= 2);
}

// Whether a page really holds each of the words, in its text or in what it is found by besides.
function holds(page, words) {
  const text = page.raw_content.split(/\s+/);
  const there = [...page.locations.map((at) => text[at] ?? ""), ...Object.values(page.meta)].flatMap(parted);
  return words.every((word) => there.some((each) => isClose(each, word)));
}

function isClose(each, word) {
  const enough = Math.max(3, Math.min(4, Math.ceil(word.length / 2)));
  return shared(each, word) >= Math.min(word.length, enough);
}

function shared(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

// What is shown of a page. Where one of its parts has the most of what was sought, it leads there as well.
function view(page, words) {
  const weight = (part) => part.weighted_locations.reduce((sum, each) => sum + each.balanced_score, 0);
  const best = [...page.sub_results].sort((one, other) => weight(other) - weight(one))[0];
  const asked = askedPart(page, words);
  const anchor = asked ?? best?.anchor;
  const excerpt = asked ? textFrom(page, asked) : (best ?? page).excerpt;
  return {
    url: page.url,
    title: typeset(page.meta.title),
    section: typeset(page.meta.section ?? ""),
    excerpt: typeset(/[.?!:]$/.test(excerpt) ? excerpt : `${excerpt} …`),
    part: anchor?.text && { url: `${page.url}#${anchor.id}`, title: typeset(anchor.text) },
  };
}

// The part of a page that its own words lead to: "minutes: record, transcript; quorum: how many people".
function askedPart(page, words) {
  const parts = (page.meta.parts ?? "").split("; ").map((part) => part.split(": "));
  const [id] = parts.find(([, names]) => listed(names).some((name) => alike(parted(name), words))) ?? [];
  return page.anchors.find((anchor) => anchor.id === id);
}

function textFrom(page, anchor) {
  const text = page.raw_content.split(/\s+/).slice(anchor.location, anchor.location + EXCERPT).join(" ");
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

// The index has typewriter's apostrophes, since Pagefind parts words there: hooks/offersite/build/search_index.py.
function typeset(text) {
  return text.replaceAll("'", "’").replaceAll("&#39;", "’").replaceAll("&#x27;", "’");
}

// "l'offre" is sought as "offre", "city's" as "city".
function withoutArticles(query) {
  return query.replace(/(\p{L}+)['’](\p{L}*)/gu, (_, before, after) => (after.length > 1 ? after : before));
}

function listed(words) {
  return words ? words.split(", ") : [];
}

// The words of a text without accents, ä being a and ae alike.
function parted(text) {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/([aou])e/g, "$1");
  return bare.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

// Short words are mostly articles and the like, which every page has.
function isTelling(word) {
  return word.length > 3;
}
