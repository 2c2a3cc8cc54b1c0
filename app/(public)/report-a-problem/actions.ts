'use server';

import { submitForm, typed } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { reportProblem } from '@/lib/people/report-problem';
import { paths } from '@/lib/paths';

export async function sendReport(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: reportProblem,
    input: typed(form),
    done: () => `${paths.reportProblem}?done=sent`,
    explain: () => [],
  });
}
