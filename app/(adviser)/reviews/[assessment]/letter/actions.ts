'use server';

import { submitForm, typed } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { resolveConflict } from '@/components/forms/resolve-conflict';
import { saveLetter } from '@/lib/letters/save-letter';
import { paths } from '@/lib/paths';
import { copy } from './copy';

export async function saveLetterForm(_previous: FormState, sent: FormData): Promise<FormState> {
  const form = resolveConflict(sent);
  return submitForm({
    form,
    useCase: saveLetter,
    input: typed(form),
    done: ({ assessmentId }) => `${paths.reviewLetter(assessmentId)}?done=saved`,
    explain: () => [],
    labels: copy.labels,
    words: (field, value) => (field === 'includeFallParagraph' ? copy.included[value === 'yes' ? 'yes' : ''] : value),
  });
}
