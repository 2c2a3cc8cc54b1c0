'use server';

import { submitForm } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { issue } from '@/lib/letters/issue';
import { paths } from '@/lib/paths';
import { copy } from './copy';
import { missingErrors } from '../letter/missing-words';

export async function issueForm(_previous: FormState, form: FormData): Promise<FormState> {
  const assessmentId = String(form.get('assessmentId'));
  return submitForm({
    form,
    useCase: issue,
    input: { assessmentId, shown: form.get('shown') ?? '', reason: form.get('reason') ?? '' },
    done: ({ letterId }) => `${paths.outcome(letterId)}?done=issued`,
    alreadyDone: (state) => (state === 'issued' ? paths.review(assessmentId) : undefined),
    explain: (refusal) => {
      switch (refusal.kind) {
        case 'incomplete':
          return missingErrors(assessmentId, refusal.missing);
        case 'changed-since-shown':
          return [{ field: '', message: copy.changedSinceShown, href: paths.letterPreview(assessmentId) }];
        case 'changed-since-confirmed':
          return [{ field: 'reason', message: copy.reasonMissing }];
      }
    },
  });
}
