import { describe, expect, it } from 'vitest';
import { benchmarkByNumber, framework2022 } from '@/lib/framework';
import { changesAnything, planSave, type KeptResponse } from './benchmark-save';
import { saveBenchmarkSchema } from './schema';
import { seenAnswer, seenResponse } from './seen';

const there = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the framework has changed');
  return value;
};
const numbered = (number: number) => there(benchmarkByNumber(framework2022, number));
const statementsIn = (number: number) => numbered(number).levels.flatMap(({ statements }) => statements);
const earlier = new Date('2023-01-10T09:00:00Z');
const kept: KeptResponse = {
  version: 2,
  score: 3,
  why: 'A plan is in place.',
  changed: 'A new plan.',
  despite: '',
  completed: false,
  byName: 'A contributor',
  at: earlier,
  savedBy: {},
};
const answer = (statementId: string, given: string, toCheck = false) => ({
  statementId,
  answer: given,
  toCheck,
  by: 'A contributor',
  at: earlier,
});

const plan = (
  { seen, ...sent }: { readonly seen?: Record<string, string>; readonly [field: string]: unknown },
  about: { kept?: KeptResponse; answers?: readonly ReturnType<typeof answer>[]; number?: number } = {},
) => {
  const input = saveBenchmarkSchema.parse({
    assessmentId: '01890000-0000-7000-8000-000000000001',
    benchmark: 3,
    score: '3',
    why: 'A plan is in place.',
    completed: 'no',
    seen: { ...seenResponse(kept), ...seen },
    ...sent,
  });
  return planSave({
    benchmark: numbered(about.number ?? 3),
    kept: about.kept ?? kept,
    answers: about.answers ?? [],
    input,
  });
};
const saved = (result: ReturnType<typeof plan>) => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const refusal = (result: ReturnType<typeof plan>) => {
  if (result.ok) throw new Error('was saved');
  return result.error;
};

describe('saving a benchmark', () => {
  it('writes nothing where nothing changed', () => {
    expect(changesAnything(saved(plan({})))).toBe(false);
  });

  it('appends a score only where it changed', () => {
    expect(saved(plan({ why: 'Another reason' })).fields).toEqual(['why']);
    expect(saved(plan({ score: '4' }))).toMatchObject({ fields: ['score'], response: { score: 4 } });
  });

  it('keeps the score where none is chosen: it can be changed, not taken back', () => {
    expect(saved(plan({ score: '', why: 'x' })).response.score).toBe(3);
  });

  it('refuses a benchmark that the framework does not score', () => {
    expect(refusal(plan({ benchmark: 5 }, { number: 5 })).kind).toBe('not-scored');
  });

  it('refuses "completed" without a score or why, naming what is missing', () => {
    const empty: KeptResponse = { ...kept, score: null, why: '' };
    const sent = { completed: 'yes', score: '', why: ' ', seen: seenResponse(empty) };
    expect(refusal(plan(sent, { kept: empty }))).toEqual({
      kind: 'incomplete',
      missing: ['score', 'why'],
    });
    expect(refusal(plan({ completed: 'yes', why: '' }))).toEqual({ kind: 'incomplete', missing: ['why'] });
  });

  it('keeps a repeated statement’s answer under its earliest mention', () => {
    const repeat = there(statementsIn(10).find(({ sameAs }) => sameAs !== undefined));
    const given = repeat.polarity === 'practice' ? 'partly' : 'true-of-us';
    expect(saved(plan({ benchmark: 10, answers: { [repeat.id]: given } }, { number: 10 })).set).toEqual([
      { statementId: repeat.sameAs, answer: given },
    ]);
  });
});

describe('an answer', () => {
  it('of the wrong kind is refused, saying which are accepted', () => {
    const shortfall = there(statementsIn(3).find(({ polarity }) => polarity === 'shortfall'));
    expect(refusal(plan({ answers: { [shortfall.id]: 'in-place' } }))).toEqual({
      kind: 'answers-not-accepted',
      statements: [{ id: shortfall.id, asks: shortfall.asks, accepted: ['true-of-us', 'not-true-of-us'] }],
    });
    expect(refusal(plan({ answers: { 'B3.L4.S1': 'true-of-us' } })).kind).toBe('answers-not-accepted');
    expect(refusal(plan({ answers: { 'B3.L4.S1': 'not-applicable' } })).kind).toBe('answers-not-accepted');
  });

  it.each(['B4.L3.S1', 'B3.L9.S1', '__proto__x', 'constructor'])(
    'to a statement that the benchmark does not have is refused: %s',
    (id) => {
      expect(refusal(plan({ answers: { [id]: 'in-place' } }))).toEqual({
        kind: 'unknown-statements',
        statementIds: [id],
      });
    },
  );

  it('can be taken back', () => {
    const mine = answer('B3.L4.S1', 'partly');
    expect(
      saved(plan({ answers: { 'B3.L4.S1': '' }, seen: { 'B3.L4.S1': seenAnswer(mine) } }, { answers: [mine] }))
        .takenBack,
    ).toEqual(['B3.L4.S1']);
  });
});

describe('when somebody saved in between', () => {
  const seenBefore = { 'B3.L4.S1': 'partly' };

  it('what they said stays, where this person did not touch it', () => {
    const result = saved(
      plan(
        { answers: { 'B3.L4.S1': 'partly', 'B3.L4.S2': 'in-place' }, seen: seenBefore },
        { answers: [answer('B3.L4.S1', 'planned')] },
      ),
    );
    expect(result.set).toEqual([{ statementId: 'B3.L4.S2', answer: 'in-place' }]);
  });

  it('a field that this person alone changed is written, and theirs beside it stays', () => {
    const theirs: KeptResponse = { ...kept, version: 3, why: 'Their words', changed: 'Theirs too' };
    const result = saved(plan({ score: '4' }, { kept: theirs }));
    expect(result.fields).toEqual(['score']);
    expect(result.response).toEqual({
      score: 4,
      why: 'Their words',
      changed: 'Theirs too',
      despite: '',
      completed: false,
    });
  });

  it('what was not sent at all is as it was, whoever changed it', () => {
    const result = saved(plan({ why: undefined, completed: undefined, score: undefined, despite: 'One sentence' }));
    expect(result.fields).toEqual(['despite']);
    expect(result.response).toMatchObject({ score: 3, why: 'A plan is in place.' });
  });

  it('two different answers to one statement are both shown, with the words of the statement', () => {
    const stale = refusal(
      plan({ answers: { 'B3.L4.S1': 'in-place' }, seen: seenBefore }, { answers: [answer('B3.L4.S1', 'planned')] }),
    );
    expect(stale).toMatchObject({
      kind: 'stale',
      byName: 'A contributor',
      current: { 'answers.B3.L4.S1': 'planned' },
      renewed: { 'seen.B3.L4.S1': 'planned' },
    });
    expect((stale as { labels: object }).labels).toHaveProperty(['answers.B3.L4.S1']);
  });

  it('an answer that was taken back meanwhile is theirs to show, as nothing', () => {
    const stale = refusal(plan({ answers: { 'B3.L4.S1': 'in-place' }, seen: seenBefore }));
    expect(stale).toMatchObject({ kind: 'stale', current: { 'answers.B3.L4.S1': '' } });
  });

  it('two people who say the same have nothing to choose', () => {
    const theirs: KeptResponse = { ...kept, version: 3, why: 'The same' };
    const sent = { why: 'The same', answers: { 'B3.L4.S1': 'in-place' }, seen: seenBefore };
    expect(changesAnything(saved(plan(sent, { kept: theirs, answers: [answer('B3.L4.S1', 'in-place')] })))).toBe(false);
  });

  it('only the fields that both changed are shown, and nothing of the others is written', () => {
    const theirs: KeptResponse = { ...kept, version: 3, why: 'Theirs' };
    const stale = refusal(plan({ why: 'Mine', score: '4' }, { kept: theirs }));
    expect(stale).toMatchObject({
      kind: 'stale',
      version: 3,
      current: { why: 'Theirs' },
      renewed: { 'seen.why': seenResponse(theirs).why },
    });
    expect(Object.keys((stale as { current: object }).current)).toEqual(['why']);
  });

  it('names whoever saved the field in question, not whoever saved anything last', () => {
    const savedBy = { why: { byName: 'A colleague', at: new Date('2023-01-09T10:00:00Z') } };
    const theirs: KeptResponse = { ...kept, version: 4, why: 'Theirs', score: 5, byName: 'The lead', savedBy };
    expect(refusal(plan({ why: 'Mine', score: '4' }, { kept: theirs }))).toMatchObject({
      byNames: { score: 'The lead', why: 'A colleague' },
    });
  });

  it('a text that was never shown is not overwritten', () => {
    expect(refusal(plan({ why: 'Mine', seen: { why: '' } })).kind).toBe('stale');
  });

  it('the next save goes by what this one has shown: the fields that stand as they were sent, and no others', () => {
    const theirs: KeptResponse = { ...kept, version: 3, changed: 'Theirs' };
    const mine = { ...theirs, why: 'Mine' };
    const { seen } = saved(plan({ why: ' Mine\r\n', changed: 'A new plan.' }, { kept: theirs }));
    expect(seen).toEqual({ why: seenResponse(mine).why });
    expect(changesAnything(saved(plan({ why: 'Mine', seen: { why: seenResponse(mine).why } }, { kept: mine })))).toBe(
      false,
    );
  });
});

describe('an answer of last year that is still to be checked', () => {
  const lastYear = [answer('B3.L4.S1', 'partly', true), answer('B3.L4.S2', 'in-place', true)];
  const seenThen = { 'B3.L4.S1': '?partly', 'B3.L4.S2': '?in-place' };
  const untouched = { answers: { 'B3.L4.S1': 'partly', 'B3.L4.S2': 'in-place' }, seen: seenThen };

  it('stays so where the form is only sent along', () => {
    expect(changesAnything(saved(plan(untouched, { answers: lastYear })))).toBe(false);
  });

  it('is checked once it is answered otherwise', () => {
    const sent = { answers: { 'B3.L4.S1': 'in-place', 'B3.L4.S2': 'in-place' }, seen: seenThen };
    expect(saved(plan(sent, { answers: lastYear }))).toMatchObject({
      set: [{ statementId: 'B3.L4.S1', answer: 'in-place' }],
      confirmed: [],
    });
  });

  it('is checked once somebody who had not been shown it answers the same', () => {
    expect(saved(plan({ answers: { 'B3.L4.S1': 'partly' } }, { answers: lastYear }))).toMatchObject({
      set: [],
      confirmed: ['B3.L4.S1'],
    });
  });

  it('is confirmed for the whole benchmark at once, those that were answered otherwise apart', () => {
    const sent = { answers: { 'B3.L4.S1': 'planned', 'B3.L4.S2': 'in-place' }, seen: seenThen, confirm: 'yes' };
    const result = saved(plan(sent, { answers: lastYear }));
    expect(result).toMatchObject({ set: [{ statementId: 'B3.L4.S1', answer: 'planned' }], confirmed: ['B3.L4.S2'] });
    expect(result.seen).toEqual({ 'B3.L4.S1': 'planned', 'B3.L4.S2': 'in-place' });
  });

  it('never arrives as done: "completed" is refused until it is confirmed', () => {
    expect(refusal(plan({ ...untouched, completed: 'yes' }, { answers: lastYear }))).toEqual({
      kind: 'to-check',
      statementIds: ['B3.L4.S1', 'B3.L4.S2'],
    });
    const result = saved(plan({ ...untouched, completed: 'yes', confirm: 'yes' }, { answers: lastYear }));
    expect(result.response.completed).toBe(true);
  });

  it('that a colleague confirmed meanwhile is not silently answered otherwise', () => {
    const stale = refusal(
      plan({ answers: { 'B3.L4.S1': 'planned' }, seen: seenThen }, { answers: [answer('B3.L4.S1', 'partly')] }),
    );
    expect(stale).toMatchObject({ kind: 'stale', renewed: { 'seen.B3.L4.S1': 'partly' } });
  });
});
