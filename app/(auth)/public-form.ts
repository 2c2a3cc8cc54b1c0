import 'server-only';
import { redirect } from 'next/navigation';
import { isOwnOrigin, typed, type FormError } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import type { Result } from '@/lib/use-case';

interface PublicSubmission<Output, Refusal> {
  readonly form: FormData;
  readonly act: () => Promise<Result<Output, Refusal>>;
  /** Sets cookies where there are any, and says where the person goes next. */
  readonly done: (output: Output) => Promise<string>;
  /** What is wrong and how to fix it. */
  readonly explain: (refusal: Refusal) => readonly FormError[];
}

/**
 * The one wrapper of Server Actions that need nobody to be signed in: signing in and signing out. Everything else
 * goes through `submitForm`; an answer by link, with its files, through `receiveAnswer`.
 */
export async function submitPublicForm<Output, Refusal>(
  submission: PublicSubmission<Output, Refusal>,
): Promise<FormState> {
  const { form, act, done, explain } = submission;
  const values = typed(form);
  if (!(await isOwnOrigin()))
    return {
      errors: [
        { field: '', message: 'This form did not come from this service. Open the page again and send it from there' },
      ],
      values,
    };
  const result = await act();
  if (result.ok) redirect(await done(result.value));
  return { errors: explain(result.error), values };
}
