// Two people's changes of the same data, as one.
import { places } from "./lists.js";
import { isMapping, same } from "./values.js";

// Both changed the same: nobody but they can say what holds. The message is the path of it.
export class Conflict extends Error {}

const LATER = new Set(["revision", "updated"]); // of two, the later holds

// What `ours` and `theirs` make of the data that both had `before`. Throws `Conflict`.
export function merged(before, ours, theirs, path = "") {
  if (same(ours, theirs) || same(before, ours)) return theirs;
  if (same(before, theirs)) return ours;
  const all = [before, ours, theirs];
  if (all.every(isMapping)) {
    const names = Object.keys({ ...theirs, ...ours });
    return Object.fromEntries(
      names.map((name) => [name, merged(before[name], ours[name], theirs[name], `${path}.${name}`)]),
    );
  }
  if (all.every((each) => Array.isArray(each) && each.every(isMapping))) return lists(before, ours, theirs, path);
  if (LATER.has(path.split(".").at(-1))) {
    return String(ours).localeCompare(String(theirs), "en", { numeric: true }) > 0 ? ours : theirs;
  }
  throw new Conflict(path.slice(1));
}

// Entries in the order of whoever changed it, each new one below the entry that it was put below.
function lists(before, ours, theirs, path) {
  const sides = [theirs, ours].map((entries) => ({ entries, found: places(before, entries) }));
  const [leader, other] = isInOrder(sides[1]) ? sides : sides.toReversed();
  if (!isInOrder(other)) throw new Conflict(path.slice(1));
  const result = leader.entries.flatMap((entry, at) => {
    const place = leader.found[at];
    if (place < 0) return [{ place, entry }];
    const its = other.entries[other.found.indexOf(place)];
    if (its) return [{ place, entry: merged(before[place], entry, its, `${path}.${entry.id ?? at}`) }];
    if (same(entry, before[place])) return []; // the other one removed it
    throw new Conflict(`${path}.${entry.id ?? at}`.slice(1));
  });
  for (const [place, at] of other.found.map((place, at) => [place, at])) {
    const entry = other.entries[at];
    const isGone = place >= 0 && !leader.found.includes(place);
    if (isGone && !same(entry, before[place])) throw new Conflict(`${path}.${entry.id ?? at}`.slice(1));
    if (place >= 0 || result.some((each) => same(each.entry, entry))) continue;
    const above = other.found.slice(0, at).findLast((each) => each >= 0) ?? -1;
    const index = above < 0 ? 0 : result.findIndex((each) => each.place === above) + 1 || result.length;
    const behindOthers = result.slice(index).findIndex((each) => each.place >= 0);
    result.splice(behindOthers < 0 ? result.length : index + behindOthers, 0, { place: -1, entry });
  }
  return result.map(({ entry }) => entry);
}

const isInOrder = ({ found }) =>
  found.filter((place) => place >= 0).every((place, at, all) => !at || all[at - 1] < place);
