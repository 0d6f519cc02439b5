// The files of the data as Sveltia CMS reads and saves them: each change in its place, all else to the letter as it was.
import { sayBeside } from "./beside.js";
import { kept } from "./keeping.js";
import { mistake } from "./limits.js";
import { Conflict, merged } from "./merging.js";
import { parsed } from "./places.js";
import { meant, shown } from "./shapes.js";
import { dataOf } from "./texts.js";
import { sendTogether } from "./together.js";
import { told, withIds } from "./upkeep.js";
import { same } from "./values.js";
import { Unwritable } from "./writing.js";

const EVENTS = "events";
const REMEMBERED = 3; // versions of a file: the published one, its draft, and what was saved last

// A file that is not saved, and what its editor reads of it: `message` is the id of a message of the check.
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
    const data = dataOf(parsed(whole(text))) ?? {};
    this.published ??= this.shown(data);
    this.remember(whole(text));
    return shown(data, this.root) ?? {};
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

  // A text that was `written`, with what others changed in the `current` one meanwhile. Throws `Refused` where both
  // changed the same.
  together(text, current) {
    if (this.edited === undefined || whole(current) === this.edited) return text;
    const [before, ours, theirs] = [this.edited, text, current].map((each) => this.shown(dataOf(parsed(whole(each)))));
    return this.kept(
      whole(current),
      attempt(() => merged(before, ours, theirs)),
    ).text;
  }

  shown = (data) => shown(data, this.root)?.[this.field.name];

  remember(text) {
    this.versions = [text, ...this.versions.filter((each) => each !== text)].slice(0, REMEMBERED);
  }

  upkept(entries, today) {
    if (this.field.name !== EVENTS) return entries;
    const read = this.versions.length ? this.shown(dataOf(parsed(this.versions[0]))) : [];
    const published = this.published ?? [];
    const found = mistake(entries ?? [], published);
    if (found) throw new Refused(found.message, found);
    return told(entries ?? [], published, read ?? [], today);
  }

  // `text` with the entries of the form, and how many of its lines differ.
  kept(text, entries) {
    const data = dataOf(parsed(text)) ?? {};
    const name = this.field.name;
    const value = { ...data, [name]: meant(entries, this.field, data[name]) ?? nothing(this.field) };
    const made = attempt(() => kept(text, value, namesIn(this.root)));
    if (!same(dataOf(parsed(made)), value)) throw new Refused("unwritable", { value: name });
    const known = new Set(text.split("\n"));
    return { before: text, text: made, changed: made.split("\n").filter((line) => !known.has(line)).length };
  }
}

// Sveltia CMS hands over texts without the line break at their end.
const whole = (text) => `${text.trimEnd()}\n`;

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

const namesIn = (field) => (field.fields ?? []).flatMap((each) => [each.name, ...namesIn(each)]);

// Lets Sveltia CMS read and save the files of its `config`. `messages` are the sentences of what is refused, by name.
// What is published is what is read first: drafts come after it. Who publishes and goes on in the same window is told by
// the check what calendars need.
export function keepFormat(CMS, config, messages) {
  const files = new Map();
  for (const { file: path, format, fields } of config.singletons) {
    const file = new DataFile(fields[0]);
    files.set(path, file);
    CMS.registerCustomFormat(format, "yaml", {
      fromFile: (text) => file.read(text),
      toFile: (value) => inWords(messages, () => file.written(JSON.parse(JSON.stringify(value)), today())),
    });
  }
  sendTogether((path, text, current) => {
    try {
      return files.get(path)?.together(text, current) ?? text;
    } catch (error) {
      throw new Error(worded(error, messages));
    }
  });
}

// Sveltia CMS shows the cause of an error of this name in a dialog, and saves nothing.
function inWords(messages, write) {
  try {
    return write();
  } catch (error) {
    const sentence = worded(error, messages);
    if (error.named?.path) sayBeside(error.named.path, sentence);
    throw new Error("saving_failed", { cause: new Error(sentence) });
  }
}

const worded = ({ message, named }, messages) =>
  messages[message]?.replace(/\{(\w+)\}/g, (_, name) => named[name]) ?? message;

// Where the editor is.
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
