'use server';

import { submitForm } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { resolveConflict } from '@/components/forms/resolve-conflict';
import { answerLastActions } from '@/lib/assessments/answer-last-actions';
import { paths } from '@/lib/paths';
import { explainActions, LABELS, lastActionsInput, valueWords } from './actions-input';

export async function submitLastActions(_previous: FormState, sent: FormData): Promise<FormState> {
  const form = resolveConflict(sent);
  return submitForm({
    form,
    useCase: answerLastActions,
    input: lastActionsInput(form),
    done: ({ assessmentId }) => `${paths.selfAssessment(assessmentId)}?done=actions-answered`,
    explain: explainActions,
    labels: LABELS,
    words: valueWords,
  });
}
