import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DUTY_STATUSES, PRACTICE_ANSWERS, SCORES, SHORTFALL_ANSWERS, countByStatus, dutyStatus, parseScore } from '.';
import type { Score } from '.';

describe('parseScore', () => {
  it.each(SCORES)('takes %i as a number and as one ASCII digit', (score) => {
    expect(parseScore(score)).toEqual({ ok: true, value: score });
    expect(parseScore(String(score))).toEqual({ ok: true, value: score });
  });

  it.each([
    [0, '0'],
    [6, '6'],
    [-1, '-1'],
    [3.5, '3.5'],
    [NaN, 'NaN'],
    [Infinity, 'Infinity'],
    [4n, '4'],
    ['', ''],
    ['0', '0'],
    ['6', '6'],
    ['4 ', '4 '],
    [' 4', ' 4'],
    ['4\n', '4\n'],
    ['44', '44'],
    ['04', '04'],
    ['+4', '+4'],
    ['4.0', '4.0'],
    ['3.5', '3.5'],
    ['four', 'four'],
    ['４', '４'], // full-width
    ['٤', '٤'], // Arabic-Indic
    ['not-scored', 'not-scored'],
    [true, 'true'],
    [null, 'null'],
    [undefined, 'undefined'],
    [Symbol('4'), 'Symbol(4)'],
    [['4'], 'object'],
    [{ valueOf: () => 4 }, 'object'],
    [Object.create(null), 'object'],
    [() => 4, 'function'],
  ])('refuses %p and says what was given', (input, given) => {
    expect(parseScore(input)).toEqual({ ok: false, error: { kind: 'not-a-score', given } });
  });

  it('never throws, and never lets anything but 1 to 5 through', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const parsed = parseScore(input);
        if (parsed.ok) expect(SCORES).toContain(parsed.value);
        else expect(typeof parsed.error.given).toBe('string');
      }),
    );
  });
});

describe('the values that schemas are made of', () => {
  it('are the published scale, from lowest to highest, and the answers in the order they are offered', () => {
    expect(SCORES).toEqual([1, 2, 3, 4, 5]);
    expect(DUTY_STATUSES).toEqual(['not-met', 'met', 'exceeded']);
    expect(PRACTICE_ANSWERS).toEqual(['in-place', 'partly', 'planned', 'not-in-place', 'not-applicable']);
    expect(SHORTFALL_ANSWERS).toEqual(['true-of-us', 'not-true-of-us']);
  });
});

describe('dutyStatus', () => {
  it('is not met at 1 and 2, met at 3, exceeded at 4 and 5', () => {
    expect(SCORES.map(dutyStatus)).toEqual(['not-met', 'not-met', 'met', 'exceeded', 'exceeded']);
  });

  it.each([0, 6, 2.5, '4', 'not-scored', undefined])('has no status for %j', (smuggled) => {
    expect(() => dutyStatus(smuggled as Score)).toThrow(new RangeError(`Not a score: ${String(smuggled)}`));
  });
});

describe('countByStatus', () => {
  it('counts each status and what is not scored, apart', () => {
    const scores = [4, 4, 4, 4, 'not-scored', 3, 4, 3, 3, 3] as const;
    const outcomes = scores.map((score, place) => ({ number: place + 1, title: `Benchmark ${place + 1}`, score }));
    expect(countByStatus(outcomes)).toEqual({ 'not-met': 0, met: 4, exceeded: 5, 'not-scored': 1 });
  });

  it('has a nought for every status when there are no outcomes', () => {
    expect(countByStatus([])).toEqual({ 'not-met': 0, met: 0, exceeded: 0, 'not-scored': 0 });
  });

  it('counts 1 and 2 as not met', () => {
    const outcomes = SCORES.map((score) => ({ number: score, title: 'Any', score }));
    expect(countByStatus(outcomes)).toEqual({ 'not-met': 2, met: 1, exceeded: 2, 'not-scored': 0 });
  });
});
