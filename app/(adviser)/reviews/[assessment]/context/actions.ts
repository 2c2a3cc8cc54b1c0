'use server';

import { submitForm } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { resolveConflict } from '@/components/forms/resolve-conflict';
import { paths } from '@/lib/paths';
import { THREATS } from '@/lib/reviews/model';
import { setContext } from '@/lib/reviews/set-context';
import { THREAT_WORDS } from '../../../words';
import { copy } from './copy';

export async function setContextForm(_previous: FormState, sent: FormData): Promise<FormState> {
  const form = resolveConflict(sent);
  return submitForm({
    form,
    useCase: setContext,
    input: {
      assessmentId: form.get('assessment'),
      version: form.get('version'),
      threat: form.get('threat') ?? undefined,
      dedicatedResource: form.get('dedicatedResource') ?? '',
    },
    done: ({ assessmentId }) => `${paths.review(assessmentId)}?done=context`,
    explain: () => [],
    labels: { threat: copy.threat, dedicatedResource: copy.resource },
    words: (field, value) =>
      field === 'threat'
        ? THREATS.filter((threat) => threat === value)
            .map((threat) => THREAT_WORDS[threat])
            .join('')
        : value,
  });
}
