'use server';

import { submitForm } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { paths } from '@/lib/paths';
import { handOver } from '@/lib/reviews/hand-over';
import { missingErrors } from '../missing-errors';
import { copy } from './copy';

export async function handOverForm(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: handOver,
    input: { assessmentId: form.get('assessment') },
    done: ({ assessmentId }) => `${paths.review(assessmentId)}?done=handed-over`,
    explain: (refusal) =>
      refusal.kind === 'incomplete'
        ? missingErrors(String(form.get('assessment')), refusal.missing)
        : [{ field: '', message: copy.already }],
  });
}
