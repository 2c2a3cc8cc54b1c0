'use server';

import { submitPublicForm } from '@/app/(auth)/public-form';
import { browserToken, isToken, rememberBrowser, rememberSession } from '@/app/(auth)/cookies';
import { nextPath, withNext } from '@/app/(auth)/next-path';
import type { FormState } from '@/components/forms/form-state';
import { askForCode, isInvitation, redeemCode, signInAsDemonstrationPerson } from '@/lib/auth';
import { paths } from '@/lib/paths';
import { ok, refuse } from '@/lib/use-case';
import { errors } from './copy';

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** Step one: a code by e-mail. The answer is the same for every well-formed address. */
export async function sendCode(_previous: FormState, form: FormData): Promise<FormState> {
  return submitPublicForm({
    form,
    act: async () => askForCode(text(form, 'email'), await browserToken()),
    done: async (asked) => {
      await rememberBrowser(asked.browserToken);
      return withNext(paths.signInCode, form.get('next'));
    },
    explain: (refusal) =>
      refusal.kind === 'invalid' ? refusal.issues : [{ field: 'email', message: errors.tooManyCodes }],
  });
}

/** Step two: the code, in the same browser. */
export async function redeemCodeOfBrowser(_previous: FormState, form: FormData): Promise<FormState> {
  return submitPublicForm({
    form,
    act: async () => redeemCode(text(form, 'code'), await browserToken()),
    done: async (session) => {
      await rememberSession(session);
      return nextPath(form.get('next'));
    },
    explain: () => [{ field: 'code', message: errors.codeNotValid }],
  });
}

/** The first administrator's one-time link: this browser becomes the one in which the printed code works. */
export async function acceptInvitation(_previous: FormState, form: FormData): Promise<FormState> {
  return submitPublicForm({
    form,
    act: async () => {
      const token = form.get('token');
      return isToken(token) && (await isInvitation(token)) ? ok(token) : refuse({ kind: 'link-not-valid' } as const);
    },
    done: async (token) => {
      await rememberBrowser(token);
      return paths.signInCode;
    },
    explain: () => [{ field: '', message: errors.linkNotValid }],
  });
}

/** One button per made-up person; anywhere but in a demonstration there is no such person. */
export async function signInAsMadeUpPerson(_previous: FormState, form: FormData): Promise<FormState> {
  return submitPublicForm({
    form,
    act: () => signInAsDemonstrationPerson(text(form, 'person')),
    done: async (session) => {
      await rememberSession(session);
      return nextPath(form.get('next'));
    },
    explain: () => [{ field: '', message: errors.noSuchPerson }],
  });
}
