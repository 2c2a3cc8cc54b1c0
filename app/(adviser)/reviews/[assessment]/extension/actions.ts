'use server';

import { submitForm, typed } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { paths } from '@/lib/paths';
import { extendDeadline } from '@/lib/reviews/extend-deadline';
import { explainExtension } from './copy';

export async function extendDeadlineForm(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: extendDeadline,
    input: typed(form),
    done: ({ assessmentId }) => `${paths.review(assessmentId)}?done=extended`,
    explain: explainExtension,
  });
}
