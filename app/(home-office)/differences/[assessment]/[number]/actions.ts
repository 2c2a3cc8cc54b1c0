'use server';

import { submitForm } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { paths } from '@/lib/paths';
import { decideDifference } from '@/lib/reviews/decide-difference';
import { copy } from '../../copy';

export async function decideDifferenceForm(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: decideDifference,
    input: {
      assessmentId: form.get('assessment'),
      benchmark: form.get('benchmark'),
      agreedScoreId: form.get('agreedScoreId'),
      score: form.get('score'),
      reason: form.get('reason') ?? '',
    },
    done: () => `${paths.differences}?done=decided`,
    explain: () => [{ field: '', message: copy.gone, href: paths.differences }],
  });
}
