// The files of the data and the free pages as Sveltia CMS reads and saves them: each change in its place, all else to the
// letter as it was.
import { sayBeside } from "./beside.js";
import { DataFile } from "./data-file.js";
import { PageFile } from "./page-file.js";
import { sendTogether } from "./together.js";

// Lets Sveltia CMS read and save the files of its `config`. `messages` are the sentences of what is refused, by name.
// What is published is what is read first: drafts come after it. Who publishes and goes on in the same window is told by
// the check what calendars need.
export function keepFormat(CMS, config, messages) {
  const files = new Map();
  for (const { file: path, format, fields } of config.singletons) {
    const [, kind] = path.match(/(\w+)$/);
    const file = kind === "md" ? new PageFile(fields[0]) : new DataFile(fields[0]);
    files.set(path, file);
    CMS.registerCustomFormat(format, kind, {
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
