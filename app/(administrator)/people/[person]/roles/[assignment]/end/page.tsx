import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { signedInActor } from '@/app/signed-in-actor';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { BackLink, ButtonGroup, InsetText, Link } from '@/components/govuk';
import { seePerson } from '@/lib/people/see-person';
import { paths } from '@/lib/paths';
import { submitEndOfRole } from '../../../../actions';
import { copy } from '../../../../copy';
import { roleWords, termWords } from '../../../../reach-words';

export const metadata: Metadata = { title: copy.endRole.title };

interface EndRolePageProps {
  readonly params: Promise<{ readonly person: string; readonly assignment: string }>;
}

export default async function EndRolePage({ params }: EndRolePageProps) {
  const { person: personId, assignment } = await params;
  const read = await seePerson(await signedInActor(), { personId });
  const role = read.ok ? [...read.value.inForce, ...read.value.toCome].find(({ id }) => id === assignment) : undefined;
  if (!read.ok || role === undefined) notFound();
  const { id, name } = read.value;
  return (
    <>
      <BackLink href={paths.person(id)}>{name}</BackLink>
      <Form action={submitEndOfRole}>
        <span className="govuk-caption-xl">{name}</span>
        <h1 className="govuk-heading-xl">{copy.endRole.title}</h1>
        <InsetText>
          <strong>{roleWords(role)}</strong>
          <br />
          {termWords(role)}
        </InsetText>
        <p className="govuk-body">{copy.endRole.lead}</p>
        <input type="hidden" name="personId" value={id} />
        <input type="hidden" name="assignmentId" value={role.id} />
        <ButtonGroup>
          <SubmitButton variant="warning">{copy.endRole.submit}</SubmitButton>
          <Link href={paths.person(id)}>Cancel</Link>
        </ButtonGroup>
      </Form>
    </>
  );
}
