import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overallStatement } from '.';
import type { NotScored, Score } from '.';

const TITLES = ['Risk Assessment', 'Training Plan', 'Venue Hire and IT Policies', 'Communications'];
const statement = (...scores: readonly (Score | NotScored)[]) =>
  overallStatement({
    authorityName: 'Northmoor',
    outcomes: scores.map((score, place) => ({
      number: place + 1,
      title: TITLES[place] ?? `Benchmark ${place + 1}`,
      score,
    })),
  });

describe('the overall statement, where everything is met or exceeded', () => {
  it('has the known wording for five exceeded, four met and one not scored', () => {
    expect(statement(4, 4, 4, 4, 'not-scored', 3, 4, 3, 3, 3)).toBe(
      'Overall, Northmoor is exceeding the requirements of the Prevent Duty in most areas and meeting them in some.',
    );
  });

  it('does not tell 4 from 5', () => {
    expect(statement(5, 5, 5, 4, 4, 3, 3, 3, 3)).toBe(statement(4, 4, 4, 4, 4, 3, 3, 3, 3));
  });

  it('says all where there is one kind, whatever is not scored', () => {
    expect(statement(4, 5, 'not-scored')).toBe(
      'Overall, Northmoor is exceeding the requirements of the Prevent Duty in all areas.',
    );
    expect(statement(3, 3, 'not-scored')).toBe(
      'Overall, Northmoor is meeting the requirements of the Prevent Duty in all areas.',
    );
    expect(statement(3)).toBe('Overall, Northmoor is meeting the requirements of the Prevent Duty in all areas.');
  });

  it('begins with what there is more of', () => {
    expect(statement(3, 3, 3, 4)).toBe(
      'Overall, Northmoor is meeting the requirements of the Prevent Duty in most areas and exceeding them in some.',
    );
  });

  it('says some of both halves, for most is more than half', () => {
    const halves =
      'Overall, Northmoor is exceeding the requirements of the Prevent Duty in some areas and meeting them in some.';
    expect(statement(3, 3, 4, 4)).toBe(halves);
    expect(statement(4, 3)).toBe(halves);
  });
});

describe('the overall statement, where something is not met', () => {
  it('says so first and names each by title', () => {
    expect(statement(4, 2, 1, 4, 4, 4, 4, 3, 3)).toBe(
      'Overall, Northmoor is not meeting the requirements of the Prevent Duty in some areas (Training Plan; Venue Hire and IT Policies), but is exceeding them in most and meeting them in some.',
    );
  });

  it('says so first even where most is well', () => {
    expect(statement(3, 3, 3, 2)).toBe(
      'Overall, Northmoor is not meeting the requirements of the Prevent Duty in some areas (Communications), but is meeting them in most.',
    );
    expect(statement(1, 5)).toBe(
      'Overall, Northmoor is not meeting the requirements of the Prevent Duty in some areas (Risk Assessment), but is exceeding them in some.',
    );
  });

  it('says most where it is more than half', () => {
    expect(statement(1, 2, 2, 3)).toBe(
      'Overall, Northmoor is not meeting the requirements of the Prevent Duty in most areas (Risk Assessment; Training Plan; Venue Hire and IT Policies), but is meeting them in some.',
    );
  });

  it('has no most where there are three equal parts', () => {
    expect(statement(2, 3, 4)).toBe(
      'Overall, Northmoor is not meeting the requirements of the Prevent Duty in some areas (Risk Assessment), but is exceeding them in some and meeting them in some.',
    );
  });

  it('cannot be misread where nothing is met', () => {
    expect(statement(1, 2, 'not-scored')).toBe(
      'Overall, Northmoor is not meeting the requirements of the Prevent Duty in all areas, with none met (Risk Assessment; Training Plan).',
    );
  });
});

describe('the overall statement, where nothing is scored', () => {
  it.each([[[]], [['not-scored'] as const]])('says so, and claims nothing: %j', (scores) => {
    expect(statement(...scores)).toBe(
      'Overall, no benchmark was scored for Northmoor, so nothing can be said about the requirements of the Prevent Duty.',
    );
  });
});

describe('the overall statement, for any mix', () => {
  const scores = fc.array(fc.constantFrom<(Score | NotScored)[]>(1, 2, 3, 4, 5, 'not-scored'), { maxLength: 12 });

  it('is one sentence about the authority, and unscored benchmarks change nothing in it', () => {
    fc.assert(
      fc.property(scores, (mix) => {
        const sentence = statement(...mix);
        expect(sentence).toMatch(/^Overall, [^.]*Northmoor[^.]*\.$/);
        expect(statement(...mix, 'not-scored')).toBe(sentence);
      }),
    );
  });

  it('says "not meeting" exactly where a score is 1 or 2, before anything else that is said', () => {
    fc.assert(
      fc.property(scores, (mix) => {
        const sentence = statement(...mix);
        expect(sentence.startsWith('Overall, Northmoor is not meeting')).toBe(
          mix.some((score) => score === 1 || score === 2),
        );
      }),
    );
  });
});
