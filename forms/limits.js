// What an answer alone cannot say, though the check would refuse it: how answers of one session go together.

const DAY = 24 * 60 * 60 * 1000;
const LONGEST = 7; // days: no session is longer

// The first mistake among events that differ from those `published`: the name of its message, what that names, and the
// `path` of the answer.
export function mistake(events, published) {
  for (const [at, event] of events.entries()) {
    const found = ofEvent(event, events, published);
    if (found) return { ...found, path: `events.${at}.${found.field}` };
  }
  return undefined;
}

function ofEvent(event, events, published) {
  const { start, end } = event;
  if (!start || !end) return undefined; // the form itself asks for them
  const length = moment(end) - moment(start);
  if (length <= 0) return { field: "end", message: "event.end", start, end };
  if (length > LONGEST * DAY) return { field: "end", message: "event.long", start, end, limit: LONGEST };
  if (published.some(({ id }) => id === event.id)) return undefined;
  const copied = events.some(
    (each) => each !== event && ["offer", "region", "start"].every((name) => each[name] === event[name]),
  );
  return copied ? { field: "start", message: "copied", start } : undefined;
}

const moment = (text) => Date.parse(`${text.replace(" ", "T")}Z`);
