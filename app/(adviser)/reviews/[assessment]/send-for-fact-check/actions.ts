'use server';

import { submitForm } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { sendForFactCheck } from '@/lib/letters/send-for-fact-check';
import { paths } from '@/lib/paths';
import { missingErrors } from '../letter/missing-words';

export async function sendForFactCheckForm(_previous: FormState, form: FormData): Promise<FormState> {
  const assessmentId = String(form.get('assessmentId'));
  const after = `${paths.review(assessmentId)}?done=send-for-fact-check`;
  return submitForm({
    form,
    useCase: sendForFactCheck,
    input: { assessmentId },
    done: () => after,
    alreadyDone: (state) => (state === 'fact-check' ? after : undefined),
    explain: ({ missing }) => missingErrors(assessmentId, missing),
  });
}
