'use server';

import { submitForm } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { paths } from '@/lib/paths';
import { agree } from '@/lib/reviews/agree';
import { changedErrors, missingErrors } from '../missing-errors';

export async function agreeForm(_previous: FormState, form: FormData): Promise<FormState> {
  const assessmentId = String(form.get('assessment'));
  return submitForm({
    form,
    useCase: agree,
    input: { assessmentId, unconfirmedReason: form.get('unconfirmedReason') ?? '' },
    done: () => `${paths.review(assessmentId)}?done=agreed`,
    alreadyDone: (state) => (state === 'agreed' ? `${paths.review(assessmentId)}?done=agreed` : undefined),
    explain: (refusal) => {
      if (refusal.kind === 'unconfirmed')
        return [
          { field: 'unconfirmedReason', message: 'Say why the scores are agreed without the council’s confirmation' },
        ];
      if (refusal.kind === 'incomplete') return missingErrors(assessmentId, refusal.missing);
      return refusal.kind === 'changed-since-handed-over' ? changedErrors(assessmentId, refusal.changed) : [];
    },
  });
}
