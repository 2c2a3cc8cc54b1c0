import { describe, expect, it } from 'vitest';
import { aBenchmark, levelOf } from '@/tests/factories/benchmark';
import { checkScore } from '.';
import type { Answers, Score, ScoredBenchmark } from '.';

/** Findings in short: "L3.S1 planned". */
const check = (benchmark: ScoredBenchmark, score: Score, answers: Answers, evidenced: readonly string[] = []) =>
  checkScore({ benchmark, score, answers, evidenced: new Set(evidenced) }).map(({ kind, level, statementId }) => {
    expect(level).toBe(levelOf(statementId));
    return `${statementId} ${kind}`;
  });

const plain = aBenchmark({
  'L1.S1': { polarity: 'shortfall' },
  'L2.S1': {},
  'L2.S2': { polarity: 'shortfall' },
  'L3.S1': {},
  'L3.S2': { polarity: 'shortfall' },
  'L4.S1': {},
  'L4.S2': { polarity: 'shortfall' },
  'L5.S1': {},
});

describe('a practice that the score claims', () => {
  it.each(['not-in-place', 'partly', 'planned'] as const)('says so when it is %s', (answer) => {
    expect(check(plain, 3, { 'L3.S1': answer })).toEqual([`L3.S1 ${answer}`]);
  });

  it('says when it is not answered', () => {
    expect(check(plain, 3, {})).toEqual(['L3.S1 not-answered']);
  });

  it('says when it is in place without evidence, and nothing once there is some', () => {
    expect(check(plain, 3, { 'L3.S1': 'in-place' })).toEqual(['L3.S1 without-evidence']);
    expect(check(plain, 3, { 'L3.S1': 'in-place' }, ['L3.S1'])).toEqual([]);
    expect(check(plain, 3, { 'L3.S1': 'in-place' }, ['L4.S1'])).toEqual(['L3.S1 without-evidence']);
  });

  it('is not made up for by evidence when it is not in place', () => {
    expect(check(plain, 3, { 'L3.S1': 'planned' }, ['L3.S1'])).toEqual(['L3.S1 planned']);
  });

  it('counts as not answered when the answer is of the wrong kind, or not applicable where that cannot be', () => {
    expect(check(plain, 3, { 'L3.S1': 'true-of-us' })).toEqual(['L3.S1 not-answered']);
    expect(check(plain, 3, { 'L3.S1': 'not-applicable' })).toEqual(['L3.S1 not-answered']);
  });

  it('gives nothing when it is conditional and not applicable, and asks for no evidence of that', () => {
    expect(check(aBenchmark({ 'L3.S1': { conditional: true } }), 3, { 'L3.S1': 'not-applicable' })).toEqual([]);
  });

  describe('that a stronger statement supersedes', () => {
    const superseded = aBenchmark({
      'L3.S1': { supersededBy: ['L4.S1'] },
      'L4.S1': { supersededBy: ['L5.S1'] },
      'L5.S1': {},
    });

    it.each(['partly', 'planned', 'not-in-place'] as const)(
      'gives nothing where only that one holds (%s)',
      (answer) => {
        expect(check(superseded, 3, { 'L3.S1': answer, 'L4.S1': 'in-place' })).toEqual(['L4.S1 above-score']);
      },
    );

    it('gives nothing where it is not answered and one at the end of a chain holds', () => {
      expect(check(superseded, 3, { 'L5.S1': 'in-place' })).toEqual(['L5.S1 above-score']);
    });

    it('still wants evidence where it is in place itself: it does not hold only through the other', () => {
      const answers: Answers = { 'L3.S1': 'in-place', 'L4.S1': 'in-place' };
      expect(check(superseded, 3, answers)).toEqual(['L3.S1 without-evidence', 'L4.S1 above-score']);
      expect(check(superseded, 3, answers, ['L4.S1'])).toEqual(['L3.S1 without-evidence', 'L4.S1 above-score']);
    });

    it('says what it says where the stronger one does not hold either', () => {
      expect(check(superseded, 3, { 'L3.S1': 'partly', 'L4.S1': 'partly' })).toEqual(['L3.S1 partly']);
    });
  });
});

describe('below the score', () => {
  it('a practice that is not in place is a gap', () => {
    expect(
      check(plain, 5, { 'L2.S1': 'not-in-place', 'L4.S1': 'not-in-place', 'L5.S1': 'in-place' }, ['L5.S1']),
    ).toEqual(['L2.S1 lower-level-gap', 'L4.S1 lower-level-gap']);
  });

  it.each(['in-place', 'partly', 'planned'] as const)(
    'a practice that is %s gives nothing, nor does silence',
    (answer) => {
      expect(check(plain, 4, { 'L3.S1': answer })).toEqual(['L4.S1 not-answered']);
      expect(check(plain, 4, {})).toEqual(['L4.S1 not-answered']);
    },
  );

  it('a practice that holds through a stronger one is no gap', () => {
    const superseded = aBenchmark({ 'L2.S1': { supersededBy: ['L5.S1'] }, 'L3.S1': {}, 'L5.S1': {} });
    const answers: Answers = { 'L2.S1': 'not-in-place', 'L3.S1': 'in-place' };
    expect(check(superseded, 3, answers, ['L3.S1'])).toEqual(['L2.S1 lower-level-gap']);
    expect(check(superseded, 3, { ...answers, 'L5.S1': 'in-place' }, ['L3.S1'])).toEqual(['L5.S1 above-score']);
  });

  it('counts from level 2 up', () => {
    expect(
      check(aBenchmark({ 'L1.S1': {}, 'L2.S1': {} }), 3, { 'L1.S1': 'not-in-place', 'L2.S1': 'not-in-place' }),
    ).toEqual(['L2.S1 lower-level-gap']);
  });
});

describe('a shortfall that is true of us', () => {
  it('contradicts a score above it, and no other', () => {
    const answers: Answers = {
      'L1.S1': 'true-of-us',
      'L2.S2': 'true-of-us',
      'L3.S2': 'true-of-us',
      'L4.S2': 'true-of-us',
    };
    expect(check(plain, 1, answers)).toEqual([]);
    expect(check(plain, 2, answers)).toEqual(['L1.S1 contradicted', 'L2.S1 not-answered']);
    expect(check(plain, 4, answers)).toEqual([
      'L1.S1 contradicted',
      'L2.S2 contradicted',
      'L3.S2 contradicted',
      'L4.S1 not-answered',
    ]);
  });

  it('gives nothing when it is not true, not answered, or answered as if it were a practice', () => {
    expect(check(plain, 3, { 'L1.S1': 'not-true-of-us', 'L2.S2': 'not-in-place' })).toEqual(['L3.S1 not-answered']);
  });

  it('contradicts only scores above its highest mention, at the mention nearest below, once', () => {
    const repeated = aBenchmark({
      'L2.S1': { polarity: 'shortfall' },
      'L3.S1': { polarity: 'shortfall', sameAs: 'L2.S1' },
    });
    for (const id of ['L2.S1', 'L3.S1']) {
      expect(check(repeated, 3, { [id]: 'true-of-us' })).toEqual([]);
      expect(check(repeated, 4, { [id]: 'true-of-us' })).toEqual(['L3.S1 contradicted']);
      expect(check(repeated, 5, { [id]: 'true-of-us' })).toEqual(['L3.S1 contradicted']);
    }
  });
});

describe('above the score', () => {
  it('a practice already in place is shown', () => {
    expect(check(plain, 2, { 'L2.S1': 'in-place', 'L4.S1': 'in-place' }, ['L2.S1'])).toEqual(['L4.S1 above-score']);
  });

  it.each(['partly', 'planned', 'not-in-place'] as const)('a practice that is %s gives nothing', (answer) => {
    expect(check(plain, 1, { 'L4.S1': answer })).toEqual([]);
  });

  it('a practice that only follows from a stronger one, or is not applicable, gives nothing', () => {
    const above = aBenchmark({ 'L3.S1': { supersededBy: ['L4.S1'] }, 'L4.S1': {}, 'L5.S1': { conditional: true } });
    expect(check(above, 2, { 'L4.S1': 'in-place', 'L5.S1': 'not-applicable' })).toEqual(['L4.S1 above-score']);
  });
});

describe('a repeated practice speaks once', () => {
  const repeated = aBenchmark({ 'L2.S1': {}, 'L3.S1': { sameAs: 'L2.S1' }, 'L5.S1': { sameAs: 'L3.S1' } });

  it("at the score's level if it is mentioned there", () => {
    expect(check(repeated, 2, { 'L5.S1': 'partly' })).toEqual(['L2.S1 partly']);
    expect(check(repeated, 3, { 'L2.S1': 'in-place' })).toEqual(['L3.S1 without-evidence']);
    expect(check(repeated, 5, { 'L2.S1': 'planned' })).toEqual(['L5.S1 planned']);
  });

  it('else at its nearest level below', () => {
    expect(check(repeated, 4, { 'L2.S1': 'not-in-place' })).toEqual(['L3.S1 lower-level-gap']);
    expect(check(repeated, 4, { 'L2.S1': 'in-place' })).toEqual([]);
  });

  it('else at its nearest above', () => {
    expect(check(repeated, 1, { 'L5.S1': 'in-place' })).toEqual(['L2.S1 above-score']);
  });

  it.each(['L2.S1', 'L3.S1', 'L5.S1'])('evidenced by evidence for any mention: %s', (id) => {
    expect(check(repeated, 3, { 'L2.S1': 'in-place' }, [id])).toEqual([]);
  });

  it('at the first of two mentions in one level, whether it is the one claimed, below or above', () => {
    const twice = aBenchmark({ 'L3.S1': {}, 'L3.S2': { sameAs: 'L3.S1' }, 'L4.S1': {} });
    expect(check(twice, 3, {})).toEqual(['L3.S1 not-answered']);
    expect(check(twice, 4, { 'L3.S2': 'not-in-place', 'L4.S1': 'in-place' }, ['L4.S1'])).toEqual([
      'L3.S1 lower-level-gap',
    ]);
    expect(check(twice, 2, { 'L3.S2': 'in-place' })).toEqual(['L3.S1 above-score']);
  });
});

describe('a score whose level "achieves all of the above"', () => {
  const means = aBenchmark({
    'L3.S1': {},
    'L4.S1': {},
    'L4.S2': { supersededBy: ['L5.S2'] },
    'L5.S1': { means: 'every practice of level 4' },
    'L5.S2': {},
  });

  it("claims level 4's practices too, each at its own level", () => {
    expect(check(means, 5, {})).toEqual(['L4.S1 not-answered', 'L4.S2 not-answered', 'L5.S2 not-answered']);
    expect(check(means, 5, { 'L4.S1': 'not-in-place', 'L5.S2': 'in-place' }, ['L5.S2'])).toEqual([
      'L4.S1 not-in-place',
    ]);
    expect(check(means, 5, { 'L4.S1': 'in-place', 'L5.S2': 'in-place' })).toEqual([
      'L4.S1 without-evidence',
      'L5.S2 without-evidence',
    ]);
  });

  it('claims nothing of level 3', () => {
    const answers: Answers = { 'L3.S1': 'not-in-place', 'L4.S1': 'in-place', 'L5.S2': 'in-place' };
    expect(check(means, 5, answers, ['L4.S1', 'L5.S2'])).toEqual(['L3.S1 lower-level-gap']);
  });

  it('is level 5 alone: a score of 4 or 3 claims its own level', () => {
    expect(check(means, 4, {})).toEqual(['L4.S1 not-answered', 'L4.S2 not-answered']);
    expect(check(means, 3, { 'L4.S1': 'partly' })).toEqual(['L3.S1 not-answered']);
  });

  it('never speaks through the sentence itself, nor do permissive ones', () => {
    const silent = aBenchmark({ 'L4.S1': { polarity: 'permissive' }, 'L5.S1': { means: 'every practice of level 4' } });
    for (const score of [3, 4, 5] as const) {
      expect(check(silent, score, { 'L4.S1': 'in-place', 'L5.S1': 'in-place' })).toEqual([]);
      expect(check(silent, score, { 'L4.S1': 'true-of-us', 'L5.S1': 'not-in-place' })).toEqual([]);
    }
  });
});

describe('the order of findings', () => {
  const benchmark = aBenchmark({
    'L2.S1': {},
    'L3.S1': { polarity: 'shortfall' },
    'L3.S2': {},
    'L4.S1': {},
    'L4.S2': { sameAs: 'L2.S1' },
    'L4.S3': {},
    'L5.S1': {},
  });
  const answers: Answers = { 'L5.S1': 'in-place', 'L3.S2': 'not-in-place', 'L3.S1': 'true-of-us' };
  const expected = [
    'L3.S1 contradicted',
    'L3.S2 lower-level-gap',
    'L4.S1 not-answered',
    'L4.S2 not-answered', // first mentioned at level 2, but it speaks here
    'L4.S3 not-answered',
    'L5.S1 above-score',
  ];

  it('is by level, then as published', () => {
    expect(check(benchmark, 4, answers)).toEqual(expected);
  });

  it('does not depend on the order in which the levels are listed or the answers given', () => {
    const reversed = { ...benchmark, levels: benchmark.levels.toReversed() };
    const turned = Object.fromEntries(Object.entries(answers).toReversed());
    expect(check(reversed, 4, turned)).toEqual(expected);
  });
});
