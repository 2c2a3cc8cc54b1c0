'use server';

import { submitForm, typed } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { writeMessage } from '@/lib/assessments/write-message';
import { paths } from '@/lib/paths';

export async function sendMessage(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: writeMessage,
    input: typed(form),
    done: ({ assessmentId, benchmark, told }) =>
      `${paths.messages(assessmentId, benchmark)}?done=${told > 0 ? 'written' : 'written-alone'}`,
    explain: () => [],
  });
}
