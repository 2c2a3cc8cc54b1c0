import { describe, expect, it } from 'vitest';
import { aLetterInput, outcomesFor } from '@/tests/factories/letter-input';
import { buildLetterContent } from './build';
import { FACT_CHECK_DAYS, isFactCheckOver } from './fact-check';
import { outcomeStatus } from './outcome-status';
import {
  fallen,
  letterInput,
  missingContent,
  missingForIssue,
  proposedStatement,
  scoreSet,
  suggestedWords,
  type LetterRecord,
} from './record';

const NOW = new Date('2023-05-11T12:00:00Z');

function aRecord(given: Partial<LetterRecord> = {}): LetterRecord {
  const { framework, council, words, template, outcomes, actions } = aLetterInput();
  return {
    heading: {
      id: aLetterInput().assessmentId,
      authorityId: council.id,
      state: 'fact-check',
      framework: framework.code,
      authorityName: council.name,
      shortName: council.shortName,
      cycleName: '2022/23',
      submittedAt: NOW,
      handedOverAt: NOW,
      factCheck: { sentAt: NOW, endedAt: NOW },
      confirmedLetter: '',
      lastNumber: 0,
    },
    framework,
    council,
    draft: {
      ...words,
      statementScores: scoreSet(given.outcomes ?? outcomes),
      version: 1,
      updatedByName: 'An adviser',
      updatedAt: NOW,
    },
    template: { id: council.id, ...template },
    outcomes,
    actions,
    differences: [],
    earlier: null,
    ...given,
  };
}
const draftWith = (words: Partial<NonNullable<LetterRecord['draft']>>) => {
  const { draft } = aRecord();
  if (draft === null) throw new Error('no draft');
  return { ...draft, ...words };
};
const lastYear = buildLetterContent(
  aLetterInput({ cycle: '2021/22', scores: { 1: 4, 2: 5, 3: 4, 4: 4, 6: 3, 7: 4, 8: 4, 9: 3, 10: 2 } }),
);

describe('before a letter is issued', () => {
  it('nothing is missing from the worked case', () => {
    expect(missingForIssue(aRecord(), NOW)).toEqual([]);
  });

  it('a fall needs its explanation, a rise none', () => {
    const record = aRecord({ earlier: lastYear });
    expect(fallen(record)).toEqual([2, 8]);
    expect(
      missingContent(record).map((each) => ('benchmark' in each ? `${each.kind} ${each.benchmark}` : each.kind)),
    ).toEqual(['fall-explanation 2', 'fall-explanation 8']);
  });

  it('a summary may not be empty, and every scored benchmark needs its score', () => {
    const outcomes = aRecord()
      .outcomes.filter(({ benchmark }) => benchmark !== 3)
      .map((outcome) => (outcome.benchmark === 9 ? { ...outcome, summary: ' \n' } : outcome));
    expect(missingContent(aRecord({ outcomes })).map(({ kind }) => kind)).toEqual(['agreed-score', 'summary']);
  });

  it('the statement must name each benchmark that is not met, however it is spelt', () => {
    const outcomes = outcomesFor({ 1: 4, 2: 4, 3: 4, 4: 4, 6: 2, 7: 4, 8: 3, 9: 3, 10: 1 });
    const missing = (overallStatement: string) =>
      missingContent(
        aRecord({ outcomes, draft: draftWith({ overallStatement, statementScores: scoreSet(outcomes) }) }),
      ).map((each) => 'title' in each && each.title);
    expect(missing('All is well.')).toEqual(['Problem Solving Process', 'Communications']);
    expect(missing('Not met: problem  solving\nprocess.')).toEqual(['Communications']);
    expect(missing('Not met: Problem Solving Process; Communications')).toEqual([]);
  });

  it('the statement is about the scores as they are, in whatever order they come', () => {
    const draft = draftWith({});
    const outcomes = outcomesFor({ 1: 3, 2: 4, 3: 4, 4: 4, 6: 3, 7: 4, 8: 3, 9: 3, 10: 3 });
    expect(missingContent(aRecord({ draft, outcomes })).map(({ kind }) => kind)).toEqual(['statement-outdated']);
    expect(missingContent(aRecord({ draft, outcomes: aRecord().outcomes.toReversed() }))).toEqual([]);
  });

  it('addressee, signatory and statement must be there, and the letter’s text', () => {
    const empty = draftWith({ addresseeRole: '', signatoryName: '', overallStatement: '' });
    expect(missingForIssue(aRecord({ draft: empty, template: null }), NOW).map(({ kind }) => kind)).toEqual([
      'letter-text',
      'overall-statement',
      'addressee',
      'signatory',
    ]);
    expect(missingForIssue(aRecord({ draft: null }), NOW).map(({ kind }) => kind)).toEqual([
      'overall-statement',
      'addressee',
      'signatory',
    ]);
  });

  it('the check of factual accuracy must be over', () => {
    const { heading } = aRecord();
    const open = aRecord({ heading: { ...heading, factCheck: { sentAt: NOW, endedAt: null } } });
    expect(missingForIssue(open, NOW)).toEqual([{ kind: 'fact-check', sentAt: NOW }]);
  });
});

describe('the check of factual accuracy', () => {
  const sentAt = new Date('2023-05-11T22:59:00Z');
  it('runs to the end of its last day in the United Kingdom', () => {
    expect(FACT_CHECK_DAYS).toBe(14);
    expect(isFactCheckOver({ sentAt, endedAt: null }, new Date('2023-05-25T22:59:59Z'))).toBe(false);
    expect(isFactCheckOver({ sentAt, endedAt: null }, new Date('2023-05-25T23:00:01Z'))).toBe(true);
  });

  it('ends early when the council confirms, and never where it was not sent', () => {
    expect(isFactCheckOver({ sentAt, endedAt: sentAt }, sentAt)).toBe(true);
    expect(isFactCheckOver({ sentAt: null, endedAt: null }, new Date('2099-01-01'))).toBe(false);
  });
});

describe('what the form suggests', () => {
  it('is the sentence that the scores propose, who was written to last year, and the adviser’s own name', () => {
    const words = suggestedWords(aRecord({ earlier: lastYear }), { name: 'An adviser', jobTitle: '' }, [
      'The lead',
      'Their deputy',
    ]);
    expect(words).toMatchObject({
      overallStatement: expect.stringContaining(
        'exceeding the requirements of the Prevent Duty in most areas',
      ) as unknown,
      addresseeName: 'Director for Place',
      thanked: 'The lead and Their deputy',
      includeFallParagraph: true,
      signatoryName: 'An adviser',
      signatoryRole: 'Regional Prevent Adviser',
    });
  });

  it('is nothing where nothing is known', () => {
    const words = suggestedWords(
      aRecord({ outcomes: [] }),
      { name: 'An adviser', jobTitle: 'Prevent Account Manager' },
      [],
    );
    expect(words).toMatchObject({
      overallStatement: '',
      addresseeName: '',
      includeFallParagraph: false,
      signatoryRole: 'Prevent Account Manager',
    });
    expect(proposedStatement(aRecord({ outcomes: [] }))).toBe('');
    expect(letterInput(aRecord({ outcomes: [] }), 'x', NOW)).toBeNull();
    expect(letterInput(aRecord({ template: null }), 'x', NOW)).toBeNull();
  });
});

describe('whether a letter counts', () => {
  const issuedAt = NOW;
  it('is never stored: the latest of an issued record does, of a reopened one stands under revision, an earlier one is superseded', () => {
    expect(outcomeStatus({ id: 'a' }, { id: 'a', issuedAt }, 'issued')).toEqual({ kind: 'current' });
    expect(outcomeStatus({ id: 'a' }, { id: 'a', issuedAt }, 'in-review')).toEqual({ kind: 'under-revision' });
    expect(outcomeStatus({ id: 'a' }, { id: 'a', issuedAt }, 'withdrawn')).toEqual({ kind: 'current' });
    expect(outcomeStatus({ id: 'a' }, { id: 'b', issuedAt }, 'in-review')).toEqual({
      kind: 'superseded',
      by: { letterId: 'b', issuedAt },
    });
  });
});
