/** The first try again comes soon, because a sign-in code is worth something for minutes only. */
const FIRST_SECONDS = 15;
/** A mail server that is back after days gets what waited within the hour. */
const LONGEST_SECONDS = 3_600;

/**
 * The pause before a job is tried again, in seconds: it doubles from 15 seconds up to an hour.
 *
 * @param retries how often the job was tried again already, from 0
 * @example secondsUntilRetry(2); // 60
 */
export const secondsUntilRetry = (retries: number): number => Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** retries);

/** What may be told of a failure: its codes. Messages of others name addresses ("no such user …") and texts. */
export interface FailureCodes {
  /** Of the system, a library or ours: `ECONNREFUSED`, `EENVELOPE`, `mail-not-configured`; or the error's name. */
  readonly code: string;
  /** What a mail server answered with, such as 550. */
  readonly responseCode?: number;
  /** Where in the code, without the message. */
  readonly where: readonly string[];
}

const CODE = /^[\w-]{1,60}$/;

export function failureCodes(error: unknown): FailureCodes {
  if (!(error instanceof Error)) return { code: 'not-an-error', where: [] };
  const { code, responseCode } = error as { readonly code?: unknown; readonly responseCode?: unknown };
  const known = [code, error.name].find((word): word is string => typeof word === 'string' && CODE.test(word));
  return {
    code: known ?? 'Error',
    ...(typeof responseCode === 'number' && { responseCode }),
    where: framesOf(error),
  };
}

/** The stack begins with the message, however many lines that has; frames of files follow. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const after = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : '';
  return after
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 4);
}
