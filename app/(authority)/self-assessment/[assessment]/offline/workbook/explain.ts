import type { FormError } from '@/app/form-action';
import type { ConfirmWorkbookRefusal } from '@/lib/assessments/confirm-workbook';
import type { WorkbookIncomplete } from '@/lib/assessments/workbook-plan';
import { copy as benchmark } from '../../benchmarks/[number]/copy';
import { copy } from '../copy';
import { CHOICES } from './place-words';

const MISSING = {
  score: 'Choose a score before you write Yes for “completed”, or write No there',
  why: 'Say why you chose this score before you write Yes for “completed”, or write No there',
} as const;

/** Why a benchmark cannot be marked as completed. */
export const incompleteWords = (one: WorkbookIncomplete, toCheck: (count: number) => string): string =>
  one.kind === 'incomplete' ? MISSING[one.missing] : toCheck(one.count);

/** Why a workbook was not applied, and how to fix it. */
export function explainConfirming(refusal: ConfirmWorkbookRefusal): readonly FormError[] {
  switch (refusal.kind) {
    case 'nothing-waiting':
      return [{ field: '', message: copy.preview.nothingWaiting }];
    case 'has-problems':
      return [{ field: '', message: copy.preview.hasProblems }];
    case 'changed-since-shown':
      return [{ field: '', message: copy.preview.changedSince }];
    case 'choose':
      return refusal.keys.map((key) => ({
        field: CHOICES + key,
        message: `Benchmark ${key.split(':')[0] ?? ''}: choose which of the two to keep`,
      }));
    case 'incomplete':
      return refusal.incomplete.map((one) => ({
        field: '',
        message: `${copy.preview.where(one.sheet, one.cell)}: ${incompleteWords(one, benchmark.toCheck)}`,
      }));
  }
}
