import { describe, expect, it } from 'vitest';
import { civilDate } from '@/lib/clock';
import { answerFileTitle, DAYS_AT_MOST, isAnswerFileServed, leftFilesEnd, questionState, untilProblem } from './model';

const NOW = new Date('2026-03-10T12:00:00Z');
const EARLIER = new Date('2026-03-01T12:00:00Z');
const LATER = new Date('2026-03-20T23:59:59.999Z');
const asked = { expiresAt: LATER, withdrawnAt: null, answeredAt: null, decision: null };

describe('a question by link', () => {
  it('is open until it is answered, withdrawn or its time is over', () => {
    expect(questionState(asked, NOW)).toBe('open');
    expect(questionState({ ...asked, expiresAt: NOW }, NOW)).toBe('expired');
    expect(questionState({ ...asked, withdrawnAt: EARLIER }, NOW)).toBe('withdrawn');
    expect(questionState({ ...asked, answeredAt: EARLIER }, NOW)).toBe('answered');
  });

  it('keeps its answer whatever the day is, and what was decided about it', () => {
    const answered = { ...asked, expiresAt: EARLIER, answeredAt: EARLIER };
    expect(questionState(answered, NOW)).toBe('answered');
    expect(questionState({ ...answered, decision: 'accepted' }, NOW)).toBe('accepted');
    expect(questionState({ ...answered, decision: 'left' }, NOW)).toBe('left');
  });

  it(`can be answered from today to ${DAYS_AT_MOST} days ahead`, () => {
    const day = (month: number, date: number) => civilDate(2026, month, date) ?? new Date(0);
    expect(untilProblem(day(3, 9), NOW)).toBe('past');
    expect(untilProblem(day(3, 10), NOW)).toBeNull();
    expect(untilProblem(day(5, 9), NOW)).toBeNull();
    expect(untilProblem(day(5, 10), NOW)).toBe('too-far');
  });
});

describe('a file that came with an answer, as evidence,', () => {
  const title = (file: string, who: string) => answerFileTitle(file, who, '10 March 2026', 200);
  it('is called by its name, and by who sent it and when', () => {
    expect(title('Plan.pdf', 'The Clerk')).toBe('Plan.pdf (from The Clerk by link, 10 March 2026)');
  });
  it.each([
    ['p'.repeat(150), 'The Clerk'],
    ['Plan.pdf', 'n'.repeat(200)],
    ['p'.repeat(150), 'n'.repeat(200)],
    ['👍'.repeat(75), '👍'.repeat(100)],
  ])('fits a title, with the whole day and never half a character: %s, %s', (file, who) => {
    const called = title(file, who);
    expect(called.length).toBeLessThanOrEqual(200);
    expect(called.endsWith('by link, 10 March 2026)')).toBe(true);
    expect(Buffer.from(called).toString()).toBe(called);
    expect(called).toContain(' (from ');
  });
  it('keeps a short name whole, however long the other is', () => {
    expect(title('Plan.pdf', 'n'.repeat(200)).startsWith('Plan.pdf (from nnn')).toBe(true);
    expect(title('p'.repeat(150), 'The Clerk')).toContain('(from The Clerk by link');
  });
});

describe('the files of an answer', () => {
  const file = { scan: 'clean', isErased: false, evidence: null } as const;
  it.each([
    [file, 'scanned', true],
    [{ ...file, evidence: 'offered' }, 'scanned', true],
    [{ ...file, evidence: 'removed' }, 'scanned', false],
    [{ ...file, isErased: true }, 'scanned', false],
    [{ ...file, scan: 'waiting' }, 'scanned', false],
    [{ ...file, scan: 'refused' }, 'not-scanned', false],
    [{ ...file, scan: 'not-scanned' }, 'not-scanned', true],
    [{ ...file, scan: 'not-scanned' }, 'scanned', false],
  ] as const)('%j are handed out where files are %s: %s', (given, mode, wanted) => {
    expect(isAnswerFileServed(given, mode)).toBe(wanted);
  });
  it('stand for seven days after the answer was left', () => {
    expect(leftFilesEnd(new Date('2026-03-10T12:00:00Z'))).toEqual(new Date('2026-03-17T12:00:00Z'));
  });
});
