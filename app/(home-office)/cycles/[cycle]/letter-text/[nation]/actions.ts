'use server';

import { submitForm, typed } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { resolveConflict } from '@/components/forms/resolve-conflict';
import { PART_NAMES } from '@/lib/letters/model';
import { saveLetterTemplate } from '@/lib/letters/save-letter-template';
import { partField } from '@/lib/letters/schema';
import { paths } from '@/lib/paths';
import { PARTS } from './copy';
import { problemErrors } from './problem-words';

export async function saveLetterText(_previous: FormState, sent: FormData): Promise<FormState> {
  const form = resolveConflict(sent);
  return submitForm({
    form,
    useCase: saveLetterTemplate,
    input: typed(form),
    done: ({ cycleId, nation }) => `${paths.letterTemplate(cycleId, nation)}?done=saved`,
    explain: ({ problems }) => problemErrors(problems),
    labels: Object.fromEntries(PART_NAMES.map((part) => [partField(part), PARTS[part].label])),
  });
}
