import { newId } from '@/lib/ids';
import type { SentWorkbook } from '@/lib/workbook/model';
import { audited, type Telling, type Who } from './telling';

type Told = Omit<SentWorkbook, 'assessmentId' | 'framework' | 'extraSheets'>;

/** Between them: what changes, what is in conflict, what cannot be understood. Fields of one benchmark each, at their cells. */
const WORKBOOKS: Readonly<Record<string, Told>> = {
  'winterfold.prevent-coordinator': {
    problems: [],
    benchmarks: [
      {
        benchmark: 2,
        sheet: '2 Prevent Partnership',
        fields: { why: 'The partnership meets four times a year, and health has joined it since the summer.' },
        answers: {},
        // What was here when the workbook was made was another text.
        seen: { why: '0000000000000000' },
        holds: [],
        cells: { why: 'D12' },
      },
      {
        benchmark: 10,
        sheet: '10 Communications',
        fields: { score: '3', why: 'Plain information is on the website.\n\nThe plan for the year is being agreed.' },
        answers: {},
        seen: {},
        holds: [],
        cells: { score: 'D11', why: 'D12' },
      },
    ],
  },
  'winterfold.communications': {
    problems: [
      {
        kind: 'not-a-score',
        sheet: '9 Engagement Activity',
        cell: 'D11',
        found: 'good',
        accepted: [],
        limit: 0,
        over: 0,
      },
      { kind: 'formula', sheet: '9 Engagement Activity', cell: 'D12', found: '4', accepted: [], limit: 0, over: 0 },
    ],
    benchmarks: [],
  },
};

/** Uploaded yesterday; it waits as long as the database lets one wait, so that a demonstration has something to show. */
const DAYS_AGO = 1;
const WAITS_MS = 7 * 24 * 3_600_000;

/** Workbooks of two people of one council, not confirmed yet. */
export function tellWorkbooks(telling: Telling, who: (mailbox: string) => Who): void {
  const { rows, assessmentId, council, framework, calendar, key } = telling;
  if (key !== 'winterfold') return;
  for (const [mailbox, told] of Object.entries(WORKBOOKS)) {
    const person = who(mailbox);
    const uploadedAt = calendar.at(DAYS_AGO);
    rows.waitingWorkbook.push({
      id: newId(),
      assessmentId,
      authorityId: council.id,
      personId: person.id,
      content: { assessmentId, framework: framework.code, extraSheets: [], ...told },
      uploadedAt,
      expiresAt: new Date(uploadedAt.getTime() + WAITS_MS),
    });
    rows.auditEvent.push(audited(telling, 'upload-workbook', person, ['workbook'], uploadedAt));
  }
}
