// Answers questions, a line each, until there are no more: to start Node for each takes longer than to answer it.
// A question is JSON: the `script` beside this file that knows, and what it is `asked`. So is what is `answered`, or
// how that `failed`.
import { createInterface } from "node:readline";

async function answered({ script, asked }) {
  try {
    const { answer } = await import(`./${script}`);
    return { answered: answer(asked) };
  } catch (error) {
    return { failed: error.stack };
  }
}

for await (const question of createInterface({ input: process.stdin }))
  console.log(JSON.stringify(await answered(JSON.parse(question))));
