'use server';

import { submitForm } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { confirmAccurate } from '@/lib/letters/confirm-accurate';
import { paths } from '@/lib/paths';

export async function confirmAccurateForm(_previous: FormState, form: FormData): Promise<FormState> {
  const assessmentId = String(form.get('assessmentId'));
  return submitForm({
    form,
    useCase: confirmAccurate,
    input: { assessmentId, shown: form.get('shown') ?? '' },
    done: () => `${paths.factCheck(assessmentId)}?done=confirmed`,
    explain: ({ kind }) => [
      {
        field: '',
        message:
          kind === 'check-ended'
            ? 'The check has ended already. Open the page again to see when'
            : 'The draft has changed since you opened this page. It now stands here as it is: read what changed, then confirm',
      },
    ],
  });
}
