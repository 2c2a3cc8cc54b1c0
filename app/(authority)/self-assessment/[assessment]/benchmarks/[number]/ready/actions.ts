'use server';

import { formText } from '@/app/(authority)/form-text';
import { submitForm, typed } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { markReady } from '@/lib/assessments/mark-ready';
import { paths } from '@/lib/paths';

export async function sayReady(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: markReady,
    input: typed(form),
    done: ({ assessmentId }) =>
      `${paths.selfAssessment(assessmentId)}?done=${formText(form, 'ready') === 'yes' ? 'ready' : 'not-ready'}`,
    explain: () => [],
  });
}
