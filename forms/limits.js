// What an answer alone cannot say, though the check would refuse it: how answers of one session go together.

const DAY = 24 * 60 * 60 * 1000;
const LONGEST = 7; // days: no session is longer

// The first mistake among events: the name of its message, what that names, and the `path` of the answer.
export function mistake(events) {
  for (const [at, { start, end }] of events.entries()) {
    if (!start || !end) continue; // the form itself asks for them
    const length = moment(end) - moment(start);
    const path = `events.${at}.end`;
    if (length <= 0) return { path, message: "event.end", start, end };
    if (length > LONGEST * DAY) return { path, message: "event.long", start, end, limit: LONGEST };
  }
  return undefined;
}

const moment = (text) => Date.parse(`${text.replace(" ", "T")}Z`);
