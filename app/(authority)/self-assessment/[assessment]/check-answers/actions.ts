'use server';

import { submitForm } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { submit } from '@/lib/assessments/submit';
import { paths } from '@/lib/paths';
import { explainSubmit } from './explain';
import { receiptIfSubmitted, submissionInput } from './submission-form';

export async function submitSelfAssessment(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: submit,
    input: submissionInput(form),
    done: ({ assessmentId }) => paths.receipt(assessmentId),
    explain: (refusal) => explainSubmit(refusal, form),
    alreadyDone: (state) => receiptIfSubmitted(state, form),
  });
}
