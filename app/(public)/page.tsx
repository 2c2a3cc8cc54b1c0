import type { Metadata } from 'next';
import { LinkButton } from '@/components/govuk';
import { currentActor } from '@/lib/auth';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { copy } from './copy';
import { Prose } from './prose';

export const metadata: Metadata = { title: copy.title };

/** What this is and for whom: open to anyone, and says nothing of any council. */
export default async function StartPage() {
  const isSignedIn = (await currentActor()) !== null;
  const { PREVENT_SERVICE_NAME, PREVENT_DEMO } = env();
  return (
    <>
      <Prose title={PREVENT_SERVICE_NAME} lead={copy.lead} sections={copy.sections} />
      {PREVENT_DEMO && <p className="govuk-body">{copy.demonstration}</p>}
      <LinkButton start href={isSignedIn ? paths.home : paths.signIn}>
        {isSignedIn ? copy.goHome : copy.signIn}
      </LinkButton>
    </>
  );
}
