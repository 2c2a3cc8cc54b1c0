'use server';

import { formText } from '@/app/(authority)/form-text';
import { explainSave, SAVE_LABELS } from '@/app/(authority)/self-assessment/[assessment]/benchmarks/[number]/explain';
import {
  benchmarkInput,
  valueWords,
} from '@/app/(authority)/self-assessment/[assessment]/benchmarks/[number]/form-input';
import { submitForm } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { resolveConflict } from '@/components/forms/resolve-conflict';
import { saveOnBehalf } from '@/lib/assessments/save-on-behalf';
import { submitOnBehalf } from '@/lib/assessments/submit-on-behalf';
import { paths } from '@/lib/paths';
import { afterEntering } from './after-entering';
import { explainSubmitting } from './explain';

export async function saveOnBehalfForm(_previous: FormState, sent: FormData): Promise<FormState> {
  const form = resolveConflict(sent);
  return submitForm({
    form,
    useCase: saveOnBehalf,
    input: benchmarkInput(form),
    done: ({ next }) => afterEntering(form, next),
    explain: explainSave,
    labels: SAVE_LABELS,
    words: valueWords,
  });
}

export async function submitOnBehalfForm(_previous: FormState, form: FormData): Promise<FormState> {
  const assessmentId = formText(form, 'assessment');
  return submitForm({
    form,
    useCase: submitOnBehalf,
    input: { assessmentId },
    done: () => `${paths.review(assessmentId)}?done=submit-on-behalf`,
    alreadyDone: (state) => (state === 'submitted' ? `${paths.review(assessmentId)}?done=submit-on-behalf` : undefined),
    explain: (refusal) => explainSubmitting(assessmentId, refusal),
  });
}
