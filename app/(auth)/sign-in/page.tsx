import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { nextPath } from '@/app/(auth)/next-path';
import { FieldInput } from '@/components/forms/field-input';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { NotificationBanner } from '@/components/govuk';
import { currentActor, demonstrationPeople } from '@/lib/auth';
import { sendCode } from './actions';
import { copy } from './copy';
import { MadeUpPeople } from './made-up-people';

export const metadata: Metadata = { title: 'Sign in' };

interface SignInPageProps {
  readonly searchParams: Promise<{ readonly next?: string | string[]; readonly done?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, done } = await searchParams;
  if ((await currentActor()) !== null) redirect(nextPath(next));
  const people = await demonstrationPeople();
  return (
    <>
      {done === 'signed-out' && <NotificationBanner success text={copy.signedOut} />}
      <Form action={sendCode}>
        <h1 className="govuk-heading-l">{copy.title}</h1>
        <p className="govuk-body">{copy.lead}</p>
        <input type="hidden" name="next" value={nextPath(next)} />
        <FieldInput
          name="email"
          label={copy.email}
          hint={copy.emailHint}
          type="email"
          autoComplete="email"
          spellCheck={false}
          className="max-w-[30rem]"
        />
        <SubmitButton>{copy.send}</SubmitButton>
      </Form>
      {people.length > 0 && <MadeUpPeople people={people} next={nextPath(next)} />}
    </>
  );
}
