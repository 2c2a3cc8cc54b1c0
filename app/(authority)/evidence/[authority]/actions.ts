'use server';

import { formText } from '@/app/(authority)/form-text';
import { submitForm } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { deleteEvidence } from '@/lib/evidence/delete-evidence';
import { keepLink } from '@/lib/evidence/keep-link';
import { keepSeen } from '@/lib/evidence/keep-seen';
import { shareEvidence } from '@/lib/evidence/share-evidence';
import { stopSharingEvidence } from '@/lib/evidence/stop-sharing-evidence';
import { withdrawEvidence } from '@/lib/evidence/withdraw-evidence';
import { paths } from '@/lib/paths';
import { explainKeeping, explainSharing, explainTakingOut } from './explain';
import { afterKeeping, keepingInput } from './keeping-input';

export async function addLink(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: keepLink,
    input: keepingInput(form),
    done: ({ evidenceId }) => afterKeeping(form, evidenceId),
    explain: explainKeeping('url'),
  });
}

export async function addSeen(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: keepSeen,
    input: keepingInput(form),
    done: ({ evidenceId }) => afterKeeping(form, evidenceId),
    explain: explainKeeping('title'),
  });
}

export async function withdrawItem(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: withdrawEvidence,
    input: keepingInput(form),
    done: () => `${paths.library(formText(form, 'authorityId'))}?done=withdrawn`,
    explain: explainTakingOut,
  });
}

export async function deleteItem(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: deleteEvidence,
    input: keepingInput(form),
    done: () => `${paths.library(formText(form, 'authorityId'))}?done=deleted`,
    explain: explainTakingOut,
  });
}

const itemOf = (form: FormData, done: string) =>
  `${paths.libraryItem(formText(form, 'authorityId'), formText(form, 'evidenceId'))}?done=${done}`;

export async function shareItem(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: shareEvidence,
    input: keepingInput(form),
    done: () => itemOf(form, 'shared'),
    explain: explainSharing,
  });
}

export async function stopSharingItem(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: stopSharingEvidence,
    input: keepingInput(form),
    done: () => itemOf(form, 'stopped-sharing'),
    explain: explainSharing,
  });
}
