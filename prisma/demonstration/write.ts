import type { Tx } from '@/lib/db';
import type { Rows } from './rows';

/** Whatever is referred to comes before what refers to it. The audit is written last of all, in the order of its times. */
const ORDER = [
  'authority',
  'person',
  'group',
  'groupAuthority',
  'roleAssignment',
  'cycle',
  'letterTemplate',
  'assessment',
  'benchmarkResponse',
  'selfScore',
  'statementAnswer',
  'lastActionAnswer',
  'waitingWorkbook',
  'askedQuestion',
  'sharedText',
  'evidenceItem',
  'evidenceSupport',
  'councilMessage',
  'contribution',
  'behalfEntry',
  'snapshot',
  'stateChange',
  'benchmarkReview',
  'privateNote',
  'proposedScore',
  'agreedScore',
  'councilPosition',
  'differenceDecision',
  'recommendedAction',
  'letterDraft',
  'outcomeLetter',
] as const satisfies readonly (keyof Rows)[];

/** One statement a table: a few seconds for everything, also on the embedded database. */
export async function writeRows(tx: Tx, rows: Rows): Promise<void> {
  for (const table of ORDER) {
    if (rows[table].length === 0) continue;
    // Each table's rows fit its own createMany; the union of them all cannot be written down in one type.
    await (tx[table] as unknown as { createMany(given: { data: unknown[] }): Promise<unknown> }).createMany({
      data: rows[table],
    });
  }
}
