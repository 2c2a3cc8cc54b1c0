'use server';

import { formText } from '@/app/(authority)/form-text';
import { submitForm, type FormError } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { bringEvidence } from '@/lib/evidence/bring-evidence';
import { offerFromLibrary, type OfferFromLibraryRefusal } from '@/lib/evidence/offer-from-library';
import { offerSharedEvidence } from '@/lib/evidence/offer-shared-evidence';
import { paths } from '@/lib/paths';
import { explainAdding } from '../explain';
import { evidencePage } from '../link-form';

export async function chooseEvidence(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: offerFromLibrary,
    input: {
      assessmentId: form.get('assessmentId'),
      benchmark: form.get('benchmark'),
      evidenceIds: form.getAll('evidenceIds'),
      statementIds: form.getAll('statementIds'),
    },
    done: () => `${evidencePage(form)}?done=evidence-chosen`,
    explain: explainChoosing,
  });
}

function explainChoosing(refusal: OfferFromLibraryRefusal): readonly FormError[] {
  switch (refusal.kind) {
    case 'nothing-chosen':
      return [{ field: 'evidenceIds', message: 'Tick what supports this benchmark and is not there already' }];
    case 'no-longer-there':
      return [
        {
          field: 'evidenceIds',
          message: 'Something was replaced or taken out of the library since. Open the page again and choose there',
        },
      ];
    case 'not-scored':
    case 'unknown-statements':
    case 'already-added':
    case 'too-much-evidence':
      return explainAdding('url')(refusal);
  }
}

/** What a neighbour shares. */
export async function offerShared(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: offerSharedEvidence,
    input: {
      assessmentId: form.get('assessmentId'),
      benchmark: form.get('benchmark'),
      evidenceId: form.get('evidenceId'),
    },
    done: () => `${evidencePage(form)}?done=evidence-chosen`,
    explain: explainAdding('url'),
  });
}

/** One of last year's, or all of it. */
export async function bringLastYears(_previous: FormState, form: FormData): Promise<FormState> {
  const one = formText(form, 'evidenceId');
  const place = { assessmentId: form.get('assessmentId'), benchmark: form.get('benchmark') };
  return submitForm({
    form,
    useCase: bringEvidence,
    input: one === '' ? place : { ...place, evidenceId: one },
    done: () =>
      one === ''
        ? `${evidencePage(form)}?done=evidence-brought`
        : `${paths.chooseEvidence(formText(form, 'assessmentId'), Number(form.get('benchmark')))}?done=evidence-brought`,
    explain: (refusal) =>
      refusal.kind === 'nothing-to-bring'
        ? [{ field: '', message: 'It supports this benchmark already, or was taken out of the library' }]
        : explainAdding('url')(refusal),
  });
}
