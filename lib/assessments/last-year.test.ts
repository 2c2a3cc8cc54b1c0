import { describe, expect, it } from 'vitest';
import { benchmarkByNumber, framework2022, type Framework, type FrameworkBenchmark } from '@/lib/framework';
import {
  carryOver,
  earlierNumbers,
  lastYearOf,
  readEarlierLetter,
  stillToBring,
  type EarlierRecord,
} from './last-year';

const V2022 = framework2022.code;
const V2023 = 'prevent-local-authority-2023';
const outcome = (number: number) => ({ number, title: `Benchmark ${number}`, score: 3, summary: `Summary ${number}` });
const action = (number: number, benchmarks: readonly number[]) => ({
  number,
  text: `Action ${number}`,
  benchmarks,
  owner: '',
});
const record = (rest: Partial<EarlierRecord> = {}): EarlierRecord => ({
  letterId: 'letter',
  framework: V2022,
  cycle: '2021/22',
  content: JSON.stringify({ annex: [1, 2, 6, 8].map(outcome), actions: [action(1, [2, 8]), action(2, [6])] }),
  answers: {},
  ...rest,
});
const of = (number: number) => benchmarkByNumber(framework2022, number) as FrameworkBenchmark;

describe('last year beside a benchmark', () => {
  it('is the same benchmark within one framework version', () => {
    expect(earlierNumbers(2, V2022, V2022)).toEqual([2]);
  });
  it('follows the mapping between versions, not the number', () => {
    expect(earlierNumbers(2, V2022, V2023)).toEqual([1]);
  });
  it('shows benchmarks that were merged side by side, with the actions that served either', () => {
    const lastYear = lastYearOf(record(), { ...of(7), number: 7 }, V2023);
    expect(lastYear?.outcomes.map(({ number }) => number)).toEqual([6, 8]);
    expect(lastYear?.actions.map(({ position }) => position)).toEqual([1, 2]);
  });
  it('is none where two versions cannot be compared', () => {
    expect(lastYearOf(record({ framework: 'another' }), of(2), V2022)).toBeNull();
  });
  it('has the actions that served it and the answers given to it, each once', () => {
    const answers = { 'B2.L4.S2': 'partly', 'B3.L4.S1': 'in-place' };
    const lastYear = lastYearOf(record({ answers }), of(2), V2022);
    expect(lastYear?.actions.map(({ text }) => text)).toEqual(['Action 1']);
    expect(lastYear?.outcomes[0]?.answers.map(({ statementId, answer }) => [statementId, answer])).toEqual([
      ['B2.L4.S2', 'partly'],
    ]);
  });
});

describe('what can be brought along', () => {
  const said = [
    { statementId: 'B3.L4.S1', asks: 'One', answer: 'in-place' },
    { statementId: 'B3.L4.S2', asks: 'Two', answer: 'partly' },
  ];
  /** Another version: the same words under another id, and one statement gone. */
  const text = of(3).levels[3]?.statements[0]?.text ?? '';
  const later = {
    ...of(3),
    number: 1,
    levels: [
      {
        level: 3 as const,
        text,
        statements: [
          { id: 'N1.L3.S1', polarity: 'practice' as const, text, asks: 'One, as now asked' },
          { id: 'B3.L4.S2', polarity: 'practice' as const, text: 'Something else altogether', asks: 'Another thing' },
        ],
      },
    ],
  } satisfies FrameworkBenchmark;

  it('within one version is every answer, under its own statement', () => {
    const { carried, leftOut } = carryOver(framework2022, said, of(3));
    expect(carried.map(({ statementId, answer }) => [statementId, answer])).toEqual([
      ['B3.L4.S1', 'in-place'],
      ['B3.L4.S2', 'partly'],
    ]);
    expect(leftOut).toEqual([]);
  });
  it('between versions is what is worded the same, never what has the same id; the rest is left out and named', () => {
    const { carried, leftOut } = carryOver(framework2022, said, later);
    expect(carried).toEqual([{ statementId: 'N1.L3.S1', asks: 'One, as now asked', answer: 'in-place' }]);
    expect(leftOut.map(({ asks }) => asks)).toEqual(['Two']);
  });
  it('is never an answer that the statement does not take', () => {
    const wrong = [{ statementId: 'B3.L4.S1', asks: 'One', answer: 'true-of-us' }];
    expect(carryOver(framework2022, wrong, of(3))).toEqual({ carried: [], leftOut: wrong });
  });
  it('is nothing that was answered this year, under any mention of it', () => {
    const lastYear = lastYearOf(
      record({ content: JSON.stringify({ annex: [outcome(7)], actions: [] }), answers: { 'B7.L3.S1': 'in-place' } }),
      of(7),
      V2022,
    );
    expect(stillToBring(lastYear, of(7), [])).toHaveLength(1);
    expect(stillToBring(lastYear, of(7), [{ statementId: 'B7.L4.S1' }])).toEqual([]);
    expect(stillToBring(null, of(7), [])).toEqual([]);
  });
  it('is nothing of a version whose criteria are not held here, and that is said', () => {
    const unknown: Framework = { ...framework2022, code: 'gone' };
    expect(carryOver(unknown, [], of(3))).toEqual({ carried: [], leftOut: [] });
  });
});

describe('an issued letter', () => {
  it('is read with its scores, titles, summaries and actions; what was not scored stays not scored', () => {
    const annex = [
      { number: 1, title: 'Risk Assessment', score: 4, summary: 'Refreshed yearly.' },
      { number: 5, title: 'Channel Panel', score: 'not-scored', summary: '' },
    ];
    const content = JSON.stringify({
      format: 1,
      annex: annex.map((row) => ({ ...row, change: 'same' })),
      actions: [{ ...action(1, [2]), dueOn: null }],
    });
    expect(readEarlierLetter(content)).toEqual({
      annex,
      actions: [{ position: 1, text: 'Action 1', benchmarks: [2], owner: '' }],
    });
  });
  it.each([
    '{"number":1}',
    '{"annex":[{"number":1,"title":"Risk Assessment","score":0,"summary":""}],"actions":[]}',
    '{"annex":[]}',
  ])('is never guessed: %s', (content) => {
    expect(() => readEarlierLetter(content)).toThrow();
  });
});
