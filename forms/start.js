// Starts the forms in the language of whoever edits, of those that the page offers, at the entry that the address names.
import { keepFormat } from "./format.js";
import CMS from "./sveltia-cms.js";

const offered = document.documentElement.dataset.languages.split(" ");

// What was chosen here before, then what the browser prefers: so does Sveltia CMS for its own words.
function language() {
  const chosen = JSON.parse(localStorage.getItem("sveltia-cms.prefs") ?? "{}").locale;
  const wanted = [chosen, ...navigator.languages].map((tag) => tag?.split("-")[0]);
  return wanted.find((tag) => offered.includes(tag)) ?? offered[0];
}

// `?at=events.3`: what the editor scrolls to, as it does after a search.
function showEntry() {
  const at = new URLSearchParams(location.search).get("at");
  if (at) {
    history.replaceState({ highlight: { locale: "_default", keyPath: at } }, "", location.pathname + location.hash);
  }
}

const read = async (name) => (await fetch(`${name}.${language()}.json`)).json();
const [config, messages] = await Promise.all([read("config"), read("messages")]);
keepFormat(CMS, config, messages);
showEntry();
CMS.init({ config });
