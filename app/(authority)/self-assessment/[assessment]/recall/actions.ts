'use server';

import { formText } from '@/app/(authority)/form-text';
import { submitForm, typed } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { recall } from '@/lib/assessments/recall';
import { paths } from '@/lib/paths';

export async function recallSelfAssessment(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: recall,
    input: typed(form),
    done: ({ assessmentId }) => `${paths.selfAssessment(assessmentId)}?done=recalled`,
    explain: () => [],
    alreadyDone: (state) =>
      state === 'in-progress' ? paths.selfAssessment(formText(form, 'assessmentId')) : undefined,
  });
}
