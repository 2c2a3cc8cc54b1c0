'use server';

import { submitForm, typed } from '@/app/form-action';
import { dateParts } from '@/components/forms/composite-field';
import type { FormState } from '@/components/forms/form-state';
import { resolveConflict } from '@/components/forms/resolve-conflict';
import { formatCivilDate, formatIsoDay } from '@/lib/clock';
import { addCouncils } from '@/lib/cycles/add-councils';
import { changeDeadline } from '@/lib/cycles/change-deadline';
import { changeSettings } from '@/lib/cycles/change-settings';
import { openCycle } from '@/lib/cycles/open-cycle';
import { withdrawCouncil } from '@/lib/cycles/withdraw-council';
import { paths } from '@/lib/paths';
import { copy } from './copy';

export async function submitNewCycle(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: openCycle,
    input: typed(form),
    done: ({ cycleId, councilsLater }) =>
      councilsLater ? paths.cycleCouncils(cycleId) : `${paths.cycle(cycleId)}?done=opened`,
    explain: (refusal) =>
      refusal.kind === 'name-in-use'
        ? [
            {
              field: 'name',
              message: 'There is a cycle of these years already. Enter other years, or add councils to that cycle',
              href: paths.cycle(refusal.cycleId),
            },
          ]
        : [{ field: 'regions', message: 'One of these regions has no assessed council. Choose again' }],
  });
}

export async function saveDeadline(_previous: FormState, sent: FormData): Promise<FormState> {
  const composites = { deadline: dateParts('deadline') };
  const form = resolveConflict(sent, composites);
  return submitForm({
    form,
    composites,
    useCase: changeDeadline,
    input: typed(form),
    done: ({ cycleId }) => `${paths.cycle(cycleId)}?done=deadline`,
    explain: ({ opensOn }) => [
      {
        field: 'deadline',
        message: `The deadline must be ${formatCivilDate(opensOn)}, when the cycle opens, or later`,
      },
    ],
    labels: { deadline: 'Deadline' },
    words: (_field, value) => (/^\d{4}-\d\d-\d\d$/.test(value) ? formatIsoDay(value) : value),
  });
}

export async function saveSettings(_previous: FormState, sent: FormData): Promise<FormState> {
  const form = resolveConflict(sent);
  return submitForm({
    form,
    useCase: changeSettings,
    input: typed(form),
    done: ({ cycleId }) => `${paths.cycle(cycleId)}?done=settings`,
    explain: () => [],
    labels: { reminderDays: copy.settings.reminderDays, asksApproval: copy.settings.asksApproval },
    words: (field, value) =>
      field !== 'asksApproval' ? value : value === 'yes' ? copy.settings.yes : value === 'no' ? copy.settings.no : '',
  });
}

export async function submitCouncils(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: addCouncils,
    input: typed(form),
    done: ({ cycleId }) => `${paths.cycle(cycleId)}?done=councils-added`,
    explain: () => [
      {
        field: 'councils',
        message: 'One of these councils is not assessed or is no longer in the list. Open the page again and choose',
      },
    ],
  });
}

export async function submitWithdrawal(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: withdrawCouncil,
    input: typed(form),
    done: ({ cycleId }) => `${paths.cycle(cycleId)}?done=withdrawn`,
    explain: () => [{ field: 'reason', message: 'Enter why the council leaves this cycle' }],
  });
}
