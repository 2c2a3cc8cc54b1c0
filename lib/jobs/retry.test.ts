import { describe, expect, it } from 'vitest';
import { failureCodes, secondsUntilRetry } from './retry';

describe('the pause before a job is tried again', () => {
  it('doubles from 15 seconds, up to an hour', () => {
    expect([0, 1, 2, 7, 8, 9, 999].map(secondsUntilRetry)).toEqual([15, 30, 60, 1_920, 3_600, 3_600, 3_600]);
  });

  it('is short enough that a fortnight holds fewer tries than the queue allows', () => {
    let tries = 0;
    for (let seconds = 0; seconds < 14 * 24 * 3_600; tries += 1) seconds += secondsUntilRetry(tries);
    expect(tries).toBeLessThan(1_000);
  });
});

describe('what is told of a failure', () => {
  const refused = Object.assign(new Error("Can't send mail - all recipients were rejected: 550 no one@tests.example"), {
    code: 'EENVELOPE',
    responseCode: 550,
    rejected: ['one@tests.example'],
  });

  it('is its codes and where in the code, never the message', () => {
    const told = failureCodes(refused);
    expect(told).toMatchObject({ code: 'EENVELOPE', responseCode: 550 });
    expect(told.where[0]).toMatch(/^at .*retry\.test\.ts/);
    expect(JSON.stringify(told)).not.toMatch(/@tests\.example|rejected:/);
  });

  it('is the name of an error without a code, and nothing of what a code should not hold', () => {
    expect(failureCodes(new TypeError('one@tests.example')).code).toBe('TypeError');
    expect(failureCodes(Object.assign(new Error('x'), { code: 'one@tests.example' })).code).toBe('Error');
    expect(failureCodes('one@tests.example')).toEqual({ code: 'not-an-error', where: [] });
  });

  it('takes no line of a message for a place in the code', () => {
    expect(JSON.stringify(failureCodes(new Error('one\n    at one@tests.example (x)')))).not.toContain('@tests');
  });
});
