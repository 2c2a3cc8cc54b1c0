'use server';

import { submitForm } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { proceedWithout, reopen, revise, sendBack } from '@/lib/reviews/moves-with-reason';
import { reasonMissing, reviewAfter, reasonInput } from './move-form';

export async function sendBackForm(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: sendBack,
    input: reasonInput(form),
    done: () => reviewAfter(form, 'send-back'),
    explain: reasonMissing,
  });
}

export async function proceedWithoutForm(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: proceedWithout,
    input: reasonInput(form),
    done: () => reviewAfter(form, 'proceed-without'),
    explain: reasonMissing,
  });
}

export async function reviseForm(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: revise,
    input: reasonInput(form),
    done: () => reviewAfter(form, 'revise'),
    explain: reasonMissing,
  });
}

export async function reopenForm(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: reopen,
    input: reasonInput(form),
    done: () => reviewAfter(form, 'reopen'),
    explain: reasonMissing,
  });
}
