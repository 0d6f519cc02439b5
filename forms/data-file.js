// One file of the data, from what is read of it to what is saved.
import { kept, namesIn } from "./keeping.js";
import { mistake } from "./limits.js";
import { ended, evened } from "./line-ends.js";
import { Conflict, merged } from "./merging.js";
import { parsed } from "./places.js";
import { meant, shown } from "./shapes.js";
import { dataOf } from "./texts.js";
import { told, withIds } from "./upkeep.js";
import { same } from "./values.js";
import { Unwritable } from "./writing.js";

const EVENTS = "events";
const REMEMBERED = 3; // versions of a file: the published one, its draft, and what was saved last

// Why a file is not saved: `message` names a sentence, `named` is what it speaks of.
export class Refused extends Error {
  constructor(message, named = {}) {
    super(message);
    this.named = named;
  }
}

// One file of the data. `field` is its one field in the configuration of the forms.
export class DataFile {
  versions = []; // that were read or saved, the latest first

  constructor(field) {
    this.field = field;
    this.root = { widget: "object", fields: [field] };
  }

  // What the form holds of a text. The first one read is what is published.
  read(text) {
    this.published ??= this.entries(evened(text));
    this.remember(evened(text));
    return shown(this.data(evened(text)), this.root);
  }

  // The text of what a form holds. Throws `Refused` rather than to save anything else.
  written(value, today) {
    const entries = this.upkept(withIds(structuredClone(value), this.root)[this.field.name], today);
    const versions = this.versions.map((text) => this.kept(text, entries));
    if (!versions.length) versions.push(this.kept("", entries));
    const [best] = versions.toSorted((one, other) => one.changed - other.changed);
    this.edited = best.before;
    this.remember(best.text);
    return best.text;
  }

  // A text that was `written`, with what others changed in the `current` one meanwhile, and its lines ended as there.
  // Throws `Refused` where both changed the same.
  together(text, current) {
    const now = evened(current);
    if (this.edited === undefined || now === this.edited) return ended(text, current);
    const [before, ours, theirs] = [this.edited, text, now].map((each) => this.entries(each));
    const both = attempt(() => merged(before, ours, theirs));
    return ended(this.kept(now, both).text, current);
  }

  // What the form holds of all that the file consists of.
  entries(text) {
    return shown(this.data(text), this.root)[this.field.name];
  }

  // What a text says, as plain data.
  data(text) {
    return dataOf(parsed(text)) ?? {};
  }

  // The text that says a `value` instead.
  made(text, value) {
    return kept(text, value, namesIn(this.root));
  }

  remember(text) {
    this.versions = [text, ...this.versions.filter((each) => each !== text)].slice(0, REMEMBERED);
  }

  upkept(entries = [], today) {
    if (this.field.name !== EVENTS) return entries;
    const { published = [], versions } = this;
    const found = mistake(entries);
    if (found) throw new Refused(found.message, found);
    const read = versions.length ? this.entries(versions[0]) : undefined;
    return told(entries, published, read ?? [], today);
  }

  // `text` with the entries of the form, and how many of its lines differ.
  kept(text, entries) {
    const data = this.data(text);
    const name = this.field.name;
    const value = { ...data, [name]: meant(entries, this.field, data[name]) ?? nothing(this.field) };
    const made = attempt(() => this.made(text, value));
    if (!same(this.data(made), value)) throw new Refused("unwritable", { value: name });
    const known = new Set(text.split("\n"));
    return { before: text, text: made, changed: made.split("\n").filter((line) => !known.has(line)).length };
  }
}

// What a file says that has no entry left.
export const nothing = (field) => (field.widget === "object" ? {} : []);

function attempt(write) {
  try {
    return write();
  } catch (error) {
    if (error instanceof Conflict) throw new Refused("together", { value: error.message });
    if (error instanceof Unwritable) throw new Refused("unwritable", { value: error.message.split("\n", 1)[0] });
    throw error;
  }
}
