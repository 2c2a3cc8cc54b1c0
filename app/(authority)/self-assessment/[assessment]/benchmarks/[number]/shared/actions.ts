'use server';

import { submitForm, typed } from '@/app/form-action';
import { formText } from '@/app/(authority)/form-text';
import type { FormState } from '@/components/forms/form-state';
import { takeOverText } from '@/lib/assessments/take-over-text';
import { paths } from '@/lib/paths';
import { shareText } from '@/lib/together/share-text';
import { withdrawText } from '@/lib/together/withdraw-text';
import { explainSharing } from './explain';
import { sharedPage } from './shared-page';

export async function submitSharing(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: shareText,
    input: typed(form),
    done: () => sharedPage(form, 'shared'),
    explain: explainSharing,
  });
}

export async function submitStop(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: withdrawText,
    input: typed(form),
    done: () => sharedPage(form, 'withdrawn'),
    explain: () => [],
  });
}

/** What the banner says was taken, and where on the page it stands. */
const takenOver = ({ hasText, answers }: { readonly hasText: boolean; readonly answers: number }): string => {
  if (!hasText) return 'taken-answers';
  return answers > 0 ? 'taken-both#why' : 'taken-in#why';
};

export async function submitTakeOver(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: takeOverText,
    input: typed(form),
    done: (taken) =>
      `${paths.benchmark(formText(form, 'assessmentId'), Number(form.get('benchmark')))}?done=${takenOver(taken)}`,
    explain: explainSharing,
  });
}
