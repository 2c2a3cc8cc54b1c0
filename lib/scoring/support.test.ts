import { describe, expect, it } from 'vitest';
import { aBenchmark } from '@/tests/factories/benchmark';
import { assessSupport } from '.';
import type { Answers, Score, ScoredBenchmark } from '.';

const plain = aBenchmark({
  'L1.S1': { polarity: 'shortfall' },
  'L2.S1': {},
  'L2.S2': { polarity: 'shortfall' },
  'L3.S1': {},
  'L3.S2': { polarity: 'shortfall' },
  'L4.S1': {},
  'L4.S2': {},
  'L5.S1': {},
});

const supported = (benchmark: ScoredBenchmark, answers: Answers): readonly Score[] =>
  assessSupport(benchmark, answers)
    .levels.filter((level) => level.supported)
    .map(({ level }) => level);
const at = (level: Score, benchmark: ScoredBenchmark, answers: Answers) =>
  assessSupport(benchmark, answers).levels.find((each) => each.level === level);

describe('support by the answers', () => {
  it('is none at all without answers: silence supports nothing, and speaks against nothing', () => {
    expect(assessSupport(plain, {})).toEqual({
      levels: [
        { level: 1, supported: false, missing: [], against: [] },
        { level: 2, supported: false, missing: ['L2.S1'], against: [] },
        { level: 3, supported: false, missing: ['L3.S1'], against: [] },
        { level: 4, supported: false, missing: ['L4.S1', 'L4.S2'], against: [] },
        { level: 5, supported: false, missing: ['L5.S1'], against: [] },
      ],
      highestSupported: null,
    });
  });

  it('needs every practice of the level', () => {
    expect(supported(plain, { 'L4.S1': 'in-place' })).toEqual([]);
    expect(supported(plain, { 'L4.S1': 'in-place', 'L4.S2': 'in-place' })).toEqual([4]);
    expect(at(4, plain, { 'L4.S1': 'in-place' })?.missing).toEqual(['L4.S2']);
  });

  it.each(['partly', 'planned', 'not-in-place'] as const)('does not come from a practice that is %s', (answer) => {
    expect(supported(plain, { 'L3.S1': answer })).toEqual([]);
    expect(at(3, plain, { 'L3.S1': answer })?.missing).toEqual(['L3.S1']);
  });

  it('judges each level on its own, and names the highest whatever lies beneath', () => {
    const answers: Answers = { 'L3.S1': 'in-place', 'L5.S1': 'in-place' };
    expect(supported(plain, answers)).toEqual([3, 5]);
    expect(assessSupport(plain, answers).highestSupported).toBe(5);
  });

  it('lists levels from 1 to 5 however the benchmark lists them', () => {
    const reversed = { ...plain, levels: plain.levels.toReversed() };
    expect(assessSupport(reversed, { 'L3.S1': 'in-place' })).toEqual(assessSupport(plain, { 'L3.S1': 'in-place' }));
    expect(assessSupport(reversed, {}).levels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5]);
  });

  it('is taken from 3, 4 and 5 by a shortfall below them that is true', () => {
    const allInPlace: Answers = { 'L3.S1': 'in-place', 'L4.S1': 'in-place', 'L4.S2': 'in-place', 'L5.S1': 'in-place' };
    expect(supported(plain, { ...allInPlace, 'L3.S2': 'true-of-us' })).toEqual([3]);
    expect(supported(plain, { ...allInPlace, 'L3.S2': 'not-true-of-us' })).toEqual([3, 4, 5]);
    expect(supported(plain, { ...allInPlace, 'L2.S2': 'true-of-us' })).toEqual([2]);
    expect(at(5, plain, { ...allInPlace, 'L2.S2': 'true-of-us', 'L3.S2': 'true-of-us' })?.against).toEqual([
      'L2.S2',
      'L3.S2',
    ]);
  });
});

describe('level 2', () => {
  it('is supported by some practice of its own, or some shortfall of its own that is true', () => {
    expect(supported(plain, { 'L2.S1': 'in-place' })).toEqual([2]);
    expect(supported(plain, { 'L2.S2': 'true-of-us' })).toEqual([2]);
    expect(supported(plain, { 'L2.S1': 'not-in-place', 'L2.S2': 'not-true-of-us' })).toEqual([]);
  });

  it('is not supported by its shortfalls being untrue, nor where a shortfall of level 1 is true', () => {
    expect(supported(plain, { 'L1.S1': 'true-of-us', 'L2.S1': 'in-place', 'L2.S2': 'true-of-us' })).toEqual([1]);
    expect(at(2, plain, { 'L1.S1': 'true-of-us', 'L2.S2': 'true-of-us' })?.against).toEqual(['L1.S1']);
  });

  it('needs something of its own: a level without practices is not reached by default', () => {
    const shortfallsOnly = aBenchmark({ 'L1.S1': { polarity: 'shortfall' }, 'L2.S1': { polarity: 'shortfall' } });
    expect(at(2, shortfallsOnly, {})?.supported).toBe(false);
  });

  it('counts a shortfall of level 1 that is repeated here as one of level 1', () => {
    const repeated = aBenchmark({
      'L1.S1': { polarity: 'shortfall' },
      'L2.S1': { polarity: 'shortfall', sameAs: 'L1.S1' },
    });
    expect(assessSupport(repeated, { 'L2.S1': 'true-of-us' }).levels.slice(0, 2)).toEqual([
      { level: 1, supported: true, missing: [], against: [] },
      { level: 2, supported: false, missing: [], against: ['L1.S1'] },
    ]);
  });
});

describe('level 1', () => {
  it('is supported by some shortfall of its own that is true, and by nothing else', () => {
    const two = aBenchmark({ 'L1.S1': { polarity: 'shortfall' }, 'L1.S2': { polarity: 'shortfall' }, 'L3.S1': {} });
    expect(supported(two, { 'L1.S2': 'true-of-us' })).toEqual([1]);
    expect(at(1, two, { 'L1.S1': 'not-true-of-us' })?.supported).toBe(false);
    expect(assessSupport(two, { 'L1.S1': 'true-of-us' }).highestSupported).toBe(1);
  });
});

describe('a repeated statement (sameAs)', () => {
  const repeated = aBenchmark({
    'L2.S1': { polarity: 'shortfall' },
    'L3.S1': {},
    'L3.S2': { polarity: 'shortfall', sameAs: 'L2.S1' },
    'L4.S1': { sameAs: 'L3.S1' },
    'L5.S1': { sameAs: 'L4.S1' },
  });

  it.each(['L3.S1', 'L4.S1', 'L5.S1'])(
    'has one answer wherever it is given, also through a repeat of a repeat: %s',
    (id) => {
      expect(supported(repeated, { [id]: 'in-place' })).toEqual([3, 4, 5]);
    },
  );

  it('goes by the earlier mention where several are answered', () => {
    expect(supported(repeated, { 'L3.S1': 'in-place', 'L4.S1': 'not-in-place' })).toEqual([3, 4, 5]);
    expect(supported(repeated, { 'L4.S1': 'in-place', 'L3.S1': 'not-in-place' })).toEqual([]);
  });

  it('goes by a later mention where the earlier answer is of the wrong kind', () => {
    expect(supported(repeated, { 'L3.S1': 'true-of-us', 'L4.S1': 'in-place' })).toEqual([3, 4, 5]);
  });

  it.each(['L2.S1', 'L3.S2'])('speaks only against the levels above its highest mention: %s', (id) => {
    const answers: Answers = { 'L3.S1': 'in-place', [id]: 'true-of-us' };
    expect(supported(repeated, answers)).toEqual([2, 3]);
    expect(at(3, repeated, answers)?.against).toEqual([]);
    expect(at(4, repeated, answers)?.against).toEqual(['L2.S1', 'L3.S2']);
  });

  it('that repeats something unknown stands for itself', () => {
    const alone = aBenchmark({ 'L3.S1': { sameAs: 'L2.S9' }, 'L4.S1': { sameAs: 'L2.S9' }, 'L5.S1': {} });
    expect(supported(alone, { 'L3.S1': 'in-place' })).toEqual([3]);
  });
});

describe('a weaker wording (supersededBy)', () => {
  const chain = aBenchmark({
    'L3.S1': { supersededBy: ['L4.S1', 'L4.S2'] },
    'L4.S1': { supersededBy: ['L5.S1'] },
    'L4.S2': {},
    'L5.S1': {},
  });

  it('holds when one of the stronger ones does', () => {
    expect(supported(chain, { 'L4.S2': 'in-place' })).toEqual([3]);
  });

  it('holds through a chain of stronger ones', () => {
    expect(supported(chain, { 'L5.S1': 'in-place' })).toEqual([3, 5]);
  });

  it('holds even where it was itself answered not in place', () => {
    expect(supported(chain, { 'L3.S1': 'not-in-place', 'L4.S1': 'in-place' })).toEqual([3]);
  });

  it('does not hold up the stronger one', () => {
    expect(supported(chain, { 'L3.S1': 'in-place' })).toEqual([3]);
  });

  it('may be superseded from a lower level, and through a repeat of the stronger one', () => {
    const inverted = aBenchmark({ 'L3.S1': {}, 'L4.S1': { supersededBy: ['L3.S1'] }, 'L5.S1': { sameAs: 'L3.S1' } });
    expect(supported(inverted, { 'L5.S1': 'in-place' })).toEqual([3, 4, 5]);
  });

  it('is not held up by anything but a practice of the benchmark, nor by a circle', () => {
    const odd = aBenchmark({
      'L2.S1': { polarity: 'shortfall' },
      'L3.S1': { supersededBy: ['L2.S1', 'L9.S9', 'constructor'] },
      'L4.S1': { supersededBy: ['L5.S1'] },
      'L5.S1': { supersededBy: ['L4.S1'] },
    });
    expect(supported(odd, { 'L2.S1': 'true-of-us' })).toEqual([2]);
    expect(supported(odd, { 'L5.S1': 'in-place' })).toEqual([4, 5]);
  });
});

describe('a conditional practice', () => {
  const conditional = aBenchmark({
    'L2.S1': { supersededBy: ['L4.S1'] },
    'L3.S1': {},
    'L4.S1': { conditional: true },
    'L5.S1': {},
  });

  it('holds when it is not applicable, and so holds up a weaker wording', () => {
    expect(supported(conditional, { 'L4.S1': 'not-applicable' })).toEqual([2, 4]);
  });

  it('is the only kind that can be not applicable', () => {
    expect(supported(conditional, { 'L3.S1': 'not-applicable' })).toEqual([]);
  });
});

describe('"achieves all of the above" (means)', () => {
  const means = aBenchmark({
    'L3.S1': { supersededBy: ['L5.S1'] },
    'L4.S1': {},
    'L4.S2': { supersededBy: ['L5.S2'] },
    'L4.S3': { polarity: 'permissive' },
    'L5.S1': { means: 'every practice of level 4' },
    'L5.S2': {},
  });

  it('holds when every practice of level 4 holds, also through stronger ones, and holds up what it supersedes', () => {
    expect(supported(means, { 'L4.S1': 'in-place', 'L5.S2': 'in-place' })).toEqual([3, 4, 5]);
  });

  it('is missing where one of level 4 is, whatever was answered to it', () => {
    const answers: Answers = { 'L5.S1': 'in-place', 'L4.S1': 'in-place' };
    expect(supported(means, answers)).toEqual([]);
    expect(at(5, means, answers)?.missing).toEqual(['L5.S1', 'L5.S2']);
  });

  it('speaks of level 4 alone: a gap at level 3 does not matter', () => {
    const gap = aBenchmark({ 'L3.S1': {}, 'L4.S1': {}, 'L5.S1': { means: 'every practice of level 4' } });
    expect(supported(gap, { 'L3.S1': 'not-in-place', 'L4.S1': 'in-place' })).toEqual([4, 5]);
  });
});

describe('answers that cannot be meant', () => {
  const benchmark = aBenchmark({
    'L1.S1': { polarity: 'shortfall' },
    'L2.S1': { polarity: 'permissive' },
    'L3.S1': {},
    'L4.S1': { id: 'toString' },
    'L5.S2': {},
  });

  it('are ignored: of the wrong kind, to a permissive statement, to one that is not there, or no answer at all', () => {
    const none = assessSupport(benchmark, {});
    const nonsense: Readonly<Record<string, unknown>> = { 'L1.S1': 'in-place', 'L3.S1': 'true-of-us', 'L5.S2': 'yes' };
    expect(assessSupport(benchmark, nonsense as Answers)).toEqual(none);
    expect(assessSupport(benchmark, { 'L2.S1': 'in-place', 'L9.S9': 'true-of-us' })).toEqual(none);
    expect(assessSupport(benchmark, { 'L2.S1': 'true-of-us' })).toEqual(none);
  });

  it('are not found on the prototype', () => {
    const inherited = Object.create({ 'L3.S1': 'in-place' }) as Answers;
    expect(assessSupport(benchmark, inherited)).toEqual(assessSupport(benchmark, {}));
    expect(
      supported(benchmark, Object.assign(Object.create(null) as object, { 'L3.S1': 'in-place' } as const)),
    ).toEqual([3]);
  });
});
