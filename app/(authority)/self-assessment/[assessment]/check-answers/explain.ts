import { formText } from '@/app/(authority)/form-text';
import type { FormError } from '@/app/form-action';
import type { SubmitRefusal } from '@/lib/assessments/submit';
import { paths } from '@/lib/paths';
import { copy } from './copy';

/** Why it was not submitted: each part that is missing links to where it is. */
export function explainSubmit(refusal: SubmitRefusal, form: FormData): readonly FormError[] {
  const assessmentId = formText(form, 'assessmentId');
  switch (refusal.kind) {
    case 'incomplete':
      return [
        ...refusal.benchmarks.map(({ number, title, missing }) => ({
          field: '',
          message: copy.toFix(number, title, missing),
          href: `${paths.benchmark(assessmentId, number)}#${missing[0]}`,
        })),
        ...refusal.actions.map((position) => ({
          field: '',
          message: copy.toAnswer(position),
          href: `${paths.lastActions(assessmentId)}#action-${position}`,
        })),
      ];
    case 'approver-missing':
      return refusal.fields.map((field) => ({ field, message: copy.missing[field] }));
    case 'changed-since-shown':
      return [{ field: '', message: copy.changedSince }];
  }
}
