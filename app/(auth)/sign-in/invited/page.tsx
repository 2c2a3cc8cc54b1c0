import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isToken } from '@/app/(auth)/cookies';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { acceptInvitation } from '../actions';
import { copy } from '../copy';

export const metadata: Metadata = { title: 'Accept your invitation' };

interface InvitedPageProps {
  readonly searchParams: Promise<{ readonly token?: string | string[] }>;
}

/**
 * Opening the link does nothing yet: mail scanners and previews open links too. The button does. The
 * address holds the token, and no other site is told it: `referrer-policy: same-origin` (proxy.ts). A stricter policy would
 * make browsers without JavaScript send the form with `Origin: null`, which is refused.
 */
export default async function InvitedPage({ searchParams }: InvitedPageProps) {
  const { token } = await searchParams;
  if (!isToken(token)) notFound();
  return (
    <Form action={acceptInvitation}>
      <h1 className="govuk-heading-l">{copy.invited.title}</h1>
      <p className="govuk-body">{copy.invited.lead}</p>
      <p className="govuk-body">{copy.invited.next}</p>
      <input type="hidden" name="token" value={token} />
      <SubmitButton>{copy.invited.submit}</SubmitButton>
    </Form>
  );
}
