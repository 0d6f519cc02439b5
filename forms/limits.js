// What an answer alone cannot say, though the check would refuse it: how answers of one session go together.

const DAY = 24 * 60 * 60 * 1000;
const LONGEST = 7; // days: no session is longer

// The first mistake among events that differ from those `published`, as the id of its message and what it names.
export function mistake(events, published) {
  for (const event of events) {
    const found = ofEvent(event, events, published);
    if (found) return found;
  }
  return undefined;
}

function ofEvent(event, events, published) {
  const { start, end } = event;
  if (!start || !end) return undefined; // the form itself asks for them
  const length = moment(end) - moment(start);
  if (length <= 0) return { message: "event.end", start, end };
  if (length > LONGEST * DAY) return { message: "event.long", start, end, limit: LONGEST };
  const isNew = !published.some(({ id }) => id === event.id);
  const twin = isNew && events.find((each) => each !== event && each.start === start && each.offer === event.offer && each.region === event.region);
  return twin ? { message: "copied", start } : undefined;
}

const moment = (text) => Date.parse(`${text.replace(" ", "T")}Z`);
