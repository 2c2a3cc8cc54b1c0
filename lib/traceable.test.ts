import { describe, expect, it } from 'vitest';
import { traceable } from './traceable';

const named = (name: string, message: string, extra: object = {}) =>
  Object.assign(new Error(message), { name, stack: `${name}: ${message}\n    at save (/srv/app/save.js:3:7)` }, extra);

describe('what a log holds of an unexpected error', () => {
  it('is its message and where it happened', () => {
    const logged = traceable(new TypeError('x is not a function'));
    expect(logged).toMatch(/^TypeError: x is not a function\n {4}at /);
  });

  it.each(['PrismaClientValidationError', 'PrismaClientKnownRequestError', 'DriverAdapterError', 'error'])(
    'is no value that a statement was given: %s',
    (name) => {
      const error = named(name, 'Invalid invocation:\n{ data: { why: "A name\n    at the door" } }', { code: 'P2010' });
      expect(traceable(error)).toBe(`${name} P2010\n    at save (/srv/app/save.js:3:7)`);
    },
  );

  it('is nothing of something that is no error', () => {
    expect(traceable('a text that somebody wrote')).not.toContain('somebody');
  });
});
