'use server';

import { submitForm } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { resolveConflict } from '@/components/forms/resolve-conflict';
import { paths } from '@/lib/paths';
import { saveReviewBenchmark } from '@/lib/reviews/save-review-benchmark';
import { LABELS } from './copy';
import { problemErrors } from './problem-errors';

export async function saveDeskForm(_previous: FormState, sent: FormData): Promise<FormState> {
  const form = resolveConflict(sent);
  const { assessment, benchmark, version, then, ...fields } = Object.fromEntries(form);
  const assessmentId = String(assessment);
  return submitForm({
    form,
    useCase: saveReviewBenchmark,
    input: { ...fields, assessmentId, benchmark, version, startFrom: then === 'their-words' ? then : '' },
    done: ({ benchmark: saved, next }) => {
      if (then === 'their-words') return `${paths.reviewBenchmark(assessmentId, saved)}?done=their-words#summary-card`;
      if (then !== 'next') return `${paths.reviewBenchmark(assessmentId, saved)}?done=saved`;
      return `${next === null ? paths.review(assessmentId) : paths.reviewBenchmark(assessmentId, next)}?done=saved`;
    },
    explain: ({ problems }) => problems.map(problemErrors),
    labels: LABELS,
  });
}
