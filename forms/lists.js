// Which entry of a list is which, after some were added, removed, moved or changed.

const ALIKE = 0.5; // of its values: an entry that has so many of them is the same, under another id
const NAMES = ["id", "slug", "year", "tag"];

const told = (value) => JSON.stringify(value);

// For each entry of a list as it is now, the place it had before; -1 for a new one. Entries are plain data.
export function places(before, now) {
  const found = now.map(() => -1);
  const left = new Set(before.keys());
  const take = (at, place) => {
    if (place === undefined || found[at] >= 0) return;
    found[at] = place;
    left.delete(place);
  };
  const pass = (name) => {
    const known = new Map();
    for (const place of left) known.set(name(before[place]), [...(known.get(name(before[place])) ?? []), place]);
    for (const [at, each] of now.entries()) {
      const key = name(each);
      if (found[at] >= 0 || key === undefined) continue;
      const same = known.get(key)?.filter((place) => left.has(place)) ?? [];
      take(at, same.includes(at) ? at : same[0]);
    }
  };
  pass(told);
  pass((each) => NAMES.map((name) => each?.[name]).find((name) => name !== undefined && name !== null));
  const open = () => [...now.keys()].filter((at) => found[at] < 0);
  for (const at of open()) {
    const scored = [...left].map((place) => [likeness(before[place], now[at]), place]);
    const [best] = scored.filter(([score]) => score >= ALIKE).sort(([one], [other]) => other - one);
    take(at, best?.[1]);
  }
  // What remains changed in its place, if as many are gone as came.
  if (open().length === left.size) for (const at of open()) take(at, [...left][0]);
  return found;
}

// How much of two values is the same, from 0 to 1.
function likeness(one, other) {
  const [ours, theirs] = [one, other].map((each) => new Set(leaves(each)));
  if (!ours.size || !theirs.size) return 0;
  return [...ours].filter((each) => theirs.has(each)).length / Math.max(ours.size, theirs.size);
}

const leaves = (value, path = "") =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, each]) => leaves(each, `${path}/${name}`))
    : [`${path}=${value}`];
