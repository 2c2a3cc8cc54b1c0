'use server';

import { submitForm, typed } from '@/app/form-action';
import { formText } from '@/app/(authority)/form-text';
import type { FormState } from '@/components/forms/form-state';
import { takeInAnswer } from '@/lib/assessments/take-in-answer';
import { offerAnswerFile } from '@/lib/evidence/offer-answer-file';
import { paths } from '@/lib/paths';
import { askAgain } from '@/lib/together/ask-again';
import { askQuestion } from '@/lib/together/ask-question';
import { decideAnswer } from '@/lib/together/decide-answer';
import { withdrawQuestion } from '@/lib/together/withdraw-question';
import { explainOffering, explainQuestion } from './explain';
import { questionsPage } from './questions-page';

export async function submitQuestion(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: askQuestion,
    input: typed(form),
    done: () => questionsPage(form, 'asked'),
    explain: explainQuestion,
  });
}

export async function submitAgain(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: askAgain,
    input: typed(form),
    done: () => questionsPage(form, 'again'),
    explain: explainQuestion,
  });
}

export async function submitWithdrawal(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: withdrawQuestion,
    input: typed(form),
    done: () => questionsPage(form, 'withdrawn'),
    explain: explainQuestion,
  });
}

export async function submitDecision(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: decideAnswer,
    input: typed(form),
    done: ({ decision }) => questionsPage(form, decision),
    explain: explainQuestion,
  });
}

export async function copyAnswerIn(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: takeInAnswer,
    input: typed(form),
    done: () => `${paths.benchmark(formText(form, 'assessmentId'), Number(form.get('benchmark')))}?done=taken-in#why`,
    explain: explainQuestion,
  });
}

export async function submitOffer(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: offerAnswerFile,
    input: typed(form),
    done: () => questionsPage(form, 'offered'),
    explain: explainOffering,
  });
}
