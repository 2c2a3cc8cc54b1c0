'use server';

import { submitForm, typed } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { addLead } from '@/lib/people/add-lead';
import { assignContributor } from '@/lib/people/assign-contributor';
import { changeContributor } from '@/lib/people/change-contributor';
import { endContributor } from '@/lib/people/end-contributor';
import { handOverLead } from '@/lib/people/hand-over-lead';
import { paths } from '@/lib/paths';
import { explainAsking, explainHandOver } from './explain';

export async function askForHelp(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: assignContributor,
    input: typed(form),
    done: ({ assessmentId, isTold }) =>
      `${paths.peopleHelping(assessmentId)}?done=${isTold ? 'asked' : 'asked-already'}`,
    explain: explainAsking,
  });
}

export async function changeHelp(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: changeContributor,
    input: typed(form),
    done: ({ assessmentId, isTold }) =>
      `${paths.peopleHelping(assessmentId)}?done=${isTold ? 'changed' : 'changed-untold'}`,
    explain: explainAsking,
  });
}

export async function endHelp(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: endContributor,
    input: typed(form),
    done: ({ assessmentId, isTold }) =>
      `${paths.peopleHelping(assessmentId)}?done=${isTold ? 'ended' : 'ended-untold'}`,
    explain: () => [],
  });
}

export async function makeLead(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: addLead,
    input: typed(form),
    done: ({ assessmentId }) => `${paths.peopleHelping(assessmentId)}?done=lead-added`,
    explain: explainAsking,
  });
}

export async function handOver(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: handOverLead,
    input: typed(form),
    done: () => `${paths.home}?done=handed-over`,
    explain: explainHandOver,
  });
}
