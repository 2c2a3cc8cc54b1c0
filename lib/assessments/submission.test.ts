import { describe, expect, it } from 'vitest';
import { framework2022 } from '@/lib/framework';
import { canonicalAnswers, submissionContent, submissionReference, type SaidByCouncil } from './submission';

const said: SaidByCouncil = {
  lastActions: {
    cycle: '2021/22',
    letterId: 'a-letter',
    actions: [{ position: 1, text: 'Widen the board', benchmarks: [2], owner: '', answer: null }],
  },
  progress: framework2022.benchmarks.map(({ number }) => ({
    benchmark: number,
    score: 4,
    changed: `What changed in ${number}`,
    why: `Why ${number}`,
    despite: '',
    completed: true,
  })),
  answers: [
    { statementId: 'B3.L4.S2', benchmark: 3, answer: 'partly' },
    { statementId: 'B3.L4.S1', benchmark: 3, answer: 'in-place' },
  ],
  evidence: [
    { benchmark: 3, title: 'Plan', url: 'https://www.example.org/plan', statementIds: ['B3.L4.S2', 'B3.L4.S1'] },
  ],
};
const content = submissionContent({
  assessment: { id: 'an-assessment', authorityId: 'a-council', council: 'Northmoor Council', cycle: '2022/23' },
  framework: framework2022,
  said,
  reference: 'PA-2223-7KM4QX',
  number: 1,
  by: { id: 'a-lead', name: 'A Prevent Lead', jobTitle: 'Prevent Lead' },
  approver: { name: 'A Director', role: 'Director of Public Protection' },
  hours: 40,
  at: new Date('2023-01-31T12:00:00Z'),
});

describe('the snapshot of a submission', () => {
  const snapshot = JSON.parse(content) as {
    benchmarks: Record<string, unknown>[];
    declaredBy: object;
    approvedBy: object | null;
  };

  it('holds every benchmark in the framework’s order', () => {
    expect(snapshot.benchmarks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('says that a benchmark is not scored, even where data was smuggled in; it is never zero', () => {
    expect(snapshot.benchmarks[4]).toEqual({ number: 5, title: 'Channel Panel', score: 'not-scored' });
  });

  it('holds score, why, answers and evidence of the others', () => {
    expect(snapshot.benchmarks[2]).toEqual({
      number: 3,
      title: 'Prevent Partnership Plan',
      changed: 'What changed in 3',
      score: 4,
      why: 'Why 3',
      despite: '',
      completed: true,
      answers: [
        { statementId: 'B3.L4.S1', answer: 'in-place' },
        { statementId: 'B3.L4.S2', answer: 'partly' },
      ],
      evidence: [{ title: 'Plan', url: 'https://www.example.org/plan', statementIds: ['B3.L4.S1', 'B3.L4.S2'] }],
    });
  });

  it('holds who approved it, where the cycle asks', () => {
    expect(snapshot.approvedBy).toEqual({ name: 'A Director', role: 'Director of Public Protection' });
  });

  it('holds what became of last year’s actions, and how long it took', () => {
    expect(JSON.parse(content)).toMatchObject({
      hoursSpent: 40,
      lastActions: {
        cycle: '2021/22',
        actions: [{ position: 1, text: 'Widen the board', outcome: null, changed: '' }],
      },
    });
  });

  it('holds who declared it', () => {
    expect(snapshot.declaredBy).toEqual({ id: 'a-lead', name: 'A Prevent Lead', jobTitle: 'Prevent Lead' });
  });
});

describe('whether something was saved since a page was shown', () => {
  it('does not depend on the order in which answers were given', () => {
    expect(canonicalAnswers(framework2022, { ...said, answers: said.answers.toReversed() })).toBe(
      canonicalAnswers(framework2022, said),
    );
  });
  it.each<[string, SaidByCouncil]>([
    ['an answer', { ...said, answers: said.answers.slice(1) }],
    ['a link', { ...said, evidence: [] }],
    [
      'a word',
      { ...said, progress: said.progress.map((row) => (row.benchmark === 7 ? { ...row, why: 'Why 7!' } : row)) },
    ],
  ])('depends on %s', (_what, other) => {
    expect(canonicalAnswers(framework2022, other)).not.toBe(canonicalAnswers(framework2022, said));
  });
});

describe('a reference for people', () => {
  it('holds the cycle’s years and six characters that can be read out', () => {
    expect(submissionReference('2022/23', Uint8Array.from([0, 31, 32, 255, 16, 20]))).toBe('PA-2223-0Z0ZGM');
    expect(submissionReference('2022/23', Uint8Array.from([18, 19, 20, 21, 27, 28]))).not.toMatch(/[ILOU]/);
  });
  it('does without years where a cycle’s name has none', () => {
    expect(submissionReference('Trial', Uint8Array.from([0, 0, 0, 0, 0, 1]))).toBe('PA-000001');
  });
});
