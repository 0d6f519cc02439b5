// A free page: a head in YAML, and below it a text in Markdown, which is saved as it was typed.
import { DataFile } from "./data-file.js";
import { kept, namesIn } from "./keeping.js";
import { parsed } from "./places.js";
import { dataOf } from "./texts.js";

const TEXT = "text"; // what the field of the form is called that holds all below the head
const PARTS = /^(---[ \t]*\n)([^]*?\n)??((?:---|\.\.\.)[ \t]*\n+)([^]*)$/; // as in reading/markdown.py
const NEW = ["", "---\n", "", "---\n\n", ""];

// A file of `docs/` for the forms.
export class PageFile extends DataFile {
  data(text) {
    const [, , head = "", , body] = text.match(PARTS) ?? NEW;
    return { [this.field.name]: { ...dataOf(parsed(head)), [TEXT]: body.trimEnd() } };
  }

  made(text, value) {
    const [, open, head = "", close] = text.match(PARTS) ?? NEW;
    const { [TEXT]: body = "", ...front } = value[this.field.name];
    return `${open}${kept(head, front, namesIn(this.root))}${close}${body.trimEnd()}\n`;
  }
}
