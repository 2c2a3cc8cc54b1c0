import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { benchmarkByNumber, framework2022, scoredBenchmarks } from '@/lib/framework';
import { assessSupport, firstMention, questionsFor, SCORES } from '@/lib/scoring';
import type { Answers, Score, ScoredBenchmark } from '@/lib/scoring';
import { SupportPanel } from './support-panel';
import { askedByNext, supportWords, withinSentence } from './support-words';

const benchmark = benchmarkByNumber(framework2022, 3) as ScoredBenchmark;
const claimed = questionsFor(benchmark, 4).claimed.map(({ statement }) => statement.id);
const allInPlace: Answers = Object.fromEntries(claimed.map((id) => [id, 'in-place']));

function panel(answers: Answers, evidenced: readonly string[] = [], more: object = {}, score: Score = 4) {
  const said = { benchmark, score, answers, evidenced: new Set(evidenced) };
  return renderToStaticMarkup(<SupportPanel {...said} {...more} />);
}
const asks = (id: string) =>
  benchmark.levels.flatMap(({ statements }) => statements).find((statement) => statement.id === id)?.asks ?? '';

describe('does the evidence support the score, in plain words', () => {
  it('says yes where everything is in place with evidence', () => {
    expect(panel(allInPlace, claimed)).toContain('Yes. Everything that a 4 asks for is in place.');
  });
  it('lists what is in place without evidence', () => {
    const markup = panel(allInPlace, claimed.slice(1));
    expect(markup).toContain('The answers support a 4. Evidence is not linked yet for all of it.');
    expect(markup).toContain('In place, without evidence linked yet (1)');
  });
  it('names a gap in the words of the statement, with the answer given', () => {
    const markup = panel({ ...allInPlace, 'B3.L4.S5': 'partly' }, claimed);
    expect(markup).toContain('Nearly.');
    expect(markup).toContain(
      `Score 4 also asks that <strong>${withinSentence(asks('B3.L4.S5'))}</strong>; you answered “partly”.`,
    );
  });
  it('names what is true and a higher score does not allow for', () => {
    const markup = panel({ ...allInPlace, 'B3.L3.S4': 'true-of-us' }, claimed, { whose: 'theirs' });
    expect(markup).toContain(
      `Score 4 does not allow for this: <strong>${withinSentence(asks('B3.L3.S4'))}</strong>; they answered “true of us”.`,
    );
  });
  it('links each to its question where that is on the page, and only there', () => {
    const answers: Answers = { ...allInPlace, 'B3.L4.S5': 'partly' };
    const place = `href="#question-${firstMention(benchmark, 'B3.L4.S5')}"`;
    expect(panel(answers, claimed, { asked: new Set([firstMention(benchmark, 'B3.L4.S5')]) })).toContain(place);
    expect(panel(answers, claimed)).not.toContain('href=');
  });
  it('says "not yet" where much is missing, and never that the score is wrong', () => {
    const none: Answers = Object.fromEntries(claimed.map((id) => [id, 'not-in-place']));
    const markup = panel(none);
    expect(markup).toContain('Not yet, going by the answers.');
    expect(markup).toContain('You can keep the score and say why, or look again.');
    expect(markup).not.toMatch(/wrong|fail|invalid|contradict|finding/i);
  });
  it('does not take silence for failure', () => {
    expect(panel({})).toContain('It cannot be said yet: nothing that a 4 asks for has been answered.');
    const [first = '', ...others] = claimed;
    const markup = panel({ [first]: 'in-place' }, claimed);
    expect(markup).toContain(
      `Nothing answered so far speaks against a 4. ${others.length} statements are not answered.`,
    );
  });
  it('asks nobody else to look again than the council itself', () => {
    expect(panel({}, [], { whose: 'theirs' })).not.toContain('You can keep the score');
  });
  it('shows what is already in place above the score', () => {
    const above = benchmark.levels[4]?.statements.find(
      ({ polarity, means }) => polarity === 'practice' && means === undefined,
    );
    expect(panel({ ...allInPlace, [above?.id ?? '']: 'in-place' }, claimed)).toContain(
      'Already in place, from the descriptions above 4 (1)',
    );
  });
  it('says one statement in the singular', () => {
    const [last = ''] = claimed.slice(-1);
    const others = Object.fromEntries(Object.entries(allInPlace).filter(([id]) => id !== last));
    expect(panel(others, claimed)).toContain('1 statement is not answered');
  });
});

describe('what the next score would also ask for', () => {
  it('is what it asks for that does not hold, and nothing that this one asks for already', () => {
    const next = askedByNext({ benchmark, score: 3, answers: {}, evidenced: new Set() });
    expect(next?.score).toBe(4);
    const now = questionsFor(benchmark, 3).claimed.map(({ statement }) => firstMention(benchmark, statement.id));
    for (const { statementId } of next?.findings ?? []) expect(now).not.toContain(firstMention(benchmark, statementId));
    expect(panel(allInPlace, claimed)).toContain('What a 5 would also ask for');
  });
  it('is nothing at the top', () => {
    expect(askedByNext({ benchmark, score: 5, answers: {}, evidenced: new Set() })).toBeNull();
  });
});

describe('for each of the five scores of every benchmark', () => {
  const every = scoredBenchmarks(framework2022).flatMap((each) => SCORES.map((score) => [each, score] as const));

  it.each(every.map(([each, score]) => [each.number, score, each] as const))(
    'benchmark %i scored %i never says yes where nothing is answered',
    (_number, score, each) => {
      const words = supportWords({ benchmark: each, score, answers: {}, evidenced: new Set() });
      expect(words).toMatch(/^It cannot be said yet/);
    },
  );

  it.each(every.filter(([, score]) => score <= 2).map(([each, score]) => [each.number, score, each] as const))(
    'benchmark %i scored %i says what its level says',
    (_number, score, each) => {
      const { own } = questionsFor(each, score);
      const answered = (answer: 'true-of-us' | 'not-true-of-us'): Answers =>
        Object.fromEntries(own.map(({ statement }) => [firstMention(each, statement.id), answer]));
      for (const answers of [answered('true-of-us'), answered('not-true-of-us')]) {
        const words = supportWords({ benchmark: each, score, answers, evidenced: new Set() });
        const level = assessSupport(each, answers).levels.find((candidate) => candidate.level === score);
        expect(words.startsWith(`The answers support a ${score}`)).toBe(level?.supported);
        expect(words).not.toMatch(/^Yes/);
      }
    },
  );

  it('a 2 with something true of a 1 says that this speaks against it', () => {
    const lowest = questionsFor(benchmark, 1).own[0]?.statement.id ?? '';
    const words = supportWords({ benchmark, score: 2, answers: { [lowest]: 'true-of-us' }, evidenced: new Set() });
    expect(words).toBe('Not going by the answers: something is true that a 2 does not allow for.');
  });
});

describe('a statement within a sentence', () => {
  it.each([
    ['Actions have owners', 'actions have owners'],
    ['Prevent is known', 'Prevent is known'],
    ['LA officers work with police', 'LA officers work with police'],
    ['A plan exists', 'a plan exists'],
  ])('%s', (asked, words) => {
    expect(withinSentence(asked)).toBe(words);
  });
});
