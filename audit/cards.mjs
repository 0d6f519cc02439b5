// Reads the contact cards named on standard input, one path a line, with ical.js, and writes what it understood.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

function read(path) {
  const card = new ICAL.Component(ICAL.parse(readFileSync(path, "utf8")));
  const value = (name) => card.getFirstPropertyValue(name);
  return {
    name: value("fn"),
    family: value("n")[0],
    given: value("n")[1],
    title: value("title"),
    organisation: [value("org")].flat().join(";"),
    email: value("email"),
    phone: value("tel"),
    uid: value("uid"),
    source: value("source"),
  };
}

const paths = readFileSync(0, "utf8").split("\n").filter(Boolean);
process.stdout.write(JSON.stringify(paths.map(read)));
