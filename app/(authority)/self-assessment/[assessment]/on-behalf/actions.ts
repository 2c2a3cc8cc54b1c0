'use server';

import { formText } from '@/app/(authority)/form-text';
import { submitForm, typed } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { confirmOnBehalf } from '@/lib/assessments/confirm-on-behalf';
import { paths } from '@/lib/paths';
import { copy, refusals } from './copy';

const ANSWERS = new Map<string, string>([
  ['confirmed', copy.confirmed],
  ['differs', copy.differs],
]);

export async function confirmOnBehalfForm(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: confirmOnBehalf,
    input: typed(form),
    done: () => `${paths.selfAssessment(formText(form, 'assessmentId'))}?done=answered`,
    explain: ({ kind }) => [{ field: '', message: refusals[kind] }],
    labels: { answer: copy.title, comment: copy.comment },
    words: (field, value) => (field === 'answer' ? (ANSWERS.get(value) ?? value) : value),
  });
}
