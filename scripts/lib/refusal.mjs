/** Something the person at the terminal can put right: said in one sentence, without a stack trace. */
export class Refusal extends Error {}

/** Says a refusal in one sentence and ends with 1; anything else is a bug and is shown whole. */
export function sayAndFail(error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
