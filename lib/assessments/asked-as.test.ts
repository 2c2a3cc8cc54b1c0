import { describe, expect, it } from 'vitest';
import { benchmarkByNumber, framework2022 } from '@/lib/framework';
import { asAnswers, askedAs, keptAnswer, statementsOf } from './asked-as';

const there = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the framework has changed');
  return value;
};
const benchmark10 = there(benchmarkByNumber(framework2022, 10));
const repeat = there(statementsOf(benchmark10).find(({ sameAs }) => sameAs !== undefined));

describe('a statement and its repeats', () => {
  it('are asked as one, under the earliest mention', () => {
    const asked = askedAs(benchmark10).get(repeat.id);
    expect(asked?.id).toBe(repeat.sameAs);
    expect(asked?.mentions).toContain(repeat.id);
  });

  it('share one answer, of which the earliest mention wins', () => {
    const asked = there(askedAs(benchmark10).get(repeat.id));
    expect(keptAnswer(asked, new Map([[repeat.id, 'later']]))).toBe('later');
    expect(
      keptAnswer(
        asked,
        new Map([
          [repeat.id, 'later'],
          [asked.id, 'earlier'],
        ]),
      ),
    ).toBe('earlier');
    expect(keptAnswer(asked, new Map())).toBeUndefined();
  });

  it('every statement of the framework is asked as itself or as an earlier one of the same benchmark', () => {
    for (const benchmark of framework2022.benchmarks) {
      const asked = askedAs(benchmark);
      const ids = statementsOf(benchmark).map(({ id }) => id);
      expect([...asked.keys()]).toEqual(ids);
      for (const id of ids) expect(ids.indexOf(asked.get(id)?.id ?? '')).toBeLessThanOrEqual(ids.indexOf(id));
    }
  });

  it('an id of another benchmark is not asked here', () => {
    expect(askedAs(benchmark10).get('B3.L4.S1')).toBeUndefined();
  });

  it('answers become what the scoring library reads', () => {
    const said = { statementId: 'B3.L4.S1', answer: 'partly', toCheck: false };
    expect(asAnswers([said])).toEqual({ 'B3.L4.S1': 'partly' });
  });

  it('leaves out what came from last year and nobody has confirmed', () => {
    const said = { statementId: 'B3.L4.S1', answer: 'in-place', toCheck: true };
    expect(asAnswers([said, { ...said, statementId: 'B3.L4.S2', toCheck: false }])).toEqual({ 'B3.L4.S2': 'in-place' });
  });
});
