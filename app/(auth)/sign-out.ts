'use server';

import { submitPublicForm } from '@/app/(auth)/public-form';
import { forgetSession, sessionToken } from '@/app/(auth)/cookies';
import { endSession } from '@/lib/auth';
import { paths } from '@/lib/paths';
import { ok } from '@/lib/use-case';

/** Ends the session at the server first, so that a copy of the cookie is worth nothing. */
export async function signOut(form: FormData): Promise<void> {
  await submitPublicForm({
    form,
    act: async () => {
      const token = await sessionToken();
      if (token !== undefined) await endSession(token);
      return ok(null);
    },
    done: async () => {
      await forgetSession();
      return `${paths.signIn}?done=signed-out`;
    },
    explain: () => [],
  });
}
