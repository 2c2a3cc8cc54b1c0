'use server';

import { submitForm, typed } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { resolveConflict } from '@/components/forms/resolve-conflict';
import { changeDetails } from '@/lib/people/change-details';
import { deactivatePerson } from '@/lib/people/deactivate-person';
import { endRole } from '@/lib/people/end-role';
import { giveRole } from '@/lib/people/give-role';
import { invitePerson } from '@/lib/people/invite-person';
import { reactivatePerson } from '@/lib/people/reactivate-person';
import { paths } from '@/lib/paths';
import { explainRole } from './explain';

const LAST_ADMINISTRATOR = 'This is the last administrator. Make someone else administrator first';

export async function sendInvitation(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: invitePerson,
    input: typed(form),
    done: ({ personId }) => `${paths.person(personId)}?done=invited`,
    explain: explainRole,
  });
}

export async function submitRole(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: giveRole,
    input: typed(form),
    done: ({ personId }) => `${paths.person(personId)}?done=role-given`,
    explain: explainRole,
  });
}

export async function submitEndOfRole(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: endRole,
    input: typed(form),
    done: ({ personId }) => `${paths.person(personId)}?done=role-ended`,
    explain: ({ kind }) => [
      {
        field: '',
        message:
          kind === 'last-administrator'
            ? LAST_ADMINISTRATOR
            : 'This role has ended already. Go back to see the roles in force',
      },
    ],
  });
}

export async function stopSigningIn(_previous: FormState, form: FormData): Promise<FormState> {
  const messages = {
    'last-administrator': LAST_ADMINISTRATOR,
    yourself: 'This is you. Ask another administrator to do it, so that nobody shuts themselves out',
    'already-deactivated': 'This person cannot sign in already',
  } as const;
  return submitForm({
    form,
    useCase: deactivatePerson,
    input: typed(form),
    done: ({ personId }) => `${paths.person(personId)}?done=deactivated`,
    explain: ({ kind }) => [{ field: '', message: messages[kind] }],
  });
}

export async function letSignInAgain(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm({
    form,
    useCase: reactivatePerson,
    input: typed(form),
    done: ({ personId }) => `${paths.person(personId)}?done=reactivated`,
    explain: () => [{ field: '', message: 'This person can sign in already' }],
  });
}

export async function saveDetails(_previous: FormState, form: FormData): Promise<FormState> {
  const resolved = resolveConflict(form);
  return submitForm({
    form: resolved,
    useCase: changeDetails,
    input: typed(resolved),
    done: ({ personId }) => `${paths.person(personId)}?done=details`,
    explain: () => [],
    labels: { name: 'Full name', jobTitle: 'Job title' },
  });
}
