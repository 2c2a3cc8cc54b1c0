import { describe, expect, it } from 'vitest';
import { benchmarkByNumber, framework2022, scoredBenchmarks } from '@/lib/framework';
import type { ScoredFrameworkBenchmark } from '@/lib/framework';
import { acceptedAnswers, assessSupport, checkScore, countByStatus, isScored, overallStatement, questionsFor } from '.';
import type { Answers, BenchmarkOutcome, NotScored, Score } from '.';

/** The published scores of the 2022/23 worked case, for a made-up council. */
const SCORES_GIVEN: readonly (Score | NotScored)[] = [4, 4, 4, 4, 'not-scored', 3, 4, 3, 3, 3];

const outcomes: readonly BenchmarkOutcome[] = framework2022.benchmarks.map(({ number, title }, place) => ({
  number,
  title,
  score: SCORES_GIVEN[place] ?? 'not-scored',
}));
const scored = (number: number): ScoredFrameworkBenchmark => {
  const benchmark = benchmarkByNumber(framework2022, number);
  if (!benchmark || !isScored(benchmark)) throw new RangeError(`Benchmark ${number}`);
  return benchmark;
};
const asked = scoredBenchmarks(framework2022).map((benchmark) =>
  questionsFor(benchmark, SCORES_GIVEN[benchmark.number - 1] as Score),
);
const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

describe('the worked case', () => {
  it('has five benchmarks exceeded, four met, one not scored, and the known sentence', () => {
    expect(countByStatus(outcomes)).toEqual({ 'not-met': 0, met: 4, exceeded: 5, 'not-scored': 1 });
    expect(overallStatement({ authorityName: 'Northmoor County Council', outcomes })).toBe(
      'Overall, Northmoor County Council is exceeding the requirements of the Prevent Duty in most areas and meeting them in some.',
    );
  });

  it('asks 81 questions, 43 claimed and 38 against, instead of the 184 statements that could be asked', () => {
    expect(total(asked.map(({ claimed }) => claimed.length))).toBe(43);
    expect(total(asked.map(({ against }) => against.length))).toBe(38);
    const askable = scoredBenchmarks(framework2022)
      .flatMap(({ levels }) => levels.flatMap(({ statements }) => statements))
      .filter((statement) => acceptedAnswers(statement).length > 0);
    expect(askable).toHaveLength(184);
  });

  it('leaves 86 more on request', () => {
    expect(total(asked.map(({ rest }) => rest.length))).toBe(86);
  });
});

describe('the published criteria, as the marks on their statements read them', () => {
  it('no communications strategy (10) is part of level 3, and speaks against 4 and 5 only', () => {
    const answers: Answers = { 'B10.L2.S3': 'true-of-us' };
    const against = assessSupport(scored(10), answers).levels.map((level) => level.against.length > 0);
    expect(against).toEqual([false, false, false, true, true]);
    const found = (score: Score) =>
      checkScore({ benchmark: scored(10), score, answers, evidenced: new Set() }).filter(
        ({ kind }) => kind === 'contradicted',
      );
    expect(found(3)).toEqual([]);
    expect(found(4)).toEqual([{ kind: 'contradicted', level: 3, statementId: 'B10.L3.S1' }]);
  });

  it("a plan that achieves all of the above (3) claims level 4's practices at 5", () => {
    const { claimed } = questionsFor(scored(3), 5);
    expect(new Set(claimed.map(({ level }) => level))).toEqual(new Set([4, 5]));
    expect(claimed.map(({ statement }) => statement.id)).not.toContain('B3.L5.S1');
  });

  it('"some" join-up at 4 (9) holds through "consistent" join-up at 3', () => {
    const missing = assessSupport(scored(9), { 'B9.L3.S3': 'in-place' }).levels.find(
      ({ level }) => level === 4,
    )?.missing;
    expect(missing).not.toContain('B9.L4.S4');
  });

  it('an excellent council is not asked whether its board oversees Prevent nominally (2)', () => {
    const { claimed, against, rest } = questionsFor(scored(2), 5);
    const ids = [...claimed, ...against, ...rest].map(({ statement }) => statement.id);
    expect(ids).toContain('B2.L5.S1');
    expect(ids).not.toContain('B2.L4.S1');
    expect(ids).not.toContain('B2.L3.S1');
  });

  it('trainers who suit (7) are asked about once, at the level that matters for the score', () => {
    const at = (score: Score) => {
      const { claimed, against, rest } = questionsFor(scored(7), score);
      const ids = [...claimed, ...against, ...rest].map(({ statement }) => statement.id);
      return ids.filter((id) => id === 'B7.L3.S1' || id === 'B7.L4.S1');
    };
    expect(([2, 3, 4, 5] as const).map(at)).toEqual([['B7.L3.S1'], ['B7.L3.S1'], ['B7.L4.S1'], ['B7.L4.S1']]);
  });
});

describe('answering is light', () => {
  it('the worked case is first asked 81 questions of the 180 that could be asked', () => {
    const WORKED_CASE = { 1: 4, 2: 4, 3: 4, 4: 4, 6: 3, 7: 4, 8: 3, 9: 3, 10: 3 } as const;
    const scores = Object.entries(WORKED_CASE).map(([number, score]) => [scored(Number(number)), score] as const);
    const first = scores.flatMap(([benchmark, score]) => {
      const { claimed, own, against } = questionsFor(benchmark, score);
      return [...claimed, ...own, ...against];
    });
    const askable = scores.flatMap(([{ levels }]) =>
      levels.flatMap(({ statements }) =>
        statements.filter(({ polarity, means, sameAs }) => polarity !== 'permissive' && !means && !sameAs),
      ),
    );
    expect([first.length, askable.length]).toEqual([81, 180]);
  });
});
