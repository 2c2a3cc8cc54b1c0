import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { browserToken } from '@/app/(auth)/cookies';
import { nextPath, withNext } from '@/app/(auth)/next-path';
import { FieldInput } from '@/components/forms/field-input';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { BackLink, ButtonGroup, Link } from '@/components/govuk';
import { currentActor } from '@/lib/auth';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { redeemCodeOfBrowser } from '../actions';
import { copy } from '../copy';

export const metadata: Metadata = { title: 'Check your e-mail' };

interface CodePageProps {
  readonly searchParams: Promise<{ readonly next?: string | string[] }>;
}

export default async function CodePage({ searchParams }: CodePageProps) {
  const { next } = await searchParams;
  if ((await currentActor()) !== null) redirect(nextPath(next));
  const askAgain = withNext(paths.signIn, next);
  const hasAsked = (await browserToken()) !== undefined;
  return (
    <>
      <BackLink href={askAgain} />
      <Form action={redeemCodeOfBrowser}>
        <h1 className="govuk-heading-l">{copy.code.title}</h1>
        <p className="govuk-body">{hasAsked ? copy.code.lead : copy.code.noBrowser}</p>
        <input type="hidden" name="next" value={nextPath(next)} />
        <FieldInput
          name="code"
          label={copy.code.label}
          hint={copy.code.hint}
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          className="govuk-input--width-10 govuk-input--extra-letter-spacing"
        />
        <ButtonGroup>
          <SubmitButton>{copy.code.submit}</SubmitButton>
          <Link href={askAgain}>{copy.code.again}</Link>
        </ButtonGroup>
      </Form>
      {env().PREVENT_DEMO && (
        <p className="govuk-body">
          <Link href={paths.mailbox} target="_blank">
            {copy.code.mailbox} (opens in a new tab)
          </Link>
        </p>
      )}
    </>
  );
}
