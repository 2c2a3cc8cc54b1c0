'use server';

import { submitForm } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { resolveConflict } from '@/components/forms/resolve-conflict';
import { addAction } from '@/lib/actions/add-action';
import { formatIsoDay } from '@/lib/clock';
import { changeAction } from '@/lib/actions/change-action';
import { moveActionUp } from '@/lib/actions/move-action-up';
import { takeOutAction } from '@/lib/actions/take-out-action';
import { actionFields, COMPOSITES, explainAction } from './action-form';
import { LABELS } from './copy';
import { listAfter, picked } from './picked';

export async function addActionForm(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: addAction,
    input: { assessmentId: form.get('assessment'), ...actionFields(form) },
    done: () => listAfter(form, 'added'),
    explain: explainAction,
  });
}

export async function changeActionForm(_previous: FormState, sent: FormData): Promise<FormState> {
  const form = resolveConflict(sent, COMPOSITES);
  return submitForm({
    form,
    useCase: changeAction,
    input: { ...picked(form), ...actionFields(form) },
    done: () => listAfter(form, 'changed'),
    explain: explainAction,
    labels: LABELS,
    composites: COMPOSITES,
    words: (field, value) => (field === 'due' && /^\d{4}-\d\d-\d\d$/.test(value) ? formatIsoDay(value) : value),
  });
}

export async function moveActionUpForm(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: moveActionUp,
    input: picked(form),
    done: () => listAfter(form, 'moved'),
    explain: explainAction,
  });
}

export async function takeOutActionForm(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: takeOutAction,
    input: picked(form),
    done: () => listAfter(form, 'taken-out'),
    explain: explainAction,
  });
}
