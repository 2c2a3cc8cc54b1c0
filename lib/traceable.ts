/**
 * What may stand in a log of an error that nobody expected: where it happened, and what it says of itself. A database
 * error's message quotes the values that it was given, texts of assessments among them; of it stay its name and its code.
 *
 * @example traceable(new TypeError('x is not a function')) // 'TypeError: x is not a function\n    at …'
 */
export function traceable(error: unknown): string {
  if (!(error instanceof Error)) return 'Something that is no error was thrown';
  const stack = error.stack ?? `${error.name}: ${error.message}`;
  if (!isDatabases(error)) return stack;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = stack.split('\n').filter((line) => FRAME.test(line));
  return [`${error.name}${code}`, ...frames].join('\n');
}

const FRAME = /^\s+at \S.*(:\d+:\d+|<anonymous>|\(native\))\)?$/;
/** Prisma's own classes, and what the driver below throws. */
const isDatabases = ({ name }: Error): boolean => /^(Prisma|DriverAdapterError|DatabaseError|error$)/.test(name);
