import { canonicalJson } from '@/lib/canonical-json';
import { sha256 } from '@/lib/secrets';
import type { WaitingWorkbook } from './workbook-store';
import type { WorkbookPlan } from './workbook-plan';

/** What a page shows of a waiting workbook, in short: what is confirmed is what was read. */
export const shownOf = (
  { id }: Pick<WaitingWorkbook, 'id'>,
  { changes, conflicts, incomplete }: WorkbookPlan,
): string =>
  sha256(
    canonicalJson({
      id,
      changes: changes.map(({ benchmark, field, before, after }) => [benchmark, field, before, after]),
      conflicts: conflicts.map(({ benchmark, field, theirs, yours }) => [benchmark, field, theirs, yours]),
      incomplete: incomplete.map(({ benchmark, field, kind }) => [benchmark, field, kind]),
    }),
  );
