'use server';

import { submitForm } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { paths } from '@/lib/paths';
import { takePosition } from '@/lib/reviews/take-position';
import { positionErrors, positionsIn } from './positions-form';

export async function takePositionForm(_previous: FormState, form: FormData): Promise<FormState> {
  const assessmentId = String(form.get('assessment'));
  return submitForm({
    form,
    useCase: takePosition,
    input: { assessmentId, positions: positionsIn(form) },
    done: ({ taken }) => `${paths.agreedScores(assessmentId)}?done=${taken === 0 ? 'nothing' : 'saved'}`,
    explain: ({ problems }) => positionErrors(problems),
  });
}
