'use server';

import { submitForm, typed } from '@/app/form-action';
import { formText } from '@/app/(authority)/form-text';
import type { FormState } from '@/components/forms/form-state';
import { confirmWorkbook } from '@/lib/assessments/confirm-workbook';
import { discardWorkbook } from '@/lib/assessments/discard-workbook';
import { paths } from '@/lib/paths';
import { explainConfirming } from './explain';
import { CHOICES } from './place-words';

export async function applyWorkbook(_previous: FormState, form: FormData): Promise<FormState> {
  const choices = [...form].filter(([name]) => name.startsWith(CHOICES));
  return submitForm({
    form,
    useCase: confirmWorkbook,
    input: {
      ...typed(form),
      choices: Object.fromEntries(choices.map(([name, side]) => [name.slice(CHOICES.length), side])),
    },
    done: () => `${paths.selfAssessment(formText(form, 'assessmentId'))}?done=workbook`,
    explain: explainConfirming,
  });
}

export async function dropWorkbook(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: discardWorkbook,
    input: typed(form),
    done: () => `${paths.workOffline(formText(form, 'assessmentId'))}?done=discarded`,
    explain: () => [],
  });
}
