import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { signedInActor } from '@/app/signed-in-actor';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { BackLink, ButtonGroup, Link } from '@/components/govuk';
import type { HeldRole } from '@/lib/people/model';
import { seePerson } from '@/lib/people/see-person';
import { paths } from '@/lib/paths';
import { letSignInAgain, stopSigningIn } from '../../actions';
import { copy } from '../../copy';
import { roleWords } from '../../reach-words';

export const metadata: Metadata = { title: 'Whether someone can sign in' };

export default async function AccessPage({ params }: { readonly params: Promise<{ readonly person: string }> }) {
  const read = await seePerson(await signedInActor(), { personId: (await params).person });
  if (!read.ok || read.value.isOneself) notFound();
  const { id, name, deactivatedAt, inForce } = read.value;
  const isActive = deactivatedAt === null;
  return (
    <>
      <BackLink href={paths.person(id)}>{name}</BackLink>
      <Form action={isActive ? stopSigningIn : letSignInAgain}>
        <span className="govuk-caption-xl">{name}</span>
        <h1 className="govuk-heading-xl">{isActive ? copy.access.stop : copy.access.allow}</h1>
        {isActive ? <p className="govuk-body">{copy.access.stopLead}</p> : <Allow roles={inForce} />}
        <input type="hidden" name="personId" value={id} />
        <ButtonGroup>
          <SubmitButton {...(isActive && { variant: 'warning' as const })}>
            {isActive ? copy.person.deactivate : copy.person.reactivate}
          </SubmitButton>
          <Link href={paths.person(id)}>Cancel</Link>
        </ButtonGroup>
      </Form>
    </>
  );
}

function Allow({ roles }: { readonly roles: readonly HeldRole[] }) {
  if (roles.length === 0) return <p className="govuk-body">{copy.access.allowNone}</p>;
  return (
    <>
      <p className="govuk-body">{copy.access.allowLead}</p>
      <ul className="govuk-list govuk-list--bullet">
        {roles.map((role) => (
          <li key={role.id}>{roleWords(role)}</li>
        ))}
      </ul>
    </>
  );
}
