'use server';

import { submitForm, typed } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { skipFactCheck } from '@/lib/letters/skip-fact-check';
import { paths } from '@/lib/paths';
import { missingErrors } from '../letter/missing-words';

export async function skipFactCheckForm(_previous: FormState, form: FormData): Promise<FormState> {
  const assessmentId = String(form.get('assessmentId'));
  const after = paths.reviewMove(assessmentId, 'issue');
  return submitForm({
    form,
    useCase: skipFactCheck,
    input: typed(form),
    done: () => after,
    alreadyDone: (state) => (state === 'fact-check' ? after : undefined),
    explain: ({ missing }) => missingErrors(assessmentId, missing),
  });
}
