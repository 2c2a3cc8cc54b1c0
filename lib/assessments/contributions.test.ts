import { describe, expect, it } from 'vitest';
import { framework2022 } from '@/lib/framework';
import { gatherContributions } from './contributions';

const contributor = (personId: string, districtId: string | null, benchmarks = [8]) => ({
  personId,
  name: personId,
  jobTitle: '',
  onBehalfOf: districtId === null ? 'police' : 'district',
  districtId,
  benchmarks,
});
const answer = (byId: string, statementId: string) => ({
  statementId,
  benchmark: Number(/^B(\d+)/.exec(statementId)?.[1]),
  answer: 'in-place',
  byId,
  by: byId,
});
const authorship = (by: { scoreBy?: string; whyBy?: string; changedBy?: string; despiteBy?: string }) => ({
  benchmark: 8,
  scoreBy: null,
  whyBy: null,
  changedBy: null,
  despiteBy: null,
  names: Object.fromEntries(Object.values(by).map((id) => [id, `Name of ${id}`])),
  ...by,
});
const gather = (given: Partial<Parameters<typeof gatherContributions>[0]>) =>
  gatherContributions({
    framework: framework2022,
    contributors: [],
    districts: [],
    answers: [],
    authorship: [],
    readiness: [],
    ...given,
  });
const districts = [
  { id: 'north', name: 'North' },
  { id: 'south', name: 'South' },
];

describe('what everybody has contributed', () => {
  it('stands by district, also one from which nobody has been asked; partners stand apart', () => {
    const all = gather({
      districts,
      contributors: [contributor('officer', 'north'), contributor('police', null), contributor('gone', 'elsewhere')],
    });
    expect(all.districts.map(({ name, people }) => [name, people.map(({ name: who }) => who)])).toEqual([
      ['North', ['officer']],
      ['South', []],
    ]);
    expect(all.others.map(({ name }) => name)).toEqual(['police', 'gone']);
  });

  it('is each person’s own answers, in published order, with score and text where those are theirs', () => {
    const all = gather({
      contributors: [contributor('a', null, [3, 8]), contributor('b', null, [8])],
      answers: [answer('a', 'B8.L4.S1'), answer('a', 'B8.L3.S1'), answer('b', 'B8.L2.S1')],
      authorship: [authorship({ scoreBy: 'b', whyBy: 'a' })],
      readiness: [{ benchmark: 8, personId: 'a', readyAt: new Date(0) }],
    });
    const [a, b] = all.others;
    expect(a?.benchmarks).toMatchObject([
      { number: 3, answers: [], choseScore: false, wroteWhy: false, readyAt: null },
      { number: 8, answers: [{ id: 'B8.L3.S1' }, { id: 'B8.L4.S1' }], choseScore: false, wroteWhy: true },
    ]);
    expect(a?.benchmarks[1]?.readyAt).toEqual(new Date(0));
    expect(b?.benchmarks).toMatchObject([
      { number: 8, answers: [{ id: 'B8.L2.S1' }], choseScore: true, readyAt: null },
    ]);
  });

  it('says from whom nothing has come yet', () => {
    const all = gather({
      contributors: [contributor('a', null), contributor('b', null)],
      answers: [answer('b', 'B8.L3.S1')],
    });
    expect(all.others.map(({ hasContributed }) => hasContributed)).toEqual([false, true]);
  });

  it('keeps what was written by those who help no longer, and in benchmarks that are theirs no longer', () => {
    const all = gather({
      contributors: [contributor('a', null, [8])],
      answers: [answer('a', 'B3.L3.S1'), answer('former', 'B8.L3.S1')],
    });
    expect(all.others[0]?.benchmarks.map(({ number }) => number)).toEqual([3, 8]);
    expect(all.besides).toMatchObject([{ name: 'former', benchmarks: [{ number: 8 }] }]);
  });

  it.each([
    ['scoreBy', 'choseScore'],
    ['whyBy', 'wroteWhy'],
    ['changedBy', 'wroteChanged'],
    ['despiteBy', 'wroteDespite'],
  ] as const)('names who wrote nothing but what %s says', (written, said) => {
    const nothing = { choseScore: false, wroteWhy: false, wroteChanged: false, wroteDespite: false };
    const { besides } = gather({ authorship: [authorship({ [written]: 'lead' })] });
    expect(besides).toMatchObject([
      {
        name: 'Name of lead',
        hasContributed: true,
        benchmarks: [{ number: 8, answers: [], ...nothing, [said]: true }],
      },
    ]);
    const { others, besides: none } = gather({
      contributors: [contributor('a', null)],
      authorship: [authorship({ [written]: 'a' })],
    });
    expect(others).toMatchObject([{ hasContributed: true }]);
    expect(none).toEqual([]);
  });
});
