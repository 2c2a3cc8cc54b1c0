'use server';

import { SEEN_LATER } from '@/app/(authority)/evidence/[authority]/explain';
import { submitForm } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { addEvidenceLink } from '@/lib/evidence/add-evidence-link';
import { addEvidenceSeen } from '@/lib/evidence/add-evidence-seen';
import { removeEvidence } from '@/lib/evidence/remove-evidence';
import { explainAdding } from './explain';
import { evidencePage, linkInput, seenInput } from './link-form';

export async function addLink(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: addEvidenceLink,
    input: linkInput(form),
    done: () => `${evidencePage(form)}?done=evidence-added`,
    explain: explainAdding('url'),
  });
}

export async function addSeen(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: addEvidenceSeen,
    input: seenInput(form),
    done: () => `${evidencePage(form)}?done=seen-added`,
    explain: (refusal) =>
      refusal.kind === 'seen-later' ? [{ field: 'seen', message: SEEN_LATER }] : explainAdding('url')(refusal),
  });
}

export async function removeOffered(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: removeEvidence,
    input: linkInput(form),
    done: () => `${evidencePage(form)}?done=evidence-removed`,
    explain: () => [],
  });
}
