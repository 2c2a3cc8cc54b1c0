'use server';

import { submitForm } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { paths } from '@/lib/paths';
import { takeIntoReview } from '@/lib/reviews/take-into-review';

export async function takeIntoReviewForm(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: takeIntoReview,
    input: { assessmentId: form.get('assessment') },
    done: ({ assessmentId }) => `${paths.review(assessmentId)}?done=taken`,
    // Pressed twice: it is in review, as wished.
    alreadyDone: (state) =>
      state === 'in-review' ? `${paths.review(String(form.get('assessment')))}?done=taken` : undefined,
    explain: () => [],
  });
}
