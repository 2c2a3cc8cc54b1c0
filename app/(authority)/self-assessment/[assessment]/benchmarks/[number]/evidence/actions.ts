'use server';

import { submitForm } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { addEvidenceLink } from '@/lib/evidence/add-evidence-link';
import { removeEvidence } from '@/lib/evidence/remove-evidence';
import { explainAdding } from './explain';
import { evidencePage, linkInput } from './link-form';

export async function addLink(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: addEvidenceLink,
    input: linkInput(form),
    done: () => `${evidencePage(form)}?done=evidence-added`,
    explain: explainAdding('url'),
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
