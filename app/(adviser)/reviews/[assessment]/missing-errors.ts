import type { FormError } from '@/app/form-action';
import { paths } from '@/lib/paths';
import type { Missing } from '@/lib/reviews/completeness';
import type { ChangedPart } from '@/lib/reviews/shown';
import { changedWords, missingWords } from '../../words';

/** What is missing, each linked to where it can be mended. */
export const missingErrors = (assessmentId: string, missing: readonly Missing[]): readonly FormError[] =>
  missing.map((each) => ({
    field: '',
    message: missingWords(each),
    href: paths.reviewBenchmark(assessmentId, each.benchmark),
  }));

/** What the council has not been shown as it stands, each linked to where it is handed over again. */
export const changedErrors = (assessmentId: string, changed: readonly ChangedPart[]): readonly FormError[] =>
  changed.map((each) => ({
    field: '',
    message: `${changedWords(each)} has changed since you handed over: hand over again first`,
    href: paths.reviewMove(assessmentId, 'hand-over'),
  }));
